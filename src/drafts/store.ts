import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Sealed } from './encrypt.js';
import type { Day } from './expiry.js';

// The one file that keeps anything on the device.

/** What is kept for one survey. All but what is sealed can be read by whoever can read the device. */
export interface Kept extends Sealed {
  /** The survey, and where its answers go. */
  readonly belongsTo: string;
  /** The last day on which it can be opened. */
  readonly until: Day;
}

/** There is no room on the device. */
export class FullError extends Error {}

/** The browser does not even tell whether anything is kept. */
export class ForbiddenError extends Error {}

const NAME = 'heard-drafts';
const STORE = 'drafts';

/** Milliseconds after which a browser is taken not to answer: some never do, and tell nothing of it. */
const PATIENCE = 10_000;

// Open for as long as something is kept: what is to go when somebody leaves in a hurry must go without a wait.
let connection: { readonly use: UseStore; database?: IDBDatabase } | undefined;

/** Whether this browser has anywhere to keep things. */
export const canStore = (): boolean => (globalThis.indexedDB as IDBFactory | null | undefined)?.databases !== undefined;

/** Tells one from another: no two have the same iv. */
export const markOf = ({ iv }: Kept): string => String(iv);

/**
 * Keeps one thing for its survey, in place of the one that is known to be there, unless it is called off meanwhile. If
 * another is there, it does nothing and gives that one back: it may be somebody else's.
 */
export async function put(kept: Kept, known: Kept | undefined, calledOff: AbortSignal): Promise<Kept | undefined> {
  try {
    return await inStore('readwrite', calledOff, async (store) => {
      const there = await promisifyRequest<unknown>(store.get(kept.belongsTo));
      if (isKept(there) && (!known || markOf(there) !== markOf(known))) return there;
      store.put(kept, kept.belongsTo);
      await promisifyRequest(store.transaction);
      return undefined;
    });
  } catch (error) {
    throw (error as Error).name === 'QuotaExceededError' ? new FullError() : error;
  }
}

/** What is kept for a survey. It looks without making a database, and removes whatever is over or broken, of any survey. */
export async function find(belongsTo: string, today: Day): Promise<Kept | undefined> {
  if (!(await exists())) return undefined;
  const all = await inStore('readonly', undefined, (store) => promisifyRequest<unknown[]>(store.getAll()));
  const isOver = (each: unknown) => !isKept(each) || each.until < today;
  // Also where there is nothing: a database that is empty tells that something was there.
  if (all.length === 0 || all.some(isOver)) await removeWhere(isOver);
  return all.find((each): each is Kept => isKept(each) && each.belongsTo === belongsTo && !isOver(each));
}

/** Removes what is kept for a survey, and the database with the last of it. What is not meant it leaves and gives back. */
export async function remove(
  belongsTo: string,
  isMeant: (kept: Kept) => boolean = () => true,
): Promise<Kept | undefined> {
  if (!(await exists())) return undefined;
  const isThere = (each: unknown): each is Kept => isKept(each) && each.belongsTo === belongsTo;
  const left = await removeWhere((each) => isThere(each) && isMeant(each));
  return left.find(isThere);
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

async function removeWhere(isMeant: (each: unknown) => boolean): Promise<unknown[]> {
  const left = await inStore('readwrite', undefined, async (store) => {
    const keys = promisifyRequest(store.getAllKeys());
    const all = await promisifyRequest<unknown[]>(store.getAll());
    for (const [index, key] of (await keys).entries()) if (isMeant(all[index])) store.delete(key);
    await promisifyRequest(store.transaction);
    return all.filter((each) => !isMeant(each));
  });
  if (left.length === 0) removeAll();
  return left;
}

// `databases()` is in every browser that Heard runs in, and only it tells without making what it looks for.
async function exists(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === NAME);
  } catch {
    throw new ForbiddenError();
  }
}

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
  const { belongsTo, until, salt, iv, iterations, sealed } = (value ?? {}) as Record<keyof Kept, unknown>;
  return (
    typeof belongsTo === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(String(until)) &&
    salt instanceof Uint8Array &&
    iv instanceof Uint8Array &&
    sealed instanceof ArrayBuffer &&
    Number.isInteger(iterations)
  );
}
