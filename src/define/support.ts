import { HeardSupport } from '../elements/support/support.js';
import { register } from './register.js';

register('heard-support', HeardSupport);

declare global {
  interface HTMLElementTagNameMap {
    'heard-support': HeardSupport;
  }
}
