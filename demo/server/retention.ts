import { todayInBritain } from './day.js';
import type { Database } from './store/database.js';

const HOUR = 3_600_000;

/** How many are deleted in one statement, so that none takes longer than a statement may. */
const SOME = 10_000;
const DELETE_SOME = `
  with deleted as (
    delete from submissions where submission_id in (
      select submission_id from submissions where received_on < $1::date - $2::int limit $3
    ) returning 1
  ) select count(*)::int as deleted from deleted`;

export interface RetentionOptions {
  readonly database: Pick<Database, 'query' | 'forgetDeleted'>;
  /** For how many days after the day it came a submission is kept. At least 1. */
  readonly days: number;
  /** The day, as YYYY-MM-DD. */
  readonly today?: () => string;
  /** How often it looks, in milliseconds: often enough that nothing stays for long after its last day. */
  readonly every?: number;
}

/**
 * Deletes what has been kept for its time, now and then again and again.
 * @returns a function that ends this, and resolves once nothing is under way
 * @throws {Error} if the first time fails; a later failure is logged, and it tries again the next time
 */
export async function deleteWhenOver({
  database,
  days,
  today = todayInBritain,
  every = HOUR,
}: RetentionOptions): Promise<() => Promise<void>> {
  let isForgotten = true;
  const deleteNow = async () => {
    for (let deleted = SOME; deleted === SOME;) {
      deleted = (await database.query<{ deleted: number }>(DELETE_SOME, [today(), days, SOME]))[0]!.deleted;
      if (deleted > 0) isForgotten = false;
    }
    if (isForgotten) return;
    await database.forgetDeleted();
    isForgotten = true;
  };
  await deleteNow();
  let underWay: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    underWay = deleteNow().catch((error: NodeJS.ErrnoException) =>
      console.error(`Old submissions could not be deleted: ${error.code ?? error.name}`),
    );
  }, every).unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
