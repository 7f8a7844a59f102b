import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { definitionShape, overlayShape } from '../../src/definition/generated/shapes.js';
import { LANGUAGE } from '../../src/definition/limits.js';
import { DefinitionError, parseDefinition, parseOverlay } from '../../src/definition/read.js';
import { definitionSchema, overlaySchema, type Definition, type Overlay } from '../../src/definition/schema.js';
import { faultsOf } from '../../src/definition/shape.js';
import { questionsOf, surveyFrom } from '../../src/definition/survey.js';
import { fullDefinition, fullOverlay, translatedDefinition, translatedOverlay } from '../support/full-definitions.js';
import { definitionJson, overlayJson, shared, type JsonSchema } from '../support/json-schemas.js';
import { TEXTS } from '../support/xss-corpus.js';
import type { Loose } from './support/definitions.js';

// Whatever comes is taken, and can then be asked in each of its languages; or it is refused with a message that names a
// path. The shapes of the embed and the schemas of a server always say the same.

/** What becomes of a value: what it is parsed to, or what the developer is told. */
function outcome<T>(parse: (value: unknown) => T, value: unknown): { sound: T } | { told: string } {
  try {
    return { sound: parse(value) };
  } catch (error) {
    assert.ok(error instanceof DefinitionError, `not a DefinitionError but ${String(error)}`);
    assert.match(error.message, /^(definition|overlay): (it|[^ ]+) [^]+/);
    return { told: error.message };
  }
}

const bySchema = (schema: unknown, value: unknown) => z.safeParse(schema as z.ZodMiniType, value).success;

/** Fails unless a definition can be asked, in each of its languages and in any other. */
function assertAsked(definition: Definition, overlay?: Overlay): void {
  for (const language of [...definition.languages, 'zz']) {
    let survey;
    try {
      survey = surveyFrom(definition, overlay, language);
    } catch (error) {
      // Each for itself is sound, and the two do not go together.
      assert.ok(overlay && error instanceof DefinitionError, String(error));
      assert.match(error.message, /^overlay: \S+ /);
      return;
    }
    assert.ok(definition.languages.includes(survey.language));
    assert.equal(new Set(questionsOf(survey).map(({ id }) => id)).size, questionsOf(survey).length);
    // Browsers are asked what a language is called, and throw at what is no language.
    for (const each of survey.languages) new Intl.DisplayNames([each], { type: 'language' }).of(each);
    assertWords(survey);
  }
}

/** Fails if anything that is left of a survey is not what can be shown. */
function assertWords(value: unknown): void {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(assertWords);
  else assert.ok(['string', 'number', 'undefined'].includes(typeof value), `${typeof value} in a survey`);
}

/** Values as a shape has them, whatever it leaves open; texts in several languages only where they are wanted. */
function valuesOf(given: JsonSchema, isPlain: boolean): fc.Arbitrary<unknown> {
  const shape: JsonSchema = given.$ref ? { ...shared[given.$ref], ...given } : given;
  if (given.$ref && shared[given.$ref]!.$ref) return valuesOf(shared[given.$ref]!, isPlain);
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const ways = shape.oneOf ?? shape.anyOf;
  if (ways)
    return fc.oneof(...ways.slice(0, shape.anyOf && isPlain ? 1 : undefined).map((way) => valuesOf(way, isPlain)));
  if (shape.pattern) return fc.stringMatching(new RegExp(shape.pattern));
  if (shape.type === 'string') return fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(...TEXTS));
  if (shape.type === 'integer') return fc.integer({ min: shape.minimum!, max: shape.maximum! });
  if (shape.items) {
    const { minItems = 0, items, contains } = shape;
    const lists = fc.uniqueArray(valuesOf(items, isPlain), { minLength: minItems, maxLength: minItems + 2 });
    if (!contains) return lists;
    return lists.map((list) => list.map((each, at) => (at > 0 ? each : { ...(each as object), kind: 'service' })));
  }
  if (typeof shape.additionalProperties === 'object')
    return fc.dictionary(
      valuesOf(shape.propertyNames!, isPlain) as fc.Arbitrary<string>,
      valuesOf(shape.additionalProperties, isPlain),
      {
        minKeys: 1,
        maxKeys: 3,
        noNullPrototype: true,
      },
    );
  const keys = Object.entries(shape.properties!).map(([key, each]) => [key, valuesOf(each, isPlain)] as const);
  return fc.record(Object.fromEntries(keys), { requiredKeys: [...(shape.required ?? [])], noNullPrototype: true });
}

const KINDS = [
  [
    'definition',
    definitionShape,
    definitionJson,
    definitionSchema,
    parseDefinition,
    [fullDefinition, translatedDefinition],
  ],
  ['overlay', overlayShape, overlayJson, overlaySchema, parseOverlay, [fullOverlay, translatedOverlay]],
] as const;

