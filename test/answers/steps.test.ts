import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { problemsAt, type Problem } from '../../src/answers/problems.js';
import { onward, reachable } from '../../src/answers/route.js';
import type { Session } from '../../src/answers/session.js';
import { isAsked, nextStep, stepsOf } from '../../src/answers/steps.js';
import { SHARING_CHOICES } from '../../src/definition/limits.js';
import { after, anyActions, choose, name, rate, smallSurvey, theSurvey, write } from './support/saying.js';

const STEPS = stepsOf(smallSurvey, 'pages');
const [START, SHARING, NAMES, FIRST_PAGE, SECOND_PAGE, CHECK] = [0, 1, 2, 3, 4, 5] as const;
const ALL = stepsOf(smallSurvey, 'single')[0]!;

const RESPONDENT = name('respondentName', 'Sam Jones');
const WORKER = name('workerName', 'Alex Morgan');

/** The numbers of the steps a person passes who always goes on. */
function walk(session: Session): number[] {
  const passed = [0];
  for (let at = 0; nextStep(STEPS, at, session) !== at; passed.push(at)) at = nextStep(STEPS, at, session);
  return passed;
}

describe('The steps', () => {
  test('are the start, the sharing choice, the names, each page, and the check', () =>
    assert.deepEqual(STEPS, [
      { kind: 'start' },
      { kind: 'sharing' },
      { kind: 'names' },
      { kind: 'page', page: 0 },
      { kind: 'page', page: 1 },
      { kind: 'check' },
    ]));

  test('of a single page are one', () => assert.deepEqual(stepsOf(theSurvey, 'single'), [{ kind: 'all' }]));

  for (const [choice, passed] of [
    ['named', [START, SHARING, NAMES, FIRST_PAGE, SECOND_PAGE, CHECK]],
    ['worker', [START, SHARING, NAMES, FIRST_PAGE, SECOND_PAGE, CHECK]],
    ['anonymous', [START, SHARING, FIRST_PAGE, SECOND_PAGE, CHECK]],
  ] as const)
    test(`of someone who chose "${choice}" have the same numbers as everyone’s`, () =>
      assert.deepEqual(walk(after(choose(choice))), passed));

  test('ask for no names before a choice is made', () => assert.ok(!isAsked(STEPS[NAMES]!, after())));

  test('end with the last', () => {
    for (const from of [CHECK, CHECK + 1]) assert.equal(nextStep(STEPS, from, after()), from);
    assert.equal(nextStep([ALL], 0, after()), 0);
  });

  test('always lead on to one that is asked, whatever was said', () =>
    fc.assert(
      fc.property(anyActions(smallSurvey), fc.nat(CHECK - 1), (actions, from) => {
        const session = after(...actions);
        const next = nextStep(STEPS, from, session);
        assert.ok(next > from && isAsked(STEPS[next]!, session));
      }),
    ));
});

describe('What keeps a person from going on', () => {
  const problems = (step: number, session: Session) => problemsAt(smallSurvey, STEPS[step]!, session);
  const NO_CHOICE: Problem = { field: 'sharing', code: 'choice-missing' };
  const NO_RESPONDENT: Problem = { field: 'respondentName', code: 'name-missing' };
  const NO_WORKER: Problem = { field: 'workerName', code: 'name-missing' };

  test('is nothing at the start', () => assert.deepEqual(problems(START, after()), []));

  test('is a sharing choice that is not made', () => {
    assert.deepEqual(problems(SHARING, after()), [NO_CHOICE]);
    for (const choice of SHARING_CHOICES) assert.deepEqual(problems(SHARING, after(choose(choice))), []);
  });

  test('is each name that the choice needs, and no other', () => {
    assert.deepEqual(problems(NAMES, after()), []);
    assert.deepEqual(problems(NAMES, after(choose('anonymous'))), []);
    assert.deepEqual(problems(NAMES, after(choose('worker'))), [NO_WORKER]);
    assert.deepEqual(problems(NAMES, after(choose('named'))), [NO_RESPONDENT, NO_WORKER]);
    assert.deepEqual(problems(NAMES, after(choose('named'), WORKER)), [NO_RESPONDENT]);
    assert.deepEqual(problems(NAMES, after(choose('named'), RESPONDENT, WORKER)), []);
  });

  for (const blank of [' ', '\t\n', '\u00a0', '\ufeff', '\u3000'])
    test(`is a name of nothing but ${JSON.stringify(blank)}`, () =>
      assert.deepEqual(problems(NAMES, after(choose('worker'), name('workerName', blank))), [NO_WORKER]));

  test('is a name of more than 200 characters, not counting the spaces around it, which are never sent', () => {
    const named = (words: string) => problems(NAMES, after(choose('worker'), name('workerName', words)));
    assert.deepEqual(named('n'.repeat(200)), []);
    assert.deepEqual(named(` ${'n'.repeat(200)} `), []);
    assert.deepEqual(named('n'.repeat(201)), [{ field: 'workerName', code: 'name-too-long', limit: 200 }]);
  });

  test('is a text longer than its question takes, on its own page', () => {
    const long = after(write('wish', 'w'.repeat(21)), write('story', 's'.repeat(10_001)));
    const tooLong = (question: string, limit: number) => ({
      field: 'question',
      question,
      code: 'text-too-long',
      limit,
    });
    assert.deepEqual(problems(FIRST_PAGE, long), [tooLong('story', 10_000), tooLong('wish', 20)]);
    assert.deepEqual(problems(SECOND_PAGE, long), []);
    assert.deepEqual(
      problems(FIRST_PAGE, after(write('wish', 'w'.repeat(20)), write('story', 's'.repeat(10_000)))),
      [],
    );
  });

  test('counts as the wire format does: an emoji is two', () => {
    assert.deepEqual(problems(FIRST_PAGE, after(write('wish', '😀'.repeat(10)))), []);
    assert.equal(problems(FIRST_PAGE, after(write('wish', '😀'.repeat(11)))).length, 1);
  });

  test('is never a question that is skipped', () => {
    for (const page of [FIRST_PAGE, SECOND_PAGE]) assert.deepEqual(problems(page, after()), []);
  });

  test('is never a rating, or an answer to what is not asked', () =>
    assert.deepEqual(
      problems(CHECK, after(choose('anonymous'), rate('scale', { helps: 99 }), write('unknown', 'u'.repeat(20_000)))),
      [],
    ));

  test('is everything at once where all is sent, in the order it was asked', () => {
    const said = after(choose('named'), WORKER, write('wish', 'w'.repeat(21)));
    for (const step of [STEPS[CHECK]!, ALL])
      assert.deepEqual(problemsAt(smallSurvey, step, said), [
        NO_RESPONDENT,
        { field: 'question', question: 'wish', code: 'text-too-long', limit: 20 },
      ]);
    for (const step of [STEPS[CHECK]!, ALL]) assert.deepEqual(problemsAt(smallSurvey, step, after()), [NO_CHOICE]);
  });

  test('before sending is what kept them on each step, whatever was said', () =>
    fc.assert(
      fc.property(anyActions(smallSurvey), (actions) => {
        const session = after(...actions);
        const each = STEPS.slice(0, CHECK).flatMap((step) => problemsAt(smallSurvey, step, session));
        assert.deepEqual(problemsAt(smallSurvey, STEPS[CHECK]!, session), each);
        assert.deepEqual(problemsAt(smallSurvey, ALL, session), each);
      }),
    ));
});

