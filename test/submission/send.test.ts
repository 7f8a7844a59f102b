import assert from 'node:assert/strict';
import type { RequestListener, ServerResponse } from 'node:http';
import { describe, mock, test } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { buildPayload, identify } from '../../src/submission/build.js';
import { SendError, type SendFailure, type ServerProblem } from '../../src/submission/errors.js';
import type { Submission } from '../../src/submission/schema.js';
import { pauseAfter, RETRIED, retryAfter } from '../../src/submission/retry.js';
import { endpointFrom, send } from '../../src/submission/send.js';
import { after, choose, name, rate, theSurvey, write } from '../answers/support/saying.js';
import { nowhere, withEndpoint, type Received } from './support/endpoint.js';

const CANARY = 'sam-canary';

/** Chance that makes every pause as short as it can be. */
const atOnce = () => 0;

const submission: Submission = identify(
  buildPayload(
    theSurvey,
    after(
      choose('named'),
      name('respondentName', CANARY),
      name('workerName', 'Alex Morgan'),
      write('situation', 'It has been “hard”.\nBetter now. 😀 \ud800'),
      rate('characteristics', { skilled: 5 }),
    ),
    '2026-autumn',
  ),
);

const answering =
  (status: number, headers: Record<string, string> = {}, body = ''): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

/** Says why a submission did not arrive; it must not. */
async function failureOf(sent: Promise<void>): Promise<SendError> {
  const error: unknown = await sent.then(
    () => assert.fail('it was taken as sent'),
    (error: unknown) => error,
  );
  assert.ok(error instanceof SendError, String(error));
  assert.equal(error.name, 'SendError');
  assert.ok(
    !inspect(error, { depth: null, showHidden: true }).includes(CANARY),
    'the error holds what was in the submission',
  );
  return error;
}

async function fails(
  sent: Promise<void>,
  failure: SendFailure,
  problems: readonly ServerProblem[] = [],
): Promise<void> {
  const error = await failureOf(sent);
  assert.deepEqual({ failure: error.failure, problems: error.problems }, { failure, problems });
}

describe('Sending', () => {
  for (const status of [200, 201, 202, 204])
    test(`has arrived when the endpoint answers ${status}`, () =>
      withEndpoint(answering(status), async (endpoint, received) => {
        assert.equal(await send(endpoint, submission), undefined);
        assert.equal(received.length, 1);
      }));

  test('is one POST of the submission and nothing else, without cookies and without saying where it comes from', () =>
    withEndpoint(answering(201, { 'set-cookie': 'a=b' }), async (endpoint, received) => {
      await send(endpoint, submission);
      await send(endpoint, submission);
      assert.equal(received.length, 2);
      for (const { method, url, headers, body } of received) {
        assert.equal(method, 'POST');
        assert.equal(url, '/api/submissions');
        assert.equal(headers['content-type'], 'application/json');
        assert.equal(headers.accept, 'application/json, application/problem+json');
        for (const header of ['cookie', 'authorization', 'referer', 'idempotency-key'])
          assert.equal(headers[header], undefined, header);
        assert.equal(body, JSON.stringify(submission));
        assert.deepEqual(JSON.parse(body), submission);
      }
    }));

  test('asks the browser for exactly this', async () => {
    const asked: [unknown, RequestInit][] = [];
    const endpoint = new URL('https://council.example/api');
    await send(endpoint, submission, {
      fetch: async (address, init) => {
        asked.push([address, init!]);
        return new Response(null, { status: 204 });
      },
    });
    assert.equal(asked.length, 1);
    const [address, { signal, headers, ...init }] = asked[0]!;
    assert.equal(address, endpoint);
    assert.ok(signal instanceof AbortSignal && !signal.aborted);
    assert.deepEqual(Object.fromEntries(headers as Headers), {
      'content-type': 'application/json',
      accept: 'application/json, application/problem+json',
    });
    assert.deepEqual(init, {
      method: 'POST',
      body: JSON.stringify(submission),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    });
  });

  test('does not wait for the rest of an answer that says it has arrived', () =>
    withEndpoint(
      (_, response) => void response.writeHead(201, { 'content-type': 'application/json' }).write('{'),
      async (endpoint) => assert.equal(await send(endpoint, submission), undefined),
    ));
});

