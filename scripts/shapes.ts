import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { toJSONSchema } from 'zod/v4/core';
import { definitionSchema, overlaySchema } from '../src/definition/schema.js';

/** Writes what the embed checks definitions and overlays with, from the zod schemas, which it is too small to carry. */
export const SHAPES = 'src/definition/generated/shapes.ts';

const shape = (schema: typeof definitionSchema | typeof overlaySchema) => {
  const { $schema, ...rest } = toJSONSchema(schema, { io: 'input', reused: 'ref' });
  return JSON.stringify(rest);
};

export const shapesSource = () =>
  format(
    `// Written by npm run shapes from schema.ts. Do not edit.
import type { Shape } from '../shape.js';

export const definitionShape: Shape = ${shape(definitionSchema)};

export const overlayShape: Shape = ${shape(overlaySchema)};
`,
    { parser: 'typescript', printWidth: 120, singleQuote: true },
  );

if (import.meta.filename === process.argv[1]) await writeFile(SHAPES, await shapesSource());
