import { PGlite, type Transaction } from '@electric-sql/pglite';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Database, Query } from './database.js';
import { lockFolder, type Lock } from './lock.js';

/**
 * Opens PGlite: PostgreSQL inside this process, in a folder or in memory.
 *
 * How durable it is: PGlite starts PostgreSQL with `-F` (`show fsync` says off), and its files are written with plain
 * `write` calls that are never flushed to the disk. What was acknowledged is with the operating system, so it survives
 * this process being killed, even with SIGKILL. It may not survive a power cut or a crash of the machine, and neither
 * may the whole folder. Where that matters, PostgreSQL by DATABASE_URL is the durable choice.
 *
 * It has no lock of its own: two processes on one folder silently lose rows, hence ours.
 */
export async function openPglite(folder?: string): Promise<Database> {
  if (folder === undefined)
    return databaseOn(await PGlite.create(), { place: 'memory', durability: 'They are gone when this stops.' });
  const place = resolve(folder);
  // Nobody else on the machine needs to look inside.
  await mkdir(place, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(place);
  try {
    const durability = 'They survive if this is killed. A power cut may lose them: DATABASE_URL is for real answers.';
    return databaseOn(await PGlite.create(join(place, 'database')), { place, durability }, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function databaseOn(pglite: PGlite, said: Pick<Database, 'place' | 'durability'>, lock?: Lock): Database {
  const queryOn =
    (target: PGlite | Transaction): Query =>
    async <Row>(sql: string, params?: unknown[]) => {
      if (lock && !lock.isHeld) throw new Error('The folder is no longer ours');
      return (await target.query<Row>(sql, params)).rows;
    };
  return {
    ...said,
    query: queryOn(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(queryOn(transaction))),
    close: async () => {
      if (!pglite.closed) await pglite.close();
      await lock?.release();
    },
  };
}
