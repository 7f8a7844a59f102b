import { check, lock } from 'proper-lockfile';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A lock that was not refreshed for this long belongs to a process that is gone, or that stands still. */
const STALE = 10_000;
const RETRY = 500;

export interface Lock {
  /**
   * False once another process took the folder, or the lock is gone: from then on nothing may be written. It looks at
   * the folder each time, so a process that stood still while another one took it knows before it does anything.
   */
  readonly isHeld: boolean;
  /** Lets go of the folder, if it is held. */
  release(): Promise<void>;
}

/**
 * Takes a folder for this process alone. A process that was killed leaves its lock behind, so this waits until such a
 * lock would be stale before it gives up.
 * @throws {Error} if another process holds it
 */
export async function lockFolder(folder: string): Promise<Lock> {
  let isHeld = true;
  const lose = () => {
    if (isHeld)
      console.error(`Another process has taken ${folder}, or removed it. Nothing more is stored until a restart.`);
    isHeld = false;
  };
  const options = { lockfilePath: join(folder, 'lock'), stale: STALE };
  if (await check(folder, options)) console.log(`${folder} is in use. Waiting in case that process has stopped.`);
  const unlock = await lock(folder, {
    ...options,
    retries: { retries: STALE / RETRY + 4, factor: 1, minTimeout: RETRY, maxTimeout: RETRY },
    onCompromised: lose,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ELOCKED') throw error;
    throw new Error('another process uses it. Stop that one first, or set HEARD_DATA to another folder.');
  });

  // Whoever has the lock writes who it is before it opens anything.
  const owner = { file: join(folder, 'owner'), id: randomUUID() };
  await writeFile(owner.file, owner.id).catch(async (error: NodeJS.ErrnoException) => {
    await unlock();
    throw error;
  });
  const isOurs = () => {
    try {
      return readFileSync(owner.file, 'utf8') === owner.id;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return false;
    }
  };
  const lookAgain = () => {
    if (isHeld && !isOurs()) lose();
    return isHeld;
  };
  return {
    get isHeld() {
      return lookAgain();
    },
    release: async () => {
      if (!lookAgain()) return;
      isHeld = false;
      await rm(owner.file);
      await unlock();
    },
  };
}
