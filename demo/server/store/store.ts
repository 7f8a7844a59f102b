import type { Submission } from '../../../src/submission/schema.js';
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
      const [stored] = await database.query<{ is_same: boolean }>(KEEP, [
        submissionId,
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
      return stored?.is_same === true;
    },
  };
}

// The update changes nothing: it is there so that one statement compares with what is stored whether or not the row is
// new. It compares the row itself, and not a hash of what was sent: a hash, with a salt beside it or without, would
// still confirm a guess at a name after the name was taken out of the row.
const KEEP = `
  insert into submissions (
    submission_id, survey_id, survey_version, language, wave,
    sharing_choice, respondent_name, worker_name, answers, received_on
  ) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (submission_id) do update set language = submissions.language
  returning (survey_id, survey_version, language, wave, sharing_choice, respondent_name, worker_name, answers)
    is not distinct from ($2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::text, $9::jsonb) as is_same`;
