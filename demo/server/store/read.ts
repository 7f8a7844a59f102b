import type { Submission } from '../../../src/submission/schema.js';
import type { Database } from './database.js';

/**
 * What each role may read, by what the framework says beside each sharing choice.
 *
 * - Quality assurance collates everything centrally, and takes no part in work with families.
 * - Supervision is the social worker and their manager. `named` and `worker` "will be reviewed in supervisions": the one
 *   with the family's name, so that a meeting can be offered; the other holds none, and so "will not identify you
 *   directly". `anonymous` is for "wider service development", and never gets there.
 */
const READABLE = {
  'quality assurance': ['named', 'worker', 'anonymous'],
  supervision: ['named', 'worker'],
} as const satisfies Record<string, readonly Submission['sharing']['choice'][]>;

export type Role = keyof typeof READABLE;
export const ROLES = Object.keys(READABLE) as Role[];

/** Where a submission stands: by its day, and within a day by its random id, which says nothing about when it came. */
export interface PlaceInOrder {
  /** YYYY-MM-DD. */
  readonly receivedOn: string;
  readonly submissionId: string;
}

export interface Page {
  /** As they were sent, and the day each came. */
  readonly submissions: readonly { readonly receivedOn: string; readonly submission: Submission }[];
  /** Where the next page goes on, if there is one. */
  readonly next?: PlaceInOrder;
}

/** A page ends once it holds so many bytes of answers. */
const ENOUGH = 8 * 1024 * 1024;

/**
 * The submissions that a role may read, the newest day last. What comes later on the day of the last page may belong
 * before its end, so a day is complete once it is over.
 * @param limit the most of them, at least 1
 */
export async function readPage(
  database: Database,
  role: Role,
  after: PlaceInOrder | undefined,
  limit: number,
): Promise<Page> {
  const rows = await database.query<Row>(READ, [
    READABLE[role],
    after?.receivedOn ?? null,
    after?.submissionId ?? null,
    // One more tells if there is another page.
    limit + 1,
    ENOUGH,
  ]);
  const submissions = rows
    .slice(0, limit)
    .map((row) => ({ receivedOn: row.received_on, submission: submissionFrom(row) }));
  const last = rows.some((row) => row.found > submissions.length) ? submissions.at(-1) : undefined;
  return {
    submissions,
    ...(last && { next: { receivedOn: last.receivedOn, submissionId: last.submission.submissionId } }),
  };
}

const READ = `
  select submission_id, survey_id, survey_version, language, wave, sharing_choice, respondent_name, worker_name, answers,
    to_char(day, 'YYYY-MM-DD') as received_on, found
  from (
    select *, received_on as day, count(*) over ()::int as found,
      sum(octet_length(answers::text)) over (order by received_on, submission_id) - octet_length(answers::text) as before
    from (
      select * from submissions
      where sharing_choice = any ($1::text[])
        and ($2::date is null or (received_on, submission_id) > ($2::date, $3::uuid))
      order by received_on, submission_id
      limit $4
    ) as page
  ) as measured
  where before < $5
  order by day, submission_id`;

interface Row {
  submission_id: string;
  survey_id: string;
  survey_version: string;
  language: string;
  wave: string | null;
  sharing_choice: Submission['sharing']['choice'];
  respondent_name: string;
  worker_name: string;
  answers: Submission['answers'];
  received_on: string;
  /** How many there are up to one beyond the limit. */
  found: number;
}

const submissionFrom = (row: Row): Submission => ({
  format: 'heard-submission/1',
  submissionId: row.submission_id,
  survey: { id: row.survey_id, version: row.survey_version },
  language: row.language,
  ...(row.wave !== null && { wave: row.wave }),
  sharing: sharingFrom(row),
  answers: row.answers,
});

function sharingFrom({ sharing_choice: choice, respondent_name, worker_name }: Row): Submission['sharing'] {
  switch (choice) {
    case 'named':
      return { choice, respondentName: respondent_name, workerName: worker_name };
    case 'worker':
      return { choice, workerName: worker_name };
    case 'anonymous':
      return { choice };
  }
}
