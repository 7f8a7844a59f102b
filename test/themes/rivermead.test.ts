import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkTogether } from '../../src/definition/check.js';
import { parseOverlay } from '../../src/definition/read.js';
import { parentsAndCarers } from '../../src/definition/surveys/parents-and-carers.js';

describe("the demo council's overlay", () => {
  const file = new URL('../../demo/pages/rivermead.json', import.meta.url);
  const overlay = parseOverlay(JSON.parse(readFileSync(file, 'utf8')), 'rivermead.json');

  it('fits the survey it lies over, in each of its languages', () => {
    assert.deepEqual(checkTogether(parentsAndCarers, overlay), []);
  });

  it('gives no number that could ring at a real home', () => {
    const numbers = [overlay.interview, ...(overlay.contacts ?? [])].flatMap((each) => [each?.phone, each?.sms]);
    // Ofcom keeps these ranges free for drama; the others belong to national services and are theirs.
    const drama = /^(01632 960 \d{3}|07700 900 \d{3})$/;
    const national = ['999', '111', '116 123', '0800 1111'];
    for (const number of numbers) if (number && !national.includes(number)) assert.match(number, drama);
  });
});
