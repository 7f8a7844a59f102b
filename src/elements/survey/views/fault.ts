import { html } from 'lit';
import { msg } from '../../../locales/msg.js';

/** Shown where a survey cannot run: a way for the family, and what is wrong for the developer. Never a blank. */
export const faultView = (fault: string) => html`
  <div class="fault" part="fault">
    <p>
      ${msg('The survey cannot be shown at the moment.', { id: 'fault', desc: 'Where a survey is set up wrongly' })}
    </p>
    <p><code lang="en">heard-survey: ${fault}</code></p>
  </div>
  <slot></slot>
`;
