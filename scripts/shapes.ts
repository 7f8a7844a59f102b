import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { toJSONSchema, type JSONSchema } from 'zod/v4/core';
import * as z from 'zod/mini';
import { definitionSchema, overlaySchema } from '../src/definition/schema.js';
import type { Shape } from '../src/definition/shape.js';

/** Writes what the embed checks definitions and overlays with, from the zod schemas, which it is too small to carry. */
export const SHAPES = 'src/definition/generated/shapes.ts';

export function shapesSource(): Promise<string> {
  // Together, so that what they share stands there once.
  const both = z.strictObject({ definition: definitionSchema, overlay: overlaySchema });
  const { properties, $defs } = toJSONSchema(both, { io: 'input', reused: 'ref' });
  const definition = properties!['definition'] as JsonSchema;
  const tag = (definition.properties!['languages'] as JsonSchema).items;
  const write = (json: unknown) => JSON.stringify(shapeOf(json as JsonSchema));
  return format(
    `// Written by npm run shapes from schema.ts. Do not edit.
import type { Shape } from '../shape.js';

export const definitionShape: Shape = ${write(definition)};

export const overlayShape: Shape = ${write(properties!['overlay'])};

/** The tag of a language, which is also a key of every text that is given in several. */
export const tagShape: Shape = ${write(tag)};

/** What shapes refer to, by number. */
export const shared: readonly Shape[] = [${Object.values($defs!).map(write).join()}];
`,
    { parser: 'typescript', printWidth: 120, singleQuote: true },
  );
}

type JsonSchema = JSONSchema.BaseSchema;

/** A JSON Schema with everything left out that the rest of it says too. */
function shapeOf(schema: JsonSchema): Shape {
  // Objects are closed, all of them.
  const {
    $ref,
    type,
    properties,
    required = [],
    additionalProperties: _,
    items,
    contains,
    anyOf,
    oneOf,
    ...rest
  } = schema;
  if (type === 'number' || (type === 'integer' && schema.minimum === undefined))
    throw new Error('shapes know whole numbers that have a minimum');
  if ($ref) return Number($ref.replace('#/$defs/__schema', ''));
  // The one union there is: a text, or an object of a text for each language.
  if (anyOf) return { minLength: 1, isText: true };
  const each = (schemas: readonly JSONSchema._JSONSchema[]) => schemas.map((one) => shapeOf(one as JsonSchema));
  const kind = (contains as JsonSchema | undefined)?.properties?.['kind'] as JsonSchema | undefined;
  return {
    ...(rest as object),
    ...(properties && {
      keys: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [
          required.includes(key) ? key : `${key}?`,
          shapeOf(value as JsonSchema),
        ]),
      ),
    }),
    ...(items && { items: shapeOf(items as JsonSchema) }),
    ...(kind && { contains: kind.const as string }),
    ...(oneOf && { oneOf: each(oneOf) }),
  };
}

if (import.meta.filename === process.argv[1]) await writeFile(SHAPES, await shapesSource());
