import { str } from '@lit/localize';
import { html } from 'lit';
import type { Day } from '../../../drafts/expiry.js';
import { msg } from '../../../locales/msg.js';
import { heading } from '../../shared/heading.js';
import { dayInWords } from '../words.js';
import { passphraseView, type PassphraseForm } from './passphrase.js';
import { removeButton } from './remove.js';

export interface Found extends PassphraseForm {
  readonly level: number;
  readonly until: Day;
  readonly onRemove: () => void;
}

/** What somebody sees who kept answers before: they can open them, or remove them without. */
export const foundView = ({ level, until, onRemove, ...form }: Found) => html`
  <div class="panel" part="panel">
    ${heading(
      level,
      msg('You have answers kept on this device', {
        id: 'draft-found',
        desc: 'Heading on the start page, where a family kept answers before',
      }),
    )}
    <p>
      ${msg(str`They are kept until ${dayInWords(until)}.`, {
        id: 'draft-found-until',
        desc: 'Below the heading “You have answers kept on this device”. The value is a day, such as 29 November',
      })}
    </p>
    ${passphraseView(form, '', msg('Open my answers', { id: 'draft-open', desc: 'Button' }))} ${removeButton(onRemove)}
  </div>
`;
