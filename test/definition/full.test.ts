import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { definitionJson, overlayJson } from '../support/json-schemas.js';
import { parseDefinition, parseOverlay } from '../../src/definition/read.js';
import { surveyFrom } from '../../src/definition/survey.js';
import { fullDefinition, fullOverlay, translatedDefinition, translatedOverlay } from '../support/full-definitions.js';
import { placesOf, stringsIn } from '../support/string-places.js';

// Tests with hostile texts put them wherever these hold a string: a key that they lack would not be tested.

describe('One of everything', () => {
  for (const [name, shape, plain, translated] of [
    ['definition', definitionJson, fullDefinition, translatedDefinition],
    ['overlay', overlayJson, fullOverlay, translatedOverlay],
  ] as const)
    test(`in a ${name} is every string that the schema knows, as one text and as one for each language`, () => {
      const held = [plain, translated].flatMap((value) => stringsIn(shape, value).map(({ place }) => place));
      assert.deepEqual([...new Set(held)].sort(), [...new Set(placesOf(shape))].sort());
    });

  test('is sound', () => {
    for (const definition of [fullDefinition, translatedDefinition]) {
      parseDefinition(definition);
      for (const overlay of [fullOverlay, translatedOverlay])
        for (const language of ['en', 'cy']) surveyFrom(definition, parseOverlay(overlay), language);
    }
  });
});
