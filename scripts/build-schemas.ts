import { mkdir, writeFile } from 'node:fs/promises';
import { toJSONSchema } from 'zod/v4/core';
import { definitionSchema, overlaySchema, submissionSchema } from '../src/schema.js';

const SCHEMAS = {
  definition: { schema: definitionSchema, title: 'A survey definition of Heard' },
  overlay: { schema: overlaySchema, title: "An authority's overlay for a survey of Heard" },
  submission: { schema: submissionSchema, title: 'One submission of a survey of Heard, version 1 of the wire format' },
};

await mkdir('dist/schemas', { recursive: true });
await Promise.all(
  Object.entries(SCHEMAS).map(([name, { schema, title }]) => {
    const { $schema, ...rest } = toJSONSchema(schema, { io: 'input' });
    const described = { $schema, $id: `urn:heard:${name}:1`, title, ...rest };
    return writeFile(`dist/schemas/${name}.json`, `${JSON.stringify(described, null, 2)}\n`);
  }),
);
