import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  hasAnswers,
  NAMES_NEEDED,
  NOTHING_SAID,
  say,
  type Action,
  type Answer,
  type NameField,
  type Session,
} from '../../src/answers/session.js';
import type { SharingChoice } from '../../src/definition/limits.js';
import {
  after,
  anyAction,
  anyActions,
  CANARIES,
  choose,
  name,
  rate,
  smallSurvey,
  theSurvey,
  wipe,
  write,
} from './support/saying.js';

const RESPONDENT = name('respondentName', 'Sam Jones');
const WORKER = name('workerName', 'Alex Morgan');

describe('A sharing choice', () => {
  test('is not made beforehand', () => {
    assert.equal(NOTHING_SAID.sharing.choice, undefined);
    assert.ok(!hasAnswers(NOTHING_SAID));
  });

  test('needs both names, the social worker’s, or none', () =>
    assert.deepEqual(NAMES_NEEDED, { named: ['respondentName', 'workerName'], worker: ['workerName'], anonymous: [] }));

  test('takes the names it needs', () => {
    assert.deepEqual(after(choose('named'), RESPONDENT, WORKER).sharing, {
      choice: 'named',
      respondentName: 'Sam Jones',
      workerName: 'Alex Morgan',
    });
    assert.equal(after(choose('worker'), WORKER).sharing.workerName, 'Alex Morgan');
  });

  test('from both names to the social worker’s erases the family’s name at once and keeps the other', () =>
    assert.deepEqual(after(choose('named'), RESPONDENT, WORKER, choose('worker')).sharing, {
      choice: 'worker',
      respondentName: '',
      workerName: 'Alex Morgan',
    }));

  test('to remain anonymous erases both names at once, and going back does not bring them back', () => {
    const anonymous = after(choose('named'), RESPONDENT, WORKER, choose('anonymous'));
    assert.deepEqual(anonymous.sharing, { choice: 'anonymous', respondentName: '', workerName: '' });
    assert.deepEqual(say(anonymous, choose('named')).sharing, { choice: 'named', respondentName: '', workerName: '' });
  });

  test('never takes a name it does not need, nor one before it is made', () => {
    assert.equal(after(RESPONDENT, choose('named')).sharing.respondentName, '');
    assert.equal(after(choose('worker'), RESPONDENT, choose('named')).sharing.respondentName, '');
    assert.deepEqual(after(choose('anonymous'), WORKER, RESPONDENT).sharing, {
      choice: 'anonymous',
      respondentName: '',
      workerName: '',
    });
  });

  test('made once more loses no name', () =>
    assert.equal(after(choose('named'), RESPONDENT, choose('named')).sharing.respondentName, 'Sam Jones'));
});

describe('An answer', () => {
  test('is kept as it was written', () =>
    assert.deepEqual(after(write('story', ' It was \n hard ')).answers.get('story'), {
      kind: 'text',
      text: ' It was \n hard ',
    }));

  test('that is emptied is gone', () => {
    assert.equal(after(write('story', 'It'), write('story', '')).answers.size, 0);
    assert.equal(after(rate('scale', { helps: 1 }), rate('scale', {})).answers.size, 0);
  });

  test('replaces the one before it', () =>
    assert.deepEqual(after(rate('scale', { helps: 1, listens: 2 }), rate('scale', { helps: 3 })).answers.get('scale'), {
      kind: 'likert',
      ratings: new Map([['helps', 3]]),
    }));

  test('stays whatever is chosen about sharing', () => {
    const { answers } = after(write('story', 'It'), choose('named'), RESPONDENT, choose('anonymous'), choose('worker'));
    assert.deepEqual([...answers], [['story', { kind: 'text', text: 'It' }]]);
  });

  for (const [what, action] of [
    ['a choice', choose('anonymous')],
    ['a text', write('story', 'It')],
    ['a rating', rate('scale', { helps: 1 })],
  ] as const)
    test(`and ${what} would be lost with the page; after wiping there is nothing to lose`, () => {
      assert.ok(hasAnswers(after(action)));
      assert.ok(!hasAnswers(after(action, wipe)));
    });
});

