import { str } from '@lit/localize';
import { msg } from '../../locales/msg.js';

/** Says that an answer is too long. */
export const tooLong = (limit: number, language: string): string =>
  msg(str`Your answer must be ${new Intl.NumberFormat(language).format(limit)} characters or less`, {
    id: 'text-too-long',
    desc: 'Error: an answer is too long',
  });
