/** What in an answer may tell who somebody is. */
export type Clue = 'name' | 'email' | 'number' | 'postcode' | 'date';

const SIGNS: readonly (readonly [Clue, RegExp])[] = [
  ['email', /\S@\S+\.\w/],
  // Of a telephone, or of the NHS: ten digits or more, in groups or not.
  ['number', /(?<![\d/])\+?\d(?:[ ().-]{0,2}\d){9,12}(?![\d/])/],
  ['postcode', /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i],
  // Of birth, perhaps: 3/12/2015 and 3rd December 2015.
  ['date', /\b\d{1,2}([./-])\d{1,2}\1\d{2,4}\b|\b\d{1,2}(st|nd|rd|th)?( of)? \p{L}{3,9},? (19|20)\d\d\b/iu],
];

/** The clues that a text looks as if it held. It is a guess, for the person who wrote it to judge. */
export const cluesIn = (text: string): Clue[] => SIGNS.flatMap(([clue, sign]) => (sign.test(text) ? [clue] : []));

/** Whether a text holds a word of one of these names, as somebody may have written it before they erased the name. */
export function mentions(text: string, names: readonly string[]): boolean {
  const written = new Set(wordsOf(text));
  return names.flatMap(wordsOf).some((word) => word.length > 2 && written.has(word));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
