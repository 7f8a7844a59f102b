import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { NOTHING_SAID, say as said, type Session } from '../../src/answers/session.js';
import type { Survey } from '../../src/definition/survey.js';
import type { Draft } from '../../src/drafts/draft.js';
import { read, write, type Found } from '../../src/drafts/serialize.js';
import { buildPayload, identify } from '../../src/submission/build.js';
import {
  after,
  anyActions,
  CANARIES,
  choose,
  name,
  rate,
  smallSurvey,
  theSurvey,
  write as say,
} from '../answers/support/saying.js';

const draftOf = (session: Session, step = 3): Draft => ({ session, step, last: undefined });

const found = (draft: Draft, survey: Survey = theSurvey): Found => {
  const found = read(write(draft), survey);
  assert.ok(found, 'It is no draft');
  return found;
};

const again = (draft: Draft, survey?: Survey): Draft => found(draft, survey).draft;

const full = after(
  choose('named'),
  name('respondentName', 'Sam “S” Jones'),
  name('workerName', 'Alex\nMorgan'),
  say('situation', 'It has been hard.\nBetter now 😀\ud800'),
  rate('characteristics', { understands: 4, alongside: 1 }),
);

/** A survey as it would be once some of it was taken out. */
const without = (left: (question: Survey['pages'][number]['questions'][number]) => unknown): Survey => ({
  ...theSurvey,
  pages: theSurvey.pages.map((page) => ({
    ...page,
    questions: page.questions.flatMap((question) => (left(question) ?? []) as typeof page.questions),
  })),
});

describe('A draft', () => {
  test('comes back as it was', () => {
    const draft = draftOf(full, 5);
    assert.deepEqual(found(draft), { draft, unplaced: undefined });
  });

  test('remembers which answers held a name that was erased, until they are written anew', () => {
    const erased = after(
      choose('named'),
      name('respondentName', CANARIES.respondentName),
      say('situation', `I am ${CANARIES.respondentName}`),
      say('change', 'No name'),
      choose('anonymous'),
    );
    const back = again(draftOf(erased)).session;
    assert.deepEqual([...back.mentions!], ['situation']);
    assert.deepEqual([...said(back, say('situation', 'I am somebody')).mentions!], []);
  });

  test('brings back all that would be sent, whatever was said', () => {
    const said = fc
      .constantFrom(theSurvey, smallSurvey)
      .chain((survey) => fc.tuple(fc.constant(survey), anyActions(survey), fc.nat(20)));
    fc.assert(
      fc.property(said, ([survey, actions, step]) => {
        const session = after(choose('named'), ...actions, choose('named'));
        const back = again(draftOf(session, step), survey);
        assert.equal(back.step, step);
        assert.deepEqual(back.session.sharing, session.sharing);
        assert.deepEqual(buildPayload(survey, back.session), buildPayload(survey, session));
      }),
    );
  });

  test('brings back its submission, which keeps its id as long as nothing changes', () => {
    const last = identify(buildPayload(theSurvey, full));
    const back = again({ session: full, step: 9, last });
    const sentAgain = identify(buildPayload(theSurvey, back.session), back.last);
    assert.equal(sentAgain.submissionId, last.submissionId);
    assert.equal(JSON.stringify(sentAgain), JSON.stringify(last));
    const other = identify(buildPayload(theSurvey, after(choose('anonymous'))), back.last);
    assert.notEqual(other.submissionId, last.submissionId);
  });

  test('holds no name that the choice does not need, nor brings one back that was put in', () => {
    const worker = after(
      choose('named'),
      name('respondentName', CANARIES.respondentName),
      name('workerName', CANARIES.workerName),
      choose('anonymous'),
    );
    assert.doesNotMatch(write(draftOf(worker)), /canary/);
    const meddled = JSON.parse(write(draftOf(worker))) as { sharing: Record<string, string> };
    meddled.sharing['respondentName'] = CANARIES.respondentName;
    const back = read(JSON.stringify(meddled), theSurvey);
    assert.deepEqual(back?.draft.session.sharing, { choice: 'anonymous', respondentName: '', workerName: '' });
  });
});

