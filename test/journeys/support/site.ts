import { startServer } from '../../../demo/server/server.js';
import { engines, type Engine } from '../../server/support/databases.js';
import type { Row } from '../../server/support/submissions.js';

/** The databases that journeys end in: those that keep what they are given. */
export const lasting: readonly Engine[] = engines.filter(({ isLasting }) => isLasting);

/** The demo with its collector, as `npm start` serves it, and a look into its database. */
export interface Site {
  readonly address: string;
  /** The rows that were not there when this was last asked. */
  readonly newRows: () => Promise<Row[]>;
  readonly close: () => Promise<void>;
}

export async function openSite(engine: Engine): Promise<Site> {
  const place = await engine.makePlace();
  const database = await place.open();
  const server = await startServer({ database });
  const seen = new Set<string>();
  return {
    address: server.address,
    newRows: async () => {
      const all = await database.query<{ whole: Row }>('select to_jsonb(submissions) as whole from submissions');
      const rows = all.map(({ whole }) => whole).filter((row) => !seen.has(row.submission_id));
      for (const row of rows) seen.add(row.submission_id);
      return rows;
    },
    close: async () => {
      await server.stop();
      await place.remove();
    },
  };
}

/** The day that a row should hold: today in Britain, and nothing nearer. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());
