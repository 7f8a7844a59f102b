// A survey puts these into its tag.
import './consent.js';
import './exit.js';
import './free-text.js';
import './likert.js';
import './support.js';
import { HeardSurvey } from '../elements/survey/survey.js';
import { register } from './register.js';

register('heard-survey', HeardSurvey);

declare global {
  interface HTMLElementTagNameMap {
    'heard-survey': HeardSurvey;
  }
}
