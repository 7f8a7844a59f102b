import type { Text } from './schema.js';

/** A value of a definition once one language is chosen: every text is a string. */
export type InLanguage<T> = T extends string
  ? T
  : T extends readonly (infer Each)[]
    ? InLanguage<Each>[]
    : T extends object
      ? Record<string, string> extends T
        ? string
        : { [Key in keyof T]: InLanguage<T[Key]> }
      : T;

/** Chooses one language for every text below a value; a text that lacks it is given in `fallback`. */
export function inLanguage<T>(value: T, language: string, fallback: string): InLanguage<T>;
export function inLanguage(value: unknown, language: string, fallback: string): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => inLanguage(each, language, fallback));
  if (typeof value !== 'object' || value === null) return value;
  if (isTranslated(value)) return value[language] ?? value[fallback] ?? Object.values(value)[0];
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inLanguage(each, language, fallback)]));
}

/** Visits every string and every translated text below a value. */
export function eachText(
  value: unknown,
  visit: (text: Text, path: PropertyKey[]) => void,
  path: PropertyKey[] = [],
): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) value.forEach((each, index) => eachText(each, visit, [...path, index]));
  else if (typeof value === 'object' && value !== null) {
    if (isTranslated(value)) visit(value, path);
    else for (const [key, each] of Object.entries(value)) eachText(each, visit, [...path, key]);
  }
}

/** The language of a list that suits a tag best: the tag itself, the same with less detail or more, else the first. */
export function bestLanguage(wanted: string, languages: readonly string[]): string {
  for (let tag = wanted.toLowerCase(); tag; tag = tag.replace(/-?[^-]*$/, '')) {
    const starting = languages.filter((language) => `${language.toLowerCase()}-`.startsWith(`${tag}-`));
    const found = starting.find((language) => language.length === tag.length) ?? starting[0];
    if (found) return found;
  }
  return languages[0] ?? 'en';
}

/** Which way a language is written. */
export function direction(language: string): 'ltr' | 'rtl' {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr';
}

// Every other object of a definition has a key that cannot begin a language tag.
function isTranslated(value: object): value is Record<string, string> {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^[a-z]{2,3}(-|$)/.test(key));
}
