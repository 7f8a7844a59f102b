import { html, nothing } from 'lit';
import type { Day } from '../../../drafts/expiry.js';
import { msg } from '../../../locales/msg.js';
import { afterWords, keptWords } from '../words.js';
import { removeButton } from './remove.js';

export interface KeptAnswers {
  readonly until: Day;
  /** Whether nothing was said since. */
  readonly isUpToDate: boolean;
  /** Whether they were sent, and could not be removed. */
  readonly isSent: boolean;
  readonly onRemove: () => void;
}

/** Says that the answers are kept, and lets them be removed. */
export const keptView = ({ until, isUpToDate, isSent, onRemove }: KeptAnswers) => html`
  <div class="panel" part="panel">
    <p class="status" part="status" tabindex="-1">${keptWords(until)}</p>
    ${isSent ? nothing : html`<p>${isUpToDate ? comeBackWords() : changedWords()}</p>`}
    <p>${afterWords()}</p>
    ${removeButton(onRemove)}
  </div>
`;

const comeBackWords = () =>
  msg('To go on later, come back to this page on this device.', {
    id: 'draft-come-back',
    desc: 'Once answers are kept on the device',
  });

const changedWords = () =>
  msg('What you changed since you kept them is not kept yet.', {
    id: 'draft-changed',
    desc: 'Where answers are kept on the device, and something was said since',
  });

/** Says how something ended, where nothing else is left to say it. */
export const statusView = (words: string) => html`<p class="status" part="status" tabindex="-1">${words}</p>`;
