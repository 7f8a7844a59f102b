import { check, lock } from 'proper-lockfile';
import { join } from 'node:path';

/** A lock that was not refreshed for this long belongs to a process that is gone. */
const STALE = 10_000;
const RETRY = 500;

export interface Lock {
  /** False once another process took the lock, or its file is gone: from then on nothing may be written. */
  readonly isHeld: boolean;
  release(): Promise<void>;
}

/**
 * Takes a folder for this process alone. A process that was killed leaves its lock behind, so this waits until such a
 * lock would be stale before it gives up.
 * @throws {Error} naming the folder, if another process holds it
 */
export async function lockFolder(folder: string): Promise<Lock> {
  let isHeld = true;
  const options = { lockfilePath: join(folder, 'lock'), stale: STALE };
  if (await check(folder, options)) console.log(`${folder} is in use. Waiting in case that process has stopped.`);
  const unlock = await lock(folder, {
    ...options,
    retries: { retries: STALE / RETRY + 4, factor: 1, minTimeout: RETRY, maxTimeout: RETRY },
    onCompromised: () => {
      isHeld = false;
      console.error(`Another process has taken ${folder}, or removed it. Nothing more is stored until a restart.`);
    },
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ELOCKED') throw error;
    throw new Error(
      `${folder} is in use by another process. Stop that one first, or set HEARD_DATA to another folder.`,
    );
  });
  return {
    get isHeld() {
      return isHeld;
    },
    release: async () => {
      if (isHeld) await unlock();
      isHeld = false;
    },
  };
}