describe('What did not arrive', () => {
  const outcomes: readonly [SendFailure, readonly number[]][] = [
    ['refused', [400, 401, 403, 404, 409, 415, 422]],
    ['too-large', [413]],
    ['busy', [429, 503]],
    ['unavailable', [500, 501, 502, 504]],
    ['intercepted', [203, 206, 304]],
  ];
  for (const [failure, statuses] of outcomes)
    for (const status of statuses)
      test(`is "${failure}" when the endpoint answers ${status}`, () =>
        withEndpoint(answering(status), async (endpoint, received) => {
          await fails(send(endpoint, submission, { random: atOnce }), failure);
          // The same each time, so that it is counted once.
          assert.deepEqual(
            received.map(({ body }) => body),
            Array.from({ length: RETRIED.includes(status) ? 3 : 1 }, () => JSON.stringify(submission)),
          );
        }));

  for (const status of [200, 201, 202])
    test(`is "intercepted" when something answers ${status} with a web page, and nothing is sent to it again`, () =>
      withEndpoint(
        answering(status, { 'content-type': 'text/html' }, '<h1>Sign in</h1>'),
        async (endpoint, received) => {
          await fails(send(endpoint, submission), 'intercepted');
          assert.equal(received.length, 1);
        },
      ));

  test('has arrived where the answer is said to be a web page, and is empty, as PHP answers', () =>
    withEndpoint(answering(200, { 'content-type': 'text/html' }, '\n'), async (endpoint) =>
      assert.equal(await send(endpoint, submission), undefined),
    ));

  for (const status of [400, 401, 403, 404, 409, 422])
    test(`says with ${status} which fields the server refused`, () => {
      const body = JSON.stringify({
        status,
        errors: [
          { pointer: '#/answers/situation/text', detail: 'is too long' },
          { pointer: 4, detail: 'is odd' },
        ],
      });
      return withEndpoint(answering(status, { 'content-type': 'application/problem+json' }, body), (endpoint) =>
        fails(send(endpoint, submission), 'refused', [
          { pointer: '/answers/situation/text', detail: 'is too long' },
          { pointer: '', detail: 'is odd' },
        ]),
      );
    });

  for (const [what, type, body] of [
    ['a web page', 'text/html', '<h1>Bad</h1>'],
    ['broken JSON', 'application/problem+json', '{"errors":[{'],
    ['nothing', 'application/problem+json', ''],
  ] as const)
    test(`is refused without fields when the server answers with ${what}`, () =>
      withEndpoint(answering(422, { 'content-type': type }, body), (endpoint) =>
        fails(send(endpoint, submission), 'refused'),
      ));

  for (const status of [301, 302, 303, 307, 308])
    test(`did not follow a redirect (${status}) to anywhere else`, () =>
      withEndpoint(answering(status, { location: '/elsewhere' }), async (endpoint, received) => {
        await fails(send(endpoint, submission), 'intercepted');
        assert.deepEqual(
          received.map(({ url }) => url),
          ['/api/submissions'],
        );
      }));

  test('is "offline" when nobody listens', async () =>
    fails(send(await nowhere(), submission, { random: atOnce }), 'offline'));

  test('is "offline" when the connection breaks', () =>
    withEndpoint(
      (request) => void request.socket.destroy(),
      async (endpoint, received) => {
        await fails(send(endpoint, submission, { random: atOnce }), 'offline');
        assert.equal(received.length, 3);
      },
    ));

  test('is "timeout" when no answer comes in time', () =>
    withEndpoint(
      () => undefined,
      (endpoint) => fails(send(endpoint, submission, { deadline: 50 }), 'timeout'),
    ));

  test('is refused, and not waited for beyond the time, when the words of the refusal never end', () =>
    withEndpoint(
      (_, response) =>
        void response.writeHead(422, { 'content-type': 'application/problem+json' }).write('{"errors":['),
      (endpoint) => fails(send(endpoint, submission, { deadline: 1_000 }), 'refused'),
    ));

  test('is "stopped" when the person stops it, and the connection is let go', async () => {
    const stop = new AbortController();
    let closed: Promise<void> | undefined;
    const stopIt: RequestListener = (_, response: ServerResponse) => {
      closed = new Promise((resolve) => response.on('close', resolve));
      stop.abort();
    };
    await withEndpoint(stopIt, async (endpoint) => {
      await fails(send(endpoint, submission, { signal: stop.signal }), 'stopped');
      await closed;
    });
  });

  test('is "stopped" before anything leaves when it was stopped before', () =>
    withEndpoint(answering(201), async (endpoint, received) => {
      await fails(send(endpoint, submission, { signal: AbortSignal.abort() }), 'stopped');
      assert.equal(received.length, 0);
    }));

  test('is "timeout" and not "stopped" when the person could have stopped it but did not', () =>
    withEndpoint(
      () => undefined,
      (endpoint) =>
        fails(send(endpoint, submission, { deadline: 50, signal: new AbortController().signal }), 'timeout'),
    ));

  test('is "stopped" while it waits to try again', async () => {
    const stop = new AbortController();
    const pause = (): number => {
      queueMicrotask(() => stop.abort());
      return 0.99;
    };
    await withEndpoint(answering(503), async (endpoint, received) => {
      let asked = 0;
      const headers = () => ({ 'X-Asked': String(++asked) });
      await fails(send(endpoint, submission, { signal: stop.signal, random: pause, delivery: { headers } }), 'stopped');
      assert.equal(received.length, 1);
      assert.equal(asked, 1, 'the page is asked for headers that nobody will send');
    });
  });

  test('is "timeout" when the headers of the page never come, and nothing leaves', () =>
    withEndpoint(answering(201), async (endpoint, received) => {
      const headers = () => new Promise<never>(() => undefined);
      await fails(send(endpoint, submission, { deadline: 50, delivery: { headers } }), 'timeout');
      assert.equal(received.length, 0);
    }));

  test('is "stopped" when the person stops it while the headers of the page are awaited', async () => {
    const stop = new AbortController();
    const headers = () => new Promise<never>(() => queueMicrotask(() => stop.abort()));
    await fails(send(await nowhere(), submission, { signal: stop.signal, delivery: { headers } }), 'stopped');
  });

  for (const [failure, statuses] of [
    ['busy', [502, 503, 503]],
    ['busy', [504, 429, 429]],
    ['refused', [504, 409]],
  ] as const)
    test(`may have arrived where ${statuses.join(', ')} came back: only the last of them settles anything`, () => {
      const answers = [...statuses];
      return withEndpoint(
        (_, response) => void response.writeHead(answers.shift()!).end(),
        async (endpoint) => {
          const error = await failureOf(send(endpoint, submission, { random: atOnce }));
          assert.equal(error.failure, failure);
          assert.equal(error.mayHaveArrived, true);
        },
      );
    });

  for (const status of [409, 413, 429, 503])
    test(`has not arrived where every answer was ${status}`, () =>
      withEndpoint(answering(status), async (endpoint) => {
        const error = await failureOf(send(endpoint, submission, { random: atOnce }));
        assert.equal(error.mayHaveArrived, false);
      }));
});