for (const [name, shape, json, schema, parse, sound] of KINDS)
  describe(`Any ${name}`, () => {
    const check = (value: unknown) => {
      const found = outcome<Definition | Overlay>(parse, value);
      const isShaped = faultsOf(shape, value).length === 0;
      assert.equal(isShaped, bySchema(schema, value));
      if ('told' in found) return;
      assert.ok(isShaped);
      if (name === 'definition') assertAsked(found.sound as Definition);
      else
        for (const definition of [fullDefinition, translatedDefinition])
          assertAsked(definition, found.sound as Overlay);
    };

    test('with the shape of one is taken and asked, or refused for what its shape cannot say', () => {
      let taken = 0;
      fc.assert(
        fc.property(fc.oneof(valuesOf(json, true), valuesOf(json, false)), (value) => {
          check(value);
          if (!('told' in outcome<unknown>(parse, value))) taken++;
        }),
        { numRuns: 1500 },
      );
      assert.ok(taken > 100, `only ${taken} were sound`);
    });

    test('changed in several places at once is taken and asked, or refused with the path', () => {
      const odd = fc.oneof(
        fc.anything({
          maxDepth: 2,
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        fc.constantFrom(...TEXTS, 'constructor', '__proto__', 'toString', 'en', '[a](#own)', '[a](#constructor)'),
        fc.constantFrom(undefined, { en: 'E' }, { constructor: 'C' }, { 'en-a1': 'A' }, [[]], -0, NaN, Infinity, 1e21),
        fc.constantFrom<unknown>(...everyPart(fullDefinition), ...everyPart(translatedOverlay)),
      );
      fc.assert(
        fc.property(
          fc.constantFrom<unknown>(...sound),
          fc.array(fc.tuple(fc.nat(), fc.option(fc.string()), odd), { minLength: 1, maxLength: 4 }),
          (value, changes) => {
            const changed = structuredClone(value) as Loose;
            for (const [number, key, odd] of changes) {
              const parents = everyPart(changed).filter((each) => typeof each === 'object' && each !== null);
              const parent = parents[number % parents.length] as Loose;
              const keys = Object.keys(parent);
              const own = Array.isArray(parent) ? number % (keys.length + 1) : keys[number % keys.length]!;
              // A record of zod passes over this key; the shapes refuse it.
              if (key !== '__proto__') parent[Array.isArray(parent) ? own : (key ?? own)] = structuredClone(odd);
            }
            fc.pre(!everyPart(changed).some((each) => isObject(each) && Object.hasOwn(each, '__proto__')));
            check(changed);
          },
        ),
        { numRuns: 4000 },
      );
    });

    test('with a gap in a list is refused, with the path', () => {
      const value = structuredClone(sound[0]) as Loose;
      value.pages.length = 3;
      const found = outcome<unknown>(parse, value);
      assert.equal('told' in found && found.told, `${name}: pages[2] is missing`);
      assert.ok(!bySchema(schema, value));
    });

    test('that is any value at all is refused with a message', () =>
      fc.assert(
        fc.property(fc.anything({ withBigInt: true, withMap: true, withSet: true, withTypedArray: true }), (value) => {
          assert.ok('told' in outcome<unknown>(parse, value));
          assert.ok(!bySchema(schema, value));
        }),
        { numRuns: 2000 },
      ));

    test('that is any JSON in its own format is refused with a message, or asked', () =>
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom(...Object.keys(json.properties!)), fc.jsonValue()), (value) =>
          check({ ...value, format: json.properties!['format']!.const }),
        ),
        { numRuns: 1000 },
      ));
  });

describe('Any language that a definition may have', () => {
  test('is one that browsers know how to read', () =>
    fc.assert(
      fc.property(fc.stringMatching(LANGUAGE), (language) => {
        Intl.getCanonicalLocales(language);
        assert.equal(typeof 'i'.toLocaleUpperCase(language), 'string');
      }),
      { numRuns: 5000 },
    ));

  for (const language of ['en', 'cy', 'ckb', 'en-GB', 'zh-Hant', 'zh-Hant-TW', 'es-419', 'sr-Latn-RS', 'en-gb'])
    test(`may be ${language}`, () => assert.match(language, LANGUAGE));

  for (const language of [
    'en_GB',
    'en-',
    'en-a1',
    'en-aa-bb',
    'e',
    'engl',
    'EN',
    'en-x-easy',
    'en-GB-scouse-scouse',
    'en-scouse',
    '',
    '__proto__',
  ])
    test(`is not ${language || 'empty'}`, () => assert.doesNotMatch(language, LANGUAGE));
});

/** A value, and everything in it. */
function everyPart(value: unknown): unknown[] {
  return isObject(value) ? [value, ...Object.values(value).flatMap(everyPart)] : [value];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
