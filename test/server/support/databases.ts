import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, type Database } from '../../../demo/server/store/database.js';

/** A place for data that no other test uses, and that can be opened again. */
export interface Place {
  open(): Promise<Database>;
  remove(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Whether what it keeps is still there when it is opened again. */
  readonly isLasting: boolean;
  makePlace(): Promise<Place>;
}

/** A PostgreSQL server to test on, if there is one. */
export const serverUrl = process.env['DATABASE_URL'];

/** The databases that the collector runs on: PostgreSQL only where DATABASE_URL names one. */
export const engines: readonly Engine[] = [
  {
    name: 'PGlite in memory',
    isLasting: false,
    makePlace: async () => ({ open: () => openDatabase(), remove: async () => {} }),
  },
  {
    name: 'PGlite in a folder',
    isLasting: true,
    makePlace: async () => {
      const folder = await makeFolder();
      return { open: () => openDatabase({ folder }), remove: () => rm(folder, { recursive: true }) };
    },
  },
  ...(serverUrl
    ? [
        {
          name: 'PostgreSQL',
          isLasting: true,
          makePlace: async () => {
            const { url, remove } = await makeSchema(serverUrl);
            return { open: () => openDatabase({ url }), remove };
          },
        },
      ]
    : []),
];

export const makeFolder = () => mkdtemp(join(tmpdir(), 'heard-test-'));

/** A schema of its own on the PostgreSQL server, and the address that leads to it and nowhere else. */
export async function makeSchema(server: string) {
  const schema = `heard_test_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `create schema ${schema}`);
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${schema}`);
  url.searchParams.set('application_name', schema);
  return { url: url.href, remove: () => runOn(server, `drop schema ${schema} cascade`) };
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
