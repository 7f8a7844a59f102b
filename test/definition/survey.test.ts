/* eslint-disable @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- what is broken on purpose has no type */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDefinition, parseOverlay } from '../../src/definition/read.js';
import { questionsOf, surveyFrom } from '../../src/definition/survey.js';
import { parentsAndCarers } from '../../src/definition/surveys/parents-and-carers.js';
import { type Loose, makeDefinition, makeOverlay, wordsOf } from './support/definitions.js';

const laid = (overlay?: (overlay: Loose) => void, wanted = 'en', definition?: (definition: Loose) => void) =>
  surveyFrom(parseDefinition(makeDefinition(definition)), overlay && parseOverlay(makeOverlay(overlay)), wanted);

const asItIs = () => undefined;

describe('A survey without an overlay', () => {
  test('is its definition in one language, without what only files need', () => {
    const { format: _format, ...asked } = makeDefinition();
    const survey = laid(undefined, 'cy', (definition) => (definition.$schema = 'https://a.example/schema.json'));
    assert.equal(survey.language, 'cy');
    assert.equal(survey.title, 'Teitl');
    assert.deepEqual(survey.introduction, ['Croeso', 'Heard']);
    assert.deepEqual(survey.sharing.choices.worker, { label: 'Un enw', consequence: 'Dywedir am un' });
    assert.equal(survey.pages[0]!.questions[0]!.label, 'Eich stori?');
    assert.deepEqual(
      questionsOf(survey).map(({ id }) => id),
      ['story', 'wish', 'scale'],
    );
    assert.deepEqual(
      [survey.id, survey.version, survey.languages, survey.drafts],
      [asked.id, asked.version, asked.languages, ['cy']],
    );
    assert.ok(!('format' in survey) && !('$schema' in survey));
  });

  test('has its own terms and contacts, and none where it has none', () => {
    assert.deepEqual(laid().terms, [{ id: 'trust', words: 'trust', meaning: 'To rely' }]);
    assert.equal(laid().contacts[0]!.name, 'Advice line');
    const bare = laid(undefined, 'en', (definition) => {
      definition.pages.length = 1;
      delete definition.terms;
      delete definition.contacts;
    });
    assert.deepEqual([bare.terms, bare.contacts], [[], []]);
  });

  for (const [wanted, language] of [
    ['cy-GB', 'cy'],
    ['en', 'en'],
    ['xx', 'en'],
    ['', 'en'],
  ] as const)
    test(`is in ${language} where the page asks for "${wanted}"`, () => {
      assert.equal(laid(undefined, wanted).language, language);
      assert.equal(laid(undefined, wanted).title, { en: 'A title', cy: 'Teitl' }[language]);
    });

  test('keeps its ids in every language', () => {
    const ids = (language: string) =>
      JSON.stringify(surveyFrom(parentsAndCarers, undefined, language), (key, value: unknown) =>
        typeof value === 'string' && key !== 'id' && key !== 'kind' ? undefined : value,
      );
    assert.equal(ids('cy'), ids('en'));
    assert.notEqual(ids('en'), '{}');
  });
});

describe('An overlay on a survey', () => {
  test('adds its pages at the end, after the instrument', () => {
    const survey = laid(asItIs);
    assert.deepEqual(
      survey.pages.map(({ id }) => id),
      ['first', 'second', 'extra'],
    );
    assert.equal(questionsOf(survey).at(-1)!.label, 'The park?');
  });

  test('changes no word of the instrument', () => {
    const { pages, terms: _terms, contacts: _contacts, ...bare } = laid();
    const survey: Loose = laid(asItIs);
    assert.deepEqual(survey.pages.slice(0, 2), pages);
    for (const [key, value] of Object.entries(bare)) if (value !== undefined) assert.deepEqual(survey[key], value, key);
  });

  test('replaces the meaning of a term where the survey has it, and adds its own after them', () => {
    const hope = { id: 'hope', words: 'hope', meaning: 'Looking forward' };
    assert.deepEqual(laid((overlay) => overlay.terms.unshift(hope)).terms, [
      { id: 'trust', words: 'trust', meaning: 'Ours' },
      hope,
    ]);
  });

  test('replaces every contact, and keeps the survey’s where it brings none', () => {
    assert.deepEqual(
      laid(asItIs, 'cy').contacts.map(({ name }) => name),
      ['Argyfwng', 'Llinell deulu', 'Eich gweithiwr cymdeithasol'],
    );
    assert.deepEqual(laid((overlay) => delete overlay.contacts).contacts, laid().contacts);
  });

  test('gives the authority’s name, addresses, interview and next steps, in the language of the survey', () => {
    const survey = laid((overlay) => (overlay.safetyUrl = 'https://a.example/safety'), 'cy');
    assert.equal(survey.authority, 'Cyngor Rivermead');
    assert.equal(survey.privacyUrl, '/privacy');
    assert.equal(survey.safetyUrl, 'https://a.example/safety');
    assert.deepEqual(survey.interview, { kind: 'service', name: 'Gofyn am gyfweliad', email: 'a@b.example' });
    assert.equal(survey.nextSteps, 'Rydym yn ei ddarllen');
  });

  test('may mark the terms of the survey as well as its own', () =>
    assert.equal(laid((overlay) => (overlay.pages[0].questions[0].label = '[Trust](#trust)?')).pages.length, 3));

  test('leaves the definition and itself as they were', () => {
    const definition = parseDefinition(makeDefinition());
    const overlay = parseOverlay(makeOverlay());
    surveyFrom(definition, overlay, 'cy');
    assert.deepEqual(definition, makeDefinition());
    assert.deepEqual(overlay, makeOverlay());
  });
});

describe('An overlay that does not go with its survey is refused, with the path:', () => {
  const refused: readonly [why: string, change: (overlay: Loose) => unknown, told: string][] = [
    ['a page id of the survey', (o) => (o.pages[0].id = 'first'), 'pages[0].id "first" is already in the survey'],
    [
      'a question id of the survey',
      (o) => (o.pages[0].questions[0].id = 'scale'),
      'pages[0].questions[0].id "scale" is already in the survey',
    ],
    ['a text without a language of the survey', (o) => delete o.nextSteps.cy, 'nextSteps.cy is missing'],
    [
      'a contact without a language of the survey',
      (o) => delete o.contacts[1].name.en,
      'contacts[1].name.en is missing',
    ],
    [
      'a marked word without a definition',
      (o) => (o.nextSteps = '[hope](#hope)'),
      'nextSteps marks the term "hope", which has no definition',
    ],
  ];
  for (const [why, change, told] of refused)
    test(why, () =>
      assert.equal(
        wordsOf(() => laid(change)),
        `overlay: ${told}`,
      ),
    );

  test('and a hundred clashes are not all read out', () => {
    const told = wordsOf(() =>
      laid((overlay) => (overlay.contacts = Array(100).fill({ kind: 'service', name: { pl: 'Pomoc' } }))),
    );
    assert.match(told, /; …$/);
  });
});
