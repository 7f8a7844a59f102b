import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { startServer, type RunningServer } from '../../demo/server/server.js';
import { openDatabase } from '../../demo/server/store/database.js';
import { mutated, oddJson } from './support/odd-bodies.js';
import { write } from './support/requests.js';
import { submission } from './support/submissions.js';

/** What the README documents, but for what these requests can have no part in: a crowd, or a database that is away. */
const REFUSED = [400, 401, 404, 405, 408, 413, 415, 422];
/** Node answers these itself, without a body, when it cannot make out a request. */
const BARE = [400, 408, 417, 431];
/** What gives the inside away: a stack, a file of ours, a message of the database. */
const INSIDE = /\n\s+at |node:|\.ts\b|node_modules|submissions_|violates|syntax error/;

describe('A server that is sent anything at all', () => {
  let server: RunningServer;
  const agent = new Agent({ keepAlive: true });
  before(async () => {
    server = await startServer({
      database: await openDatabase(),
      rate: 1e9,
      bodyWithin: 200,
      origins: ['https://www.example.gov.uk'],
      tokens: { 'quality assurance': 'quality-assurance-token-for-tests' },
    });
  });
  after(async () => {
    agent.destroy();
    await server.stop();
  });

  test('keeps it or says what is wrong with it, in 3,000 requests', () =>
    fc.assert(
      fc.asyncProperty(anyMethod, anyQuery, anyHeaders, anyBody, async (method, query, headers, body) => {
        const answer = await send(method, query, headers, body);
        assert.doesNotMatch(answer.body, INSIDE);
        assert.equal(answer.headers['cache-control'], 'no-store');
        if ([200, 201, 204].includes(answer.status)) return;
        assert.ok(REFUSED.includes(answer.status), String(answer.status));
        assert.equal(answer.headers['content-type'], 'application/problem+json');
        if (method === 'HEAD') return;
        const problem = JSON.parse(answer.body) as { status: number; detail: string };
        assert.equal(problem.status, answer.status);
        assert.ok(problem.detail.length > 0);
      }),
      { numRuns: 3000 },
    ));

  test('stays up whatever bytes come, in 500 connections', () =>
    fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const answer = await write(server.address, bytes);
        assert.doesNotMatch(answer, INSIDE);
        for (const [, status] of answer.matchAll(/^HTTP\/1\.1 (\d{3}) /gm))
          assert.ok([...REFUSED, ...BARE, 100, 200, 201, 204].includes(Number(status)), answer);
      }),
      { numRuns: 500 },
    ));

  function send(method: string, query: string, headers: Record<string, string>, body: string | Uint8Array) {
    return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      const { hostname, port } = new URL(server.address);
      // Node gives the length only for methods that usually have a body.
      const whole = { ...headers, 'content-length': Buffer.byteLength(body) };
      request({ hostname, port, path: `/api/submissions${query}`, method, headers: whole, agent })
        .on('error', reject)
        .on('response', (response) => {
          text(response).then(
            (answer) => resolve({ status: response.statusCode!, headers: response.headers, body: answer }),
            reject,
          );
        })
        .end(body);
    });
  }
});

const anyMethod = fc.oneof(
  { weight: 8, arbitrary: fc.constant('POST') },
  fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'LOCK', 'SEARCH'),
);

const anyQuery = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.webQueryParameters().map((query) => `?${query}`),
  fc.constantFrom(
    '?limit=1e2',
    '?limit=%00',
    '?after=%',
    '?after=2026-02-31.x',
    '?after[]=1',
    '//',
    '/%2e%2e',
    '?a=%ff',
  ),
);

const headerText = fc.string({
  unit: fc
    .integer({ min: 0x20, max: 0xff })
    .filter((code) => code !== 0x7f)
    .map((code) => String.fromCharCode(code)),
});
const anyHeaders = fc.record(
  {
    'content-type': fc.oneof(
      { weight: 8, arbitrary: fc.constant('application/json') },
      fc.constantFrom(
        'application/json; charset=utf-16',
        'application/x-www-form-urlencoded',
        ';',
        'application/json;;',
      ),
      headerText,
    ),
    'content-encoding': fc.constantFrom('gzip', 'br', 'identity', 'x'),
    accept: headerText,
    authorization: fc.oneof(fc.constantFrom('Bearer quality-assurance-token-for-tests', 'Bearer  '), headerText),
    'idempotency-key': fc.oneof(fc.constant(`"${randomUUID()}"`), headerText),
    origin: fc.oneof(fc.constantFrom('https://www.example.gov.uk', 'null', 'https://['), headerText),
    'access-control-request-headers': headerText,
    cookie: headerText,
    'x-forwarded-for': headerText,
    host: fc.constantFrom('localhost', 'www.example.gov.uk:443', '[::1]:80'),
  },
  { requiredKeys: ['content-type'] },
);

const whole = fc.constant('').map(() => JSON.stringify(submission()));
const anyBody = fc.oneof(
  whole,
  mutated,
  oddJson,
  fc.uint8Array({ maxLength: 300 }),
  // A submission where some bytes are others.
  fc
    .tuple(
      whole,
      fc.array(fc.tuple(fc.nat({ max: 600 }), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
    )
    .map(([json, changes]) => {
      const bytes = Buffer.from(json);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      return new Uint8Array(bytes);
    }),
  // One that breaks off.
  fc.tuple(whole, fc.nat({ max: 600 })).map(([json, end]) => json.slice(0, end % json.length)),
  fc.constant('x'.repeat(300 * 1024)),
);

const line = fc.oneof(
  fc.constantFrom(
    'host: x',
    'content-length: 5',
    'content-length: -1',
    'content-length: 99999999999',
    'transfer-encoding: chunked',
  ),
  fc.constantFrom(
    'content-type: application/json',
    'expect: 100-continue',
    'expect: x',
    'connection: upgrade',
    'host: a b',
  ),
  headerText.map((words) => `x: ${words}`),
  headerText,
);
const anyBytes = fc.oneof(
  headerText,
  fc
    .tuple(
      fc.constantFrom('POST', 'GET', 'TRACE', 'CONNECT', 'post', ''),
      fc.constantFrom(
        '/api/submissions',
        '/api/../api/submissions',
        'http://[',
        '*',
        '/%',
        '//',
        '/api/submissions?%ff',
      ),
      fc.array(line, { maxLength: 6 }),
      fc.oneof(headerText, fc.constantFrom('5\r\n{"a":\r\n0\r\n\r\n', 'zz\r\n', '{}')),
    )
    .map(([method, path, lines, body]) => `${[`${method} ${path} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n${body}`),
);
