import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { startServer, type RunningServer } from '../../demo/server/server.js';
import type { Database } from '../../demo/server/store/database.js';
import { SendError } from '../../src/submission/errors.js';
import { send } from '../../src/submission/send.js';
import { engines, type Place } from './support/databases.js';
import { anyPayload, rowFor, rowsOf } from './support/submissions.js';

/** What becomes of one attempt on its way there and back. */
const anyFate = fc.record({
  /** How often the request arrives: not at all, as it should, or repeated by the network. */
  arrives: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.constantFrom(0, 2, 3)),
  answerIsLost: fc.boolean(),
});
type Fate = typeof anyFate extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * What one family sends, and what becomes of each attempt. Their page makes up to three each time they press the button,
 * and they give up when there are no more fates.
 */
const anyFamily = fc.record({ payload: anyPayload, fates: fc.array(anyFate, { minLength: 1, maxLength: 7 }) });

const RUNS = 1_000;

for (const engine of engines.filter(({ name }) => name !== 'PGlite in a folder'))
  describe(`A page and the collector on ${engine.name}, with a bad network between them`, () => {
    let place: Place;
    let database: Database;
    let server: RunningServer;
    before(async () => {
      place = await engine.makePlace();
      database = await place.open();
      server = await startServer({ database, rate: 1e9 });
    });
    after(async () => {
      await server.stop();
      await place.remove();
    });

    test(`store what was acknowledged once, and nothing twice, in ${RUNS} runs`, async (t) => {
      const seen = { acknowledged: 0, storedWithoutAWord: 0, neverArrived: 0 };
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyFamily, { minLength: 1, maxLength: 3 }),
          fc.scheduler(),
          async (families, network) => {
            const underWay: Promise<unknown>[] = [];
            const endpoint = new URL('/api/submissions', server.address);
            const outcomes = families.map(async ({ payload, fates }) => {
              const submission = { ...payload, submissionId: randomUUID() };
              const left = [...fates];
              const fetch: typeof globalThis.fetch = (...request) =>
                badFetch(left.shift() ?? fates.at(-1)!, network, underWay)(...request);
              let isAcknowledged = false;
              while (left.length > 0 && !isAcknowledged) {
                try {
                  await send(endpoint, submission, { fetch, random: () => 0 });
                  isAcknowledged = true;
                } catch (error) {
                  // Nothing is wrong with it, so nothing but the network may stop it.
                  assert.ok(error instanceof SendError && error.failure === 'offline', String(error));
                }
              }
              return { submission, isAcknowledged };
            });
            const done = await network.waitFor(Promise.all(outcomes));
            // What is still on its way arrives late.
            while (underWay.length > 0) await network.waitFor(Promise.all(underWay.splice(0)));

            for (const { submission, isAcknowledged } of done) {
              const rows = await rowsOf(database, submission.submissionId);
              const whole = rowFor(submission, rows[0]?.received_on ?? '');
              assert.deepEqual(rows, isAcknowledged || rows.length > 0 ? [whole] : []);
              seen[isAcknowledged ? 'acknowledged' : rows.length > 0 ? 'storedWithoutAWord' : 'neverArrived'] += 1;
            }
          },
        ),
        { numRuns: RUNS },
      );
      t.diagnostic(JSON.stringify(seen));
      // Each of the three has to have come up, or the network was not bad.
      for (const count of Object.values(seen)) assert.ok(count > RUNS / 100, JSON.stringify(seen));
    });
  });

/**
 * The real fetch behind a network that loses and repeats requests, loses answers, and delivers both whenever, and in
 * whichever order, the scheduler likes.
 */
function badFetch({ arrives, answerIsLost }: Fate, network: fc.Scheduler, underWay: Promise<unknown>[]): typeof fetch {
  return async (input, init) => {
    const copies = Array.from({ length: arrives }, async (_, copy) => {
      await network.schedule(Promise.resolve(), `request, copy ${copy}`);
      const response = await fetch(input, init);
      await network.schedule(Promise.resolve(), `answer to copy ${copy}`);
      return response;
    });
    underWay.push(...copies);
    if (copies.length > 0 && !answerIsLost) return Promise.race(copies);
    // The page hears that the connection is gone while copies may still be under way.
    await network.schedule(Promise.resolve(), 'the connection breaks');
    throw new TypeError('fetch failed');
  };
}
