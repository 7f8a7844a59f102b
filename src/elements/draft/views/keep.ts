import { html, nothing } from 'lit';
import { lastDay } from '../../../drafts/expiry.js';
import { msg } from '../../../locales/msg.js';
import { afterWords, openUntilWords } from '../words.js';
import { passphraseView, type PassphraseForm } from './passphrase.js';

export interface Offer extends PassphraseForm {
  readonly isNotSent: boolean;
  readonly days: number;
  /** Whether something is kept that would go. */
  readonly replaces: boolean;
}

/** The offer to keep the answers: who could see them, how long, and with which passphrase. */
export const keepView = ({ isNotSent, days, replaces, ...form }: Offer) => html`
  <details class="offer" part="offer">
    <summary class="quiet">
      ${
        isNotSent
          ? msg('Keep on this device and send later', { id: 'draft-offer-not-sent', desc: 'Opens what it needs' })
          : msg('Save and come back later', { id: 'draft-offer', desc: 'Opens what it needs' })
      }
    </summary>
    <div class="inside">
      <p>
        ${msg(
          'We can keep your answers on this device, locked with a passphrase that you choose. They are not sent to anybody.',
          {
            id: 'draft-what',
            desc: 'Before a family keeps answers on the device',
          },
        )}
      </p>
      <p class="warning" part="warning">
        ${msg(
          'Anyone who uses this device and knows or guesses your passphrase could read your answers. If someone checks this device, do not keep them here.',
          { id: 'draft-who', desc: 'Before a family keeps answers on the device' },
        )}
      </p>
      <p>
        ${msg('Anyone who opens this page on this device can see that answers are kept.', {
          id: 'draft-seen',
          desc: 'Before a family keeps answers on the device',
        })}
      </p>
      <p>
        ${msg('We remove them when you send them, or when you press “Exit this page” on this page.', {
          id: 'draft-removed-when',
          desc: 'Before a family keeps answers on the device',
        })}
      </p>
      <p>${openUntilWords(lastDay(days))} ${afterWords()}</p>
      ${
        replaces
          ? html`<p>
              ${msg('What is kept here already is replaced.', {
                id: 'draft-replaces',
                desc: 'Before a family keeps answers on the device, where some are kept already, by them or somebody else',
              })}
            </p>`
          : nothing
      }
      ${passphraseView(
        form,
        msg('Use 8 characters or more. Three words are good. If you forget it, nobody can open your answers.', {
          id: 'draft-passphrase-hint',
          desc: 'Hint of the box for a new passphrase',
        }),
        msg('Keep my answers', { id: 'draft-keep', desc: 'Button' }),
      )}
    </div>
  </details>
`;
