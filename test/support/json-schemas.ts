import { toJSONSchema } from 'zod/v4/core';
import * as z from 'zod/mini';
import { definitionSchema, overlaySchema } from '../../src/definition/schema.js';

// The schemas of definitions and overlays as JSON Schema, for tests that walk through everything they allow.

/** The part of JSON Schema that they need. References are numbers, not pointers. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly contains?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
}

const { properties, $defs } = JSON.parse(
  JSON.stringify(
    toJSONSchema(z.strictObject({ definition: definitionSchema, overlay: overlaySchema }), {
      io: 'input',
      reused: 'ref',
    }),
  )
    .replaceAll('#/$defs/__schema', '')
    .replaceAll('__schema', ''),
) as {
  properties: Readonly<Record<'definition' | 'overlay', JsonSchema>>;
  $defs: Readonly<Record<string, JsonSchema>>;
};

export const { definition: definitionJson, overlay: overlayJson } = properties;

/** What schemas refer to, by number. */
export const shared = $defs;
