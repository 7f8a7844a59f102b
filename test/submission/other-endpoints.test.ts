import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, test } from 'node:test';
import { toJSONSchema } from 'zod/v4/core';
import { buildPayload, identify } from '../../src/submission/build.js';
import type { SendError } from '../../src/submission/errors.js';
import { submissionSchema } from '../../src/submission/schema.js';
import { send } from '../../src/submission/send.js';
import { after, choose, name, rate, theSurvey, write } from '../answers/support/saying.js';
import { withEndpoint, type Received } from './support/endpoint.js';

// Servers that speak as the ones in the README do, each as strict as its original.

const submission = identify(
  buildPayload(
    theSurvey,
    after(
      choose('worker'),
      name('workerName', 'Alex Morgan'),
      write('situation', 'a & b\nc'),
      rate('characteristics', { skilled: 5 }),
    ),
  ),
);

type Tree = { [key: string]: string | Tree };

/** What PHP puts into `$_POST`: brackets are keys of arrays. */
function phpPost(body: string): Tree {
  const post: Tree = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const keys = [name.split('[')[0]!, ...[...name.matchAll(/\[([^\]]*)\]/g)].map(([, key]) => key!)];
    const last = keys.pop()!;
    const at = keys.reduce<Tree>((tree, key) => (tree[key] ??= {}) as Tree, post);
    at[last] = value;
  }
  return post;
}

/** A plain PHP page: it reads a form, and answers with its default type and nothing in it. */
const php: RequestListener = (request, response) => {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) response.statusCode = 400;
  response.setHeader('content-type', 'text/html; charset=UTF-8').end();
};

/** Drupal's Webform REST: JSON with the id of its form, and with cookies a token of the session. */
const drupal =
  (received: () => Received | undefined, token?: string): RequestListener =>
  (request, response) => {
    const refuse = (status: number, message: string) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
    if (token && request.headers['x-csrf-token'] !== token)
      return void refuse(403, 'X-CSRF-Token request header is invalid');
    if (!request.headers['content-type']?.startsWith('application/json')) return void refuse(415, 'No route found');
    const body = JSON.parse(received()!.body) as { webform_id?: string };
    if (body.webform_id !== 'heard') return void refuse(400, 'Invalid webform_id value.');
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ sid: 'd6a3' }));
  };

/** Power Automate: "When an HTTP request is received" with our JSON Schema, which answers 202 and nothing else. */
const powerAutomate =
  (received: () => Received | undefined): RequestListener =>
  (_, response) => {
    response.statusCode = submissionSchema.safeParse(JSON.parse(received()!.body)).success ? 202 : 400;
    response.end();
  };

describe('Other endpoints take a submission', () => {
  test('plain PHP, as a form', () =>
    withEndpoint(php, async (endpoint, received) => {
      await send(endpoint, submission, { delivery: { encoding: 'form', fields: 'page=survey' } });
      const post = phpPost(received[0]!.body);
      assert.equal(post['page'], 'survey');
      assert.deepEqual(post['sharing'], { choice: 'worker', workerName: 'Alex Morgan' });
      assert.deepEqual(post['answers'], {
        situation: { kind: 'text', text: 'a & b\nc' },
        characteristics: { kind: 'likert', ratings: { skilled: '5' } },
      });
    }));

  test('Drupal’s Webform REST, as JSON with the id of its form', async () => {
    let all: readonly Received[] = [];
    await withEndpoint(
      drupal(() => all.at(-1)),
      async (endpoint, received) => {
        all = received;
        await send(endpoint, submission, { delivery: { fields: 'webform_id=heard' } });
        await assert.rejects(send(endpoint, submission), (error: SendError) => error.failure === 'refused');
      },
    );
  });

  test('Drupal’s Webform REST, with cookies and a token of the session', async () => {
    let all: readonly Received[] = [];
    await withEndpoint(
      drupal(() => all.at(-1), 'token-1'),
      async (endpoint, received) => {
        all = received;
        const delivery = { fields: 'webform_id=heard', credentials: 'same-origin' } as const;
        await send(endpoint, submission, {
          delivery: { ...delivery, headers: async () => ({ 'X-CSRF-Token': 'token-1' }) },
        });
        await assert.rejects(
          send(endpoint, submission, { delivery }),
          (error: SendError) => error.failure === 'refused',
        );
      },
    );
  });

  test('Power Automate, as JSON by our schema, answered with 202 and nothing', async () => {
    assert.equal(toJSONSchema(submissionSchema).type, 'object');
    let all: readonly Received[] = [];
    await withEndpoint(
      powerAutomate(() => all.at(-1)),
      async (endpoint, received) => {
        all = received;
        await send(endpoint, submission);
        assert.equal(received.length, 1);
      },
    );
  });
});
