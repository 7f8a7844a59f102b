import { str } from '@lit/localize';
import { localeOf, msg } from '../../locales/msg.js';

/** Says that an answer is too long. */
export const tooLong = (limit: number, language: string): string =>
  msg(str`Your answer must be ${new Intl.NumberFormat(localeOf(language)).format(limit)} characters or less`, {
    id: 'text-too-long',
    desc: 'Error: an answer is too long',
  });

/** Asks to leave out what could tell who somebody is. */
export const noNames = (): string =>
  msg('Do not include names or addresses', {
    id: 'hint-no-names',
    desc: 'Hint above a text box, unless a name is given',
  });
