import pg from 'pg';
import type { Database, Query } from './database.js';

/** How long a family may wait for a database that does not answer, in milliseconds: less than their page waits. */
const CONNECT_WITHIN = 5_000;
const ANSWER_WITHIN = 10_000;

export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_WITHIN,
    query_timeout: ANSWER_WITHIN,
  });
  // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {});
  const queryOn =
    (target: pg.Pool | pg.PoolClient): Query =>
    async <Row>(sql: string, params?: unknown[]) =>
      (await target.query(sql, params)).rows as Row[];

  const place = placeOf(url);
  await pool.query('select 1').catch(async (error: NodeJS.ErrnoException) => {
    await pool.end();
    throw new Error(`The ${place} cannot be used: ${error.message || error.code}`);
  });
  return {
    place,
    query: queryOn(pool),
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(queryOn(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        // The server rolls back what a closed connection leaves.
        client.release(true);
        throw error;
      }
    },
    close: async () => {
      if (!pool.ended) await pool.end();
    },
  };
}

function placeOf(url: string): string {
  const { host, database } = new pg.Client({ connectionString: url });
  return `PostgreSQL database ${database} at ${host}`;
}
