import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { createCollector } from '../../demo/server/collector.js';
import type { Database } from '../../demo/server/store/database.js';
import { openStore } from '../../demo/server/store/store.js';
import { engines, type Place } from './support/databases.js';
import { post, problemIn } from './support/posting.js';
import { anyPayload, rowFor, rowsOf, submission } from './support/submissions.js';

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

// Lone surrogates, U+0000 and the keys that plain objects stumble over come up often, because they are what breaks.
const oddText = fc.oneof(
  fc.string({
    unit: fc.oneof(
      fc.constantFrom('\0', '\ud800', '\udfff', '~', '/', '#', '%'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
  }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'answers', 'sharing', ''),
);
const oddValue = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary' }),
  oddText,
  fc.constantFrom(1e999, -0, 2 ** 53, 1e-7, null, true, [], {}),
);
const oddObject = fc
  .array(fc.tuple(oddText, oddValue), { maxLength: 5 })
  .map((entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`);
const oddJson = fc.oneof(
  fc.json(),
  oddValue.map((value) => JSON.stringify(value)),
  oddObject,
);

/** A submission where something odd stands in one place. */
const mutated = fc
  .tuple(
    fc.constantFrom(
      ['submissionId'],
      ['format'],
      ['survey'],
      ['survey', 'id'],
      ['survey', 'version'],
      ['language'],
      ['wave'],
      ['sharing'],
      ['sharing', 'choice'],
      ['sharing', 'respondentName'],
      ['sharing', 'workerName'],
      ['sharing', 'extra'],
      ['answers'],
      ['answers', 'situation'],
      ['answers', 'situation', 'text'],
      ['answers', 'situation', 'kind'],
      ['answers', 'characteristics', 'ratings'],
      ['answers', 'characteristics', 'ratings', 'skilled'],
      ['answers', 'extra'],
      ['extra'],
    ),
    fc.oneof(
      oddValue.map((value) => JSON.stringify(value)),
      oddObject,
    ),
  )
  .map(([path, odd]) => {
    const whole: Record<string, unknown> = structuredClone({ ...submission() });
    let at = whole;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
    at[path.at(-1)!] = 'THE PLACE';
    return JSON.stringify(whole).replace('"THE PLACE"', () => odd);
  });