describe('Going on', () => {
  test('leads to the next step that is asked', () => {
    const anonymous = after(choose('anonymous'));
    const on = (step: number) => onward(smallSurvey, STEPS, anonymous, { step, returning: false });
    assert.deepEqual(on(SHARING), { step: FIRST_PAGE, returning: false });
    assert.deepEqual(on(FIRST_PAGE), { step: SECOND_PAGE, returning: false });
    assert.deepEqual(on(CHECK), { step: CHECK, returning: false });
  });

  test('from a change leads straight back to the check', () =>
    assert.deepEqual(onward(smallSurvey, STEPS, after(choose('anonymous')), { step: FIRST_PAGE, returning: true }), {
      step: CHECK,
      returning: false,
    }));

  test('from a changed choice that needs a name leads to the names first, and then back to the check', () => {
    const named = after(choose('anonymous'), choose('named'));
    assert.deepEqual(onward(smallSurvey, STEPS, named, { step: SHARING, returning: true }), {
      step: NAMES,
      returning: true,
    });
    const complete = after(choose('named'), RESPONDENT, WORKER);
    assert.deepEqual(onward(smallSurvey, STEPS, complete, { step: NAMES, returning: true }), {
      step: CHECK,
      returning: false,
    });
  });
});

describe('A history entry', () => {
  test('shows the step it names once all before it is in order', () => {
    const complete = after(choose('named'), RESPONDENT, WORKER);
    for (const wanted of STEPS.keys()) assert.equal(reachable(smallSurvey, STEPS, complete, wanted), wanted);
  });

  test('leads nobody past the choice or the names it needs', () => {
    assert.equal(reachable(smallSurvey, STEPS, after(), CHECK), SHARING);
    assert.equal(reachable(smallSurvey, STEPS, after(choose('named')), CHECK), NAMES);
    assert.equal(
      reachable(smallSurvey, STEPS, after(write('wish', 'w'.repeat(21)), choose('anonymous')), CHECK),
      FIRST_PAGE,
    );
  });

  test('of the names shows the first page to someone who remains anonymous', () =>
    assert.equal(reachable(smallSurvey, STEPS, after(choose('anonymous')), NAMES), FIRST_PAGE));

  test('of a step that is not there shows the nearest', () => {
    const anonymous = after(choose('anonymous'));
    assert.equal(reachable(smallSurvey, STEPS, anonymous, -3), START);
    assert.equal(reachable(smallSurvey, STEPS, anonymous, 99), CHECK);
  });

  test('always shows a step that is asked, with everything before it in order, whatever was said', () =>
    fc.assert(
      fc.property(anyActions(smallSurvey), fc.integer({ min: -2, max: CHECK + 2 }), (actions, wanted) => {
        const session = after(...actions);
        const shown = reachable(smallSurvey, STEPS, session, wanted);
        assert.ok(isAsked(STEPS[shown]!, session));
        for (const step of STEPS.slice(0, shown)) assert.deepEqual(problemsAt(smallSurvey, step, session), []);
      }),
    ));
});
