import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { say } from '../../src/answers/session.js';
import { buildPayload, identify } from '../../src/submission/build.js';
import { contentsOf, type Part } from '../../src/submission/contents.js';
import { after, choose, name, rate, theSurvey, write } from '../answers/support/saying.js';

/** Where each part stands in a submission, as JSON pointers. Only the format is not told: it says how to read the rest. */
const PLACES: Readonly<Record<Part, RegExp>> = {
  choice: /^\/sharing\/choice$/,
  respondentName: /^\/sharing\/respondentName$/,
  workerName: /^\/sharing\/workerName$/,
  answers: /^\/answers\//,
  survey: /^\/(survey\/(id|version)|language)$/,
  wave: /^\/wave$/,
  submissionId: /^\/submissionId$/,
};

const leaves = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value
    ? Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}/${key}`))
    : [path];

describe('What is said to be sent', () => {
  const actions = fc.array(
    fc.oneof(
      fc.constantFrom('named', 'worker', 'anonymous').map((choice) => choose(choice as 'named')),
      fc.string().map((text) => name('respondentName', text)),
      fc.string().map((text) => name('workerName', text)),
      fc.string().map((text) => write('situation', text)),
      fc.integer({ min: 1, max: 5 }).map((score) => rate('characteristics', { skilled: score })),
    ),
  );

  test('is what is sent, field for field, whatever was said', () =>
    fc.assert(
      fc.property(
        actions,
        fc.constantFrom('named', 'worker', 'anonymous'),
        fc.option(fc.constant('2026-autumn')),
        (said, last, wave) => {
          const session = [...said, choose(last as 'named')].reduce(say, after());
          const payload = buildPayload(theSurvey, session, wave ?? undefined);
          const { shared, team } = contentsOf(payload);
          const told = [...shared, ...team];
          const sent = leaves(identify(payload)).filter((leaf) => leaf !== '/format');
          for (const leaf of sent)
            assert.equal(told.filter((part) => PLACES[part].test(leaf)).length, 1, `${leaf} is not told, or twice`);
          for (const part of told)
            assert.ok(
              sent.some((leaf) => PLACES[part].test(leaf)),
              `${part} is told and not sent`,
            );
        },
      ),
      { numRuns: 500 },
    ));

  test('is for the team alone where it is anonymous', () => {
    const payload = buildPayload(theSurvey, after(choose('anonymous'), write('situation', 'Hard')), '2026-autumn');
    assert.deepEqual(contentsOf(payload), {
      shared: [],
      team: ['choice', 'answers', 'survey', 'wave', 'submissionId'],
    });
  });

  test('goes on to the worker and their manager otherwise, without what is technical', () => {
    for (const [choice, names] of [
      ['named', ['respondentName', 'workerName']],
      ['worker', ['workerName']],
    ] as const)
      assert.deepEqual(
        contentsOf(
          buildPayload(theSurvey, after(choose(choice), name('workerName', 'Alex'), write('situation', 'Hard'))),
        ),
        { shared: ['choice', ...names, 'answers'], team: ['survey', 'submissionId'] },
      );
  });
});
