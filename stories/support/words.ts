import { templates as welsh } from '../../src/locales/generated/cy.js';

const ENGLISH = {
  back: 'Back',
  'clear-answer': 'Clear my answer',
  continue: 'Continue',
  'respondent-name': 'Your full name',
  send: 'Send your feedback',
  start: 'Start',
  'worker-name': "Your social worker's full name",
};

/** Words of ours that a person looks for, by their message id. */
export const word = (id: keyof typeof ENGLISH, language: string): string =>
  language === 'cy' ? welsh[id] : ENGLISH[id];
