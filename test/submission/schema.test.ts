import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { submissionSchema } from '../../src/submission/schema.js';
import type { Loose } from '../definition/support/definitions.js';

const makeSubmission = (change: (submission: Loose) => void = () => undefined): Loose => {
  const submission = {
    format: 'heard-submission/1',
    submissionId: '3f0e6c1e-8a54-4d0b-9a53-0d1a6a8d6c11',
    survey: { id: 'parents-and-carers', version: '1.0.0' },
    language: 'en',
    wave: '2026-autumn',
    sharing: { choice: 'named', respondentName: 'Sam', workerName: 'Alex' },
    answers: { situation: { kind: 'text', text: 'S' }, characteristics: { kind: 'likert', ratings: { skilled: 5 } } },
  };
  change(submission);
  return submission;
};

const isTaken = (change?: (submission: Loose) => void) => submissionSchema.safeParse(makeSubmission(change)).success;

describe('The wire format takes', () => {
  const taken: readonly [what: string, change: (submission: Loose) => unknown][] = [
    ['a whole submission', () => undefined],
    ['one without a wave', (s) => delete s.wave],
    ['one without answers', (s) => (s.answers = {})],
    ['an anonymous one', (s) => (s.sharing = { choice: 'anonymous' })],
    ['one with the social worker’s name only', (s) => (s.sharing = { choice: 'worker', workerName: 'A' })],
    ['names of 200 characters', (s) => (s.sharing.respondentName = 'n'.repeat(200))],
    ['texts of 10,000 characters', (s) => (s.answers.situation.text = 't'.repeat(10_000))],
    ['ratings of 0 and 10', (s) => (s.answers.characteristics.ratings = { skilled: 0, trust: 10 })],
  ];
  for (const [what, change] of taken) test(what, () => assert.ok(isTaken(change)));
});

describe('The wire format refuses', () => {
  const refused: readonly [what: string, change: (submission: Loose) => unknown][] = [
    ['another format', (s) => (s.format = 'heard-submission/2')],
    ['an id that is no UUID', (s) => (s.submissionId = '1')],
    ['an id made from the time', (s) => (s.submissionId = '3f0e6c1e-8a54-1d0b-9a53-0d1a6a8d6c11')],
    ['a key that it does not know', (s) => (s.userAgent = 'U')],
    ['a key it does not know beside the survey', (s) => (s.survey.url = 'U')],
    ['a key it does not know beside a text', (s) => (s.answers.situation.seconds = 3)],
    ['a name with an anonymous choice', (s) => (s.sharing.choice = 'anonymous')],
    ['the family’s name with the social worker’s only', (s) => (s.sharing.choice = 'worker')],
    ['a name that is missing', (s) => delete s.sharing.workerName],
    ['a name that is empty', (s) => (s.sharing.workerName = '')],
    ['a name of nothing but spaces', (s) => (s.sharing.workerName = ' \u00a0\n')],
    ['a name of 201 characters', (s) => (s.sharing.workerName = 'n'.repeat(201))],
    ['no choice', (s) => delete s.sharing.choice],
    ['null for an answer', (s) => (s.answers.situation = null)],
    ['null for a wave', (s) => (s.wave = null)],
    ['a wave that is a sentence', (s) => (s.wave = 'This autumn')],
    ['an empty text', (s) => (s.answers.situation.text = '')],
    ['a text of 10,001 characters', (s) => (s.answers.situation.text = 't'.repeat(10_001))],
    ['half a rating', (s) => (s.answers.characteristics.ratings.skilled = 1.5)],
    ['a rating above 10', (s) => (s.answers.characteristics.ratings.skilled = 11)],
    ['a rating in words', (s) => (s.answers.characteristics.ratings.skilled = '5')],
    ['a question that is no id', (s) => (s.answers['A question?'] = { kind: 'text', text: 'S' })],
    ['an answer of an unknown kind', (s) => (s.answers.situation.kind = 'file')],
  ];
  for (const [what, change] of refused) test(what, () => assert.ok(!isTaken(change)));
});