describe('Of a draft for a survey that has changed', () => {
  test('only questions come back that are still there', () => {
    const survey = without((question) => (question.id === 'situation' ? undefined : question));
    const { draft, unplaced } = found(draftOf(full), survey);
    assert.deepEqual([...draft.session.answers.keys()], ['characteristics']);
    assert.deepEqual(unplaced, ['It has been hard.\nBetter now 😀\ud800']);
  });

  test('spaces alone are not missed', () => {
    const survey = without((question) => (question.id === 'situation' ? undefined : question));
    assert.equal(found(draftOf(after(say('situation', ' \n '))), survey).unplaced, undefined);
  });

  test('only questions come back that are still of the same kind', () => {
    const survey = without((question) =>
      question.id === 'characteristics' ? { ...question, kind: 'text', limit: 100 } : question,
    );
    const { draft, unplaced } = found(draftOf(full), survey);
    assert.deepEqual([...draft.session.answers.keys()], ['situation']);
    assert.deepEqual(unplaced, []);
  });

  test('only statements and points come back that are still there', () => {
    const survey = without((question) =>
      question.kind === 'likert'
        ? {
            ...question,
            statements: question.statements.filter(({ id }) => id !== 'alongside'),
            points: question.points.filter(({ value }) => value !== 4),
          }
        : question,
    );
    const scored = after(choose('anonymous'), rate('characteristics', { understands: 4, alongside: 1, skilled: 5 }));
    const { draft, unplaced } = found(draftOf(scored), survey);
    assert.deepEqual(
      draft.session.answers,
      new Map([['characteristics', { kind: 'likert', ratings: new Map([['skilled', 5]]) }]]),
    );
    assert.deepEqual(unplaced, []);
  });
});

describe('What is no draft', () => {
  for (const text of ['', 'null', '[]', '"heard-draft/1"', '{"format":"heard-draft/2"}', '{"format":'])
    test(`${text || 'nothing'} is not taken for one`, () => assert.equal(read(text, theSurvey), undefined));

  test('never throws, whatever it holds', () => {
    const anything = fc.anything({ maxDepth: 4, withNullPrototype: true });
    const answers = fc.dictionary(
      fc.constantFrom('situation', 'characteristics', '__proto__', 'toString'),
      fc.oneof(
        anything,
        fc.record({ kind: fc.constantFrom('text', 'likert'), text: anything, ratings: anything }, { requiredKeys: [] }),
      ),
    );
    const fields = fc.record(
      {
        format: fc.constant('heard-draft/1'),
        step: anything,
        sharing: anything,
        answers: fc.oneof(answers, anything),
        mentions: anything,
        last: anything,
      },
      { requiredKeys: ['format'] },
    );
    fc.assert(
      fc.property(fields, (held) => {
        const text = JSON.stringify(held, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
        const draft = read(text, theSurvey)?.draft;
        assert.ok(draft);
        // What it makes of it can be sent, or be left unsaid.
        if (draft.session.sharing.choice) buildPayload(theSurvey, draft.session);
        assert.ok(Number.isInteger(draft.step));
        assert.ok([...draft.session.mentions!].every((question) => draft.session.answers.has(question)));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text, theSurvey)));
  });

  test('a step that is no number is the first', () => {
    for (const step of [{ toString: 0 }, '2', null, 1.5])
      assert.equal(read(JSON.stringify({ format: 'heard-draft/1', step }), theSurvey)!.draft.step, 0);
  });

  test('an empty one says nothing', () =>
    assert.deepEqual(read('{"format":"heard-draft/1"}', theSurvey), {
      draft: { session: { ...NOTHING_SAID, mentions: new Set() }, step: 0, last: undefined },
      unplaced: undefined,
    }));
});
