import { HeardDraft } from '../elements/draft/draft.js';
import { register } from './register.js';

register('heard-draft', HeardDraft);

declare global {
  interface HTMLElementTagNameMap {
    'heard-draft': HeardDraft;
  }
}
