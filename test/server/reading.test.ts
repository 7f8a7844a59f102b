import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { createCollector } from '../../demo/server/collector.js';
import type { Database } from '../../demo/server/store/database.js';
import { readPage, type Page, type PlaceInOrder } from '../../demo/server/store/read.js';
import { openStore, type Store } from '../../demo/server/store/store.js';
import type { Submission } from '../../src/submission/schema.js';
import { engines, type Place } from './support/databases.js';
import { problemIn } from './support/posting.js';
import { submission } from './support/submissions.js';

const QA = 'quality-assurance-token-for-tests';
const SUPERVISION = 'supervision-token-for-these-tests';
const COUNCIL = 'https://www.example.gov.uk';
/** Stands in every name and answer of anonymous submissions, and in nothing else. */
const CANARY = 'canary-of-somebody-anonymous';

for (const engine of engines)
  describe(`Reading from ${engine.name}`, () => {
    let place: Place;
    let database: Database;
    let store: Store;
    let collector: Hono;
    const kept: { receivedOn: string; submission: Submission }[] = [];
    before(async () => {
      place = await engine.makePlace();
      database = await place.open();
      store = await openStore(database);
      collector = createCollector({
        store,
        origins: [COUNCIL],
        reading: {
          tokens: { 'quality assurance': QA, supervision: SUPERVISION },
          read: (...page) => readPage(database, ...page),
        },
      });
      for (const receivedOn of ['2026-11-22', '2026-11-21', '2027-01-01'])
        for (const sharing of [
          { choice: 'named', respondentName: 'Sam Jones', workerName: 'Alex Morgan' },
          { choice: 'worker', workerName: 'Alex Morgan' },
          { choice: 'anonymous' },
        ] as const) {
          const { wave, ...rest } = submission({ sharing });
          const sent = {
            ...rest,
            ...(receivedOn !== '2026-11-22' && { wave: wave! }),
            ...(sharing.choice === 'anonymous' && { answers: { [CANARY]: { kind: 'text', text: CANARY } } as const }),
          };
          kept.push({ receivedOn, submission: sent });
          assert.equal(await store.keep(sent, receivedOn), true);
        }
      kept.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
    });
    after(async () => {
      await database.close();
      await place.remove();
    });
    const ask = async (query = '', headers: Record<string, string> = { authorization: `Bearer ${QA}` }) =>
      collector.request(`/api/submissions${query}`, { headers });
    const pageOf = async (response: Response) => {
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      return (await response.json()) as Omit<Page, 'next'> & { next?: string };
    };

    test('gives quality assurance everything as it was sent, the newest day last', async () => {
      assert.deepEqual(await pageOf(await ask()), { submissions: kept });
    });

    test('gives supervision what families chose to have talked about there, and nothing else', async () => {
      const response = await ask('', { authorization: `Bearer ${SUPERVISION}` });
      const text = await response.clone().text();
      const shared = kept.filter(({ submission: { sharing } }) => sharing.choice !== 'anonymous');
      assert.deepEqual(await pageOf(response), { submissions: shared });
      assert.ok(!text.includes(CANARY) && !text.includes('anonymous'));
      // A family that gave the worker's name only is not named here.
      const { submissions } = JSON.parse(text) as Page;
      const workerOnly = submissions.filter(({ submission: { sharing } }) => sharing.choice === 'worker');
      assert.equal(workerOnly.length, 3);
      assert.ok(!JSON.stringify(workerOnly).includes('Sam Jones'));
    });

    test('goes through all of it page by page, in pages of any size', () =>
      fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.constantFrom(QA, SUPERVISION), async (limit, token) => {
          const read: unknown[] = [];
          let after: string | undefined;
          do {
            const query = `?limit=${limit}${after ? `&after=${after}` : ''}`;
            const page = await pageOf(await ask(query, { authorization: `bearer  ${token}` }));
            assert.ok(page.submissions.length <= limit);
            assert.ok(page.submissions.length > 0);
            read.push(...page.submissions);
            after = page.next;
          } while (after);
          assert.deepEqual(
            read,
            kept.filter(({ submission: { sharing } }) => token === QA || sharing.choice !== 'anonymous'),
          );
        }),
        { numRuns: 30 },
      ));

    test('ends a page that has become long, wherever the limit is, and leaves nothing out', async () => {
      const other = await engine.makePlace();
      const full = await other.open();
      const fullStore = await openStore(full);
      const text = 'x'.repeat(10_000);
      const answers = Object.fromEntries(
        Array.from({ length: 24 }, (_, index) => [`q${index}`, { kind: 'text', text } as const]),
      );
      const sent = Array.from({ length: 80 }, () => submission({ answers }));
      for (const each of sent) await fullStore.keep(each, '2026-11-21');
      const sizes: number[] = [];
      const read: string[] = [];
      for (let next: PlaceInOrder | undefined, isFirst = true; isFirst || next; isFirst = false) {
        const page = await readPage(full, 'quality assurance', next, 500);
        sizes.push(JSON.stringify(page.submissions).length);
        read.push(...page.submissions.map((each) => each.submission.submissionId));
        next = page.next;
      }
      assert.ok(sizes.length > 2, String(sizes));
      assert.ok(Math.max(...sizes) < 9 * 1024 * 1024, String(sizes));
      assert.deepEqual(read, sent.map(({ submissionId }) => submissionId).sort());
      await full.close();
      await other.remove();
    });

    test('is for those with a token alone, whatever else they write', () =>
      fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.constantFrom('', 'Bearer', 'Bearer ', `Basic ${QA}`, QA, `Bearer ${QA}x`, `Bearer ${QA.slice(1)}`),
            fc.constantFrom(`Bearer ${QA} ${SUPERVISION}`, `Bearer ${QA.toUpperCase()}`, `BearerX ${QA}`),
            fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) }),
          ),
          async (authorization) => {
            const response = await ask('', { authorization });
            assert.equal(response.headers.get('www-authenticate'), 'Bearer');
            await problemIn(response, 401);
          },
        ),
      ));

    test('refuses a place or a size that there is not', async () => {
      const id = '6f1c1f0e-3b1a-4c57-9d0e-8a2b7d5f4c11';
      for (const query of [
        '?limit=0',
        '?limit=501',
        '?limit=-1',
        '?limit=1.5',
        '?limit=',
        '?limit=x',
        '?after=',
        '?after=x',
        `?after=${id}`,
        `?after=2026-02-30.${id}`,
        `?after=0000-01-01.${id}`,
        `?after=2026-11-21.${id}'`,
        `?after=2026-11-21.${id.slice(1)}`,
      ])
        await problemIn(await ask(query), 400);
      assert.deepEqual(await pageOf(await ask(`?after=9999-12-31.${id}&limit=500`)), { submissions: [] });
    });

    test('lets no page of another origin read', async () => {
      const preflight = await collector.request('/api/submissions', {
        method: 'OPTIONS',
        headers: {
          origin: COUNCIL,
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'authorization',
        },
      });
      assert.doesNotMatch(preflight.headers.get('access-control-allow-headers') ?? '', /authorization/i);
      assert.doesNotMatch(preflight.headers.get('access-control-allow-methods') ?? '', /GET/);
    });

    test('needs the token of a role that has one, and is not there if none has', async () => {
      const read = () => Promise.reject(new Error('nobody may read'));
      const one = createCollector({ store, origins: [], reading: { tokens: { supervision: SUPERVISION }, read } });
      for (const token of [QA, 'undefined', ''])
        await problemIn(await one.request('/api/submissions', { headers: { authorization: `Bearer ${token}` } }), 401);
      const none = createCollector({ store, origins: [] });
      const response = await none.request('/api/submissions', { headers: { authorization: `Bearer ${QA}` } });
      assert.equal(response.headers.get('allow'), 'POST, OPTIONS');
      await problemIn(response, 405);
    });
  });

const orderOf = ({ receivedOn, submission: { submissionId } }: { receivedOn: string; submission: Submission }) =>
  `${receivedOn}.${submissionId}`;
