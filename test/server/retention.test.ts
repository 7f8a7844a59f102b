import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { deleteWhenOver } from '../../demo/server/retention.js';
import { openDatabase, type Database } from '../../demo/server/store/database.js';
import { openStore } from '../../demo/server/store/store.js';
import { engines, makeFolder } from './support/databases.js';
import { submission } from './support/submissions.js';

const daysIn = async (database: Database) =>
  (await database.query<{ day: string }>('select received_on::text as day from submissions order by 1')).map(
    ({ day }) => day,
  );

for (const engine of engines)
  describe(`How long submissions are kept in ${engine.name}`, () => {
    test('is so many days after the day they came, at the start and while it runs', async () => {
      const place = await engine.makePlace();
      const database = await place.open();
      const store = await openStore(database);
      const days = ['2026-01-29', '2026-01-30', '2026-01-31', '2026-02-28', '2026-03-01'];
      for (const day of days) await store.keep(submission(), day);
      await database.query(
        `insert into submissions (
           submission_id, survey_id, survey_version, language, sharing_choice, answers, received_on
         ) select gen_random_uuid(), 'a', '1.0.0', 'en', 'anonymous', '{}', '2026-01-01' from generate_series(1, 20001)`,
      );

      let today = '2026-03-01';
      const stop = await deleteWhenOver({ database, days: 30, today: () => today, every: 1 });
      assert.deepEqual(await daysIn(database), days.slice(1));

      today = '2026-03-31';
      // The embedded database answers before a timer has its turn, so one is waited for.
      while ((await daysIn(database)).length > 1) await new Promise((resolve) => setTimeout(resolve));
      await stop();
      assert.deepEqual(await daysIn(database), ['2026-03-01']);

      // Once it has ended, nothing more goes.
      today = '2030-01-01';
      await store.keep(submission(), '2026-03-02');
      assert.deepEqual(await daysIn(database), ['2026-03-01', '2026-03-02']);
      await database.close();
      await place.remove();
    });
  });

test('What was deleted is in no table of the embedded database any more', async () => {
  const folder = await makeFolder();
  const database = await openDatabase({ folder });
  try {
    const store = await openStore(database);
    const [gone, kept] = ['canary-that-is-gone', 'canary-that-is-kept'];
    await store.keep(
      submission({ sharing: { choice: 'named', respondentName: gone, workerName: gone } }),
      '2026-01-01',
    );
    await store.keep(submission({ sharing: { choice: 'worker', workerName: kept } }), '2026-02-01');
    await database.query('checkpoint');
    assert.deepEqual(await foundIn(join(folder, 'database', 'base'), [gone, kept]), [gone, kept]);
    const stop = await deleteWhenOver({ database, days: 1, today: () => '2026-02-01' });
    await stop();
    assert.deepEqual(await foundIn(join(folder, 'database', 'base'), [gone, kept]), [kept]);
  } finally {
    await database.close();
    await rm(folder, { recursive: true });
  }
});

/** Which of these words stand in any file of a folder. */
async function foundIn(folder: string, words: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return words.filter((word) => contents.some((content) => content.includes(word)));
}

test('A day on which nothing could be deleted is made up for', async () => {
  const written: unknown[] = [];
  let fails = false;
  let times = 0;
  const forgetDeleted = () => Promise.resolve();
  const query = () => {
    times += 1;
    return fails
      ? Promise.reject(Object.assign(new Error('not told'), { code: '57P01' }))
      : Promise.resolve([{ deleted: 0 }] as never[]);
  };
  const { error } = console;
  console.error = (line: unknown) => written.push(line);
  try {
    const stop = await deleteWhenOver({ database: { query, forgetDeleted }, days: 1, every: 1 });
    fails = true;
    while (written.length === 0) await new Promise((resolve) => setImmediate(resolve));
    fails = false;
    const before = times;
    while (times === before) await new Promise((resolve) => setImmediate(resolve));
    await stop();
    assert.equal(written[0], 'Old submissions could not be deleted: 57P01');
  } finally {
    console.error = error;
  }
});