/** What must be remembered of a row of actions, worked out from the whole row and not step by step. */
function remembered(all: readonly Action[]) {
  const actions = all.slice(all.findLastIndex(({ type }) => type === 'wipe') + 1);
  const choices = actions.map((action) => (action.type === 'choose' ? action.choice : undefined));
  const choiceAt = (at: number) => choices.slice(0, at + 1).findLast((choice) => choice !== undefined);
  const needs = (choice: SharingChoice | undefined, whose: NameField) =>
    choice === 'named' || (choice === 'worker' && whose === 'workerName');
  const nameOf = (whose: NameField) => {
    const at = actions.findLastIndex(
      (action, at) => action.type === 'name' && action.whose === whose && needs(choiceAt(at), whose),
    );
    const action = actions[at];
    const isKept = choices.slice(at + 1).every((choice) => choice === undefined || needs(choice, whose));
    return action?.type === 'name' && isKept ? action.name : '';
  };
  const answers = new Map<string, Answer>();
  for (const action of actions) {
    if (action.type === 'write') answers.set(action.question, { kind: 'text', text: action.text });
    if (action.type === 'rate') answers.set(action.question, { kind: 'likert', ratings: action.ratings });
  }
  const given = [...answers].filter(([, each]) => (each.kind === 'text' ? each.text !== '' : each.ratings.size > 0));
  return {
    choice: choiceAt(actions.length - 1),
    respondentName: nameOf('respondentName'),
    workerName: nameOf('workerName'),
    answers: new Map(given),
  };
}

const inOrder = (answers: Session['answers']) => new Map([...answers].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('A name that is erased', () => {
  const mentioned = (...actions: Action[]) => [...(after(...actions).mentions ?? [])];
  const NAMED = [choose('named'), name('respondentName', 'Sam Jones'), name('workerName', 'Alex Morgan')];

  test('is known to be in an answer, as long as that answer stays as it is', () => {
    const before = [...NAMED, write('situation', 'SAM did it'), write('impact', 'Nobody did')];
    assert.deepEqual(mentioned(...before), []);
    assert.deepEqual(mentioned(...before, choose('anonymous')), ['situation']);
    assert.deepEqual(mentioned(...before, choose('worker')), ['situation']);
    assert.deepEqual(mentioned(...before, choose('worker'), choose('anonymous')), ['situation']);
    assert.deepEqual(mentioned(...before, choose('anonymous'), write('situation', 'I did it')), []);
  });

  test('is not looked for while the choice needs it', () => {
    const before = [...NAMED, write('situation', 'Alex did it')];
    assert.deepEqual(mentioned(...before, choose('worker')), []);
    assert.deepEqual(mentioned(...before, choose('worker'), choose('anonymous')), ['situation']);
  });
});

describe('For any row of actions', () => {
  const anyRow = fc.oneof(anyActions(theSurvey), anyActions(smallSurvey));

  test('exactly what was said last is remembered, but for the names that a choice has erased', () =>
    fc.assert(
      fc.property(anyRow, (actions) => {
        const { sharing, answers } = after(...actions);
        const expected = remembered(actions);
        assert.equal(sharing.choice, expected.choice);
        assert.equal(sharing.respondentName, expected.respondentName);
        assert.equal(sharing.workerName, expected.workerName);
        assert.deepEqual(inOrder(answers), inOrder(expected.answers));
      }),
      { numRuns: 1000 },
    ));

  test('no name that the choice does not need is anywhere in memory after any of them', () =>
    fc.assert(
      fc.property(anyRow, (actions) => {
        let session = NOTHING_SAID;
        for (const action of actions) {
          session = say(session, action);
          const { choice } = session.sharing;
          const memory = JSON.stringify([session.sharing, [...session.answers], [...(session.mentions ?? [])]]);
          if (choice !== 'named') assert.ok(!memory.includes(CANARIES.respondentName), memory);
          if (choice !== 'named' && choice !== 'worker') assert.ok(!memory.includes(CANARIES.workerName), memory);
        }
      }),
      { numRuns: 1000 },
    ));

  test('the session before each and the action stay as they were', () =>
    fc.assert(
      fc.property(anyRow, anyAction(theSurvey), (actions, action) => {
        const session = after(...actions);
        const before = structuredClone({ session, action });
        say(session, action);
        assert.deepEqual({ session, action }, before);
      }),
    ));

  test('wiping leaves nothing, and the beginning is still empty', () =>
    fc.assert(
      fc.property(anyRow, (actions) => {
        const nothing = { sharing: { respondentName: '', workerName: '' }, answers: new Map() };
        assert.deepEqual(after(...actions, wipe), nothing);
        assert.deepEqual(NOTHING_SAID, nothing);
      }),
    ));
});
