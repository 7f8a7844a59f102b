import { afterTest, until } from './page.js';

// What is kept on the device, looked at from outside: by the browser's own means, and by none of ours.

export const NAME = 'heard-drafts';
const STORE = 'drafts';

/** The names of the databases there are. */
export const databases = async (): Promise<(string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);

/** Waits until nothing is left. */
export async function nothingKept(): Promise<void> {
  for (const end = performance.now() + 5000; (await databases()).length > 0;)
    if (performance.now() > end) throw new Error(`There still is ${(await databases()).join()}`);
}

/** Leaves the device empty after a test. */
export const emptyAfterwards = (): void =>
  afterTest(async () => {
    indexedDB.deleteDatabase(NAME);
    await nothingKept();
  });

export function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}

/** A connection of somebody else's, which stays open until the test is over. */
export async function connect(): Promise<IDBDatabase> {
  const opening = indexedDB.open(NAME);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await settle(opening);
  afterTest(() => database.close());
  return database;
}

/** Everything that is kept. */
export async function kept(): Promise<Record<string, unknown>[]> {
  const database = await connect();
  const rows = await settle<Record<string, unknown>[]>(database.transaction(STORE).objectStore(STORE).getAll());
  database.close();
  return rows;
}

/** Puts a row there, as a broken browser or somebody with another mind might. */
export async function plant(key: string, row: unknown): Promise<void> {
  const database = await connect();
  await settle(database.transaction(STORE, 'readwrite').objectStore(STORE).put(row, key));
  database.close();
}

/** Has something of the browser's behave otherwise until the test is over. */
export function instead<Owner extends object, Key extends keyof Owner>(
  owner: Owner,
  key: Key,
  other: (original: Owner[Key]) => Owner[Key],
): void {
  const original = owner[key];
  owner[key] = other(original);
  afterTest(() => (owner[key] = original));
}

/** Waits until a database is there. */
export const somethingKept = async (): Promise<void> => {
  let names: unknown[] = [];
  await until(() => {
    void databases().then((found) => (names = found));
    return names.length > 0;
  }, 'a database');
};
