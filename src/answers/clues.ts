// None looks further than so many characters from where it began: it is tried again at every letter that is typed.
const SIGNS: readonly RegExp[] = [
  // Of an e-mail address.
  /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{0,64}\w/,
  // Of a telephone or of the NHS: ten digits or more, in groups or not.
  /\+?\d(?:[ ().-]{0,2}\d){9,}/,
  // Of a postcode.
  /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i,
  // Of a birthday, perhaps: 3/12/2015 and 3rd December 2015.
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}(st|nd|rd|th)? \p{L}{3,9} (19|20)\d\d\b/u,
];

/** What in an answer looks as if it could tell who wrote it. A guess, for whoever wrote it to judge. */
export const cluesIn = (text: string): string[] => SIGNS.flatMap((sign) => sign.exec(text)?.[0] ?? []);

/** Whether a text holds a word of one of these names. */
export function mentions(text: string, names: readonly string[]): boolean {
  const written = wordsOf(text);
  return names.flatMap(wordsOf).some((word) => word.length > 2 && written.includes(word));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
