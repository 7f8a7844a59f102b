import * as z from 'zod/mini';
import { ADDRESS, LANGUAGE, TEXT_LIMIT } from './limits.js';

// The one source of what a definition and an overlay may hold. The embed does not carry zod: it checks with the shapes that
// `npm run shapes` writes from here. A description is what an author is told when the value is something else.

const ID = /^[a-z][a-z0-9-]{0,63}$/;

/** A pattern, and what is told about a string that does not have it. */
const pattern = (regex: RegExp, description: string) => [z.regex(regex, description), z.describe(description)] as const;

export const idSchema = z.string().check(...pattern(ID, 'should be an id: lower-case letters, digits and hyphens'));
export const versionSchema = z
  .string()
  .check(...pattern(/^\d{1,9}(\.\d{1,9}){2}(-[\w.]{1,60})?$/, 'should be a version such as 1.0.0'));
export const languageSchema = z.string().check(...pattern(LANGUAGE, 'should be a language tag such as en or cy'));
export const addressSchema = z
  .string()
  .check(...pattern(ADDRESS, 'should be an address that starts with https://, mailto: or /'));

/** One string for every language, or one string a language. `[words](#id)` marks a term that has a definition. */
export const textSchema = z.union([
  z.string().check(z.minLength(1, 'should not be empty')),
  z.record(languageSchema, z.string().check(z.minLength(1, 'should not be empty'))).check(
    z.refine((texts) => Object.keys(texts).length > 0, { error: 'should not be empty' }),
    z.meta({ minProperties: 1 }),
  ),
]);

export const pointSchema = z.strictObject({
  value: z.number().check(z.int(), z.gte(0), z.lte(10)),
  label: textSchema,
});

export const statementSchema = z.strictObject({ id: idSchema, text: textSchema });

const questionBase = {
  id: idSchema,
  label: textSchema,
  /** A few words that name the question where answers are checked. Ours, not the instrument's. */
  short: z.optional(textSchema),
  hint: z.optional(textSchema),
};

export const likertSchema = z.strictObject({
  kind: z.literal('likert'),
  ...questionBase,
  /** Words every statement continues, such as "My social worker...". */
  stem: z.optional(textSchema),
  points: z.array(pointSchema).check(z.minLength(2), z.maxLength(11)),
  statements: z.array(statementSchema).check(z.minLength(1)),
});

export const freeTextSchema = z.strictObject({
  kind: z.literal('text'),
  ...questionBase,
  limit: z.optional(z.number().check(z.int(), z.gte(1), z.lte(TEXT_LIMIT))),
});

export const questionSchema = z.discriminatedUnion('kind', [likertSchema, freeTextSchema]);

export const pageSchema = z.strictObject({
  id: idSchema,
  questions: z.array(questionSchema).check(z.minLength(1)),
});

export const termSchema = z.strictObject({
  id: idSchema,
  words: textSchema,
  meaning: textSchema,
});

/** `danger` comes first on the page; `worker` is the family's own social worker, never the only way to get help. */
export const contactSchema = z.strictObject({
  kind: z.enum(['danger', 'service', 'worker']),
  name: textSchema,
  about: z.optional(textSchema),
  phone: z.optional(z.string()),
  sms: z.optional(z.string()),
  email: z.optional(z.string()),
  url: z.optional(addressSchema),
  hours: z.optional(textSchema),
  /** When somebody last made sure that this is right, as YYYY-MM-DD. */
  checked: z.optional(z.string().check(...pattern(/^\d{4}-\d\d-\d\d$/, 'should be a date such as 2026-11-21'))),
});

const MORE_THAN_THE_WORKER = 'should have a contact of kind "service", not the worker only';

const contactsSchema = z.array(contactSchema).check(
  z.minLength(1),
  z.refine((contacts) => contacts.some((contact) => contact.kind === 'service'), { error: MORE_THAN_THE_WORKER }),
  // JSON Schema's way to say the same.
  z.meta({ contains: { properties: { kind: { const: 'service' } } }, description: MORE_THAN_THE_WORKER }),
);

const choiceSchema = z.strictObject({ label: textSchema, consequence: textSchema });

export const sharingSchema = z.strictObject({
  introduction: textSchema,
  choices: z.strictObject({ named: choiceSchema, worker: choiceSchema, anonymous: choiceSchema }),
});

export const definitionSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('heard-definition/1'),
  id: idSchema,
  version: versionSchema,
  /** Every text must be there in each of them; the first is used where the page asks for another. */
  languages: z.array(languageSchema).check(z.minLength(1)),
  /** Languages whose wording of the instrument has not been validated with families. */
  drafts: z.optional(z.array(languageSchema)),
  title: textSchema,
  introduction: z.array(textSchema),
  sharing: sharingSchema,
  /** Said once, before the first question. */
  guidance: z.optional(textSchema),
  pages: z.array(pageSchema).check(z.minLength(1)),
  terms: z.optional(z.array(termSchema)),
  contacts: z.optional(contactsSchema),
});

/** What an authority lays over a survey: its own name, help, words and further questions; never the instrument's wording. */
export const overlaySchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('heard-overlay/1'),
  authority: z.optional(textSchema),
  privacyUrl: z.optional(addressSchema),
  /** Advice on using a device that somebody else can look at. */
  safetyUrl: z.optional(addressSchema),
  /** Where a family asks for an interview instead. */
  interview: z.optional(contactSchema),
  /** What happens after sending, and when. */
  nextSteps: z.optional(textSchema),
  contacts: z.optional(contactsSchema),
  /** Definitions that replace the survey's own, by id, or add to them. */
  terms: z.optional(z.array(termSchema)),
  /** Pages asked after the survey's own. */
  pages: z.optional(z.array(pageSchema)),
});

export type Text = z.infer<typeof textSchema>;
export type Definition = z.infer<typeof definitionSchema>;
export type Overlay = z.infer<typeof overlaySchema>;
