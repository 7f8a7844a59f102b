import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Database } from '../../../demo/server/store/database.js';
import type { Payload } from '../../../src/submission/build.js';
import type { Submission } from '../../../src/submission/schema.js';

/** A submission with an id of its own. */
export const submission = (over: Partial<Submission> = {}): Submission => ({
  format: 'heard-submission/1',
  submissionId: randomUUID(),
  survey: { id: 'parents-and-carers', version: '1.0.0' },
  language: 'en',
  wave: '2026-autumn',
  sharing: { choice: 'named', respondentName: 'Sam Jones', workerName: 'Alex Morgan' },
  answers: {
    situation: { kind: 'text', text: 'It has been “hard”.\nThings are better. 😀' },
    characteristics: { kind: 'likert', ratings: { understands: 4, skilled: 5 } },
  },
  ...over,
});

export interface Row {
  submission_id: string;
  survey_id: string;
  survey_version: string;
  language: string;
  wave: string | null;
  sharing_choice: string;
  respondent_name: string | null;
  worker_name: string | null;
  answers: Submission['answers'];
  received_on: string;
}

/** Every column of what is stored under an id. */
export async function rowsOf(database: Database, submissionId: string): Promise<Row[]> {
  const rows = await database.query<{ whole: Row }>(
    'select to_jsonb(submissions) as whole from submissions where submission_id = $1',
    [submissionId],
  );
  return rows.map((row) => row.whole);
}

/** What the row of a submission should hold. */
export const rowFor = (sent: Submission, receivedOn: string): Row => ({
  submission_id: sent.submissionId.toLowerCase(),
  survey_id: sent.survey.id,
  survey_version: sent.survey.version,
  language: sent.language,
  wave: sent.wave ?? null,
  sharing_choice: sent.sharing.choice,
  respondent_name: sent.sharing.choice === 'named' ? sent.sharing.respondentName : null,
  worker_name: sent.sharing.choice === 'anonymous' ? null : sent.sharing.workerName,
  answers: sent.answers,
  received_on: receivedOn,
});

const id = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,63}$/), fc.constantFrom('constructor', 'valueof', 'text'));
const words = (maxLength: number) =>
  fc
    .string({
      unit: fc.oneof(
        fc.constantFrom('\n', '"', '\\', '\uFFFD', '\u2028', ' '),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength,
    })
    .filter((text) => !text.includes('\0'));
const name = words(60).filter((text) => text.trim() !== '');

/** Any submission that the wire format allows, but for its id. */
export const anyPayload: fc.Arbitrary<Payload> = fc
  .record(
    {
      format: fc.constant('heard-submission/1' as const),
      survey: fc.record({ id, version: fc.stringMatching(/^\d{1,3}\.\d{1,3}\.\d{1,3}(-[\w.]{1,8})?$/) }),
      language: fc.constantFrom('en', 'cy', 'pt-BR', 'zh-Hant-HK'),
      wave: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
      sharing: fc.oneof(
        fc.record({ choice: fc.constant('named' as const), respondentName: name, workerName: name }),
        fc.record({ choice: fc.constant('worker' as const), workerName: name }),
        fc.constant({ choice: 'anonymous' as const }),
      ),
      answers: fc.dictionary(
        id,
        fc.oneof(
          fc.record({ kind: fc.constant('text' as const), text: words(300) }),
          fc.record({
            kind: fc.constant('likert' as const),
            ratings: fc.dictionary(id, fc.integer({ min: 0, max: 10 })),
          }),
        ),
      ),
    },
    { requiredKeys: ['format', 'survey', 'language', 'sharing', 'answers'] },
  )
  // As it comes out of JSON, where every object has the usual prototype.
  .map((payload) => JSON.parse(JSON.stringify(payload)) as Payload);
