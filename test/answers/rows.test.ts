import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { rowsOf } from '../../src/answers/rows.js';
import type { Session } from '../../src/answers/session.js';
import { stepsOf } from '../../src/answers/steps.js';
import { parseDefinition } from '../../src/definition/read.js';
import { questionsOf, surveyFrom, type Survey } from '../../src/definition/survey.js';
import { makeDefinition } from '../definition/support/definitions.js';
import { after, anyActions, choose, name, rate, smallSurvey, theSurvey, write } from './support/saying.js';

const rows = (session: Session, survey: Survey = theSurvey) => rowsOf(survey, stepsOf(survey, 'pages'), session);

/** The answers that are shown, by the statement or question they are about. */
const shown = (session: Session, survey?: Survey) =>
  Object.fromEntries(
    rows(session, survey).map(({ about, answer }) => [
      about.field === 'question' ? (about.statement ?? about.question) : about.field,
      answer,
    ]),
  );

describe('Check your answers', () => {
  test('shows every question, and every statement after the words it continues, in the order they were asked, each with the step where it can be changed', () =>
    assert.deepEqual(
      rows(after(choose('anonymous'))).map(({ about, step }) => [
        step,
        about.field === 'question' ? about.label : about.field,
      ]),
      [
        [1, 'sharing'],
        [3, 'What is happening now'],
        [4, 'My social worker... Understands my family and our unique circumstances'],
        [4, 'My social worker... Is skilled at building relationships'],
        [4, 'My social worker... Acts in ways that allows me to put my trust in them'],
        [
          4,
          'My social worker... Practices sensitively and professionally (e.g. is present and focused when with me, is aware of how their words and actions impact on me)',
        ],
        [4, 'My social worker... Works alongside me'],
        [5, 'Your rights and what to expect'],
        [6, 'What it has meant for you and your family'],
        [7, "Other people in Children's Services"],
        [8, 'What you would change'],
        [9, 'Anything else'],
      ],
    ));

  test('shows the choice in its own words and the names it needs, where they can be changed', () => {
    const named = after(choose('named'), name('respondentName', 'Sam'), name('workerName', 'Alex'));
    assert.deepEqual(rows(named).slice(0, 3), [
      { about: { field: 'sharing' }, answer: 'Giving your name', step: 1 },
      { about: { field: 'respondentName' }, answer: 'Sam', step: 2 },
      { about: { field: 'workerName' }, answer: 'Alex', step: 2 },
    ]);
    assert.deepEqual(
      rows(after(choose('worker'))).flatMap(({ about, answer }) =>
        about.field === 'question' ? [] : [[about.field, answer]],
      ),
      [
        ['sharing', "Giving the social worker's name only"],
        ['workerName', undefined],
      ],
    );
  });

  test('shows no names to someone who remains anonymous, and no choice where none is made', () => {
    assert.deepEqual(
      rows(after(choose('anonymous'))).filter(
        ({ about }) => about.field === 'respondentName' || about.field === 'workerName',
      ),
      [],
    );
    assert.equal(shown(after())['sharing'], undefined);
  });

  test('shows a text as it was written, and a rating with its number and its words', () => {
    const answers = shown(
      after(write('situation', 'It is\n hard '), rate('characteristics', { understands: 4, trust: 1 })),
    );
    assert.equal(answers['situation'], 'It is\n hard ');
    assert.equal(answers['understands'], '4 – Agree');
    assert.equal(answers['trust'], '1 – Strongly disagree');
  });

  test('shows ratings in the language of the survey', () =>
    assert.equal(shown(after(rate('scale', { helps: 3 })), smallSurvey)['helps'], '3 – Oes'));

  test('has no answer where a question or a statement was skipped', () => {
    const answers = Object.entries(shown(after(rate('characteristics', { understands: 4 }))));
    assert.deepEqual(
      answers.filter(([, answer]) => answer !== undefined),
      [['understands', '4 – Agree']],
    );
    assert.equal(answers.length, 12);
  });

  test('has no answer where there are only spaces, which are not sent, or a point that the scale does not have', () => {
    const answers = shown(
      after(
        choose('worker'),
        name('workerName', ' '),
        write('situation', ' \n'),
        rate('characteristics', { trust: 6 }),
      ),
    );
    assert.deepEqual(
      [answers['workerName'], answers['situation'], answers['trust']],
      [undefined, undefined, undefined],
    );
  });

  test('shows no answer of another kind than its question', () =>
    assert.deepEqual(
      Object.values(shown(after(rate('story', { helps: 1 }), write('scale', 'No')), smallSurvey)),
      Array(5).fill(undefined),
    ));

  test('names a question by its label where it has no short name', () =>
    assert.ok(
      rows(after(), smallSurvey).some(({ about }) => about.field === 'question' && about.label === 'Eich dymuniad?'),
    ));

  test('names a statement by its own words where they continue no others', () => {
    const definition = makeDefinition((definition) => delete definition.pages[1].questions[0].stem);
    const labels = rows(after(), surveyFrom(parseDefinition(definition), undefined, 'en')).map(({ about }) =>
      about.field === 'question' ? about.label : about.field,
    );
    assert.deepEqual(labels.slice(-2), ['Listen', 'Help']);
  });

  test('never shows the marks of terms', () => {
    const marked = '[trust](#trust)';
    const definition = makeDefinition((definition) => {
      definition.sharing.choices.anonymous.label = marked;
      definition.pages[0].questions[0].short = marked;
      definition.pages[0].questions[1].label = marked;
      definition.pages[1].questions[0].stem = marked;
      definition.pages[1].questions[0].points[0].label = marked;
      definition.pages[1].questions[0].statements[0].text = marked;
    });
    const survey = surveyFrom(parseDefinition(definition), undefined, 'en');
    const all = JSON.stringify(rows(after(choose('anonymous'), rate('scale', { listens: 1 })), survey));
    assert.equal(all.match(/trust/g)?.length, 7, all);
    assert.ok(!all.includes('(#'), all);
  });

  test('has one row for each question or statement and each name that is needed, whatever was said', () =>
    fc.assert(
      fc.property(anyActions(theSurvey), (actions) => {
        const session = after(...actions);
        const asked = questionsOf(theSurvey).flatMap(({ id, ...question }) =>
          question.kind === 'likert' ? question.statements.map((statement) => `${id}.${statement.id}`) : [id],
        );
        const names = { named: 2, worker: 1, anonymous: 0 }[session.sharing.choice ?? 'anonymous'];
        const given = rows(session);
        assert.equal(given.length, 1 + names + asked.length);
        assert.deepEqual(
          given.flatMap(({ about }) =>
            about.field === 'question'
              ? [about.statement ? `${about.question}.${about.statement}` : about.question]
              : [],
          ),
          asked,
        );
        assert.ok(given.every(({ answer }) => answer === undefined || answer.trim() !== ''));
      }),
    ));
});
