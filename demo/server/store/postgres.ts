import pg from 'pg';
import type { Database, Query } from './database.js';

/** How long a family may wait for a database that does not answer, in milliseconds: less than their page waits. */
const CONNECT_WITHIN = 5_000;
const ANSWER_WITHIN = 10_000;

/** A commit is confirmed once it is on the disk of the server, whatever the default of the role or the database is. */
const WAIT_FOR_DISK = `
  select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`;

export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_WITHIN,
    query_timeout: ANSWER_WITHIN,
    // The pool waits for this, though its types do not say so.
    // eslint-disable-next-line @typescript-eslint/no-misused-promises
    onConnect: async (client) => {
      await client.query(WAIT_FOR_DISK);
    },
  });
  // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {});
  const queryOn =
    (target: pg.Pool | pg.PoolClient): Query =>
    async <Row>(sql: string, params?: unknown[]) =>
      (await target.query(sql, params)).rows as Row[];

  const place = placeOf(url);
  const look = async () => {
    await assertUtf8(queryOn(pool));
    return durabilityOf(queryOn(pool));
  };
  const durability = await look().catch(async (error: NodeJS.ErrnoException) => {
    await pool.end();
    throw new Error(`The ${place} cannot be used: ${error.message || error.code}`);
  });
  return {
    place,
    durability,
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
    // The server does so in its own time (autovacuum).
    forgetDeleted: async () => {},
    close: async () => {
      if (!pool.ended) await pool.end();
    },
  };
}

function placeOf(url: string): string {
  const { host, database } = new pg.Client({ connectionString: url });
  return `PostgreSQL database ${database} at ${host}`;
}

/** @throws {Error} if it cannot hold every letter that a family may write */
async function assertUtf8(query: Query): Promise<void> {
  const [{ encoding }] = (await query(`select current_setting('server_encoding') as encoding`)) as [
    { encoding: string },
  ];
  if (encoding !== 'UTF8') throw new Error(`its encoding is ${encoding}. Make one with the encoding UTF8.`);
}

async function durabilityOf(query: Query): Promise<string> {
  const off = await query<{ name: string }>(
    `select name from pg_settings where name in ('fsync', 'full_page_writes') and setting = 'off' order by name`,
  );
  return off.length === 0
    ? 'They survive if this or the database is killed, and a power cut.'
    : `They survive if this is killed. A power cut may lose them: ${off.map(({ name }) => name).join(' and ')} is off.`;
}
