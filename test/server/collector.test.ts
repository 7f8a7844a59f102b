import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { createCollector } from '../../demo/server/collector.js';
import type { Database } from '../../demo/server/store/database.js';
import { openStore } from '../../demo/server/store/store.js';
import type { Submission } from '../../src/submission/schema.js';
import { engines, type Place } from './support/databases.js';
import { post, problemIn } from './support/posting.js';
import { rowFor, rowsOf, submission } from './support/submissions.js';

const DAY = '2026-11-21';
const COUNCIL = 'https://www.example.gov.uk';

for (const engine of engines)
  describe(`The collector on ${engine.name}`, () => {
    let place: Place;
    let database: Database;
    let collector: Hono;
    before(async () => {
      place = await engine.makePlace();
      database = await place.open();
      collector = createCollector({ store: await openStore(database), origins: [COUNCIL], today: () => DAY });
    });
    after(async () => {
      await database.close();
      await place.remove();
    });
    const count = async () => (await database.query<{ n: number }>('select count(*)::int as n from submissions'))[0]!.n;

    for (const sharing of [
      { choice: 'named', respondentName: 'Sam', workerName: 'Alex' },
      { choice: 'worker', workerName: 'Alex' },
      { choice: 'anonymous' },
    ] as const)
      test(`keeps what the choice ${sharing.choice} allows, and the day`, async () => {
        const sent = submission({ sharing });
        const response = await post(collector, sent);
        assert.equal(response.status, 201);
        assert.equal(response.headers.get('cache-control'), 'no-store');
        assert.deepEqual(await response.json(), { submissionId: sent.submissionId });
        assert.deepEqual(await rowsOf(database, sent.submissionId), [rowFor(sent, DAY)]);
      });

    test('keeps the answers to a survey of 600 questions', async () => {
      const sent = submission({ answers: many(600, { kind: 'text', text: 'x' }) as Submission['answers'] });
      assert.equal((await post(collector, sent)).status, 201);
      assert.deepEqual((await rowsOf(database, sent.submissionId))[0]?.answers, sent.answers);
    });

    test('keeps a survey where everything was left out', async () => {
      const { wave: _, ...sent } = submission({ sharing: { choice: 'anonymous' }, answers: {} });
      assert.equal((await post(collector, sent)).status, 201);
      assert.deepEqual((await rowsOf(database, sent.submissionId))[0]?.answers, {});
    });

    test('answers the same again as the first time, in whatever order its keys stand', async () => {
      const sent = submission();
      const first = await post(collector, sent);
      const again = await post(collector, sent);
      const turned = await post(collector, reversed(sent));
      for (const each of [again, turned]) assert.equal(each.status, 201);
      const body = await first.text();
      assert.equal(await again.text(), body);
      assert.equal(await turned.text(), body);
      assert.equal((await rowsOf(database, sent.submissionId)).length, 1);
    });

    test('keeps the first day when the same comes again on another', async () => {
      const sent = submission();
      await post(collector, sent);
      const later = createCollector({ store: await openStore(database), origins: [], today: () => '2026-11-22' });
      assert.equal((await post(later, sent)).status, 201);
      assert.equal((await rowsOf(database, sent.submissionId))[0]?.received_on, DAY);
    });

    test('refuses another body under the same id, and keeps the first', async () => {
      const sent = submission();
      await post(collector, sent);
      for (const other of [
        { ...sent, answers: {} },
        { ...sent, language: 'cy' },
        { ...sent, wave: undefined },
        { ...sent, survey: { ...sent.survey, version: '1.0.1' } },
        { ...sent, survey: { ...sent.survey, id: 'other' } },
        { ...sent, sharing: { ...sent.sharing, respondentName: 'Sam jones' } },
        { ...sent, sharing: { ...sent.sharing, workerName: 'Alex  Morgan' } },
        { ...sent, sharing: { choice: 'anonymous' } },
        { ...sent, submissionId: sent.submissionId.toUpperCase(), answers: {} },
      ]) {
        const { errors } = await problemIn(await post(collector, other), 422);
        assert.deepEqual(
          errors?.map((each) => each.pointer),
          ['#/submissionId'],
        );
      }
      const [row] = await rowsOf(database, sent.submissionId);
      assert.deepEqual(row?.answers, sent.answers);
    });

    test('keeps one row when the same comes 20 times at once', async () => {
      const sent = submission();
      const responses = await Promise.all(Array.from({ length: 20 }, () => post(collector, sent)));
      assert.deepEqual(new Set(responses.map((each) => each.status)), new Set([201]));
      assert.equal((await rowsOf(database, sent.submissionId)).length, 1);
    });

    test('keeps one of two bodies that come at once under one id', async () => {
      const submissionId = randomUUID();
      const sent = Array.from({ length: 20 }, (_, index) => submission({ submissionId, wave: `wave-${index}` }));
      const responses = await Promise.all(sent.map((each) => post(collector, each)));
      assert.equal(responses.filter((each) => each.status === 201).length, 1);
      assert.equal(responses.filter((each) => each.status === 422).length, 19);
      assert.equal((await rowsOf(database, submissionId)).length, 1);
    });

    test('takes nothing but JSON', async () => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/jsonp',
        '',
      ])
        await problemIn(await post(collector, submission(), { 'content-type': type }), 415);
      for (const type of ['application/json; charset=utf-8', 'Application/JSON'])
        assert.equal((await post(collector, submission(), { 'content-type': type })).status, 201);
    });

    test('takes 256 KiB, and not a byte more', async () => {
      const body = JSON.stringify(submission());
      const longest = body + ' '.repeat(256 * 1024 - Buffer.byteLength(body));
      assert.equal((await post(collector, longest)).status, 201);
      const longer = await post(collector, `${longest} `);
      assert.equal(longer.headers.get('connection'), 'close');
      await problemIn(longer, 413);
      await problemIn(await post(collector, `${longest} `, { 'content-length': '1' }), 413);
    });

    test('says when a body cannot be read', async () => {
      const broken = ['', '{', 'undefined', '{"a":1,}', new Uint8Array([0x22, 0xff, 0x22]), '"\u0001"'];
      for (const body of broken) await problemIn(await post(collector, body), 400);
    });

    test('names each place that is wrong, in plain words', async () => {
      const text = (value: unknown) => ({ answers: { situation: { kind: 'text', text: value } } });
      const ratings = (value: unknown) => ({ answers: { worker: { kind: 'likert', ratings: value } } });
      const named = (respondentName: unknown) => ({ sharing: { choice: 'named', respondentName, workerName: 'A' } });
      const hidden = /hidden sign/;
      const unknown = /do not know what this is/;
      const notYours = /not something you did wrong/;
      const cases: [change: object | string, pointer: string, words: RegExp][] = [
        [text('x'.repeat(10_001)), '#/answers/situation/text', /too long\. Use 10,000/],
        [text(''), '#/answers/situation/text', /Write your answer/],
        [text(5), '#/answers/situation/text', /Write your answer/],
        [text('a\0b'), '#/answers/situation/text', hidden],
        [text('a\ud800b'), '#/answers/situation/text', hidden],
        [named('\0'), '#/sharing/respondentName', hidden],
        [named('\udc00'), '#/sharing/respondentName', hidden],
        [named('  '), '#/sharing/respondentName', /Tell us your name/],
        [named(undefined), '#/sharing/respondentName', /Tell us your name/],
        [named('x'.repeat(201)), '#/sharing/respondentName', /too long\. Use 200/],
        [{ sharing: { choice: 'worker' } }, '#/sharing/workerName', /name of your social worker/],
        [{ sharing: { choice: 'all' } }, '#/sharing/choice', /Choose how/],
        [{ sharing: undefined }, '#/sharing', /Choose how/],
        [{ sharing: { choice: 'anonymous', workerName: 'A' } }, '#/sharing/workerName', /does not go with the choice/],
        [ratings({ skilled: 11 }), '#/answers/worker/ratings/skilled', /Choose one of the answers/],
        [ratings({ skilled: '4' }), '#/answers/worker/ratings/skilled', /Choose one of the answers/],
        [ratings({ skilled: 1.5 }), '#/answers/worker/ratings/skilled', /Choose one of the answers/],
        [ratings({ 'So/me~': 4 }), '#/answers/worker/ratings', unknown],
        [ratings(JSON.parse('{"__proto__":4}')), '#/answers/worker/ratings/__proto__', unknown],
        [{ answers: JSON.parse('{"__proto__":{"kind":"text","text":"x"}}') }, '#/answers/__proto__', unknown],
        [{ answers: { 'a\0': { kind: 'text', text: 'x' } } }, '#/answers', unknown],
        [{ answers: { 'a\ud800': { kind: 'text', text: 'x' } } }, '#/answers', unknown],
        [{ answers: { a: { kind: 'choice' } } }, '#/answers/a/kind', notYours],
        [{ answers: [] }, '#/answers', notYours],
        [{ userAgent: 'x' }, '#/userAgent', unknown],
        [{ submissionId: 'x' }, '#/submissionId', notYours],
        [{ survey: { id: 'A', version: '1.0.0' } }, '#/survey/id', notYours],
        [{ language: 'x' }, '#/language', notYours],
        [{ wave: 'two words' }, '#/wave', notYours],
        [{ format: 'heard-submission/2' }, '#/format', notYours],
        [{ survey: { id: 'a', version: `1.0.0-${'x'.repeat(95)}` } }, '#/survey/version', notYours],
        [{ answers: many(2_001, { kind: 'text', text: 'x' }) }, '#/answers', notYours],
        [ratings(many(2_001, 'wrong')), '#/answers', notYours],
        [many(2_001, 'wrong'), '#/answers', notYours],
        [{ answers: Array.from({ length: 2_001 }, () => 0) }, '#/answers', notYours],
        ['null', '#', notYours],
        ['[]', '#', notYours],
        ['"text"', '#', notYours],
        [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, '#', notYours],
      ];
      const before = await count();
      for (const [change, pointer, words] of cases) {
        const body = typeof change === 'string' ? change : { ...submission(), ...change };
        const { errors } = await problemIn(await post(collector, body), 422);
        assert.deepEqual(
          errors?.map((each) => each.pointer),
          [pointer],
          JSON.stringify(change).slice(0, 200),
        );
        assert.match(errors[0]!.detail, words);
      }
      assert.equal(await count(), before);
    });

    test('names every place that is wrong at once, but never more than 50', async () => {
      const two = submission({ language: 'x', answers: { a: { kind: 'text', text: '' } } });
      const { errors } = await problemIn(await post(collector, two), 422);
      assert.deepEqual(errors?.map((each) => each.pointer).sort(), ['#/answers/a/text', '#/language']);
      for (const answer of [5, '\0'])
        for (const wrong of [many(500, answer), { answers: many(500, answer) }])
          assert.equal((await problemIn(await post(collector, { ...submission(), ...wrong }), 422)).errors?.length, 50);
    });

    test('says what is allowed where the method is not', async () => {
      for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
        const response = await collector.request('/api/submissions', { method });
        assert.equal(response.headers.get('allow'), 'POST, OPTIONS');
        await problemIn(response, 405);
      }
      const head = await collector.request('/api/submissions', { method: 'HEAD' });
      assert.equal(head.status, 405);
    });

    test('has nothing at other addresses', async () => {
      for (const path of ['/api', '/api/', '/api/submissions/', '/api/results', '/api/submissions/1'])
        for (const method of ['GET', 'POST']) await problemIn(await collector.request(path, { method }), 404);
    });

    test('lets the pages of the origins on the list send, and no others', async () => {
      const preflight = (origin: string) =>
        collector.request('/api/submissions', {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'content-type',
          },
        });
      const allowed = await preflight(COUNCIL);
      assert.equal(allowed.status, 204);
      assert.equal(allowed.headers.get('access-control-allow-origin'), COUNCIL);
      assert.equal(allowed.headers.get('access-control-allow-methods'), 'POST');
      assert.equal(allowed.headers.get('access-control-allow-headers'), 'content-type,idempotency-key');
      assert.match(allowed.headers.get('vary') ?? '', /origin/i);
      for (const origin of [
        'https://example.gov.uk',
        `${COUNCIL}.example.com`,
        'http://www.example.gov.uk',
        'null',
        '',
      ])
        assert.equal((await preflight(origin)).headers.get('access-control-allow-origin'), null, origin);

      for (const body of [submission(), { ...submission(), wave: ' ' }, '{']) {
        const { headers } = await post(collector, body, { origin: COUNCIL });
        assert.equal(headers.get('access-control-allow-origin'), COUNCIL);
        assert.equal(headers.get('access-control-expose-headers'), 'Retry-After');
        assert.equal(headers.get('access-control-allow-credentials'), null);
        assert.match(headers.get('vary') ?? '', /origin/i);
      }
      // A page with a wrong path is told that, and not something of origins.
      const lost = await collector.request('/api/submission', { method: 'POST', headers: { origin: COUNCIL } });
      assert.deepEqual([lost.status, lost.headers.get('access-control-allow-origin')], [404, COUNCIL]);
      const elsewhere = await post(collector, submission(), { origin: 'https://example.com' });
      assert.equal(elsewhere.headers.get('access-control-allow-origin'), null);
    });

    test('says that it is busy when the database is away, and gives nothing away', async () => {
      const gone = await engine.makePlace();
      const closed = await gone.open();
      const store = await openStore(closed);
      await closed.close();
      const response = await post(createCollector({ store, origins: [COUNCIL] }), submission(), { origin: COUNCIL });
      assert.equal(response.headers.get('retry-after'), '30');
      assert.equal(response.headers.get('access-control-allow-origin'), COUNCIL);
      const problem = await problemIn(response, 503);
      assert.equal(problem.detail, 'We cannot save answers right now. Try again in a few minutes.');
      await gone.remove();
    });

    test('takes the day in Britain where nobody gives it one', async () => {
      const britain = () =>
        new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format().split('/').reverse().join('-');
      const sent = submission();
      const from = britain();
      await post(createCollector({ store: await openStore(database), origins: [] }), sent);
      assert.ok([from, britain()].includes((await rowsOf(database, sent.submissionId))[0]!.received_on));
    });
  });

/** An object of so many keys. */
const many = (count: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, value]));

/** The same value with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, reversed(held)]),
  );
}
