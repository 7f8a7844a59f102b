import { str } from '@lit/localize';
import type { Clue } from '../../answers/clues.js';
import { msg } from '../../locales/msg.js';

/** Says that an answer is too long. */
export const tooLong = (limit: number, language: string): string =>
  msg(str`Your answer must be ${new Intl.NumberFormat(language).format(limit)} characters or less`, {
    id: 'text-too-long',
    desc: 'Error: an answer is too long',
  });

/** Asks to leave out what could tell who somebody is. */
export const noNames = (): string =>
  msg('Do not include names or addresses', {
    id: 'hint-no-names',
    desc: 'Hint above a text box, unless a name is given',
  });

/** Says gently what an answer seems to hold that could tell who wrote it. */
export function clueWords(clues: readonly Clue[], language: string): string {
  const kinds = new Intl.ListFormat(language).format(clues.map(kindWords));
  return msg(str`It looks as if you wrote ${kinds}. That could show who you are. You can change it or leave it.`, {
    id: 'clues',
    desc: 'Under a text box. The value is a list such as “a postcode and a date”',
  });
}

function kindWords(clue: Clue): string {
  switch (clue) {
    case 'name':
      return msg('a name', { id: 'clue-name', desc: 'In a list of what an answer seems to hold' });
    case 'email':
      return msg('an email address', { id: 'clue-email', desc: 'In a list of what an answer seems to hold' });
    case 'number':
      return msg('a phone or NHS number', { id: 'clue-number', desc: 'In a list of what an answer seems to hold' });
    case 'postcode':
      return msg('a postcode', { id: 'clue-postcode', desc: 'In a list of what an answer seems to hold' });
    case 'date':
      return msg('a date', { id: 'clue-date', desc: 'In a list of what an answer seems to hold' });
  }
}
