import { openInFolder, openInMemory } from './pglite.js';
import { openPostgres } from './postgres.js';

/** Runs one statement, and gives its rows. The SQL is the same wherever it runs. */
export type Query = <Row = Record<string, unknown>>(sql: string, params?: unknown[]) => Promise<Row[]>;

export interface Database {
  /** Where the data is, in words that may be shown: never a password. */
  readonly place: string;
  /** What becomes of a submission that was confirmed if things go wrong, in a sentence for whoever runs this. */
  readonly durability: string;
  readonly query: Query;
  /** All of the work, or none of it. */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  /** Takes what was deleted out of the files of the tables too, where this process is the one to do so. */
  forgetDeleted(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens PostgreSQL at `url`; or else the PostgreSQL that comes inside, which keeps its data in `folder`, or in memory
 * if there is none.
 */
export async function openDatabase({ url, folder }: { url?: string; folder?: string } = {}): Promise<Database> {
  if (url) return openPostgres(url);
  return folder === undefined ? openInMemory() : openInFolder(folder);
}