describe('Trying again', () => {
  for (const status of RETRIED)
    test(`has arrived where the endpoint answers ${status}, and then 201`, () => {
      const answers = [status, status, 201];
      return withEndpoint(
        (request, response) => answering(answers.shift()!)(request, response),
        async (endpoint, received) => {
          await send(endpoint, submission, { random: atOnce });
          assert.deepEqual(
            received.map(({ body }) => body),
            [1, 2, 3].map(() => JSON.stringify(submission)),
          );
        },
      );
    });

  test('waits as long as the server asks', async () => {
    const answers = [answering(503, { 'retry-after': '1' }), answering(201)];
    await withEndpoint(
      (request, response) => answers.shift()!(request, response),
      async (endpoint) => {
        const since = performance.now();
        await send(endpoint, submission, { random: atOnce });
        assert.ok(performance.now() - since >= 990);
      },
    );
  });

  for (const asked of ['21', '86400', new Date(Date.now() + 3_600_000).toUTCString()])
    test(`leaves it to the family where the server asks for more time than there is: ${asked}`, () =>
      withEndpoint(answering(503, { 'retry-after': asked }), async (endpoint, received) => {
        await fails(send(endpoint, submission), 'busy');
        assert.equal(received.length, 1);
      }));

  test('waits at random and longer each time, so that families do not come back all at once', () => {
    assert.deepEqual(
      [1, 2].map((attempt) => pauseAfter(attempt, 0, () => 1)),
      [1000, 2000],
    );
    assert.equal(
      pauseAfter(1, 0, () => 0),
      0,
    );
    assert.equal(
      pauseAfter(2, 5000, () => 1),
      5000,
    );
  });

  const NOW = Date.parse('2026-11-22T10:00:00Z');
  for (const [header, milliseconds] of [
    [null, 0],
    ['', 0],
    ['0', 0],
    [' 7 ', 7000],
    ['1.5', 0],
    ['-3', 0],
    ['+3', 0],
    ['soon', 0],
    ['2026-11-22T10:00:09Z', 0],
    ['Sun, 22 Nov 2026 10:00:09 GMT', 9000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['Sunday, 22-Nov-26 10:00:09 GMT', 9000],
    ['nonsense GMT', 0],
  ] as const)
    test(`Retry-After: ${String(header)} asks for ${milliseconds} ms`, () =>
      assert.equal(retryAfter(header, NOW), milliseconds));

  test('Retry-After is never less than nothing, nor not a number, whatever it says', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `${text} GMT`),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        fc.integer({ min: 0 }),
        (header, now) => {
          const asked = retryAfter(header, now);
          assert.ok(asked >= 0, `${header} asks for ${asked}`);
        },
      ),
      { numRuns: 2000 },
    ));
});

