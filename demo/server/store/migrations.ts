import type { Database } from './database.js';

/** One statement a version. One that has been released never changes: what comes later is added at the end. */
const MIGRATIONS = [
  // Only what the wire format holds, and the day it came: no time, no address, no user agent.
  `create table submissions (
     submission_id uuid primary key,
     body_hash text not null,
     survey_id text not null,
     survey_version text not null,
     language text not null,
     wave text,
     sharing_choice text not null,
     respondent_name text,
     worker_name text,
     answers jsonb not null,
     received_on date not null,
     constraint sharing_choice_is_known check (sharing_choice in ('named', 'worker', 'anonymous')),
     constraint respondent_name_only_if_named check ((respondent_name is not null) = (sharing_choice = 'named')),
     constraint worker_name_unless_anonymous check ((worker_name is not null) = (sharing_choice <> 'anonymous'))
   )`,
  // A name that was taken out of a row could be guessed and confirmed by the hash of what was sent.
  'alter table submissions drop column body_hash',
  // Pages are read in this order, and what is old is deleted by it.
  'create index submissions_in_order on submissions (received_on, submission_id)',
];

/** Any number, as long as it is always the same one. */
const LOCK = 4_326_733;

/** Brings a database to the newest version, all or nothing. Processes that start at once wait for each other. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [LOCK]);
    await query('create table if not exists migrations (version integer primary key, applied_on date not null)');
    const applied = await query<{ version: number }>('select version from migrations');
    for (const [index, statement] of MIGRATIONS.entries()) {
      const version = index + 1;
      if (applied.some((row) => row.version === version)) continue;
      await query(statement);
      await query('insert into migrations (version, applied_on) values ($1, current_date)', [version]);
    }
  });
}
