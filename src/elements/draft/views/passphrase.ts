import { html } from 'lit';
import { msg } from '../../../locales/msg.js';
import { describedBy, errorText, hintText } from '../../shared/field-parts.js';

/** What is so of the box for a passphrase, whatever it is for. */
export interface PassphraseForm {
  readonly error: string;
  /** What kept the button from doing its work. */
  readonly trouble: string;
  /** What stands on the button while it is at work. */
  readonly working: string | undefined;
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onDone: () => void;
}

/**
 * One box, which can be looked into, in place of two to compare. Not `type="password"`: browsers offer to save those,
 * and the offer would tell whoever uses the device next. What is in it is read when it is used, and bound to nothing.
 */
export const passphraseView = (
  { error, trouble, working, isShown, onShow, onDone }: PassphraseForm,
  hint: string,
  action: string,
) => html`
  <div class=${error ? 'entry wrong' : 'entry'}>
    <label class="question" part="label" for="passphrase">
      ${msg('Your passphrase', { id: 'draft-passphrase', desc: 'Label of a text box' })}
    </label>
    ${hintText({ hint, error })} ${errorText({ error })}
    <div class="box">
      <input
        type="text"
        id="passphrase"
        part="control"
        class=${isShown ? 'plain' : 'covered'}
        aria-describedby=${describedBy({ hint, error })}
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        translate="no"
        @keydown=${onEnter(onDone)}
      />
      <button type="button" class="quiet" aria-controls="passphrase" @click=${onShow}>
        ${
          isShown
            ? msg('Hide passphrase', { id: 'draft-hide', desc: 'Button beside a text box' })
            : msg('Show passphrase', { id: 'draft-show', desc: 'Button beside a text box' })
        }
      </button>
    </div>
  </div>
  ${errorText({ error: trouble }, 'failure')}
  <p class="actions">
    <button type="button" class="act" part="button" aria-disabled=${working ? 'true' : 'false'} @click=${onDone}>
      ${working ?? action}
    </button>
  </p>
`;

// As in a form. The survey around it would take it for the wish to go on.
const onEnter = (done: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.stopPropagation();
  event.preventDefault();
  done();
};
