import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { problemsAt } from '../../src/answers/problems.js';
import { rowsOf } from '../../src/answers/rows.js';
import { NOTHING_SAID, type Action, type Session } from '../../src/answers/session.js';
import { stepsOf } from '../../src/answers/steps.js';
import { SHARING_CHOICES } from '../../src/definition/limits.js';
import type { Survey } from '../../src/definition/survey.js';
import { buildPayload, identify, type Payload } from '../../src/submission/build.js';
import { submissionSchema } from '../../src/submission/schema.js';
import {
  after,
  anyAction,
  anyActions,
  CANARIES,
  choose,
  name,
  nameOfAnyLength,
  rate,
  smallSurvey,
  theSurvey,
  write,
} from '../answers/support/saying.js';

const RESPONDENT = name('respondentName', ' Sam Jones ');
const WORKER = name('workerName', 'Alex Morgan\n');

const sharingOf = (...actions: Action[]) => buildPayload(theSurvey, after(...actions)).sharing;
const answersOf = (...actions: Action[]) => buildPayload(smallSurvey, after(choose('anonymous'), ...actions)).answers;

describe('A payload', () => {
  test('holds the format, the survey, the language, the choice and the answers, and nothing else', () =>
    assert.deepEqual(
      buildPayload(
        theSurvey,
        after(
          choose('named'),
          RESPONDENT,
          WORKER,
          write('situation', 'It has been “hard”.\nBetter now. 😀'),
          rate('characteristics', { understands: 4, alongside: 1 }),
        ),
      ),
      {
        format: 'heard-submission/1',
        survey: { id: 'parents-and-carers', version: '1.0.0' },
        language: 'en',
        sharing: { choice: 'named', respondentName: 'Sam Jones', workerName: 'Alex Morgan' },
        answers: {
          situation: { kind: 'text', text: 'It has been “hard”.\nBetter now. 😀' },
          characteristics: { kind: 'likert', ratings: { understands: 4, alongside: 1 } },
        },
      },
    ));

  test('holds the wave if the council set one', () => {
    assert.equal(buildPayload(theSurvey, after(choose('anonymous')), '2026-autumn').wave, '2026-autumn');
    for (const wave of [undefined, ''])
      assert.ok(!('wave' in buildPayload(theSurvey, after(choose('anonymous')), wave)), String(wave));
  });

  test('holds the language that the family answered in', () =>
    assert.equal(buildPayload(smallSurvey, after(choose('anonymous'))).language, 'cy'));

  test('holds only the names that the choice needs', () => {
    assert.deepEqual(sharingOf(choose('worker'), RESPONDENT, WORKER), { choice: 'worker', workerName: 'Alex Morgan' });
    assert.deepEqual(sharingOf(choose('named'), RESPONDENT, WORKER, choose('anonymous')), { choice: 'anonymous' });
  });

  test('is not built before a choice is made', () => {
    assert.throws(() => buildPayload(theSurvey, NOTHING_SAID), /There is no sharing choice/);
    const forged = { ...NOTHING_SAID, sharing: { ...NOTHING_SAID.sharing, choice: 'constructor' } };
    assert.throws(() => buildPayload(theSurvey, forged as unknown as Session), /There is no sharing choice/);
  });

  test('of someone who skipped everything has no answers', () => assert.deepEqual(answersOf(), {}));

  test('leaves out texts of nothing but spaces', () => assert.deepEqual(answersOf(write('story', ' \n\u00a0')), {}));

  test('leaves behind questions, statements and points that the survey does not have', () =>
    assert.deepEqual(
      answersOf(
        write('unknown', 'U'),
        write('__proto__', 'P'),
        rate('scale', { helps: 2, unknown: 1 }),
        rate('situation', { understands: 1 }),
      ),
      { scale: { kind: 'likert', ratings: { helps: 2 } } },
    ));

  test('leaves behind a rating that its scale does not have, and the question if none is left', () => {
    for (const rating of [0, 4, -1, 1.5, NaN, Infinity, '2' as unknown as number])
      assert.deepEqual(answersOf(rate('scale', { helps: rating })), {}, String(rating));
    assert.deepEqual(answersOf(rate('scale', { helps: 4, listens: 3 })), {
      scale: { kind: 'likert', ratings: { listens: 3 } },
    });
  });

  test('leaves behind an answer of another kind than its question', () =>
    assert.deepEqual(answersOf(write('scale', 'S'), rate('story', { helps: 1 })), {}));

  test('takes nothing along that somebody put on what was said', () => {
    const EXTRA = 'extra-canary';
    const { sharing, answers } = after(choose('worker'), WORKER, write('story', 'S'), rate('scale', { helps: 1 }));
    const session = {
      sharing: { ...sharing, respondentName: EXTRA, email: EXTRA, toJSON: () => EXTRA },
      answers: new Map([...answers].map(([id, answer]) => [id, { ...answer, startedAt: EXTRA, toJSON: () => EXTRA }])),
      userAgent: EXTRA,
      toJSON: () => EXTRA,
    } as unknown as Session;
    const survey = { ...smallSurvey, tracking: EXTRA } as Survey;
    assert.deepEqual(buildPayload(survey, session), {
      format: 'heard-submission/1',
      survey: { id: 'try-out', version: '1.2.3' },
      language: 'cy',
      sharing: { choice: 'worker', workerName: 'Alex Morgan' },
      answers: { story: { kind: 'text', text: 'S' }, scale: { kind: 'likert', ratings: { helps: 1 } } },
    });
    assert.ok(!JSON.stringify(buildPayload(survey, session)).includes(EXTRA));
  });

  for (const choice of ['worker', 'anonymous'] as const)
    test(`of "${choice}" holds no further name even if memory still does`, () => {
      const sharing = { choice, respondentName: CANARIES.respondentName, workerName: 'Alex' };
      const payload = JSON.stringify(buildPayload(theSurvey, { ...NOTHING_SAID, sharing }));
      assert.ok(!payload.includes(CANARIES.respondentName), payload);
      assert.equal(payload.includes('Alex'), choice === 'worker');
    });
});

