import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Sealed } from './encrypt.js';
import type { Day } from './expiry.js';

// The one file that keeps anything on the device.

/** What is kept for one survey. All but what is sealed can be read by whoever can read the device. */
export interface Kept extends Sealed {
  /** Id of the survey. */
  readonly survey: string;
  /** The last day on which it can be opened. */
  readonly until: Day;
}

/** There is no room on the device. */
export class FullError extends Error {}

const NAME = 'heard-drafts';
const STORE = 'drafts';

/** Milliseconds after which a browser is taken not to answer: some never do, and tell nothing of it. */
const PATIENCE = 10_000;

// Open for as long as something is kept: what is to go when somebody leaves in a hurry must go without a wait.
let connection: { readonly use: UseStore; database?: IDBDatabase } | undefined;

/** Whether this browser has anywhere to keep things. */
export const canStore = (): boolean => (globalThis.indexedDB as IDBFactory | null | undefined)?.databases !== undefined;

/** Keeps one thing for its survey, in place of what was kept before, unless it is called off meanwhile. */
export async function put(kept: Kept, calledOff: AbortSignal): Promise<void> {
  try {
    await inStore('readwrite', calledOff, (store) => {
      store.put(kept, kept.survey);
      return promisifyRequest(store.transaction);
    });
  } catch (error) {
    throw (error as Error).name === 'QuotaExceededError' ? new FullError() : error;
  }
}

/** What is kept for a survey. It looks without making a database, and removes whatever is over or broken, of any survey. */
export async function find(survey: string, today: Day): Promise<Kept | undefined> {
  if (!(await exists())) return undefined;
  const kept = await inStore('readonly', undefined, (store) =>
    Promise.all([promisifyRequest(store.getAllKeys()), promisifyRequest<unknown[]>(store.getAll())]),
  );
  const [keys, all] = kept;
  const isOver = (each: unknown) => !isKept(each) || each.until < today;
  // Also where there is nothing: a database that is empty tells that something was there.
  if (all.length === 0 || all.some(isOver)) await removeKeys(keys.filter((_, index) => isOver(all[index])));
  return all.find((each): each is Kept => isKept(each) && each.survey === survey && !isOver(each));
}

/** Removes what is kept for a survey, and the database with the last of it. */
export async function remove(survey: string): Promise<void> {
  if (await exists()) await removeKeys([survey]);
}

/**
 * Removes everything, at once: the page may be gone with the next line. All of it is asked for before this returns, and
 * the browser does it without the page.
 */
export function removeAll(): void {
  const database = connection?.database;
  connection = undefined;
  attempt(() => {
    // First the answers alone: another tab may hold on to the database itself for a while.
    const transaction = database?.transaction(STORE, 'readwrite');
    transaction?.objectStore(STORE).clear();
    transaction?.commit();
  });
  attempt(() => {
    database?.close();
    indexedDB.deleteDatabase(NAME);
  });
}

async function removeKeys(keys: readonly IDBValidKey[]): Promise<void> {
  const left = await inStore('readwrite', undefined, async (store) => {
    for (const key of keys) store.delete(key);
    const count = promisifyRequest(store.count());
    await promisifyRequest(store.transaction);
    return count;
  });
  if (left === 0) removeAll();
}

// `databases()` is in every browser that Heard runs in, and only it tells without making what it looks for.
const exists = async (): Promise<boolean> => (await indexedDB.databases()).some(({ name }) => name === NAME);

type Work<T> = (store: IDBObjectStore) => Promise<T>;

async function inStore<T>(mode: IDBTransactionMode, calledOff: AbortSignal | undefined, work: Work<T>): Promise<T> {
  try {
    return await inTime(mode, calledOff, work);
  } catch (error) {
    // A phone that was asleep may have lost its connection without a word. A new one works.
    if ((error as Error).name !== 'InvalidStateError') throw error;
    connection = undefined;
    return inTime(mode, calledOff, work);
  }
}

function inTime<T>(mode: IDBTransactionMode, calledOff: AbortSignal | undefined, work: Work<T>): Promise<T> {
  const late = AbortSignal.timeout(PATIENCE);
  const stop = calledOff ? AbortSignal.any([calledOff, late]) : late;
  const mine = (connection ??= { use: createStore(NAME, STORE) });
  return new Promise<T>((resolve, reject) => {
    stop.addEventListener('abort', () => reject(stop.reason as Error));
    mine
      .use(mode, (store) => {
        hold(mine, store.transaction.db);
        // Whoever has been told that it did not work must not find it done later.
        stop.throwIfAborted();
        stop.addEventListener('abort', () => attempt(() => store.transaction.abort()));
        return work(store);
      })
      .then(resolve, (error: Error) => {
        if (connection === mine && !mine.database) connection = undefined;
        reject(error);
      });
  });
}

function hold(mine: NonNullable<typeof connection>, database: IDBDatabase): void {
  if (mine.database === database) return;
  mine.database = database;
  const letGo = () => {
    database.close();
    if (connection === mine) connection = undefined;
  };
  // Another tab removes the database.
  database.onversionchange = letGo;
  // It was removed here while it was being opened.
  if (connection !== mine) letGo();
}

/** Removing what cannot be there must not stop what comes after it. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // There is nothing to remove, or it has gone already.
  }
}

function isKept(value: unknown): value is Kept {
  const { survey, until, salt, iv, iterations, sealed } = (value ?? {}) as Record<keyof Kept, unknown>;
  return (
    typeof survey === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(String(until)) &&
    salt instanceof Uint8Array &&
    iv instanceof Uint8Array &&
    sealed instanceof ArrayBuffer &&
    Number.isInteger(iterations)
  );
}
