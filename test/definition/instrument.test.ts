import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDefinition } from '../../src/definition/read.js';
import { plainText } from '../../src/definition/rich-text.js';
import { SHARING_CHOICES } from '../../src/definition/limits.js';
import { type Text } from '../../src/definition/schema.js';
import { parentsAndCarers as bundled } from '../../src/definition/surveys/parents-and-carers.js';
import { surveys } from '../../src/definition/surveys/index.js';
import { parentsAndCarers as agreed } from '../known-answers/parents-and-carers.js';

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The words a family reads in English, without the marks of terms. */
const english = (text: Text) => plainText(typeof text === 'string' ? text : text['en']!);

/** Every English text of a value in the order it stands there, but for the keys that are ours and not the instrument's. */
function englishTexts(value: unknown, ours: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => englishTexts(each, ours));
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [english(value as Text)];
  return Object.entries(value).flatMap(([key, each]) => (ours.includes(key) ? [] : englishTexts(each, ours)));
}

describe('The survey for parents and carers carries the instrument word for word', () => {
  test('in its introduction', () => assert.deepEqual(bundled.introduction.map(english), [agreed.introduction]));

  test('in what it says about sharing, with exactly three choices in the agreed order', () => {
    assert.equal(english(bundled.sharing.introduction), agreed.sharing.introduction);
    assert.deepEqual(
      Object.entries(bundled.sharing.choices).map(([choice, { label, consequence }]) => ({
        choice,
        label: english(label),
        consequence: english(consequence),
      })),
      agreed.sharing.choices,
    );
    assert.deepEqual(
      SHARING_CHOICES,
      agreed.sharing.choices.map(({ choice }) => choice),
    );
  });

  test('in its guidance', () => assert.equal(english(bundled.guidance!), agreed.guidance));

  test('in its seven questions, one a page', () => {
    assert.deepEqual(
      bundled.pages.map((page) => page.questions.map((question) => english(question.label))),
      agreed.questions.map((question) => [question]),
    );
    assert.deepEqual(
      bundled.pages.map((page) => page.questions[0]!.kind),
      ['text', 'likert', 'text', 'text', 'text', 'text', 'text'],
    );
  });

  test('in the stem, the five statements and the five points of the second question', () => {
    const question = bundled.pages[1]!.questions[0]!;
    assert.ok(question.kind === 'likert');
    assert.equal(english(question.stem!), agreed.stem);
    assert.deepEqual(
      question.statements.map(({ text }) => english(text)),
      agreed.statements,
    );
    assert.deepEqual(
      question.points.map(({ value, label }) => [value, english(label)]),
      agreed.points.map(([value, label]) => [value, capital(label)]),
    );
  });

  test('and adds no words of its own but a title, short names of questions and definitions of terms', () => {
    assert.deepEqual(
      englishTexts(bundled, ['title', 'short', 'terms']).sort(),
      [
        agreed.introduction,
        agreed.sharing.introduction,
        ...agreed.sharing.choices.flatMap(({ label, consequence }) => [label, consequence]),
        agreed.guidance,
        ...agreed.questions,
        agreed.stem,
        ...agreed.statements,
        ...agreed.points.map(([, label]) => capital(label)),
      ].sort(),
    );
  });

  test('with definitions of "social work involvement" and "trust", where the framework asks for them', () => {
    const marked = [...JSON.stringify(bundled.pages).matchAll(/"en":"[^"]*?\[([^\]]+)\]\(#([a-z-]+)\)/g)];
    assert.deepEqual(
      marked.map(([, words, id]) => [words, id]),
      [
        ['social work involvement', 'social-work-involvement'],
        ['trust', 'trust'],
      ],
    );
  });

  test('and says that its Welsh has not been validated with families', () => assert.deepEqual(bundled.drafts, ['cy']));
});

for (const [id, survey] of Object.entries(surveys))
  test(`the bundled survey ${id} stands under its own id and is a sound definition`, () => {
    assert.equal(survey.id, id);
    assert.deepEqual(parseDefinition(survey), survey);
  });