describe('Other endpoints', () => {
  test('take the same as a form, in names that PHP reads, with what the council adds, and without a preflight', () =>
    withEndpoint(answering(200), async (endpoint, received) => {
      await send(endpoint, submission, { delivery: { encoding: 'form', fields: 'form_id=heard&op=Send%20it' } });
      const [{ headers, body }] = received as [Received];
      assert.equal(headers['content-type'], 'application/x-www-form-urlencoded;charset=UTF-8');
      assert.deepEqual(
        [...new URLSearchParams(body)],
        [
          ['form_id', 'heard'],
          ['op', 'Send it'],
          ['format', 'heard-submission/1'],
          ['submissionId', submission.submissionId],
          ['survey[id]', submission.survey.id],
          ['survey[version]', submission.survey.version],
          ['language', 'en'],
          ['wave', '2026-autumn'],
          ['sharing[choice]', 'named'],
          ['sharing[respondentName]', CANARY],
          ['sharing[workerName]', 'Alex Morgan'],
          ['answers[situation][kind]', 'text'],
          ['answers[situation][text]', 'It has been “hard”.\nBetter now. 😀 \ufffd'],
          ['answers[characteristics][kind]', 'likert'],
          ['answers[characteristics][ratings][skilled]', '5'],
        ],
      );
    }));

  test('may want more in the JSON, which never takes the place of what was said', () =>
    withEndpoint(answering(202), async (endpoint, received) => {
      await send(endpoint, submission, { delivery: { fields: 'webform_id=heard&answers=none' } });
      assert.deepEqual(JSON.parse(received[0]!.body), {
        webform_id: 'heard',
        ...JSON.parse(JSON.stringify(submission)),
      });
    }));

  test('may want headers that only the page knows, asked for at each attempt', async () => {
    let asked = 0;
    await withEndpoint(answering(502), async (endpoint, received) => {
      const headers = async (id: string) => ({ 'X-CSRF-Token': `${++asked} for ${id}` });
      await fails(send(endpoint, submission, { delivery: { headers }, random: atOnce }), 'unavailable');
      assert.deepEqual(
        received.map((each) => each.headers['x-csrf-token']),
        [1, 2, 3].map((attempt) => `${attempt} for ${submission.submissionId}`),
      );
    });
  });

  test('is tried again where the headers of the page could not be had', async () => {
    let asked = 0;
    await withEndpoint(answering(201), async (endpoint, received) => {
      const headers = async () => {
        if (++asked === 1) throw new TypeError('Failed to fetch');
        return { 'X-CSRF-Token': 'abc' };
      };
      const log = mock.method(console, 'error', () => undefined);
      await send(endpoint, submission, { delivery: { headers }, random: atOnce });
      assert.equal(received.length, 1);
      assert.match(String(log.mock.calls[0]?.arguments.join(' ')), /headers TypeError: Failed to fetch/);
      log.mock.restore();
    });
  });

  test('is known not to have arrived where the headers of the page never could be had', () =>
    withEndpoint(answering(201), async (endpoint, received) => {
      const log = mock.method(console, 'error', () => undefined);
      const headers = () => ({ 'X CSRF': 'no name of a header' });
      const sending = send(endpoint, submission, { delivery: { headers }, random: atOnce });
      await assert.rejects(sending, { failure: 'offline', mayHaveArrived: false });
      assert.deepEqual([received.length, log.mock.callCount()], [0, 3]);
      log.mock.restore();
    }));

  test('takes no cookies along for a word that is none of those it knows', async () => {
    const asked: RequestInit[] = [];
    const fetch = async (_: unknown, init?: RequestInit) => (asked.push(init!), new Response(null, { status: 204 }));
    for (const credentials of ['always', 'include', 'same-origin', ''] as RequestCredentials[])
      await send(await nowhere(), submission, { fetch, delivery: { credentials } });
    assert.deepEqual(
      asked.map(({ credentials }) => credentials),
      ['omit', 'include', 'same-origin', 'omit'],
    );
  });

  test('may want the id in a header too, quoted [120]', () =>
    withEndpoint(answering(201), async (endpoint, received) => {
      const headers = (id: string) => ({ 'Idempotency-Key': `"${id}"` });
      await send(endpoint, submission, { delivery: { headers } });
      assert.equal(received[0]!.headers['idempotency-key'], `"${submission.submissionId}"`);
    }));

  test('may want credentials, if the council says so', async () => {
    const asked: (RequestCredentials | undefined)[] = [];
    for (const credentials of [undefined, 'same-origin', 'include'] as const)
      await send(new URL('https://council.example/api'), submission, {
        delivery: { credentials },
        fetch: async (_, init) => {
          asked.push(init!.credentials);
          return new Response(null, { status: 204 });
        },
      });
    assert.deepEqual(asked, ['omit', 'same-origin', 'include']);
  });
});

