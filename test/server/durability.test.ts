import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { describe, test } from 'node:test';
import pg from 'pg';
import { openDatabase } from '../../demo/server/store/database.js';
import type { Submission } from '../../src/submission/schema.js';
import { Cluster, giveToPostgres, noCluster } from './support/cluster.js';
import { makeFolder } from './support/databases.js';
import { Load } from './support/load.js';
import { send } from './support/posting.js';
import { ServerProcess } from './support/process.js';
import { SmallDisk } from './support/small-disk.js';
import { submission } from './support/submissions.js';

/** Submissions that each say something else. */
const several = (count: number, length = 20) =>
  Array.from({ length: count }, (_, index) =>
    submission({ answers: { situation: { kind: 'text', text: `${index} ${noise(length)}` } } }),
  );

/** Text that does not get smaller when it is compressed. */
const noise = (length: number) =>
  Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20_000))).join('');

/** Asserts that exactly these are stored, each once and as it was sent. */
async function assertStored(where: { url?: string; folder?: string }, sent: readonly Submission[]) {
  const database = await openDatabase(where);
  const rows = await database.query<{ id: string; answers: Submission['answers'] }>(
    'select submission_id as id, answers from submissions',
  );
  await database.close();
  assert.equal(rows.length, sent.length);
  const stored = new Map(rows.map(({ id, answers }) => [id, answers]));
  for (const { submissionId, answers } of sent) assert.deepEqual(stored.get(submissionId), answers);
}

/** Runs a server, and lets a test kill it and start it again at the same address. */
async function withServer(
  environment: Record<string, string>,
  work: (address: string, killAndStart: () => Promise<void>, output: () => string) => Promise<void>,
) {
  const start = (port = '0') => new ServerProcess({ HEARD_RATE: '999999', PORT: port, ...environment });
  let server = start();
  try {
    const address = await server.address();
    const killAndStart = async () => {
      server.signal('SIGKILL');
      assert.equal(await server.ended(), null);
      server = start(new URL(address).port);
      await server.address();
    };
    await work(address, killAndStart, () => server.output);
    server.signal('SIGTERM');
    assert.equal(await server.ended(), 0);
  } finally {
    server.signal('SIGKILL');
    await server.ended();
  }
}

/** Commits take 15 ms, so that a server which answers before they are done has many to lose. */
const SLOW_COMMITS = ['commit_delay=15000', 'commit_siblings=0'];

