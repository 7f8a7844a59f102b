import { HeardDraft } from '../elements/draft/draft.js';
import { removeDraftsOnExit } from '../elements/draft/remove-on-exit.js';
import { register } from './register.js';

removeDraftsOnExit();
register('heard-draft', HeardDraft);

declare global {
  interface HTMLElementTagNameMap {
    'heard-draft': HeardDraft;
  }
}
