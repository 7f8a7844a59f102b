// Written by npm run shapes from schema.ts. Do not edit.
import type { Shape } from '../shape.js';

export const definitionShape: Shape = {
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    format: { type: 'string', const: 'heard-definition/1' },
    id: { $ref: '#/$defs/__schema0' },
    version: {
      type: 'string',
      pattern: '^\\d+\\.\\d+\\.\\d+(-[\\w.]+)?$',
      description: 'should be a version such as 1.0.0',
    },
    languages: { minItems: 1, type: 'array', items: { $ref: '#/$defs/__schema1' } },
    drafts: { type: 'array', items: { $ref: '#/$defs/__schema1' } },
    title: { $ref: '#/$defs/__schema2' },
    introduction: { type: 'array', items: { $ref: '#/$defs/__schema2' } },
    sharing: {
      type: 'object',
      properties: {
        introduction: { $ref: '#/$defs/__schema2' },
        choices: {
          type: 'object',
          properties: {
            named: { $ref: '#/$defs/__schema4' },
            worker: { $ref: '#/$defs/__schema4' },
            anonymous: { $ref: '#/$defs/__schema4' },
          },
          required: ['named', 'worker', 'anonymous'],
          additionalProperties: false,
        },
      },
      required: ['introduction', 'choices'],
      additionalProperties: false,
    },
    guidance: { $ref: '#/$defs/__schema2' },
    pages: { minItems: 1, type: 'array', items: { $ref: '#/$defs/__schema5' } },
    terms: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { $ref: '#/$defs/__schema0' },
          words: { $ref: '#/$defs/__schema2' },
          meaning: { $ref: '#/$defs/__schema2' },
        },
        required: ['id', 'words', 'meaning'],
        additionalProperties: false,
      },
    },
    contacts: {
      minItems: 1,
      type: 'array',
      items: { $ref: '#/$defs/__schema11' },
      contains: { properties: { kind: { const: 'service' } } },
      description:
        'should have at least one contact of kind "service": the social worker is never the only way to get help',
    },
  },
  required: ['format', 'id', 'version', 'languages', 'title', 'introduction', 'sharing', 'pages'],
  additionalProperties: false,
  $defs: {
    __schema0: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]{0,63}$',
      description: 'should be an id: lower-case letters, digits and hyphens',
    },
    __schema1: {
      type: 'string',
      pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
      description: 'should be a language tag such as en or cy',
    },
    __schema2: {
      anyOf: [
        { type: 'string', minLength: 1 },
        {
          type: 'object',
          propertyNames: { $ref: '#/$defs/__schema1' },
          additionalProperties: { $ref: '#/$defs/__schema3' },
          minProperties: 1,
        },
      ],
    },
    __schema3: { type: 'string', minLength: 1 },
    __schema4: {
      type: 'object',
      properties: { label: { $ref: '#/$defs/__schema2' }, consequence: { $ref: '#/$defs/__schema2' } },
      required: ['label', 'consequence'],
      additionalProperties: false,
    },
    __schema5: {
      type: 'object',
      properties: {
        id: { $ref: '#/$defs/__schema0' },
        questions: { minItems: 1, type: 'array', items: { $ref: '#/$defs/__schema6' } },
      },
      required: ['id', 'questions'],
      additionalProperties: false,
    },
    __schema6: {
      oneOf: [
        {
          type: 'object',
          properties: {
            kind: { type: 'string', const: 'likert' },
            id: { $ref: '#/$defs/__schema0' },
            label: { $ref: '#/$defs/__schema2' },
            short: { $ref: '#/$defs/__schema7' },
            hint: { $ref: '#/$defs/__schema8' },
            stem: { $ref: '#/$defs/__schema2' },
            points: { minItems: 2, maxItems: 11, type: 'array', items: { $ref: '#/$defs/__schema9' } },
            statements: { minItems: 1, type: 'array', items: { $ref: '#/$defs/__schema10' } },
          },
          required: ['kind', 'id', 'label', 'points', 'statements'],
          additionalProperties: false,
        },
        {
          type: 'object',
          properties: {
            kind: { type: 'string', const: 'text' },
            id: { $ref: '#/$defs/__schema0' },
            label: { $ref: '#/$defs/__schema2' },
            short: { $ref: '#/$defs/__schema7' },
            hint: { $ref: '#/$defs/__schema8' },
            limit: { type: 'integer', minimum: 1, maximum: 10000 },
          },
          required: ['kind', 'id', 'label'],
          additionalProperties: false,
        },
      ],
    },
    __schema7: { $ref: '#/$defs/__schema2' },
    __schema8: { $ref: '#/$defs/__schema2' },
    __schema9: {
      type: 'object',
      properties: { value: { type: 'integer', minimum: 0, maximum: 10 }, label: { $ref: '#/$defs/__schema2' } },
      required: ['value', 'label'],
      additionalProperties: false,
    },
    __schema10: {
      type: 'object',
      properties: { id: { $ref: '#/$defs/__schema0' }, text: { $ref: '#/$defs/__schema2' } },
      required: ['id', 'text'],
      additionalProperties: false,
    },
    __schema11: {
      type: 'object',
      properties: {
        kind: { type: 'string', enum: ['danger', 'service', 'worker'] },
        name: { $ref: '#/$defs/__schema2' },
        about: { $ref: '#/$defs/__schema2' },
        phone: { type: 'string' },
        sms: { type: 'string' },
        email: { type: 'string' },
        url: {
          type: 'string',
          pattern: '^(https?:\\/\\/|mailto:|\\/|\\.{0,2}\\/|#|\\?|[\\w-]+(\\.[\\w-]+)*(\\/|\\?|#|$))',
          description: 'should be an address that starts with https://, mailto: or /',
        },
        hours: { $ref: '#/$defs/__schema2' },
        checked: {
          type: 'string',
          pattern: '^\\d{4}-\\d\\d-\\d\\d$',
          description: 'should be a date such as 2026-11-21',
        },
      },
      required: ['kind', 'name'],
      additionalProperties: false,
    },
  },
};

