import { definitionJson, overlayJson } from './json-schemas.js';
import type { Definition, Overlay } from '../../src/definition/schema.js';
import { stringsIn, withStrings } from './string-places.js';

// One of everything that a definition and an overlay can hold. `test/definition/full.test.ts` fails if a key is missing.

const contact = (kind: 'danger' | 'service' | 'worker') => ({
  kind,
  name: `Name of ${kind}`,
  about: `About ${kind}`,
  phone: '01632 960 001',
  sms: '07700 900 001',
  email: 'help@a.example',
  url: 'https://a.example/help',
  hours: `Hours of ${kind}`,
  checked: '2026-11-02',
});

const pages = (id: string): Definition['pages'] => [
  {
    id: `${id}-words`,
    questions: [
      { kind: 'text', id: `${id}-text`, label: `Text of [${id}](#${id})`, short: 'Short', hint: 'Hint', limit: 5000 },
    ],
  },
  {
    id: `${id}-scores`,
    questions: [
      {
        kind: 'likert',
        id: `${id}-likert`,
        label: 'Scores',
        short: 'Scores, in short',
        hint: 'Hint to the scores',
        stem: 'They',
        points: [
          { value: 1, label: 'No' },
          { value: 2, label: 'Yes' },
        ],
        statements: [
          { id: 'listens', text: `Listen to [${id}](#${id})` },
          { id: 'helps', text: 'Help' },
        ],
      },
    ],
  },
];

const choice = (name: string) => ({ label: `Choice ${name}`, consequence: `Consequence of ${name}` });

/** Every text is one for every language. */
export const fullDefinition: Definition = {
  $schema: 'https://a.example/definition.schema.json',
  format: 'heard-definition/1',
  id: 'full',
  version: '1.0.0',
  languages: ['en', 'cy'],
  drafts: ['cy'],
  title: 'Title',
  introduction: ['Introduction to [own](#own)', 'Second paragraph'],
  sharing: {
    introduction: 'Introduction to sharing',
    choices: { named: choice('named'), worker: choice('worker'), anonymous: choice('anonymous') },
  },
  guidance: 'Guidance on [own](#own)',
  pages: pages('own'),
  terms: [{ id: 'own', words: 'Own', meaning: 'Meaning of own' }],
  contacts: [contact('danger'), contact('service'), contact('worker')],
};

/** Every text is one for every language. */
export const fullOverlay: Overlay = {
  $schema: 'https://a.example/overlay.schema.json',
  format: 'heard-overlay/1',
  authority: 'Authority',
  privacyUrl: '/privacy',
  safetyUrl: 'https://a.example/safety',
  interview: contact('service'),
  nextSteps: 'Next steps',
  contacts: [contact('danger'), contact('service'), contact('worker')],
  terms: [{ id: 'laid', words: 'Laid', meaning: 'Meaning of laid' }],
  pages: pages('laid'),
};

/** The same with each text in two languages. */
export const translatedDefinition = withStrings(fullDefinition, translations(definitionJson, fullDefinition));
export const translatedOverlay = withStrings(fullOverlay, translations(overlayJson, fullOverlay));

function translations(...parameters: Parameters<typeof stringsIn>) {
  return stringsIn(...parameters)
    .filter(({ isText }) => isText)
    .map(({ path, value }) => [path, { en: value, cy: `${value} yn Gymraeg` }] as const);
}
