import { PGlite } from '@electric-sql/pglite';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Database, Query } from './database.js';
import { lockFolder, type Lock } from './lock.js';

/** What PostgreSQL says when it breaks off. It cannot be asked anything after that: PGlite would never answer. */
const BREAKS_OFF = /^(?:FATAL|PANIC)$/;

/** How long it is left alone after it could not be opened again, in milliseconds: opening keeps the whole process busy. */
const PAUSE = 10_000;

/** Without its timer for slow starts, which would keep the memory of every PGlite that broke off, and the process. */
const START = [...PGlite.defaultStartParams, '-c', 'log_startup_progress_interval=0'];

/** Opens PGlite in memory. */
export async function openInMemory(): Promise<Database> {
  return databaseOn(await PGlite.create(), { place: 'memory', durability: 'They are gone when this stops.' });
}

/**
 * Opens PGlite: PostgreSQL inside this process, in a folder.
 *
 * How durable it is: PGlite starts PostgreSQL with `-F` (`show fsync` says off), and its files are written with plain
 * `write` calls that are never flushed to the disk. What was acknowledged is with the operating system, so it survives
 * this process being killed, even with SIGKILL. It may not survive a power cut or a crash of the machine, and neither
 * may the whole folder. Where that matters, PostgreSQL by DATABASE_URL is the durable choice.
 *
 * It has no lock of its own: two processes on one folder silently lose rows, hence ours.
 */
export async function openInFolder(folder: string): Promise<Database> {
  const place = resolve(folder);
  const durability = 'They survive if this is killed. A power cut may lose them: DATABASE_URL is for real answers.';
  let lock: Lock | undefined;
  try {
    await mkdir(place, { recursive: true, mode: 0o700 });
    lock = await lockFolder(place);
    const files = join(place, 'database');
    const isNew = (await mkdir(files, { recursive: true })) !== undefined;
    // PGlite makes files that everybody may read, and the folder may have been there before.
    await chmod(files, 0o700);
    const pglite = await openFiles(files).catch(async (error: Error) => {
      // Half of a new database could never be opened.
      if (isNew) await rm(files, { recursive: true });
      throw error;
    });
    return databaseOn(pglite, { place, durability }, { lock, open: () => openFiles(files) });
  } catch (error) {
    await lock?.release();
    throw new Error(`The database in ${place} cannot be opened: ${(error as Error).message}`);
  }
}

/** @throws {Error} with what PostgreSQL said, if it said something */
async function openFiles(folder: string): Promise<PGlite> {
  let reason: string | undefined;
  const onStderr = (line: string) => {
    reason ??= / (?:FATAL|PANIC): +(.+)/.exec(line)?.[1];
    return false;
  };
  const pglite = new PGlite(folder, { startParams: START, onStderr });
  await pglite.waitReady.catch(({ message, errno }: NodeJS.ErrnoException) => {
    abandon(pglite);
    // Its files know numbers only.
    throw new Error(reason ?? (message || `a file cannot be read or written (${errno}). Is the disk full?`));
  });
  return pglite;
}

/** Closes the files of a PGlite that broke off, and leaves what is in them as it is. */
function abandon({ Module }: { readonly Module?: { readonly FS: unknown } }) {
  const files = Module?.FS as EmscriptenFiles | undefined;
  for (const stream of files?.streams ?? []) if (stream) files?.close(stream);
}

/** What is used of it here: PGlite's types do not come with it. */
interface EmscriptenFiles {
  readonly streams: readonly (object | null)[];
  close(stream: object): void;
}

interface Home {
  readonly lock: Lock;
  /** Opens what is in the folder anew. */
  readonly open: () => Promise<PGlite>;
}

/** @param home where it is kept, unless it is in memory */
function databaseOn(first: PGlite, said: Pick<Database, 'place' | 'durability'>, home?: Home): Database {
  let pglite: PGlite | undefined = first;
  let openedAt = -Infinity;

  const assertOurs = () => {
    if (home && !home.lock.isHeld) throw new Error('The folder is no longer ours');
  };
  const reopen = async () => {
    if (!home || performance.now() < openedAt + PAUSE) throw new Error('The database broke off');
    try {
      return await home.open();
    } finally {
      openedAt = performance.now();
    }
  };
  const leave = () => {
    if (pglite) abandon(pglite);
    pglite = undefined;
  };
  const query: Query = async <Row>(sql: string, params?: unknown[]) => {
    assertOurs();
    pglite ??= await reopen();
    const { rows } = await pglite.query<Row>(sql, params).catch((error: Error & { severity?: string }) => {
      if (BREAKS_OFF.test(error.severity ?? '')) leave();
      throw error;
    });
    // A process that stood still in the middle of it cannot know what became of what it wrote.
    assertOurs();
    return rows;
  };

  // One after the other, so that nothing waits inside a PGlite that breaks off.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  return {
    ...said,
    query: <Row>(sql: string, params?: unknown[]) => inTurn(() => query<Row>(sql, params)),
    transaction: (work) =>
      inTurn(async () => {
        await query('begin');
        try {
          const result = await work(query);
          await query('commit');
          return result;
        } catch (error) {
          await query('rollback').catch(() => {});
          throw error;
        }
      }),
    forgetDeleted: async () => {
      // A table is written anew without what was deleted, and a checkpoint lets go of its old file.
      for (const statement of ['vacuum full submissions', 'checkpoint']) await inTurn(() => query(statement));
    },
    close: () =>
      inTurn(async () => {
        // Closing writes too, over what another process may have written meanwhile.
        if (pglite && !pglite.closed && (!home || home.lock.isHeld)) await pglite.close();
        await home?.lock.release();
      }),
  };
}
