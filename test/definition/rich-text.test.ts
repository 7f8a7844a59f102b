import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { mark, markedTerms, plainText, segments } from '../../src/definition/rich-text.js';
import { within } from './support/definitions.js';

/** Texts that hold marks, halves of marks, and anything else. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('[', ']', '(', ')', '#', '[a](#b)', '](#', '(#b)', '$1', '$&'),
      fc.string({ maxLength: 5 }),
    ),
  )
  .map((pieces) => pieces.join(''));

const words = fc.string({ minLength: 1 }).filter((each) => !/[[\]]/.test(each));
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,63}$/);

describe('Marked text', () => {
  test('is taken apart into words and terms, in order', () =>
    assert.deepEqual(segments('Is [trust](#trust) or [a good word](#good-word-2)?'), [
      { text: 'Is ' },
      { text: 'trust', term: 'trust' },
      { text: ' or ' },
      { text: 'a good word', term: 'good-word-2' },
      { text: '?' },
    ]));

  test('may be nothing but terms, side by side', () =>
    assert.deepEqual(segments('[a](#b)[c](#d)'), [
      { text: 'a', term: 'b' },
      { text: 'c', term: 'd' },
    ]));

  for (const plain of [
    'No marks',
    '[a]',
    '(#a)',
    '[](#a)',
    '[a](#)',
    '[a](#A)',
    '[a](#1)',
    '[a](b)',
    '[a] (#b)',
    '<b>[</b>',
  ])
    test(`${plain} holds no mark and is one segment`, () => {
      assert.deepEqual(segments(plain), [{ text: plain }]);
      assert.equal(plainText(plain), plain);
      assert.deepEqual(markedTerms(plain), []);
    });

  test('begins its mark at the last bracket that opens', () =>
    assert.deepEqual(segments('[see [trust](#trust)'), [{ text: '[see ' }, { text: 'trust', term: 'trust' }]));

  test('an empty text has no segments', () => assert.deepEqual(segments(''), []));

  test('loses no word when it is taken apart, and nothing but its marks when they are taken out', () =>
    fc.assert(
      fc.property(text, (text) => {
        const found = segments(text);
        assert.equal(found.map((each) => each.text).join(''), plainText(text));
        assert.equal(found.map((each) => (each.term ? mark(each.text, each.term) : each.text)).join(''), text);
        assert.ok(found.every((each) => each.text !== ''));
      }),
      { numRuns: 3000 },
    ));

  test('names the terms that its segments have', () =>
    fc.assert(
      fc.property(text, (text) =>
        assert.deepEqual(
          markedTerms(text),
          segments(text).flatMap((each) => each.term ?? []),
        ),
      ),
    ));

  test('is one segment, and stays as it is, if it has no opening bracket', () =>
    fc.assert(
      fc.property(words, (words) => {
        assert.deepEqual(segments(words), [{ text: words }]);
        assert.equal(plainText(words), words);
      }),
    ));

  test('has what was marked as its only term', () =>
    fc.assert(
      fc.property(words, id, (words, id) => {
        assert.deepEqual(segments(mark(words, id)), [{ text: words, term: id }]);
        assert.equal(plainText(mark(words, id)), words);
      }),
    ));

  for (const piece of ['[', '[a', '[a](#', '[[a](#b'])
    test(`a megabyte of ${piece} is taken apart at once`, () => {
      const text = piece.repeat(1_000_000 / piece.length);
      within(5_000, () => assert.equal(plainText(text) + markedTerms(text).join(''), text));
    });
});
