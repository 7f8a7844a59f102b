import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readProblems } from '../../src/submission/problem-details.js';

const PROBLEM = 'application/problem+json';

const answer = (body: BodyInit, type = PROBLEM) =>
  new Response(body, { status: 422, headers: { 'content-type': type } });
const problemsIn = (body: unknown, type?: string) => readProblems(answer(JSON.stringify(body), type));

const one = { errors: [{ pointer: '#/answers/situation/text', detail: 'is too long' }] };
const found = [{ pointer: '/answers/situation/text', detail: 'is too long' }];

describe('The problems a server names', () => {
  test('are read with their pointers, as fragments or as they are', async () => {
    assert.deepEqual(await problemsIn(one), found);
    assert.deepEqual(await problemsIn({ errors: [{ ...one.errors[0], pointer: '/answers/situation/text' }] }), found);
  });

  for (const type of [PROBLEM, `${PROBLEM}; charset=utf-8`, 'Application/Problem+JSON'])
    test(`are read from ${type}`, async () => assert.deepEqual(await problemsIn(one, type), found));

  for (const type of ['application/json', 'text/html', `text/plain; not="${PROBLEM}"`, `${PROBLEM}x`])
    test(`are not read from ${type}`, async () => assert.deepEqual(await problemsIn(one, type), []));

  test('are not read from an answer that does not say what it is', async () =>
    assert.deepEqual(await readProblems(new Response(new Uint8Array([123, 125]), { status: 422 })), []));

  test('have an empty pointer where none is given', async () =>
    assert.deepEqual(await problemsIn({ errors: [{ detail: 'D' }, { detail: 'E', pointer: 3 }] }), [
      { pointer: '', detail: 'D' },
      { pointer: '', detail: 'E' },
    ]));

  test('hold nothing else of what the server says', async () =>
    assert.deepEqual(
      await problemsIn({
        type: 'https://a.example/type',
        instance: '/1',
        stack: 'at main.ts',
        errors: [{ ...one.errors[0], stack: 'at main.ts' }],
      }),
      found,
    ));

  test('are passed over where they have no words', async () =>
    assert.deepEqual(
      await problemsIn({ errors: [null, 1, 'E', [], {}, { detail: 1 }, { pointer: '/a' }, ...one.errors] }),
      found,
    ));

  for (const body of [null, [], 'E', 1, {}, { errors: null }, { errors: {} }, { errors: 'E' }])
    test(`are none in ${JSON.stringify(body)}`, async () => assert.deepEqual(await problemsIn(body), []));

  test('are 50 at most, of 300 characters at most', async () => {
    const problems = await problemsIn({ errors: Array(60).fill({ pointer: '/a', detail: 'd'.repeat(400) }) });
    assert.equal(problems.length, 50);
    assert.ok(problems.every(({ detail }) => detail === 'd'.repeat(300)));
  });

  test('are problems or nothing, whatever JSON comes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.record({ errors: fc.jsonValue() }).map((body) => JSON.stringify(body)),
          fc
            .array(fc.record({ pointer: fc.jsonValue(), detail: fc.jsonValue() }, { requiredKeys: [] }))
            .map((errors) => JSON.stringify({ errors })),
        ),
        async (body) => assertProblems(await readProblems(answer(body))),
      ),
      { numRuns: 500 },
    ));

  test('are problems or nothing, whatever bytes come', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array()), async (body) =>
        assertProblems(await readProblems(answer(body as BodyInit))),
      ),
      { numRuns: 500 },
    ));

  test('are none if the answer breaks off while it is read', async () => {
    const breaking = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"errors":['));
        controller.error(new TypeError('terminated'));
      },
    });
    assert.deepEqual(await readProblems(answer(breaking)), []);
  });
});

function assertProblems(problems: unknown): void {
  assert.ok(Array.isArray(problems) && problems.length <= 50);
  for (const problem of problems) {
    assert.deepEqual(Object.keys(problem).sort(), ['detail', 'pointer']);
    assert.ok(typeof problem.pointer === 'string' && typeof problem.detail === 'string');
    assert.ok(problem.detail.length <= 300);
  }
}
