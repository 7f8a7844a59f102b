import { text } from 'node:stream/consumers';
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];
type Context = Parameters<Middleware>[0];
type Next = Parameters<Middleware>[1];

/** What a test has the endpoint answer. */
export interface ScriptedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Answer only once the test says so. */
  readonly held?: boolean;
}

/** A request that the endpoint got. */
export interface Received {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Desk {
  readonly answers: ScriptedAnswer[];
  readonly received: Received[];
  readonly waiting: (() => void)[];
}

/**
 * A real endpoint for tests in browsers. Each test has its own at `/test-endpoint/<id>/`: it puts the answers there that
 * it wants (`PUT script`), lets elements send or read (`answer`), and looks at what arrived (`GET received`).
 *
 * `/another-copy/…` serves the same files as `/…`, so that a page can load a second copy of Heard, and
 * `/another-version/…` one that says it is of another version.
 */
export function testEndpoint(): Middleware {
  const desks = new Map<string, Desk>();
  return async (context, next): Promise<void> => {
    const [, room = '', id = '', action] = context.path.split('/');
    if (room === 'another-copy' || room === 'another-version') return serveCopy(context, next, room);
    if (room !== 'test-endpoint') return next() as Promise<void>;
    const desk = desks.get(id) ?? { answers: [], received: [], waiting: [] };
    desks.set(id, desk);
    context.set('cache-control', 'no-store');
    if (action === 'script') {
      desk.answers.push(...(JSON.parse(await text(context.req)) as ScriptedAnswer[]));
      context.status = 204;
    } else if (action === 'received') context.body = desk.received;
    else if (action === 'release') {
      for (const release of desk.waiting.splice(0)) release();
      context.status = 204;
    } else await answer(context, desk);
  };
}

async function answer(context: Context, { answers, received, waiting }: Desk) {
  received.push({ method: context.method, headers: context.headers, body: await text(context.req) });
  const { status = 201, headers = {}, body, held } = answers.shift() ?? {};
  if (held) await new Promise<void>((release) => waiting.push(release));
  // Without a body, Koa would write the name of the status.
  if (body === undefined) context.body = '';
  else context.body = typeof body === 'string' ? body : JSON.stringify(body);
  context.status = status;
  context.set({ 'content-type': 'application/json', ...headers });
}

async function serveCopy(context: Context, next: Next, room: string) {
  context.path = context.path.replace(`/${room}`, '');
  await next();
  if (room === 'another-version' && typeof context.body === 'string')
    context.body = context.body.replace(/(version\s*=\s*)["'`]\d[^"'`]*["'`]/, '$1"99.0.0"');
}
