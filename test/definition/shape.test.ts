import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { SHAPES, shapesSource } from '../../scripts/shapes.js';
import { definitionShape, overlayShape } from '../../src/definition/generated/shapes.js';
import { definitionSchema, overlaySchema } from '../../src/definition/schema.js';
import { faultsOf } from '../../src/definition/shape.js';
import { parentsAndCarers } from '../../src/definition/surveys/parents-and-carers.js';

type Path = (string | number)[];
type Loose = Record<string | number, unknown>;

describe('The shapes that the embed checks with', () => {
  test('are what the schemas say now', async () => {
    assert.equal(await readFile(SHAPES, 'utf8'), await shapesSource(), 'run npm run shapes');
  });

  const contact = { kind: 'service', name: 'Front Door', phone: '01632 960 123', checked: '2026-11-21' };
  const overlay = {
    format: 'heard-overlay/1',
    authority: { en: 'A', cy: 'B' },
    contacts: [{ kind: 'worker', name: 'W' }, contact],
    terms: [{ id: 'trust', words: 'trust', meaning: 'M' }],
    pages: parentsAndCarers.pages.slice(0, 2),
  };
  for (const [name, sound, shape, schema] of [
    ['definition', parentsAndCarers, definitionShape, definitionSchema],
    ['overlay', overlay, overlayShape, overlaySchema],
  ] as const)
    test(`take and refuse the same ${name} as the schemas`, () => {
      const paths = pathsOf(sound);
      const odd = fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom(
          undefined,
          null,
          {},
          [],
          '',
          0,
          1.5,
          11,
          'text',
          'likert',
          'worker',
          { en: 'X' },
          { 'not a tag!': 'X' },
        ),
        fc.constantFrom(...paths).map((path) => at(sound, path)),
      );
      fc.assert(
        fc.property(fc.constantFrom(...paths), odd, fc.boolean(), (path, value, isAdded) => {
          const changed = structuredClone(sound) as unknown as Loose;
          const parent = at(changed, path.slice(0, -1)) as Loose;
          if (isAdded && !Array.isArray(parent)) parent['extra'] = value;
          else parent[path.at(-1)!] = structuredClone(value);
          // A record of zod passes over this key; the shapes refuse it.
          fc.pre(!JSON.stringify(changed).includes('__proto__'));
          assert.equal(faultsOf(shape, changed).length === 0, z.safeParse(schema as z.ZodMiniType, changed).success);
        }),
        { numRuns: 3000 },
      );
    });
});

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, each]) =>
    pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...below] : below;
}

const at = (value: unknown, path: Path): unknown => path.reduce((each, key) => (each as Loose)[key], value);
