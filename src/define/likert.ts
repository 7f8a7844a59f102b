import { HeardLikert } from '../elements/likert/likert.js';
import { register } from './register.js';

register('heard-likert', HeardLikert);

declare global {
  interface HTMLElementTagNameMap {
    'heard-likert': HeardLikert;
  }
}
