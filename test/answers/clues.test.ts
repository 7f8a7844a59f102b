import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cluesIn, mentions } from '../../src/answers/clues.js';

describe('Clues in an answer', () => {
  for (const [text, ...clues] of [
    ['Ring me on 07700 900123 after six', '07700 900123'],
    ['my number is 07700900123.', '07700900123'],
    ['(01632) 960-142', '01632) 960-142'],
    ['+44 7700 900 123', '+44 7700 900 123'],
    ['NHS 943 476 5919', '943 476 5919'],
    ['write to sam.jones@mail.example please', 'sam.jones@mail.example'],
    ['we live at BN1 1AA now', 'BN1 1AA'],
    ['at sw1a1aa', 'sw1a1aa'],
    ['born 3/12/2015', '3/12/2015'],
    ['born on 3.12.15', '3.12.15'],
    ['on 3rd December 2015 he', '3rd December 2015'],
    ['ganwyd 3 Rhagfyr 2015', '3 Rhagfyr 2015'],
    ['a@b.example or 01632 960 142', 'a@b.example', '01632 960 142'],
  ] as const)
    test(`${text}: ${clues.join(', ')}`, () => assert.deepEqual(cluesIn(text), clues));

  for (const text of [
    '',
    'She came 3 times in 2024, and we had 12 visits.',
    'Call 999 or 0800 1111',
    'It took 1/2 an hour, 24/7',
    'Score 4 of 5. Twitter @council',
    'Between 2019 and 2021 nothing happened',
    'A1 and M25 and B12',
    '£1,000,000.00',
  ])
    test(`none in: ${text}`, () => assert.deepEqual(cluesIn(text), []));

  test('are parts of the text, and found in no time, whatever it is', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 2000 }),
          fc.stringMatching(/^[\d ().@/-]{0,400}$/),
          fc.constantFrom('1 '.repeat(5000), '@'.repeat(5000), 'a'.repeat(10_000), '1 aaaaaaaaa '.repeat(800)),
        ),
        (text) => {
          for (const clue of cluesIn(text)) assert.ok(text.includes(clue));
        },
      ),
      { numRuns: 1000 },
    ));
});

describe('A name in an answer', () => {
  for (const [text, name, isThere] of [
    ['Sam was there', 'Sam Jones', true],
    ['We met JONES.', 'Sam Jones', true],
    ["It was O'Brien’s idea", "Mary O'Brien", false],
    ["I asked O'Brien", "Mary O'Brien", true],
    ['Siân said', 'siân', true],
    ['the same thing', 'Sam Jones', false],
    ['Al did', 'Al Bo', false],
    ['anything', '', false],
    ['', 'Sam', false],
    ['王小明来了 王小明 ', '王小明', true],
  ] as const)
    test(`${name || 'no name'} is ${isThere ? '' : 'not '}in: ${text}`, () =>
      assert.equal(mentions(text, [name]), isThere));
});
