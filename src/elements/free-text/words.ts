import { str } from '@lit/localize';
import { msg } from '../../locales/msg.js';
import { grouped } from '../../locales/plural.js';

/** Says that an answer is too long. */
export const tooLong = (limit: number): string =>
  msg(str`Your answer must be ${grouped(limit)} characters or less`, {
    id: 'text-too-long',
    desc: 'Error: an answer is too long',
  });

/** Asks to leave out what could tell who somebody is. */
export const noNames = (): string =>
  msg('Do not include names or addresses', {
    id: 'hint-no-names',
    desc: 'Hint above a text box, unless a name is given',
  });

/** Says gently that an answer could tell who wrote it. */
export const couldShow = (): string =>
  msg('This could show who you are. You can change it or leave it.', {
    id: 'clues',
    desc: 'Under a text box, before what the answer holds',
  });

/** Stands for a name that is not known any more. */
export const erasedName = (): string =>
  msg('a name you gave before', { id: 'clue-name', desc: 'In a list of what an answer holds' });
