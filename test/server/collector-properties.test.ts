import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { createCollector } from '../../demo/server/collector.js';
import type { Database } from '../../demo/server/store/database.js';
import { openStore } from '../../demo/server/store/store.js';
import { engines, type Place } from './support/databases.js';
import { mutated, oddJson } from './support/odd-bodies.js';
import { post, problemIn } from './support/posting.js';
import { anyPayload, rowFor, rowsOf } from './support/submissions.js';

const DAY = '2026-02-28';

for (const engine of engines)
  describe(`Whatever comes to the collector on ${engine.name}`, () => {
    let place: Place;
    let database: Database;
    let collector: Hono;
    before(async () => {
      place = await engine.makePlace();
      database = await place.open();
      collector = createCollector({ store: await openStore(database), origins: [], today: () => DAY, rate: 1e9 });
    });
    after(async () => {
      await database.close();
      await place.remove();
    });

    test('any submission that the wire format allows is stored exactly, and so is nothing else', () =>
      fc.assert(
        fc.asyncProperty(anyPayload, async (payload) => {
          const sent = { ...payload, submissionId: randomUUID() };
          const response = await post(collector, sent);
          assert.equal(response.status, 201, await response.text());
          assert.deepEqual(await rowsOf(database, sent.submissionId), [rowFor(sent, DAY)]);
        }),
        { numRuns: 300 },
      ));

    test('any JSON is kept or refused', () =>
      fc.assert(
        fc.asyncProperty(fc.oneof(oddJson, mutated), async (body) => {
          const response = await post(collector, body);
          if (response.status === 201) assert.equal((await rowsOf(database, JSON.parse(body).submissionId)).length, 1);
          else await problemIn(response, 422);
        }),
        { numRuns: 1000 },
      ));

    test('any bytes are kept or refused', () =>
      fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (body) => {
          assert.ok([400, 422].includes((await post(collector, body)).status));
        }),
        { numRuns: 300 },
      ));
  });
