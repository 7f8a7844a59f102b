import type { Meta } from '@storybook/web-components-vite';
import '../src/define.js';
import '../src/define/draft.js';
import { removeAll } from '../src/drafts/store.js';
import { surveys } from '../src/definition/surveys/index.js';
import { SendError } from '../src/submission/errors.js';
import { familyIn } from './support/family.js';
import { SURVEY } from './support/instrument.js';
import { find, pause, press, write } from './support/person.js';
import { reached, survey, surveyArgs, surveyArgTypes } from './support/survey.js';

const meta: Meta = {
  title: 'Elements/heard-draft',
  component: 'heard-draft',
  args: { ...surveyArgs, 'with-drafts': true, 'draft-days': 7 },
  argTypes: { ...surveyArgTypes, 'draft-days': { control: { type: 'number', min: 1, max: 7 } } },
  render: (args) => survey(args),
  // What one story keeps must not be found by the next.
  beforeEach: () => removeAll,
};

export default meta;

const PASSPHRASE = 'three plain words';

const opensOffer = (canvas: HTMLElement) => press(canvas, 'Save and come back later');

async function keeps(canvas: HTMLElement) {
  await opensOffer(canvas);
  await write(canvas, PASSPHRASE, 'Your passphrase');
  await press(canvas, 'Keep my answers');
  await find(canvas, 'button', 'Remove them from this device');
}

/** The page as it is when somebody comes back: the survey begins anew, and finds what was kept. */
async function comesBack(canvas: HTMLElement, definition = surveys[SURVEY]!) {
  const before = canvas.querySelector('heard-survey')!;
  const next = before.cloneNode();
  Object.assign(next, { definition });
  before.replaceWith(next);
  await find(canvas, 'button', 'Open my answers');
}

/** On every step, below the button that goes on, where the council wants it. */
export const Offered = reached((family) => family.begins());

export const OfferOpen = reached(async (family, canvas) => {
  await family.begins();
  await opensOffer(canvas);
});

export const PassphraseTooShort = reached(async (family, canvas) => {
  await family.begins();
  await opensOffer(canvas);
  await write(canvas, 'short', 'Your passphrase');
  await press(canvas, 'Keep my answers');
});

export const PassphraseShown = reached(async (family, canvas) => {
  await family.begins();
  await opensOffer(canvas);
  await write(canvas, PASSPHRASE, 'Your passphrase');
  await press(canvas, 'Show passphrase');
});

export const Kept = reached(async (family, canvas) => {
  await family.begins();
  await keeps(canvas);
});

/** What was said after that is not kept by itself: nothing ever is. */
export const ChangedSince = reached(async (family, canvas) => {
  await family.begins();
  await keeps(canvas);
  await family.writes('Something more');
});

/** Without `with-drafts` too. */
export const OfferedAfterSendingFailed = reached((family) => family.sends(), {
  args: { 'with-drafts': false },
  render: (args) => survey(args, () => Promise.reject(new SendError('refused'))),
});

/** When somebody comes back. */
export const Found = reached(async (family, canvas) => {
  await family.begins();
  await keeps(canvas);
  await comesBack(canvas);
});

export const WrongPassphrase = reached(async (family, canvas) => {
  await family.begins();
  await keeps(canvas);
  await comesBack(canvas);
  await write(canvas, 'three other words', 'Your passphrase');
  await press(canvas, 'Open my answers');
  await find(canvas, 'button', 'Open my answers');
});

export const Opened = reached(async (family, canvas) => {
  await family.begins();
  await family.writes('Kept before');
  await keeps(canvas);
  await comesBack(canvas);
  await write(canvas, PASSPHRASE, 'Your passphrase');
  await press(canvas, 'Open my answers');
  await find(canvas, 'button', 'Continue');
});

/** The survey asks less than it did when the answers were kept. */
export const DoesNotFit = reached(async (family, canvas) => {
  await family.begins();
  await family.writes('We were told one thing and then another.');
  await keeps(canvas);
  const { pages, ...rest } = surveys[SURVEY]!;
  await comesBack(canvas, { ...rest, pages: pages.slice(1) });
  await write(canvas, PASSPHRASE, 'Your passphrase');
  await press(canvas, 'Open my answers');
  await find(canvas, 'button', 'Go on with the rest');
});

/** Who has begun anew must not lose that by opening what was kept. */
export const FoundAfterBeginningAnew = reached(async (family, canvas) => {
  await family.begins();
  await keeps(canvas);
  await comesBack(canvas);
  const next = familyIn(canvas);
  await next.begins();
  await next.go('back');
  await next.go('back');
});

/** What this page has not opened may be somebody else's. */
export const OthersKeptAfterSending = reached(async (family, canvas) => {
  await family.begins();
  await keeps(canvas);
  await comesBack(canvas);
  const sent = canvas.querySelector('heard-survey')!;
  sent.addEventListener('heard-submit', (event) => event.sendWith(() => Promise.resolve()));
  await familyIn(canvas).sends();
});

/** Another choice has erased a name that the kept answers still held. */
export const NameErased = reached(async (family, canvas) => {
  await family.go('start');
  await family.chooses('named');
  await family.go('continue');
  await family.givesNames('respondentName', 'workerName');
  await keeps(canvas);
  await family.go('back');
  await family.chooses('anonymous');
  await find(canvas, 'button', 'Save and come back later');
});

export const Removed = reached(async (family, canvas) => {
  await family.begins();
  await keeps(canvas);
  await press(canvas, 'Remove them from this device');
  await pause();
});
