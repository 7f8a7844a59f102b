import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { checkSubmission } from './check.js';
import { problem } from './problem.js';
import { readBody } from './read-body.js';
import type { Store } from './store/store.js';

/** The largest body that is taken, in bytes. The longest answers to the longest survey are a fraction of it. */
const LIMIT = 256 * 1024;

export interface CollectorOptions {
  readonly store: Store;
  /** Origins whose pages may send, beside the collector's own. */
  readonly origins: readonly string[];
  /** The day, as YYYY-MM-DD. */
  readonly today?: () => string;
}

/**
 * The reference endpoint, `POST /api/submissions`. A submission that is sent again, same id and same body, is answered
 * as the first time, 201, and stored once.
 */
export function createCollector({ store, origins, today = todayInBritain }: CollectorOptions): Hono {
  const collector = new Hono();

  collector.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  // Browsers hold other pages back by what these headers say. Nothing is refused by its Origin header here: behind a
  // proxy the collector cannot know its own origin, and what is not a browser can write there what it likes.
  collector.use(
    '/api/submissions',
    cors({
      origin: [...origins],
      allowMethods: ['POST'],
      allowHeaders: ['content-type'],
      exposeHeaders: ['Retry-After'],
      maxAge: 600,
    }),
  );
  collector.post('/api/submissions', async (context) => {
    const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json')
      return problem(415, 'Answers can only be sent here as application/json.', {
        headers: { accept: 'application/json' },
      });
    const body = await readBody(context.req.raw, LIMIT);
    if (!body) return problem(413, 'Your answers are too long to send in one go. Make some of them shorter.');
    const value = parseJson(body);
    if (value === undefined) return problem(400, 'What was sent could not be read as JSON.');
    const checked = checkSubmission(value);
    if ('errors' in checked)
      return problem(422, 'Some of what was sent could not be kept. Nothing was saved.', { errors: checked.errors });
    const { submission } = checked;
    if (await store.keep(submission, today())) return context.json({ submissionId: submission.submissionId }, 201);
    const detail = 'Other answers were saved under this number before. They have not been changed.';
    return problem(422, detail, { errors: [{ detail, pointer: '#/submissionId' }] });
  });
  collector.all('/api/submissions', () =>
    problem(405, 'Answers can only be sent here with POST.', { headers: { allow: 'POST, OPTIONS' } }),
  );
  collector.notFound(() => problem(404, 'There is nothing at this address.'));
  collector.onError((error) => {
    // The code only: messages of a database quote what it was given.
    console.error(`A submission could not be kept: ${'code' in error ? String(error.code) : error.name}`);
    return problem(503, 'We cannot save answers right now. Try again in a few minutes.', {
      headers: { 'retry-after': '30' },
    });
  });
  return collector;
}

/** A parsed body, or undefined if it is not JSON in UTF-8. */
function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

// Swedish writes dates as ISO 8601 does.
const britishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });
const todayInBritain = () => britishDay.format(new Date());
