import type { Context, Handler, MiddlewareHandler } from 'hono';
import { checkSubmission } from './check.js';
import { busy, type Room } from './limits.js';
import { problem } from './problem.js';
import { readBody } from './read-body.js';
import type { Store } from './store/store.js';

/** The largest body that is taken, in bytes. The longest answers to the longest survey are a fraction of it. */
export const LIMIT = 256 * 1024;

export interface ReceiveOptions {
  readonly store: Store;
  /** The day, as YYYY-MM-DD. */
  readonly today: () => string;
  /** How long a body may take to come, in milliseconds. */
  readonly bodyWithin: number;
  /** Where bodies are while their requests are under way. */
  readonly room: Room;
}

/** Lets nothing but JSON through. A page of another origin cannot send that without asking first. */
export const onlyJson: MiddlewareHandler = async ({ req }, next) => {
  const type = req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json'
    ? next()
    : problem(415, 'Answers can only be sent here as application/json.', { headers: { accept: 'application/json' } });
};

/**
 * Takes one submission and keeps it. One that is sent again, same id and same body, is answered as the first time, 201,
 * and stored once.
 */
export function receive({ store, today, bodyWithin, room }: ReceiveOptions): Handler {
  const answer = async (context: Context, take: (bytes: number) => boolean) => {
    const body = await readBody(context.req.raw, { limit: LIMIT, within: bodyWithin, take });
    if (body === 'too-long')
      return problem(413, 'Your answers are too long to send in one go. Make some of them shorter.', {
        headers: { connection: 'close' },
      });
    if (body === 'no-room') return busy(503, 5);
    if (body === 'too-slow')
      return problem(408, 'Your answers took too long to get here. Nothing was saved. Try again.', {
        headers: { connection: 'close' },
      });
    if (body === 'broken') return problem(400, 'The connection broke before all of your answers were here.');
    const value = parseJson(body);
    if (value === undefined) return problem(400, 'What was sent could not be read as JSON.');
    const checked = checkSubmission(value);
    if ('errors' in checked)
      return problem(422, 'Some of what was sent could not be kept. Nothing was saved.', { errors: checked.errors });
    const { submission } = checked;
    const key = context.req.header('idempotency-key');
    if (key !== undefined && key.toLowerCase() !== `"${submission.submissionId.toLowerCase()}"`)
      return wrongId('These answers came under another number than their own. Nothing was saved.');
    if (!(await store.keep(submission, today())))
      return wrongId('Other answers were saved under this number before. They have not been changed.');
    return context.json({ submissionId: submission.submissionId }, 201);
  };
  return (context) => room.lend((take) => answer(context, take));
}

const wrongId = (detail: string) => problem(422, detail, { errors: [{ detail, pointer: '#/submissionId' }] });

/** A parsed body, or undefined if it is not JSON in UTF-8. */
function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
