// Written by npm run shapes from schema.ts. Do not edit.
import type { Shape } from '../shape.js';

export const definitionShape: Shape = {
  keys: {
    '$schema?': {},
    format: { const: 'heard-definition/1' },
    id: 0,
    version: {
      pattern: '^\\d{1,9}(\\.\\d{1,9}){2}(-[\\w.]{1,60})?$',
      description: 'should be a version such as 1.0.0',
    },
    languages: { minItems: 1, items: 1 },
    'drafts?': { items: 1 },
    title: 2,
    introduction: { items: 2 },
    sharing: { keys: { introduction: 2, choices: { keys: { named: 4, worker: 4, anonymous: 4 } } } },
    'guidance?': 2,
    pages: { minItems: 1, items: 5 },
    'terms?': { items: 11 },
    'contacts?': 12,
  },
};

export const overlayShape: Shape = {
  keys: {
    '$schema?': {},
    format: { const: 'heard-overlay/1' },
    'authority?': 2,
    'privacyUrl?': 14,
    'safetyUrl?': 14,
    'interview?': 13,
    'nextSteps?': 2,
    'contacts?': 12,
    'terms?': { items: 11 },
    'pages?': { items: 5 },
  },
};

/** The tag of a language, which is also a key of every text that is given in several. */
export const tagShape: Shape = 1;

/** What shapes refer to, by number. */
export const shared: readonly Shape[] = [
  { pattern: '^[a-z][a-z0-9-]{0,63}$', description: 'should be an id: lower-case letters, digits and hyphens' },
  {
    pattern: '^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\\d{3}))?$',
    description: 'should be a language tag such as en or cy',
  },
  { minLength: 1, isText: true },
  { minLength: 1 },
  { keys: { label: 2, consequence: 2 } },
  { keys: { id: 0, questions: { minItems: 1, items: 6 } } },
  {
    oneOf: [
      {
        keys: {
          kind: { const: 'likert' },
          id: 0,
          label: 2,
          'short?': 7,
          'hint?': 8,
          'stem?': 2,
          points: { minItems: 2, maxItems: 11, items: 9 },
          statements: { minItems: 1, items: 10 },
        },
      },
      {
        keys: {
          kind: { const: 'text' },
          id: 0,
          label: 2,
          'short?': 7,
          'hint?': 8,
          'limit?': { minimum: 1, maximum: 10000 },
        },
      },
    ],
  },
  2,
  2,
  { keys: { value: { minimum: 0, maximum: 10 }, label: 2 } },
  { keys: { id: 0, text: 2 } },
  { keys: { id: 0, words: 2, meaning: 2 } },
  {
    minItems: 1,
    description: 'should have a contact of kind "service", not the worker only',
    items: 13,
    contains: 'service',
  },
  {
    keys: {
      kind: { enum: ['danger', 'service', 'worker'] },
      name: 2,
      'about?': 2,
      'phone?': {},
      'sms?': {},
      'email?': {},
      'url?': 14,
      'hours?': 2,
      'checked?': { pattern: '^\\d{4}-\\d\\d-\\d\\d$', description: 'should be a date such as 2026-11-21' },
    },
  },
  {
    pattern: '^(https?:[/][/]|mailto:|[.]{0,2}[/]|[#?])',
    description: 'should be an address that starts with https://, mailto: or /',
  },
];
