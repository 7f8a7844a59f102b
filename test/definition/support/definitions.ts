import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { DefinitionError, parseDefinition, parseOverlay } from '../../../src/definition/read.js';

/** Something to change in a test. What comes in is not known to be sound, so nothing is. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;

const both = (en: string, cy: string) => ({ en, cy });

/** A sound definition with one of everything: two languages, both kinds of question, terms and contacts. */
export const makeDefinition = (change: (definition: Loose) => void = () => undefined): Loose => {
  const definition = {
    format: 'heard-definition/1',
    id: 'try-out',
    version: '1.2.3',
    languages: ['en', 'cy'],
    drafts: ['cy'],
    title: both('A title', 'Teitl'),
    introduction: [both('Welcome', 'Croeso'), 'Heard'],
    sharing: {
      introduction: both('Choose', 'Dewiswch'),
      choices: {
        named: { label: both('Both names', 'Y ddau enw'), consequence: both('Both are told', 'Dywedir am y ddau') },
        worker: { label: both('One name', 'Un enw'), consequence: both('One is told', 'Dywedir am un') },
        anonymous: { label: both('No name', 'Dim enw'), consequence: both('None is told', 'Ni ddywedir') },
      },
    },
    guidance: both('Skip any', 'Hepgorwch'),
    pages: [
      {
        id: 'first',
        questions: [
          { kind: 'text', id: 'story', short: both('Story', 'Stori'), label: both('Your story?', 'Eich stori?') },
          { kind: 'text', id: 'wish', label: both('Your wish?', 'Eich dymuniad?'), hint: both('One', 'Un'), limit: 20 },
        ],
      },
      {
        id: 'second',
        questions: [
          {
            kind: 'likert',
            id: 'scale',
            label: both('Is there [trust](#trust)?', 'Oes [ymddiriedaeth](#trust)?'),
            stem: both('They', 'Maen nhw'),
            points: [
              { value: 1, label: both('No', 'Na') },
              { value: 2, label: both('Maybe', 'Efallai') },
              { value: 3, label: both('Yes', 'Oes') },
            ],
            statements: [
              { id: 'listens', text: both('Listen', 'Yn gwrando') },
              { id: 'helps', text: both('Help', 'Yn helpu') },
            ],
          },
        ],
      },
    ],
    terms: [{ id: 'trust', words: both('trust', 'ymddiriedaeth'), meaning: both('To rely', 'Dibynnu') }],
    contacts: [
      {
        kind: 'service',
        name: both('Advice line', 'Llinell gyngor'),
        phone: '0800 000 000',
        url: 'https://a.example/',
      },
    ],
  };
  change(definition);
  return definition;
};

/** A sound overlay with one of everything. */
export const makeOverlay = (change: (overlay: Loose) => void = () => undefined): Loose => {
  const overlay = {
    format: 'heard-overlay/1',
    authority: both('Rivermead Council', 'Cyngor Rivermead'),
    privacyUrl: '/privacy',
    interview: { kind: 'service', name: both('Ask for an interview', 'Gofyn am gyfweliad'), email: 'a@b.example' },
    nextSteps: both('We read it', 'Rydym yn ei ddarllen'),
    contacts: [
      { kind: 'danger', name: both('Emergency', 'Argyfwng'), phone: '999' },
      { kind: 'service', name: both('Family line', 'Llinell deulu'), phone: '0800 111 111', checked: '2026-11-21' },
      { kind: 'worker', name: both('Your social worker', 'Eich gweithiwr cymdeithasol') },
    ],
    terms: [{ id: 'trust', words: both('trust', 'ymddiriedaeth'), meaning: both('Ours', 'Ein un ni') }],
    pages: [{ id: 'extra', questions: [{ kind: 'text', id: 'park', label: both('The park?', 'Y parc?') }] }],
  };
  change(overlay);
  return overlay;
};

/** What a developer is told about a definition; it has to be told. */
export const refusalOf = (definition: unknown): string => wordsOf(() => parseDefinition(definition));

/** What a developer is told about an overlay; it has to be told. */
export const overlayRefusalOf = (overlay: unknown): string => wordsOf(() => parseOverlay(overlay));

export function wordsOf(refused: () => unknown): string {
  try {
    refused();
  } catch (error) {
    assert.ok(error instanceof DefinitionError, `not a DefinitionError but ${String(error)}`);
    assert.equal(error.name, 'DefinitionError');
    return error.message;
  }
  assert.fail('nothing was refused');
}

/** Breaks off work that takes longer, so that a test of speed fails instead of standing still. */
export function within<T>(milliseconds: number, work: () => T): T {
  return runInNewContext('work()', { work }, { timeout: milliseconds }) as T;
}
