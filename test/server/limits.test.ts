import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { createCollector, type CollectorOptions } from '../../demo/server/collector.js';
import { startServer } from '../../demo/server/server.js';
import { openDatabase } from '../../demo/server/store/database.js';
import type { Store } from '../../demo/server/store/store.js';
import { TokenBucket } from '../../demo/server/token-bucket.js';
import { post, problemIn, send } from './support/posting.js';
import { ask } from './support/requests.js';
import { submission } from './support/submissions.js';

const COUNCIL = 'https://www.example.gov.uk';
const OTHER = 'https://other.example.gov.uk';
const keepAll: Store = { keep: () => Promise.resolve(true) };
const collectorWith = (options: Partial<CollectorOptions>) =>
  createCollector({ store: keepAll, origins: [COUNCIL, OTHER], ...options });

describe('A bucket of tokens', () => {
  test('lets a full bucket through at once, then as many a minute, and says how long until the next', () => {
    let now = 0;
    const bucket = new TokenBucket(6, () => now);
    const take = (times: number) => Array.from({ length: times }, () => bucket.take());
    assert.deepEqual(take(7), [0, 0, 0, 0, 0, 0, 10]);
    now += 4_000;
    assert.deepEqual(take(1), [6]);
    now += 6_000;
    assert.deepEqual(take(2), [0, 10]);
    now += 3_600_000;
    assert.deepEqual(take(7), [0, 0, 0, 0, 0, 0, 10]);
  });
});

describe('The limits of the collector', () => {
  test('hold back one origin, and no other', async () => {
    const collector = collectorWith({ rate: 2 });
    const from = async (origin: string) => post(collector, submission(), { origin });
    for (const origin of [COUNCIL, OTHER]) {
      for (let sent = 0; sent < 2; sent += 1) assert.equal((await from(origin)).status, 201);
      const response = await from(origin);
      assert.match(response.headers.get('retry-after') ?? '', /^([1-9]|[12]\d|30)$/);
      assert.equal(response.headers.get('access-control-allow-origin'), origin);
      assert.equal(response.headers.get('access-control-expose-headers'), 'Retry-After');
      await problemIn(response, 429);
    }
    // Everyone else shares one: what stands in the header is not remembered.
    assert.equal((await from('https://one.example')).status, 201);
    assert.equal((await post(collector, submission())).status, 201);
    await problemIn(await from('https://two.example'), 429);
  });

  test('let bodies take up only so much memory, and the next one in when one is done, whatever became of it', async () => {
    const waiting: ((kept: boolean | Error) => void)[] = [];
    const store: Store = {
      keep: () =>
        new Promise((resolve, reject) =>
          waiting.push((kept) => (kept instanceof Error ? reject(kept) : resolve(kept))),
        ),
    };
    const body = JSON.stringify(submission());
    const collector = collectorWith({ store, room: 3 * Buffer.byteLength(body) + 2 });
    for (const [outcome, status] of [
      [true, 201],
      [false, 422],
      [new Error('broken'), 503],
    ] as const) {
      const underWay = [1, 2, 3].map(() => post(collector, body));
      while (waiting.length < 3) await new Promise((resolve) => setImmediate(resolve));
      const fourth = await post(collector, body, { origin: COUNCIL });
      assert.equal(fourth.headers.get('retry-after'), '5');
      assert.equal(fourth.headers.get('access-control-allow-origin'), COUNCIL);
      await problemIn(fourth, 503);
      // A preflight keeps nothing, so it is not turned away.
      assert.equal((await collector.request('/api/submissions', { method: 'OPTIONS' })).status, 204);
      for (const finish of waiting.splice(0)) finish(outcome);
      for (const response of await Promise.all(underWay)) assert.equal(response.status, status);
    }
  });

  test('count what can be a submission, and nothing else that a page can send', async () => {
    const collector = collectorWith({ rate: 1 });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', ''])
      await problemIn(await post(collector, submission(), { 'content-type': type }), 415);
    assert.equal((await post(collector, submission())).status, 201);
    await problemIn(await post(collector, submission()), 429);
  });

  test('give up on a body that stands still sooner than on one that is slow', async () => {
    const collector = collectorWith({ bodyWithin: 1_000 });
    const answered: string[] = [];
    const sending = async (name: string, start: (controller: ReadableStreamDefaultController<Uint8Array>) => void) => {
      const headers = { 'content-type': 'application/json' };
      const body = new ReadableStream<Uint8Array>({ start });
      const response = await collector.request('/api/submissions', {
        method: 'POST',
        headers,
        body,
        duplex: 'half',
      } as RequestInit);
      answered.push(name);
      await problemIn(response, 408);
    };
    const space = new TextEncoder().encode(' ');
    let trickle: NodeJS.Timeout | undefined;
    await Promise.all([
      sending('slow', (controller) => (trickle = setInterval(() => controller.enqueue(space), 50))),
      sending('still', (controller) => controller.enqueue(space)),
    ]).finally(() => clearInterval(trickle));
    assert.deepEqual(answered, ['still', 'slow']);
  });

  test('cut a body off that does not come to its end', async () => {
    const collector = collectorWith({ bodyWithin: 50 });
    for (const start of [[], [JSON.stringify(submission()).slice(0, 20)]]) {
      const body = new ReadableStream({
        start: (controller) => start.forEach((chunk) => controller.enqueue(new TextEncoder().encode(chunk))),
      });
      const response = await collector.request('/api/submissions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        duplex: 'half',
      } as RequestInit);
      assert.equal(response.headers.get('connection'), 'close');
      await problemIn(response, 408);
    }
    assert.equal((await post(collector, submission())).status, 201);
  });

  test('say so when a body breaks off, and write nothing about it', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) });
    const response = await collectorWith({}).request('/api/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: broken,
      duplex: 'half',
    } as RequestInit);
    await problemIn(response, 400);
  });
});