describe('Whatever was said before,', () => {
  const anyRow = fc
    .constantFrom(theSurvey, smallSurvey)
    .chain((survey) => fc.tuple(fc.constant(survey), anyActions(survey)));

  /** A row whose last choice is the one given: names may be typed and answers given after it, but nothing is wiped. */
  const rowEndingIn = (choice: (typeof SHARING_CHOICES)[number]) =>
    anyRow.chain(([survey, before]) =>
      fc
        .array(
          anyAction(survey).filter(({ type }) => type !== 'choose' && type !== 'wipe'),
          { maxLength: 10 },
        )
        .map((behind) => [survey, [...before, choose(choice), ...behind]] as const),
    );

  test('no name ever typed leaves with someone who chose to remain anonymous', () =>
    fc.assert(
      fc.property(rowEndingIn('anonymous'), ([survey, actions]) => {
        const leaving = JSON.stringify(identify(buildPayload(survey, after(...actions), 'wave')));
        assert.ok(!leaving.includes('canary'), leaving);
        assert.deepEqual(buildPayload(survey, after(...actions)).sharing, { choice: 'anonymous' });
      }),
      { numRuns: 2000 },
    ));

  test('no name of the family ever typed leaves with someone who gave the social worker’s only', () =>
    fc.assert(
      fc.property(rowEndingIn('worker'), ([survey, actions]) => {
        const leaving = JSON.stringify(identify(buildPayload(survey, after(...actions))));
        assert.ok(!leaving.includes(CANARIES.respondentName), leaving);
        const typed = actions.findLast((action) => action.type === 'name' && action.whose === 'workerName');
        const kept = leaving.match(/worker-canary-\d+/)?.[0];
        if (kept) assert.ok(typed?.type === 'name' && typed.name.includes(kept), 'an older name left');
      }),
      { numRuns: 2000 },
    ));

  test('with both names, the two that were typed last under a choice that needs them leave', () =>
    fc.assert(
      fc.property(rowEndingIn('named'), fc.string(), fc.string(), ([survey, actions], respondent, worker) => {
        const typed = [name('respondentName', respondent), name('workerName', worker)];
        assert.deepEqual(buildPayload(survey, after(...actions, ...typed)).sharing, {
          choice: 'named',
          respondentName: respondent.trim(),
          workerName: worker.trim(),
        });
      }),
    ));

  test('what nothing on the check keeps back is taken by the wire format, and what it keeps back for a name is not', () => {
    let taken = 0;
    let keptBack = 0;
    fc.assert(
      fc.property(
        fc
          .constantFrom(theSurvey, smallSurvey)
          .chain((survey) =>
            fc.tuple(
              fc.constant(survey),
              fc.constantFrom(...SHARING_CHOICES),
              fc.array(anyAction(survey, nameOfAnyLength).filter(({ type }) => type !== 'choose' && type !== 'wipe')),
            ),
          ),
        ([survey, choice, actions]) => {
          const session = after(choose(choice), ...actions);
          const problems = problemsAt(survey, { kind: 'check' }, session);
          const submission = identify(buildPayload(survey, session, '2026-autumn'));
          const { success } = submissionSchema.safeParse(submission);
          if (problems.length === 0) {
            assert.ok(success, JSON.stringify(submission));
            taken++;
          }
          if (problems.some(({ field }) => field !== 'question')) {
            assert.ok(!success, JSON.stringify(submission));
            keptBack++;
          }
        },
      ),
      { numRuns: 1500 },
    );
    assert.ok(taken > 100 && keptBack > 100, `only ${taken} taken and ${keptBack} kept back`);
  });

  test('what was not answered is absent: nothing is null, undefined or empty, on the wire and before', () =>
    fc.assert(
      fc.property(anyRow, fc.constantFrom(...SHARING_CHOICES), ([survey, actions], choice) => {
        const payload = buildPayload(survey, after(...actions, choose(choice)));
        assert.deepEqual(JSON.parse(JSON.stringify(payload)), payload);
        for (const answer of Object.values(payload.answers)) {
          if (answer.kind === 'text') assert.notEqual(answer.text.trim(), '');
          else assert.notEqual(Object.keys(answer.ratings).length, 0);
        }
        JSON.stringify(payload, (_, value: unknown) => {
          assert.ok(value !== null && value !== undefined);
          return value;
        });
      }),
    ));

  test('exactly what the check shows as answered leaves', () =>
    fc.assert(
      fc.property(anyRow, fc.constantFrom(...SHARING_CHOICES), ([survey, actions], choice) => {
        const session = after(...actions, choose(choice));
        const shown = rowsOf(survey, stepsOf(survey, 'pages'), session).flatMap(({ about, answer }) => {
          if (about.field !== 'question' || answer === undefined) return [];
          return [
            about.statement
              ? `${about.question}.${about.statement} ${answer.split(' ')[0]}`
              : `${about.question} ${answer}`,
          ];
        });
        const leaving = Object.entries(buildPayload(survey, session).answers).flatMap(([question, answer]) =>
          answer.kind === 'text'
            ? [`${question} ${answer.text}`]
            : Object.entries(answer.ratings).map(([statement, rating]) => `${question}.${statement} ${rating}`),
        );
        assert.deepEqual(leaving, shown);
      }),
    ));

  test('building changes nothing that was said', () =>
    fc.assert(
      fc.property(anyRow, ([survey, actions]) => {
        const session = after(...actions, choose('named'));
        const before = structuredClone(session);
        buildPayload(survey, session);
        assert.deepEqual(session, before);
      }),
    ));
});

