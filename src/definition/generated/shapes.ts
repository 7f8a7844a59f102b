// Written by npm run shapes from schema.ts. Do not edit.
import type { Shape } from '../shape.js';

export const definitionShape: Shape = {
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    format: { type: 'string', const: 'heard-definition/1' },
    id: { $ref: '0' },
    version: {
      type: 'string',
      pattern: '^\\d+\\.\\d+\\.\\d+(-[\\w.]+)?$',
      description: 'should be a version such as 1.0.0',
    },
    languages: { minItems: 1, type: 'array', items: { $ref: '1' } },
    drafts: { type: 'array', items: { $ref: '1' } },
    title: { $ref: '2' },
    introduction: { type: 'array', items: { $ref: '2' } },
    sharing: {
      type: 'object',
      properties: {
        introduction: { $ref: '2' },
        choices: {
          type: 'object',
          properties: { named: { $ref: '4' }, worker: { $ref: '4' }, anonymous: { $ref: '4' } },
          required: ['named', 'worker', 'anonymous'],
          additionalProperties: false,
        },
      },
      required: ['introduction', 'choices'],
      additionalProperties: false,
    },
    guidance: { $ref: '2' },
    pages: { minItems: 1, type: 'array', items: { $ref: '5' } },
    terms: { type: 'array', items: { $ref: '11' } },
    contacts: { $ref: '12' },
  },
  required: ['format', 'id', 'version', 'languages', 'title', 'introduction', 'sharing', 'pages'],
  additionalProperties: false,
};

export const overlayShape: Shape = {
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    format: { type: 'string', const: 'heard-overlay/1' },
    authority: { $ref: '2' },
    privacyUrl: { $ref: '14' },
    safetyUrl: { $ref: '14' },
    interview: { $ref: '13' },
    nextSteps: { $ref: '2' },
    contacts: { $ref: '12' },
    terms: { type: 'array', items: { $ref: '11' } },
    pages: { type: 'array', items: { $ref: '5' } },
  },
  required: ['format'],
  additionalProperties: false,
};

/** What shapes refer to, by number. */
export const shared: Readonly<Record<string, Shape>> = {
  '0': {
    type: 'string',
    pattern: '^[a-z][a-z0-9-]{0,63}$',
    description: 'should be an id: lower-case letters, digits and hyphens',
  },
  '1': {
    type: 'string',
    pattern: '^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\\d{3}))?$',
    description: 'should be a language tag such as en or cy',
  },
  '2': {
    anyOf: [
      { type: 'string', minLength: 1 },
      { type: 'object', propertyNames: { $ref: '1' }, additionalProperties: { $ref: '3' }, minProperties: 1 },
    ],
  },
  '3': { type: 'string', minLength: 1 },
  '4': {
    type: 'object',
    properties: { label: { $ref: '2' }, consequence: { $ref: '2' } },
    required: ['label', 'consequence'],
    additionalProperties: false,
  },
  '5': {
    type: 'object',
    properties: { id: { $ref: '0' }, questions: { minItems: 1, type: 'array', items: { $ref: '6' } } },
    required: ['id', 'questions'],
    additionalProperties: false,
  },
  '6': {
    oneOf: [
      {
        type: 'object',
        properties: {
          kind: { type: 'string', const: 'likert' },
          id: { $ref: '0' },
          label: { $ref: '2' },
          short: { $ref: '7' },
          hint: { $ref: '8' },
          stem: { $ref: '2' },
          points: { minItems: 2, maxItems: 11, type: 'array', items: { $ref: '9' } },
          statements: { minItems: 1, type: 'array', items: { $ref: '10' } },
        },
        required: ['kind', 'id', 'label', 'points', 'statements'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: {
          kind: { type: 'string', const: 'text' },
          id: { $ref: '0' },
          label: { $ref: '2' },
          short: { $ref: '7' },
          hint: { $ref: '8' },
          limit: { type: 'integer', minimum: 1, maximum: 10000 },
        },
        required: ['kind', 'id', 'label'],
        additionalProperties: false,
      },
    ],
  },
  '7': { $ref: '2' },
  '8': { $ref: '2' },
  '9': {
    type: 'object',
    properties: { value: { type: 'integer', minimum: 0, maximum: 10 }, label: { $ref: '2' } },
    required: ['value', 'label'],
    additionalProperties: false,
  },
  '10': {
    type: 'object',
    properties: { id: { $ref: '0' }, text: { $ref: '2' } },
    required: ['id', 'text'],
    additionalProperties: false,
  },
  '11': {
    type: 'object',
    properties: { id: { $ref: '0' }, words: { $ref: '2' }, meaning: { $ref: '2' } },
    required: ['id', 'words', 'meaning'],
    additionalProperties: false,
  },
  '12': {
    minItems: 1,
    type: 'array',
    items: { $ref: '13' },
    contains: { properties: { kind: { const: 'service' } } },
    description:
      'should have at least one contact of kind "service": the social worker is never the only way to get help',
  },
  '13': {
    type: 'object',
    properties: {
      kind: { type: 'string', enum: ['danger', 'service', 'worker'] },
      name: { $ref: '2' },
      about: { $ref: '2' },
      phone: { type: 'string' },
      sms: { type: 'string' },
      email: { type: 'string' },
      url: { $ref: '14' },
      hours: { $ref: '2' },
      checked: {
        type: 'string',
        pattern: '^\\d{4}-\\d\\d-\\d\\d$',
        description: 'should be a date such as 2026-11-21',
      },
    },
    required: ['kind', 'name'],
    additionalProperties: false,
  },
  '14': {
    type: 'string',
    pattern: '^(https?:\\/\\/|mailto:|\\/|\\.{0,2}\\/|#|\\?|[\\w-]+(\\.[\\w-]+)*(\\/|\\?|#|$))',
    description: 'should be an address that starts with https://, mailto: or /',
  },
};
