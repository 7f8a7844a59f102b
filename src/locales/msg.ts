import type { msg as litMsg, StrResult } from '@lit/localize';
import { joinStringsAndValues } from '@lit/localize/internal/str-tag.js';
import { bestLanguage } from '../definition/language.js';
import { templates as cy } from './generated/cy.js';

/** The strings of one language, by id, as `lit-localize build` writes them. */
export type Templates = Readonly<Record<string, string | StrResult>>;

// English is the source: its words stand in the code.
const locales: Readonly<Record<string, Templates | undefined>> = { en: undefined, cy };

let current: Templates | undefined;

/** The language that our own words are in where another is asked for: one that browsers know, whatever a page says. */
export const localeOf = (language: string): string => bestLanguage(language, Object.keys(locales));

/** Runs something with `msg` in the language that suits best. */
export function inLocale<T>(language: string, run: () => T): T {
  const before = current;
  current = locales[localeOf(language)];
  try {
    return run();
  } finally {
    current = before;
  }
}

/**
 * One string of ours, in the language of the element that renders now. Call it only inside {@link inLocale}.
 * It takes the place of `msg` of `@lit/localize`, which has one language for a whole page and can be set up only once
 * in it: two surveys on a page may differ, and a host may use the library itself. The tools know it by its type.
 */
export const msg = ((template: string | StrResult, options: { id: string }) => {
  const found = current?.[options.id] ?? template;
  if (typeof found === 'string') return found;
  const { values } = template as StrResult;
  return joinStringsAndValues(found.strings, values, found === template ? undefined : (found.values as number[]));
}) as typeof litMsg;