describe('The id of a submission', () => {
  const payload = (...actions: Action[]): Payload => buildPayload(smallSurvey, after(...actions, choose('anonymous')));
  let count = 0;
  const uuid = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}` as const;

  test('is a random UUID, second on the wire, and changes nothing of the payload', () => {
    const submission = identify(payload(write('story', 'S')));
    assert.match(submission.submissionId, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.deepEqual(Object.keys(submission), ['format', 'submissionId', 'survey', 'language', 'sharing', 'answers']);
    const { submissionId: _, ...rest } = submission;
    assert.deepEqual(rest, payload(write('story', 'S')));
  });

  test('is never the same twice for two families who say the same', () =>
    assert.notEqual(identify(payload()).submissionId, identify(payload()).submissionId));

  test('stays the same for the same payload, however it came about', () => {
    const first = identify(payload(write('story', 'S'), rate('scale', { helps: 1, listens: 2 })), undefined, uuid);
    const again = payload(
      rate('scale', { listens: 2, helps: 1 }),
      write('wish', 'W'),
      write('wish', ''),
      write('story', 'S'),
    );
    assert.deepEqual(identify(again, first, uuid), first);
  });

  for (const [what, changed] of [
    ['an answer', payload(write('story', 's'))],
    ['one answer more', payload(write('story', 'S'), write('wish', 'W'))],
    ['one answer less', payload()],
    ['the choice', buildPayload(smallSurvey, after(choose('worker'), WORKER, write('story', 'S')))],
    ['the wave', buildPayload(smallSurvey, after(choose('anonymous'), write('story', 'S')), '2026-autumn')],
    ['the version of the survey', { ...payload(write('story', 'S')), survey: { id: 'try-out', version: '1.2.4' } }],
  ] as const)
    test(`is a new one when ${what} changes`, () => {
      const first = identify(payload(write('story', 'S')), undefined, uuid);
      const next = identify(changed, first, uuid);
      assert.notEqual(next.submissionId, first.submissionId);
      const { submissionId: _, ...rest } = next;
      assert.deepEqual(rest, changed);
    });

  test('stays when the same answers are looked at in another language, and so does what was sent', () => {
    const first = identify(payload(write('story', 'S')), undefined, uuid);
    assert.equal(identify({ ...payload(write('story', 'S')), language: 'en' }, first, uuid), first);
  });

  test('stays if and only if what would be sent is the same, whatever was said', () =>
    fc.assert(
      fc.property(anyActions(smallSurvey), anyActions(smallSurvey), fc.boolean(), (one, other, same) => {
        const first = identify(payload(...one), undefined, uuid);
        const second = payload(...(same ? one : other));
        const next = identify(second, first, uuid);
        const isSame = JSON.stringify(payload(...one)) === JSON.stringify(second);
        assert.equal(next.submissionId === first.submissionId, isSame);
      }),
    ));
});