describe('The endpoint', () => {
  const PAGE = 'https://council.example/children/survey';

  for (const [given, base, endpoint] of [
    ['https://answers.example/api', PAGE, 'https://answers.example/api'],
    ['HTTPS://answers.example/api', PAGE, 'https://answers.example/api'],
    ['/api/submissions', PAGE, 'https://council.example/api/submissions'],
    ['send', PAGE, 'https://council.example/children/send'],
    ['//answers.example/api', PAGE, 'https://answers.example/api'],
    ['/api', 'http://localhost:8080/', 'http://localhost:8080/api'],
    ['/api', 'http://127.0.0.1:8080/', 'http://127.0.0.1:8080/api'],
    ['/api', 'http://[::1]:8080/', 'http://[::1]:8080/api'],
    ['http://survey.localhost/api', PAGE, 'http://survey.localhost/api'],
  ] as const)
    test(`may be ${given} on ${base}`, () => assert.equal(endpointFrom(given, base).href, endpoint));

  for (const given of ['', ' ', '\n'])
    test(`is missing if it is ${JSON.stringify(given)}`, () =>
      assert.throws(() => endpointFrom(given, PAGE), /^Error: endpoint is missing/));

  for (const [given, base] of [
    ['http://answers.example/api', PAGE],
    ['http://localhost.answers.example/api', PAGE],
    ['http://127.0.0.1.answers.example/api', PAGE],
    ['http://answers.example/localhost', PAGE],
    ['http://localhost@answers.example/api', PAGE],
    ['http://not-localhost/api', PAGE],
    ['http://.localhost.example', PAGE],
    ['/api', 'http://council.example/survey'],
    ['//answers.example/api', 'http://localhost/'],
    ['javascript:alert(1)', PAGE],
    ['data:text/plain,hello', PAGE],
    ['blob:https://council.example/1', PAGE],
    ['file:///tmp/answers', PAGE],
    ['ws://localhost/', PAGE],
    ['ftp://localhost/', PAGE],
    ['/api', 'about:blank'],
    ['https://', PAGE],
  ] as const)
    test(`may not be ${given} on ${base}, and the message names it`, () =>
      assert.throws(() => endpointFrom(given, base), { message: `endpoint "${given}" should start with https://` }));

  test('may not hold a password: browsers would refuse it at every try, and it is not read out', () =>
    assert.throws(
      () => endpointFrom('https://council:secret@answers.example/api', PAGE),
      (error: Error) => /user name or password/.test(error.message) && !error.message.includes('secret'),
    ));

  test('is protected or on this machine, whatever is given', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl(), fc.webUrl({ validSchemes: ['http', 'ftp'] }), fc.string(), fc.webPath()),
        fc.constantFrom(PAGE, 'http://council.example/', 'http://localhost/', 'about:blank'),
        (given, base) => {
          let url: URL;
          try {
            url = endpointFrom(given, base);
          } catch (error) {
            assert.match((error as Error).message, /^endpoint /);
            return;
          }
          assert.ok(
            url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname.endsWith('localhost')),
            url.href,
          );
        },
      ),
      { numRuns: 2000 },
    ));
});
