import { HeardTerm } from '../elements/term/term.js';
import { register } from './register.js';

register('heard-term', HeardTerm);

declare global {
  interface HTMLElementTagNameMap {
    'heard-term': HeardTerm;
  }
}
