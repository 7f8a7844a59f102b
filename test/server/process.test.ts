import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { openDatabase } from '../../demo/server/store/database.js';
import type { Page } from '../../demo/server/store/read.js';
import { openStore } from '../../demo/server/store/store.js';
import { makeFolder, makeSchema, serverUrl } from './support/databases.js';
import { send } from './support/posting.js';
import { ServerProcess } from './support/process.js';
import { rowsOf, submission } from './support/submissions.js';

/** Runs a test on a folder of its own, and leaves no process behind. */
async function inFolder(
  work: (
    folder: string,
    start: (environment?: Record<string, string>, script?: string) => ServerProcess,
  ) => Promise<void>,
) {
  const folder = await makeFolder();
  const processes: ServerProcess[] = [];
  try {
    await work(folder, (environment = {}, script) => {
      const started = new ServerProcess({ HEARD_DATA: folder, ...environment }, script);
      processes.push(started);
      return started;
    });
  } finally {
    for (const each of processes) each.signal('SIGKILL');
    await Promise.all(processes.map((each) => each.ended()));
    await rm(folder, { recursive: true });
  }
}

describe('A server in a process of its own', { concurrency: 3 }, () => {
  test('says where it is and where the data is, stops when told, and has its rows when it starts again', () =>
    inFolder(async (folder, start) => {
      const sent = submission();
      for (const signal of ['SIGTERM', 'SIGINT'] as const) {
        const server = start();
        const address = await server.address();
        assert.equal((await send(address, sent)).status, 201);
        assert.equal(
          (await fetch(address)).headers.get('content-security-policy')?.startsWith("default-src 'none'"),
          true,
        );
        server.signal(signal);
        assert.equal(await server.ended(), 0);
        assert.equal(
          server.output,
          `Heard is at ${address}\n` +
            `Pages of these origins may send to ${address}/api/submissions: its own\n` +
            `Answers are kept in ${folder}\n` +
            'They survive if this is killed. A power cut may lose them: DATABASE_URL is for real answers.\n',
        );
        await assert.rejects(stat(join(folder, 'lock')), { code: 'ENOENT' });
      }
      const database = await openDatabase({ folder });
      assert.equal((await rowsOf(database, sent.submissionId)).length, 1);
      await database.close();
    }));

  test('finishes what is under way before it stops, and takes nothing new', () =>
    inFolder(async (folder, start) => {
      const server = start();
      const address = await server.address();
      const sent = submission();
      const body = JSON.stringify(sent);
      const { hostname, port } = new URL(address);
      const socket = connect(Number(port), hostname);
      const answer = text(socket);
      const head = `POST /api/submissions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nexpect: 100-continue\r\n\r\n`;
      socket.write(head);
      // "100 Continue" says that the server has begun with this request.
      await new Promise((resolve) => socket.once('data', resolve));
      server.signal('SIGTERM');
      while (await isListening(address));
      // Whoever presses Ctrl+C again, or a service manager that asks twice, ends nothing early.
      for (const again of ['SIGTERM', 'SIGINT'] as const) server.signal(again);
      await new Promise((resolve) => setTimeout(resolve, 200));
      socket.write(body);
      assert.match(await answer, /HTTP\/1\.1 201 Created\r\n(.+\r\n)*connection: close\r\n/i);
      assert.equal(await server.ended(), 0);
      const database = await openDatabase({ folder });
      assert.equal((await rowsOf(database, sent.submissionId)).length, 1);
      await database.close();
    }));

  test('does not wait for ever for a client that says nothing more', () =>
    inFolder(async (_folder, start) => {
      const server = start();
      const { hostname, port } = new URL(await server.address());
      const socket = connect(Number(port), hostname).on('error', () => {});
      socket.write(
        'POST /api/submissions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 9\r\nexpect: 100-continue\r\n\r\n',
      );
      await new Promise((resolve) => socket.once('data', resolve));
      server.signal('SIGTERM');
      assert.equal(await server.ended(), 0);
    }));

  test('has its folder alone; a second one is told so, and one that comes after a SIGKILL gets it', () =>
    inFolder(async (folder, start) => {
      const first = start();
      const sent = submission();
      const address = await first.address();
      const second = start();
      assert.equal(await second.ended(), 1);
      assert.ok(
        second.output.includes(`The database in ${folder} cannot be opened: another process uses it.`),
        second.output,
      );
      assert.equal((await send(address, sent)).status, 201);
      first.signal('SIGKILL');
      assert.equal(await first.ended(), null);
      assert.ok(await stat(join(folder, 'lock')));

      const third = start();
      assert.equal((await send(await third.address(), { ...sent, language: 'cy' })).status, 422);
      third.signal('SIGTERM');
      assert.equal(await third.ended(), 0);
      const database = await openDatabase({ folder });
      assert.equal((await rowsOf(database, sent.submissionId)).length, 1);
      await database.close();
    }));

  test('stores nothing more once its folder is no longer its own', () =>
    inFolder(async (folder, start) => {
      const server = start({ HEARD_RATE: '999999' });
      const address = await server.address();
      assert.equal((await send(address, submission())).status, 201);
      await rm(join(folder, 'lock'), { recursive: true });
      // It looks after its lock every few seconds.
      while ((await send(address, submission())).status === 201);
      assert.equal((await send(address, submission())).status, 503);
      assert.match(server.output, /Another process has taken .+, or removed it/);
      server.signal('SIGTERM');
      assert.equal(await server.ended(), 0);
    }));

  test('stands still while another process takes its folder, and then takes and changes nothing', () =>
    inFolder(async (folder, start) => {
      const first = start();
      const at = await first.address();
      assert.equal((await send(at, submission())).status, 201);
      first.signal('SIGSTOP');
      const second = start();
      const address = await second.address();
      const sent = Array.from({ length: 5 }, () => submission());
      for (const each of sent) assert.equal((await send(address, each)).status, 201);

      const waiting = sent.map(() => send(at, submission()));
      first.signal('SIGCONT');
      for (const response of await Promise.all(waiting)) assert.equal(response.status, 503);
      first.signal('SIGTERM');
      assert.equal(await first.ended(), 0);
      assert.match(first.output, /Another process has taken .+, or removed it/);
      assert.ok(await stat(join(folder, 'lock')));
      assert.equal((await send(address, sent[0])).status, 201);

      second.signal('SIGKILL');
      await second.ended();
      const database = await openDatabase({ folder });
      const [count] = await database.query('select count(*)::int as n from submissions');
      assert.deepEqual(count, { n: 6 });
      for (const { submissionId } of sent) assert.equal((await rowsOf(database, submissionId)).length, 1);
      await database.close();
    }));

  test('lets nobody else on the machine look into its files, in a folder that was there before too', () =>
    inFolder(async (folder, start) => {
      const files = join(folder, 'database');
      await chmod(folder, 0o755);
      for (let times = 0; times < 2; times += 1) {
        const server = start();
        await server.address();
        assert.equal((await stat(files)).mode & 0o777, 0o700);
        server.signal('SIGTERM');
        assert.equal(await server.ended(), 0);
        await chmod(files, 0o755);
      }
    }));

  test('ends, and names the folder, when what is in it cannot be opened', () =>
    inFolder(async (folder, start) => {
      await mkdir(join(folder, 'older', 'database'), { recursive: true });
      await writeFile(join(folder, 'older', 'database', 'PG_VERSION'), '9\n');
      await writeFile(join(folder, 'file'), '');
      for (const name of ['older', 'file']) {
        const server = start({ HEARD_DATA: join(folder, name) });
        assert.equal(await server.ended(), 1);
        assert.match(server.output, /^The database in .+ cannot be opened: .+\n$/);
        assert.ok(server.output.includes(join(folder, name)));
        assert.doesNotMatch(server.output, /undefined/);
      }
      assert.deepEqual(await readdir(join(folder, 'older')), ['database']);
    }));

  test('reads, limits and deletes as its environment says, and tells no token', () =>
    inFolder(async (folder, start) => {
      const database = await openDatabase({ folder });
      await (await openStore(database)).keep(submission(), '2020-01-01');
      await database.close();
      const tokens = { HEARD_QA_TOKEN: 'q'.repeat(32), HEARD_SUPERVISION_TOKEN: 's'.repeat(32) };
      const server = start({ ...tokens, HEARD_RETENTION_DAYS: '30', HEARD_RATE: '2' });
      const address = await server.address();
      const [named, anonymous] = [submission(), submission({ sharing: { choice: 'anonymous' } })];
      const statuses = [];
      for (const sent of [named, anonymous, submission()]) statuses.push((await send(address, sent)).status);
      assert.deepEqual(statuses, [201, 201, 429]);

      const idsFor = async (token: string) => {
        const headers = { authorization: `Bearer ${token}` };
        const { submissions } = (await (await fetch(`${address}/api/submissions`, { headers })).json()) as Page;
        return submissions.map((each) => each.submission.submissionId).sort();
      };
      assert.deepEqual(await idsFor(tokens.HEARD_QA_TOKEN), [named.submissionId, anonymous.submissionId].sort());
      assert.deepEqual(await idsFor(tokens.HEARD_SUPERVISION_TOKEN), [named.submissionId]);
      server.signal('SIGTERM');
      assert.equal(await server.ended(), 0);
      assert.doesNotMatch(server.output, /qqqq|ssss|Sam|Alex/);
    }));

  test('keeps its rows in PostgreSQL where it is given one', { skip: !serverUrl && 'DATABASE_URL is not set' }, () =>
    inFolder(async (folder, start) => {
      const { url, remove } = await makeSchema(serverUrl!);
      const sent = submission();
      const [one, other] = [start({ DATABASE_URL: url }), start({ DATABASE_URL: url })];
      for (const server of [one, other]) assert.equal((await send(await server.address(), sent)).status, 201);
      assert.match(one.output, /^Answers are kept in PostgreSQL database \w+ at [\w.]+\nThey survive if this .+\n$/m);
      for (const server of [one, other]) {
        server.signal('SIGTERM');
        assert.equal(await server.ended(), 0);
      }
      const database = await openDatabase({ url });
      assert.equal((await rowsOf(database, sent.submissionId)).length, 1);
      await database.close();
      await remove();
      assert.deepEqual(await readdir(folder), []);
    }),
  );

  test('says when its port is taken, and lets go of the folder', () =>
    inFolder(async (folder, start) => {
      const first = start();
      const { port } = new URL(await first.address());
      const other = await makeFolder();
      const second = start({ PORT: port, HEARD_DATA: other });
      assert.equal(await second.ended(), 1);
      assert.equal(second.output, `Port ${port} is in use. Set PORT to another one.\n`);
      await assert.rejects(stat(join(other, 'lock')), { code: 'ENOENT' });
      await rm(other, { recursive: true });
      assert.ok(await stat(join(folder, 'lock')));
    }));

  test('says what it cannot use in one line', () =>
    inFolder(async (_folder, start) => {
      for (const [environment, words] of [
        [{ PORT: 'x' }, /^PORT is "x"\. It should be a number up to 65535\.\n$/],
        [{ HEARD_ORIGINS: '*' }, /^HEARD_ORIGINS holds "\*"\..+\n$/],
        [{ HEARD_QA_TOKEN: 'hush' }, /^HEARD_QA_TOKEN is too easy to guess\..+\n$/],
        [
          { DATABASE_URL: 'postgres://heard:hush@127.0.0.1:1/heard' },
          /^The PostgreSQL database heard at 127\.0\.0\.1 cannot be used: .*ECONNREFUSED.*\n$/,
        ],
      ] as const) {
        const server = start(environment);
        assert.equal(await server.ended(), 1);
        assert.match(server.output, words);
        assert.doesNotMatch(server.output, /hush/);
      }
    }));

  test('writes nothing of what is sent to it, whatever becomes of it', () =>
    inFolder(async (_folder, start) => {
      const canary = 'canary-4711';
      for (const script of ['demo/server/main.ts', 'test/server/support/broken-store.ts']) {
        const server = start({}, script);
        const address = await server.address();
        const isBroken = script.includes('broken');
        const named = { choice: 'named', respondentName: canary, workerName: canary } as const;
        const sent = submission({
          wave: canary,
          sharing: named,
          answers: { [canary]: { kind: 'text', text: canary } },
        });
        const headers = {
          'user-agent': canary,
          origin: `https://${canary}.example`,
          referer: `https://example.com/${canary}`,
        };
        const statuses: number[] = [];
        for (const body of [
          sent,
          sent,
          { ...sent, language: 'cy' },
          { ...sent, [canary]: canary },
          { ...sent, answers: { a: { kind: 'text', text: `${canary}\0` } } },
          `{"${canary}`,
          `"${canary.repeat(30_000)}"`,
        ])
          statuses.push((await send(address, body, headers)).status);
        await fetch(`${address}/${canary}?${canary}`, { headers });
        assert.deepEqual(
          statuses,
          isBroken ? [503, 503, 503, 422, 422, 400, 413] : [201, 201, 422, 422, 422, 400, 413],
        );
        server.signal('SIGTERM');
        assert.equal(await server.ended(), 0);
        assert.doesNotMatch(server.output, new RegExp(`${canary}|127\\.0\\.0\\.1|::1|\\n\\s+at `));
        if (isBroken) assert.match(server.output, /(A request could not be answered: 23514\n){3}/);
      }
    }));

  test('takes a body of unknown length, up to the limit', () =>
    inFolder(async (_folder, start) => {
      const address = await start().address();
      const post = (chunks: string[]) =>
        fetch(`${address}/api/submissions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: Readable.toWeb(Readable.from(chunks)),
          duplex: 'half',
        } as RequestInit);
      const sent = JSON.stringify(submission());
      assert.equal((await post(sent.match(/.{1,50}/gs)!)).status, 201);
      assert.equal((await post([sent, ' '.repeat(256 * 1024 - Buffer.byteLength(sent))])).status, 201);
      // Long enough that a server which stopped reading at the limit would break the connection.
      const long = Array.from({ length: 3000 }, () => ' '.repeat(1024));
      for (const response of [await post(long), await send(address, long.join(''))]) {
        assert.equal(response.status, 413);
        assert.equal(((await response.json()) as { status: number }).status, 413);
      }
      // What never ends is cut off.
      await Promise.allSettled([post(Array.from({ length: 20_000 }, () => ' '.repeat(1024)))]);
      assert.equal((await send(address, submission())).status, 201);
    }));
});

const isListening = (address: string) =>
  new Promise<boolean>((resolve) => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname)
      .on('connect', () => resolve((socket.destroy(), true)))
      .on('error', () => resolve(false));
  });