describe('What was acknowledged is stored, once', () => {
  test(
    'of 10,000 submissions from 50 clients, with a SIGKILL of the server in the middle',
    { skip: noCluster },
    async (t) => {
      const cluster = await Cluster.start(...SLOW_COMMITS);
      const sent = several(10_000);
      try {
        await withServer({ DATABASE_URL: cluster.url }, async (address, killAndStart, output) => {
          assert.match(output(), /^They survive if this or the database is killed, and a power cut\.$/m);
          const load = new Load(address);
          const half = load.reached(5_000).then(killAndStart);
          await Promise.all([load.send(sent, 50), half]);
          assert.equal(load.acknowledged.size, 10_000);
          assert.ok(load.broken >= 50, 'the kill should have cut what was under way');
          t.diagnostic(`10,000 acknowledged after ${load.broken} broken attempts`);
        });
        await assertStored({ url: cluster.url }, sent);
      } finally {
        await cluster.remove();
      }
    },
  );

  test(
    'of 2,000 submissions from 50 clients, with a crash of PostgreSQL in the middle',
    { skip: noCluster },
    async (t) => {
      const cluster = await Cluster.start();
      const sent = several(2_000);
      try {
        await withServer({ DATABASE_URL: cluster.url }, async (address) => {
          const load = new Load(address);
          const half = load.reached(1_000).then(() => cluster.crash());
          await Promise.all([load.send(sent, 50), half]);
          assert.equal(load.broken, 0);
          assert.ok(load.busy > 0, 'the crash should have been felt');
          t.diagnostic(`2,000 acknowledged after ${load.busy} answers that it was busy`);
        });
        await assertStored({ url: cluster.url }, sent);
      } finally {
        await cluster.remove();
      }
    },
  );

  test('of 1,000 submissions from 50 clients, with a SIGKILL of the embedded database in the middle', async (t) => {
    const folder = await makeFolder();
    const sent = several(1_000);
    try {
      await withServer({ HEARD_DATA: folder }, async (address, killAndStart) => {
        const load = new Load(address);
        const half = load.reached(500).then(killAndStart);
        await Promise.all([load.send(sent, 50), half]);
        assert.ok(load.broken >= 50, 'the kill should have cut what was under way');
        t.diagnostic(`1,000 acknowledged after ${load.broken} broken attempts`);
      });
      await assertStored({ folder }, sent);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('on a disk that is full: 503 until there is room, then all of it', { skip: noCluster }, async (t) => {
    const disk = await SmallDisk.mount(64);
    if (!disk) return t.skip('no small disk may be mounted here');
    const cluster = await Cluster.start();
    try {
      await giveToPostgres(disk.folder);
      await onceOn(cluster.url, `create tablespace small location '${disk.folder}'`);
      const url = `${cluster.url}?options=${encodeURIComponent('-c default_tablespace=small')}`;
      const sent = several(200, 9_000);
      await withServer({ DATABASE_URL: url }, async (address, _killAndStart, output) => {
        await disk.fill(1024 * 1024);
        const load = new Load(address);
        const sending = load.send(sent, 10);
        while (load.busy < 50) await new Promise((resolve) => setTimeout(resolve, 10));
        const refused = await send(address, several(1, 9_000)[0]);
        assert.equal(refused.status, 503);
        assert.equal(refused.headers.get('retry-after'), '30');
        assert.ok(load.acknowledged.size > 0 && load.acknowledged.size < 200, String(load.acknowledged.size));
        assert.match(output(), /^A request could not be answered: 53100$/m);
        t.diagnostic(`full after ${load.acknowledged.size} of 200`);
        await disk.empty();
        await sending;
      });
      await assertStored({ url }, sent);
    } finally {
      await cluster.remove();
      await disk.unmount();
    }
  });
});

describe('The embedded database on a disk that is full', () => {
  test('says so, answers everything else, and stores all of it once there is room', async (t) => {
    const disk = await SmallDisk.mount(85);
    if (!disk) return t.skip('no small disk may be mounted here');
    try {
      // The log grows by files of 16 MiB. There is none left for the next one, but there is for tables.
      const sent = several(500, 9_000);
      await withServer({ HEARD_DATA: disk.folder }, async (address, _killAndStart, output) => {
        await disk.fill(15 * 1024 * 1024);
        const load = new Load(address);
        const sending = load.send(sent, 10);
        while (load.busy < 50) await new Promise((resolve) => setTimeout(resolve, 10));
        assert.match(output(), /^A request could not be answered: 53100$/m);
        assert.match(output(), /^A request could not be answered: Error$/m, 'the database should have broken off');
        assert.equal((await fetch(address)).status, 200);
        t.diagnostic(`full after ${load.acknowledged.size} of ${sent.length}`);
        await disk.empty();
        await sending;
      });
      await assertStored({ folder: disk.folder }, sent);
    } finally {
      await disk.unmount();
    }
  });

  test('ends a start that cannot go on, and says why', async (t) => {
    const disk = await SmallDisk.mount(85);
    if (!disk) return t.skip('no small disk may be mounted here');
    try {
      for (const left of [0, 1024 * 1024, 30 * 1024 * 1024]) {
        await disk.fill(left);
        const server: ServerProcess = new ServerProcess({ HEARD_DATA: disk.folder });
        assert.equal(await server.ended(), 1);
        assert.match(server.output, /^The database in \S+ cannot be opened: .+\n$/);
        assert.doesNotMatch(server.output, /undefined/);
        await disk.empty();
      }
      await withServer({ HEARD_DATA: disk.folder }, async (address) => {
        await new Load(address).send(several(1), 1);
      });
    } finally {
      await disk.unmount();
    }
  });
});

test('A PostgreSQL that cannot hold every letter is refused', { skip: noCluster }, async () => {
  const cluster = await Cluster.start();
  try {
    for (const encoding of ['LATIN1', 'SQL_ASCII']) {
      const name = encoding.toLowerCase();
      await onceOn(cluster.url, `create database ${name} encoding '${encoding}' locale 'C' template template0`);
      const url = cluster.url.replace(/postgres$/, name);
      await assert.rejects(openDatabase({ url }), {
        message: `The PostgreSQL database ${name} at 127.0.0.1 cannot be used: its encoding is ${encoding}. Make one with the encoding UTF8.`,
      });
    }
  } finally {
    await cluster.remove();
  }
});

test('A PostgreSQL that does not wait for its disk is told to', { skip: noCluster }, async () => {
  const cluster = await Cluster.start();
  try {
    await onceOn(cluster.url, 'alter role postgres set synchronous_commit = off');
    const database = await openDatabase({ url: cluster.url });
    assert.deepEqual(await database.query('show synchronous_commit'), [{ synchronous_commit: 'on' }]);
    await database.transaction(async (query) => {
      assert.deepEqual(await query('show synchronous_commit'), [{ synchronous_commit: 'on' }]);
    });
    await database.close();
  } finally {
    await cluster.remove();
  }
});

async function onceOn(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
