import { html } from 'lit';
import { msg } from '../../../locales/msg.js';

/** It asks nothing back: somebody may have to be quick. */
export const removeButton = (onRemove: () => void) => html`
  <p>
    <button type="button" class="quiet" part="remove" @click=${onRemove}>
      ${msg('Remove them from this device', { id: 'draft-remove', desc: 'Button. “Them” are the answers that are kept' })}
    </button>
  </p>
`;
