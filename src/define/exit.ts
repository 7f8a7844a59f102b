import { HeardExit } from '../elements/exit/exit.js';
import { register } from './register.js';

register('heard-exit', HeardExit);

declare global {
  interface HTMLElementTagNameMap {
    'heard-exit': HeardExit;
  }
}
