import { html, nothing } from 'lit';
import { msg } from '../../locales/msg.js';
import { freshText } from './fresh-text.js';

/** What every field can show around its controls. */
interface Explained {
  readonly hint: string;
  readonly error: string;
}

/** The ids of what explains a control. */
export const describedBy = ({ hint, error }: Explained, ...more: (string | false | undefined)[]) =>
  [hint && 'hint', error && 'error', ...more].filter(Boolean).join(' ') || nothing;

export const hintText = ({ hint }: Explained) =>
  hint ? html`<p id="hint" class="hint" part="hint">${hint}</p>` : nothing;

/** What stands before an error, and before the page's title while there are errors. */
export const errorPrefix = () =>
  msg('Error:', { id: 'error-prefix', desc: 'Stands before an error message and the page title' });

/** The error message, which says to those who cannot see its colour that it is one. */
export const errorText = ({ error }: { readonly error: string }, id = 'error') =>
  error
    ? html`<p id=${id} class="error" part="error">
        <span class="visually-hidden">${errorPrefix()}</span>
        ${freshText(error)}
      </p>`
    : nothing;
