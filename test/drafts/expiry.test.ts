import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayOf, lastDay } from '../../src/drafts/expiry.js';

const now = new Date(2026, 10, 22, 23, 59);

describe('The last day', () => {
  for (const [days, day] of [
    [7, '2026-11-29'],
    [1, '2026-11-23'],
    [2.9, '2026-11-24'],
    [30, '2026-11-29'],
    [0, '2026-11-23'],
    [-3, '2026-11-23'],
    [NaN, '2026-11-29'],
  ] as const)
    test(`of ${days} days is ${day}`, () => assert.equal(lastDay(days, now), day));

  test('goes over the end of a month, of a year and of summer time', () => {
    assert.equal(lastDay(7, new Date(2026, 11, 28)), '2027-01-04');
    assert.equal(lastDay(1, new Date(2028, 1, 28)), '2028-02-29');
    assert.equal(lastDay(1, new Date(2026, 9, 24, 23, 30)), '2026-10-25');
    assert.equal(lastDay(2, new Date(2026, 9, 24, 23, 30)), '2026-10-26');
  });

  test('is a day that sorts as text', () => assert.equal(dayOf(new Date(2026, 0, 5)), '2026-01-05'));
});
