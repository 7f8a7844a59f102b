import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { stepsOf } from '../../src/answers/steps.js';
import { surveyFrom } from '../../src/definition/survey.js';
import { parentsAndCarers } from '../../src/definition/surveys/parents-and-carers.js';
import { placed, problemWords, stepOf } from '../../src/elements/survey/shown-problem.js';
import { toJson } from '../../src/submission/json.js';
import { readProblems } from '../../src/submission/problem-details.js';
import { submissionSchema, type Submission } from '../../src/submission/schema.js';
import type { Loose } from '../definition/support/definitions.js';
import { TEXTS } from '../support/xss-corpus.js';

const UUID = '3f0e6c1e-8a54-4d0b-9a53-0d1a6a8d6c11';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,63}$/);
const words = fc.oneof(fc.string({ minLength: 1, maxLength: 200 }), fc.constantFrom(...TEXTS));
const name = words.filter((each) => /\S/.test(each));

// Clones, since records of fast-check may be without a prototype.
const submissions = fc
  .record(
    {
      format: fc.constant('heard-submission/1'),
      submissionId: fc.constant(UUID),
      survey: fc.record({ id, version: fc.constantFrom('1.0.0', '12.3.4-rc.1') }),
      language: fc.constantFrom('en', 'cy', 'zh-Hant-TW'),
      wave: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
      sharing: fc.oneof(
        fc.record({ choice: fc.constant('named' as const), respondentName: name, workerName: name }),
        fc.record({ choice: fc.constant('worker' as const), workerName: name }),
        fc.record({ choice: fc.constant('anonymous' as const) }),
      ),
      answers: fc.dictionary(
        id,
        fc.oneof(
          fc.record({ kind: fc.constant('text' as const), text: words }),
          fc.record({
            kind: fc.constant('likert' as const),
            ratings: fc.dictionary(id, fc.integer({ min: 0, max: 10 })),
          }),
        ),
      ),
    },
    { requiredKeys: ['format', 'submissionId', 'survey', 'language', 'sharing', 'answers'] },
  )
  .map((each) => structuredClone(each) as Submission);

const taken = (value: unknown) => submissionSchema.safeParse(value);

describe('The wire format, whatever comes', () => {
  test('takes every submission, and leaves every word as it was, through JSON too', () =>
    fc.assert(
      fc.property(submissions, (submission) => {
        assert.deepEqual(taken(submission).data, submission);
        assert.deepEqual(taken(JSON.parse(toJson(submission))).data, submission);
      }),
      { numRuns: 1000 },
    ));

  test('refuses any other value, and throws at none', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }), fc.jsonValue()),
        (value) => assert.equal(taken(value).success, false),
      ),
      { numRuns: 2000 },
    ));

  test('takes no name but those of the choice, and no key that it does not know, wherever one is put', () =>
    fc.assert(
      fc.property(
        submissions,
        fc.nat(),
        fc.constantFrom('respondentName', 'workerName', 'name', 'userAgent', 'constructor', 'toString', 'x'),
        fc.oneof(name, fc.jsonValue()),
        (submission, number, key, value) => {
          const changed = structuredClone(submission) as Loose;
          const rooms: Loose[] = [
            changed,
            changed.survey,
            changed.sharing,
            ...Object.values(changed.answers as object),
          ];
          const room = rooms[number % rooms.length];
          fc.pre(!Object.hasOwn(room as object, key));
          room[key] = value;
          assert.equal(taken(changed).success, false);
        },
      ),
      { numRuns: 1500 },
    ));

  test('changed anywhere is refused, or is still a whole submission and nothing else', () =>
    fc.assert(
      fc.property(submissions, fc.nat(), fc.option(fc.jsonValue(), { nil: undefined }), (submission, number, odd) => {
        const changed = structuredClone(submission) as Loose;
        const rooms = roomsOf(changed);
        const room = rooms[number % rooms.length] as Loose;
        const keys = Object.keys(room as object);
        fc.pre(keys.length > 0);
        room[keys[number % keys.length]!] = odd;
        // What comes to a server came through JSON.
        const { data } = taken(JSON.parse(JSON.stringify(changed)));
        if (!data) return;
        const { choice, ...names } = data.sharing;
        const needed = { named: ['respondentName', 'workerName'], worker: ['workerName'], anonymous: [] }[choice];
        assert.deepEqual(Object.keys(names).sort(), needed);
        assert.deepEqual(JSON.parse(toJson(data)), data);
      }),
      { numRuns: 3000 },
    ));
});

describe('What a server finds wrong, whatever it says', () => {
  const survey = surveyFrom(parentsAndCarers, undefined, 'en');
  const questions = survey.pages.flatMap((page) => page.questions.map((question) => question.id));
  const segment = fc.oneof(
    fc.constantFrom(
      'answers',
      'sharing',
      'respondentName',
      'workerName',
      '',
      '#',
      '~1',
      '__proto__',
      'constructor',
      '%2F',
    ),
    fc.constantFrom(...questions),
    fc.string(),
  );
  const pointer = fc.oneof(
    fc.array(segment).map((segments) => `/${segments.join('/')}`),
    fc.constantFrom(...TEXTS),
    fc.string(),
  );
  const detail = fc.oneof(words, fc.string());

  test('is shown in its own words, at a field that the survey has or at none', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.record({ pointer, detail }), { maxLength: 60 }), async (errors) => {
        const headers = { 'content-type': 'application/problem+json' };
        const problems = await readProblems(new Response(JSON.stringify({ errors }), { status: 422, headers }));
        const shown = placed(survey, problems);
        assert.deepEqual(
          shown.map((problem) => problemWords(problem)),
          problems.map(({ detail }) => detail),
        );
        for (const [number, problem] of shown.entries()) {
          assert.match(problemWords(problem), /\S/, 'a link without a word');
          if (problem.field === 'question') assert.ok(questions.includes(problem.question!));
          else assert.ok([undefined, 'sharing', 'respondentName', 'workerName'].includes(problem.field));
          const isPlaced = /^#?\/(answers|sharing)/.test(problems[number]!.pointer);
          assert.ok(isPlaced || problem.field === undefined);
          for (const layout of ['pages', 'single'] as const) {
            const steps = stepsOf(survey, layout);
            assert.equal(stepOf(problem, steps, survey) >= 0, problem.field !== undefined, layout);
          }
        }
      }),
      { numRuns: 1000 },
    ));
});

describe('JSON on a page whose scripts have given objects a way of their own', () => {
  for (const prototype of [Object.prototype, Array.prototype, String.prototype, Number.prototype] as Loose[])
    test(`is JSON with a toJSON on ${prototype.constructor.name}.prototype`, () => {
      const [submission] = fc.sample(submissions, { numRuns: 1, seed: 7 });
      const sound = JSON.stringify(submission);
      prototype.toJSON = () => 'garbage';
      try {
        assert.equal(toJson(submission!), sound);
        assert.equal(toJson([{ a: [1, 'b', null] }]), '[{"a":[1,"b",null]}]');
      } finally {
        delete prototype.toJSON;
      }
    });
});

/** A value and every object in it. */
const roomsOf = (value: object): object[] => [
  value,
  ...Object.values(value).flatMap((each: unknown) => (typeof each === 'object' && each !== null ? roomsOf(each) : [])),
];
