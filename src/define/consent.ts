import { HeardConsent } from '../elements/consent/consent.js';
import { register } from './register.js';

register('heard-consent', HeardConsent);

declare global {
  interface HTMLElementTagNameMap {
    'heard-consent': HeardConsent;
  }
}
