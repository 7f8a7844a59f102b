import type { Submission } from '../../../src/submission/schema.js';
import { bodyHash } from './body-hash.js';
import type { Database } from './database.js';
import { migrate } from './migrations.js';

export interface Store {
  /** Keeps a submission once, and resolves when it is stored. False if its id stands for another one already. */
  keep(submission: Submission, receivedOn: string): Promise<boolean>;
}

/** Makes a database ready to keep submissions. */
export async function openStore(database: Database): Promise<Store> {
  await migrate(database);
  return {
    keep: async (submission, receivedOn) => {
      const { submissionId, survey, language, wave, sharing, answers } = submission;
      const hash = bodyHash(submission);
      const [stored] = await database.query<{ body_hash: string }>(KEEP, [
        submissionId,
        hash,
        survey.id,
        survey.version,
        language,
        wave ?? null,
        sharing.choice,
        sharing.choice === 'named' ? sharing.respondentName : null,
        sharing.choice === 'anonymous' ? null : sharing.workerName,
        JSON.stringify(answers),
        receivedOn,
      ]);
      return stored?.body_hash === hash;
    },
  };
}

// The update changes nothing: it is there so that one statement gives the stored hash whether or not the row is new.
const KEEP = `
  insert into submissions (
    submission_id, body_hash, survey_id, survey_version, language, wave,
    sharing_choice, respondent_name, worker_name, answers, received_on
  ) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict (submission_id) do update set body_hash = submissions.body_hash
  returning body_hash`;
