import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DefinitionError, parseDefinition, parseOverlay, read } from '../../src/definition/read.js';
import { makeDefinition, makeOverlay } from './support/definitions.js';

const ADDRESS = 'https://council.example/survey.json';

const answering =
  (body: string, init: ResponseInit = {}): typeof fetch =>
  async () =>
    new Response(body, init);

const refused = (fetch: typeof globalThis.fetch, message: RegExp) =>
  assert.rejects(read(ADDRESS, parseDefinition, { fetch }), (error) => {
    assert.ok(error instanceof DefinitionError, String(error));
    assert.ok(error.message.startsWith(ADDRESS), error.message);
    assert.match(error.message, message);
    return true;
  });

describe('Reading from an address', () => {
  test('gives the definition that is there', async () => {
    const fetch = answering(JSON.stringify(makeDefinition()));
    assert.deepEqual(await read(ADDRESS, parseDefinition, { fetch }), makeDefinition());
  });

  test('gives the overlay that is there', async () => {
    const fetch = answering(JSON.stringify(makeOverlay()));
    assert.deepEqual(await read(ADDRESS, parseOverlay, { fetch }), makeOverlay());
  });

  test('asks once, without cookies and without saying where it asks from', async () => {
    const asked: unknown[] = [];
    await read(ADDRESS, () => undefined, {
      fetch: async (...parameters) => {
        asked.push(parameters);
        return new Response('{}');
      },
    });
    const init = { credentials: 'omit', referrerPolicy: 'no-referrer', headers: { accept: 'application/json' } };
    assert.deepEqual(asked, [[ADDRESS, init]]);
  });

  test('can be broken off', async () => {
    const { signal } = new AbortController();
    let passed: unknown;
    await read(ADDRESS, () => undefined, {
      signal,
      fetch: async (_, init) => {
        passed = init?.signal;
        return new Response('{}');
      },
    });
    assert.equal(passed, signal);
  });
});

describe('What cannot be read names the address and what went wrong:', () => {
  test('no connection', () =>
    refused(() => Promise.reject(new TypeError('fetch failed')), /could not be read: fetch failed$/));

  for (const status of [404, 500])
    test(`an answer of ${status}, even with a sound definition in it`, () =>
      refused(answering(JSON.stringify(makeDefinition()), { status }), new RegExp(`it answered ${status}$`)));

  test('a web page instead of JSON', () =>
    refused(
      answering('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } }),
      /could not be read: .*<!doctype/,
    ));

  test('nothing', () => refused(answering(''), /could not be read/));

  test('JSON that breaks off', () => refused(answering('{"format":'), /could not be read/));

  test('JSON that is not a definition', () => refused(answering('[]'), /: it should be an object$/));

  test('a definition with a mistake', () => {
    const mistaken = makeDefinition((definition) => delete definition.pages[1].questions[0].points[0].value);
    return refused(answering(JSON.stringify(mistaken)), /: pages\[1\]\.questions\[0\]\.points\[0\]\.value is missing$/);
  });
});
