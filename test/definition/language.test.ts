import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bestLanguage, direction, eachText, inLanguage } from '../../src/definition/language.js';
import { makeDefinition } from './support/definitions.js';

describe('The best language', () => {
  for (const [wanted, given, best] of [
    ['cy', ['en', 'cy'], 'cy'],
    ['cy-GB', ['en', 'cy'], 'cy'],
    ['CY-gb', ['en', 'cy'], 'cy'],
    ['en-GB', ['cy', 'en', 'en-GB'], 'en-GB'],
    ['EN-gb', ['cy', 'en', 'en-GB'], 'en-GB'],
    ['en', ['cy', 'en-GB'], 'en-GB'],
    ['en', ['en-GB', 'en'], 'en'],
    ['zh-Hant-HK', ['en', 'zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['fr', ['cy', 'en'], 'cy'],
    ['c', ['en', 'cy'], 'en'],
    ['', ['en', 'cy'], 'en'],
    ['toString', ['en', 'cy'], 'en'],
    ['fr', [], 'en'],
  ] as const)
    test(`for "${wanted}" among ${given.join(', ') || 'none'} is ${best}`, () =>
      assert.equal(bestLanguage(wanted, given), best));

  test('is always one of those that are given, whatever is wanted', () =>
    fc.assert(
      fc.property(fc.string(), fc.array(fc.constantFrom('en', 'cy', 'pl', 'ar'), { minLength: 1 }), (wanted, given) =>
        assert.ok(given.some((each) => each === bestLanguage(wanted, given))),
      ),
    ));
});

describe('A value in one language', () => {
  test('has each text in that language and everything else as it was', () =>
    assert.deepEqual(
      inLanguage(
        { title: { en: 'Yes', cy: 'Ie' }, list: [{ cy: 'Un', en: 'One' }, 'Heard'], limit: 3, id: 'en' },
        'cy',
        'en',
      ),
      { title: 'Ie', list: ['Un', 'Heard'], limit: 3, id: 'en' },
    ));

  test('falls back where a text lacks the language, and takes what there is where it lacks that too', () =>
    assert.deepEqual(inLanguage([{ en: 'Yes', pl: 'Tak' }, { pl: 'Nie' }], 'cy', 'en'), ['Yes', 'Nie']));

  test('does not change what it was given', () => {
    const given = makeDefinition();
    inLanguage(given, 'cy', 'en');
    assert.deepEqual(given, makeDefinition());
  });
});

test('each text of a value is visited once, with its path', () => {
  const visited: unknown[] = [];
  eachText({ title: { en: 'A', cy: 'B' }, list: [{ text: 'C', limit: 1 }], none: null }, (text, path) =>
    visited.push([path.join('.'), text]),
  );
  assert.deepEqual(visited, [
    ['title', { en: 'A', cy: 'B' }],
    ['list.0.text', 'C'],
  ]);
});

describe('The direction', () => {
  for (const language of ['ar', 'AR', 'ar-EG', 'he', 'fa', 'ur', 'ckb', 'ps'])
    test(`of ${language} is right to left`, () => assert.equal(direction(language), 'rtl'));
  for (const language of ['en', 'cy', 'pl', 'arn', 'hei', 'en-ar', ''])
    test(`of "${language}" is left to right`, () => assert.equal(direction(language), 'ltr'));
});
