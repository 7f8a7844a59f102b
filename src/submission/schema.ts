import * as z from 'zod/mini';
import { NAME_LIMIT, TEXT_LIMIT } from '../definition/limits.js';
import { idSchema, languageSchema, versionSchema } from '../definition/schema.js';
import { WAVE } from './wave.js';

const nameSchema = z.string().check(z.minLength(1), z.maxLength(NAME_LIMIT), z.regex(/\S/, 'should not be blank'));

/** A label for a round of the survey, such as 2026-autumn. */
export const waveSchema = z.string().check(z.regex(WAVE, 'should be a short label such as 2026-autumn'));

const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().check(z.minLength(1), z.maxLength(TEXT_LIMIT)) }),
  z.strictObject({
    kind: z.literal('likert'),
    ratings: z.record(idSchema, z.number().check(z.int(), z.gte(0), z.lte(10))),
  }),
]);

/** What leaves the page: version 1 of the wire format. What was not answered is absent, and no other key is taken. */
export const submissionSchema = z.strictObject({
  format: z.literal('heard-submission/1'),
  /** Random, one for each payload; the same one when the same payload is sent again. */
  submissionId: z.uuidv4(),
  survey: z.strictObject({ id: idSchema, version: versionSchema }),
  language: languageSchema,
  wave: z.optional(waveSchema),
  sharing: z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('named'), respondentName: nameSchema, workerName: nameSchema }),
    z.strictObject({ choice: z.literal('worker'), workerName: nameSchema }),
    z.strictObject({ choice: z.literal('anonymous') }),
  ]),
  answers: z.record(idSchema, answerSchema),
});

export type Submission = z.infer<typeof submissionSchema>;
