import { readdirSync, readFileSync } from 'node:fs';

export interface Sample {
  /** Where it stands, as `README.md:12`. */
  readonly place: string;
  readonly text: string;
}

export const readme = readFileSync('README.md', 'utf8');

/** Every document that is prose, by its path. */
export const documents: ReadonlyMap<string, string> = new Map(
  [
    ...readdirSync('.').filter((file) => file.endsWith('.md')),
    ...readdirSync('docs')
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
  ].map((path) => [path, readFileSync(path, 'utf8')]),
);

/** The code blocks of a language, from every document. */
export function samplesOf(language: string): Sample[] {
  return [...documents].flatMap(([path, text]) =>
    [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)]
      .filter(([, of]) => of === language)
      .map((found) => ({ place: `${path}:${text.slice(0, found.index).split('\n').length}`, text: found[2]! })),
  );
}

/** The only sample of a language that holds some words. */
export function sampleWith(language: string, words: string): string {
  const found = samplesOf(language).filter(({ text }) => text.includes(words));
  if (found.length !== 1) throw new Error(`There are ${found.length} samples of ${language} with ${words}`);
  return found[0]!.text;
}
