import { HeardFreeText } from '../elements/free-text/free-text.js';
import { register } from './register.js';

register('heard-free-text', HeardFreeText);

declare global {
  interface HTMLElementTagNameMap {
    'heard-free-text': HeardFreeText;
  }
}
