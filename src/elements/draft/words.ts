import { str } from '@lit/localize';
import { msg } from '../../locales/msg.js';
import type { Day } from '../../drafts/expiry.js';
import type { Gone, PassphraseFault, Trouble } from './keeper.js';

// Our own words around what is kept. Call all of it while rendering: they are in the language of the moment.

export const keptWords = (until: Day) =>
  msg(str`Your answers are kept on this device until ${dayInWords(until)}`, {
    id: 'draft-kept',
    desc: 'Shown and said once answers are kept on the device. The value is a day, such as 29 November',
  });

export const openUntilWords = (until: Day) =>
  msg(str`You can open them here until ${dayInWords(until)}.`, {
    id: 'draft-open-until',
    desc: '“Them” are the answers that are kept, or would be. The value is a day, such as 29 November',
  });

export const afterWords = () =>
  msg('After that day they do not open, and this page removes them when it is next opened.', {
    id: 'draft-after',
    desc: 'After the last day on which kept answers can be opened. Nothing can remove them before the page is opened',
  });

export const goneWords: Readonly<Record<Gone, () => string>> = {
  removed: () =>
    msg('Your answers are not kept on this device any more', {
      id: 'draft-gone',
      desc: 'Shown and said once kept answers were removed, or turn out to be gone',
    }),
  'name-erased': () =>
    msg(
      'A name that you took out was in the answers kept on this device, so we removed them. You can keep your answers again.',
      {
        id: 'draft-gone-name',
        desc: 'Shown and said where another choice has erased a name, and the kept answers still held it',
      },
    ),
};

export const unplacedWords = () =>
  msg('Some of your answers do not fit this survey any more', {
    id: 'draft-unplaced',
    desc: 'Shown and said when kept answers were opened and the survey has changed since; then opens what they were',
  });

export const againWords = () =>
  msg('Your answers are here again', { id: 'draft-opened', desc: 'Said when kept answers were opened' });

export const workWords = {
  keeping: () => msg('Keeping…', { id: 'draft-keeping', desc: 'On a button, and said, while answers are locked' }),
  opening: () => msg('Opening…', { id: 'draft-opening', desc: 'On a button, and said, while answers are unlocked' }),
};

export const faultWords: Readonly<Record<PassphraseFault, () => string>> = {
  missing: () => msg('Enter your passphrase', { id: 'draft-passphrase-missing', desc: 'Error: the box is empty' }),
  short: () =>
    msg('Your passphrase must be 8 characters or more', {
      id: 'draft-passphrase-short',
      desc: 'Error: the passphrase is too short',
    }),
  wrong: () =>
    msg('That passphrase does not open your answers', {
      id: 'draft-passphrase-wrong',
      desc: 'Error: it is not the passphrase',
    }),
};

export const troubleWords: Readonly<Record<Trouble, () => string>> = {
  full: () =>
    msg('There is no room left on this device. Your answers are not kept. They are still on this page.', {
      id: 'draft-full',
      desc: 'Keeping failed: the device is full',
    }),
  refused: () =>
    msg('This browser did not keep your answers. They are still on this page.', {
      id: 'draft-refused',
      desc: 'Keeping failed: the browser does not allow it, or is broken',
    }),
  unreachable: () =>
    msg('You have answers kept on this device, but this browser does not let us reach them now. Try again later.', {
      id: 'draft-unreachable',
      desc: 'Opening failed: the browser does not give what is kept',
    }),
  damaged: () =>
    msg('The answers that are kept on this device are damaged. Nobody can open them.', {
      id: 'draft-damaged',
      desc: 'Opening failed: the passphrase is right, and what it opens cannot be read',
    }),
  taken: () =>
    msg(
      'Your answers are not kept yet. Other answers are kept here now. To replace them, press “Keep my answers” again.',
      {
        id: 'draft-taken',
        desc: 'Keeping stopped: another window has kept something since',
      },
    ),
  'not-removed': () =>
    msg('This browser did not remove your answers from this device. Try again.', {
      id: 'draft-not-removed',
      desc: 'Removing failed, by the button or after sending',
    }),
};

/** A day as it is said. Not every browser knows the names of the months in Welsh. */
export function dayInWords(day: Day): string {
  const months = msg('January|February|March|April|May|June|July|August|September|October|November|December', {
    id: 'draft-months',
    desc: 'The months as in “29 November”, with | between them',
  });
  const [, month, date] = day.split('-').map(Number);
  return `${date} ${months.split('|')[month! - 1]}`;
}
