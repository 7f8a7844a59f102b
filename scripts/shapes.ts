import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { toJSONSchema } from 'zod/v4/core';
import * as z from 'zod/mini';
import { definitionSchema, overlaySchema } from '../src/definition/schema.js';

/** Writes what the embed checks definitions and overlays with, from the zod schemas, which it is too small to carry. */
export const SHAPES = 'src/definition/generated/shapes.ts';

export function shapesSource(): Promise<string> {
  // Together, so that what they share stands there once.
  const both = z.strictObject({ definition: definitionSchema, overlay: overlaySchema });
  const { properties, $defs } = toJSONSchema(both, { io: 'input', reused: 'ref' });
  const short = (json: unknown) => JSON.stringify(json).replaceAll('#/$defs/__schema', '').replaceAll('__schema', '');
  return format(
    `// Written by npm run shapes from schema.ts. Do not edit.
import type { Shape } from '../shape.js';

export const definitionShape: Shape = ${short(properties!['definition'])};

export const overlayShape: Shape = ${short(properties!['overlay'])};

/** What shapes refer to, by number. */
export const shared: Readonly<Record<string, Shape>> = ${short($defs)};
`,
    { parser: 'typescript', printWidth: 120, singleQuote: true },
  );
}

if (import.meta.filename === process.argv[1]) await writeFile(SHAPES, await shapesSource());