export const overlayShape: Shape = {
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    format: { type: 'string', const: 'heard-overlay/1' },
    authority: { $ref: '#/$defs/__schema0' },
    privacyUrl: { $ref: '#/$defs/__schema3' },
    safetyUrl: { $ref: '#/$defs/__schema3' },
    interview: { $ref: '#/$defs/__schema4' },
    nextSteps: { $ref: '#/$defs/__schema0' },
    contacts: {
      minItems: 1,
      type: 'array',
      items: { $ref: '#/$defs/__schema4' },
      contains: { properties: { kind: { const: 'service' } } },
      description:
        'should have at least one contact of kind "service": the social worker is never the only way to get help',
    },
    terms: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { $ref: '#/$defs/__schema5' },
          words: { $ref: '#/$defs/__schema0' },
          meaning: { $ref: '#/$defs/__schema0' },
        },
        required: ['id', 'words', 'meaning'],
        additionalProperties: false,
      },
    },
    pages: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { $ref: '#/$defs/__schema5' },
          questions: { minItems: 1, type: 'array', items: { $ref: '#/$defs/__schema6' } },
        },
        required: ['id', 'questions'],
        additionalProperties: false,
      },
    },
  },
  required: ['format'],
  additionalProperties: false,
  $defs: {
    __schema0: {
      anyOf: [
        { type: 'string', minLength: 1 },
        {
          type: 'object',
          propertyNames: { $ref: '#/$defs/__schema1' },
          additionalProperties: { $ref: '#/$defs/__schema2' },
          minProperties: 1,
        },
      ],
    },
    __schema1: {
      type: 'string',
      pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
      description: 'should be a language tag such as en or cy',
    },
    __schema2: { type: 'string', minLength: 1 },
    __schema3: {
      type: 'string',
      pattern: '^(https?:\\/\\/|mailto:|\\/|\\.{0,2}\\/|#|\\?|[\\w-]+(\\.[\\w-]+)*(\\/|\\?|#|$))',
      description: 'should be an address that starts with https://, mailto: or /',
    },
    __schema4: {
      type: 'object',
      properties: {
        kind: { type: 'string', enum: ['danger', 'service', 'worker'] },
        name: { $ref: '#/$defs/__schema0' },
        about: { $ref: '#/$defs/__schema0' },
        phone: { type: 'string' },
        sms: { type: 'string' },
        email: { type: 'string' },
        url: { $ref: '#/$defs/__schema3' },
        hours: { $ref: '#/$defs/__schema0' },
        checked: {
          type: 'string',
          pattern: '^\\d{4}-\\d\\d-\\d\\d$',
          description: 'should be a date such as 2026-11-21',
        },
      },
      required: ['kind', 'name'],
      additionalProperties: false,
    },
    __schema5: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]{0,63}$',
      description: 'should be an id: lower-case letters, digits and hyphens',
    },
    __schema6: {
      oneOf: [
        {
          type: 'object',
          properties: {
            kind: { type: 'string', const: 'likert' },
            id: { $ref: '#/$defs/__schema5' },
            label: { $ref: '#/$defs/__schema0' },
            short: { $ref: '#/$defs/__schema7' },
            hint: { $ref: '#/$defs/__schema8' },
            stem: { $ref: '#/$defs/__schema0' },
            points: { minItems: 2, maxItems: 11, type: 'array', items: { $ref: '#/$defs/__schema9' } },
            statements: { minItems: 1, type: 'array', items: { $ref: '#/$defs/__schema10' } },
          },
          required: ['kind', 'id', 'label', 'points', 'statements'],
          additionalProperties: false,
        },
        {
          type: 'object',
          properties: {
            kind: { type: 'string', const: 'text' },
            id: { $ref: '#/$defs/__schema5' },
            label: { $ref: '#/$defs/__schema0' },
            short: { $ref: '#/$defs/__schema7' },
            hint: { $ref: '#/$defs/__schema8' },
            limit: { type: 'integer', minimum: 1, maximum: 10000 },
          },
          required: ['kind', 'id', 'label'],
          additionalProperties: false,
        },
      ],
    },
    __schema7: { $ref: '#/$defs/__schema0' },
    __schema8: { $ref: '#/$defs/__schema0' },
    __schema9: {
      type: 'object',
      properties: { value: { type: 'integer', minimum: 0, maximum: 10 }, label: { $ref: '#/$defs/__schema0' } },
      required: ['value', 'label'],
      additionalProperties: false,
    },
    __schema10: {
      type: 'object',
      properties: { id: { $ref: '#/$defs/__schema5' }, text: { $ref: '#/$defs/__schema0' } },
      required: ['id', 'text'],
      additionalProperties: false,
    },
  },
};