describe('Answers of the collector', () => {
  test('are kept nowhere, and stand in no page', async () => {
    const collector = collectorWith({});
    const asked = [
      post(collector, submission()),
      post(collector, '{'),
      collector.request('/api/submissions'),
      collector.request('/api/submissions', { method: 'OPTIONS' }),
      collector.request('/api/nothing'),
    ];
    for (const each of asked) {
      const response = await each;
      const header = (name: string) => response.headers.get(name);
      assert.equal(header('cache-control'), 'no-store');
      assert.equal(header('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
      assert.equal(header('x-content-type-options'), 'nosniff');
      assert.equal(header('x-frame-options'), 'DENY');
      assert.equal(header('referrer-policy'), 'no-referrer');
      assert.equal(header('strict-transport-security'), null);
      assert.equal(header('access-control-allow-credentials'), null);
    }
  });

  test('go by one id, in the body and in the header', async () => {
    const collector = collectorWith({});
    const sent = submission();
    for (const key of [`"${sent.submissionId}"`, `"${sent.submissionId.toUpperCase()}"`])
      assert.equal((await post(collector, sent, { 'idempotency-key': key })).status, 201);
    for (const key of [sent.submissionId, '""', `"${submission().submissionId}"`]) {
      const { errors } = await problemIn(await post(collector, sent, { 'idempotency-key': key }), 422);
      assert.deepEqual(
        errors?.map(({ pointer }) => pointer),
        ['#/submissionId'],
      );
    }
  });
});

describe('A server', () => {
  test('takes answers while hundreds of bodies trickle in', async () => {
    const server = await startServer({ database: await openDatabase(), rate: 1e6 });
    const { hostname, port } = new URL(server.address);
    const head = 'POST /api/submissions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
    const sockets = Array.from({ length: 300 }, () => connect(Number(port), hostname));
    try {
      // "100 Continue" says that the server has begun with a request.
      await Promise.all(
        sockets.map((socket) => {
          socket.write(`${head}content-length: 99\r\nexpect: 100-continue\r\n\r\n`);
          return once(socket, 'data');
        }),
      );
      for (const socket of sockets) socket.write(' ');
      assert.equal((await send(server.address, submission())).status, 201);
    } finally {
      for (const socket of sockets) socket.destroy();
      await server.stop();
    }
  });

  test('listens where it is told to, and nowhere else', async () => {
    const server = await startServer({ database: await openDatabase(), host: '127.0.0.1' });
    try {
      assert.match(server.address, /^http:\/\/127\.0\.0\.1:\d+$/);
      assert.equal((await fetch(server.address)).status, 200);
      await assert.rejects(fetch(server.address.replace('127.0.0.1', '127.0.0.2')));
    } finally {
      await server.stop();
    }
  });

  test('refuses headers that never end, answers a body that trickles, and goes on', async () => {
    const database = await openDatabase();
    const server = await startServer({ database, bodyWithin: 100 });
    try {
      const long = await ask(server.address, '/api/submissions', { 'x-long': 'x'.repeat(17 * 1024) });
      assert.equal(long.status, 431);
      assert.equal(long.body.length, 0);

      const { hostname, port } = new URL(server.address);
      const socket = connect(Number(port), hostname);
      const answer = text(socket);
      socket.write(
        'POST /api/submissions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n',
      );
      const trickle = setInterval(() => socket.write(' '), 20);
      assert.match(await answer.finally(() => clearInterval(trickle)), /^HTTP\/1\.1 408 Request Timeout\r\n/);
      assert.match(await answer, /\r\nconnection: close\r\n/i);
      assert.match(await answer, /\r\n\r\n\{"title":"Request Timeout","status":408,[^\n]+\}$/);

      assert.equal((await send(server.address, submission())).status, 201);
    } finally {
      await server.stop();
    }
  });
});
