import { trimmed } from '../answers/trimmed.js';
import { SendError, type SendFailure } from './errors.js';
import { readProblems } from './problem-details.js';
import { requestFor, type Delivery } from './request.js';
import { pauseAfter, RETRIED, RETRIES, retryAfter } from './retry.js';
import type { Submission } from './schema.js';

/** How long sending may take in all, in milliseconds, with every attempt and every pause. */
const DEADLINE = 20_000;

const RECEIVED = [200, 201, 202, 204];

export interface SendOptions {
  readonly delivery?: Delivery;
  readonly signal?: AbortSignal;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds. */
  readonly deadline?: number;
  /** From 0 up to 1. */
  readonly random?: () => number;
}

/**
 * Posts a submission, and tries twice more where that may help. It resolves when the endpoint has it: 200, 201, 202 or
 * 204, and JSON if anything.
 * @throws {SendError} saying why it did not arrive, as far as is known
 */
export async function send(
  endpoint: URL,
  submission: Submission,
  {
    delivery = {},
    signal = new AbortController().signal,
    fetch = globalThis.fetch.bind(globalThis),
    deadline = DEADLINE,
    random = Math.random,
  }: SendOptions = {},
): Promise<void> {
  const limit = AbortSignal.timeout(deadline);
  const end = performance.now() + deadline;
  const stop = AbortSignal.any([limit, signal]);
  const stopped = new Promise<never>((_, reject) => stop.addEventListener('abort', reject));
  const post = async () => {
    stop.throwIfAborted();
    // The page's own headers may be long in coming, and wrong. They know of no answer, so that their error can be told.
    const request = await Promise.race([
      requestFor(submission, delivery).catch((error: unknown) => console.error('heard: headers', error)),
      stopped,
    ]);
    if (!request) return { error: new SendError('offline', [], false), asked: 0 };
    return outcomeOf(await fetch(endpoint, { ...request, signal: stop }));
  };
  let mayHaveArrived = false;
  for (let attempt = 1; ; attempt++) {
    const outcome = await post().catch((): Failed => {
      if (stop.aborted) return { error: new SendError(signal.aborted ? 'stopped' : 'timeout') };
      return { error: new SendError('offline'), asked: 0 };
    });
    if (outcome === 'received') return;
    const { error, asked } = outcome;
    mayHaveArrived ||= error.mayHaveArrived;
    const pause = pauseAfter(attempt, asked ?? 0, random);
    // Whoever asks for more time than there is, is asked again by the family.
    if (asked === undefined || attempt > RETRIES || performance.now() + pause > end)
      throw new SendError(error.failure, error.problems, mayHaveArrived);
    await elapsed(pause, signal);
  }
}

/** An attempt that failed, and how long the server asks to wait before the next one, in milliseconds, if there is to be one. */
interface Failed {
  readonly error: SendError;
  readonly asked?: number;
}

async function outcomeOf(response: Response): Promise<Failed | 'received'> {
  const { status, headers } = response;
  if (RECEIVED.includes(status) && (isJson(headers) || !trimmed(await response.text()))) return 'received';
  // Whoever stands between, such as a wifi that wants people to sign in, answers with a page or sends them to one.
  if (status < 400) return { error: new SendError('intercepted') };
  const error = new SendError(failureFor(status), await readProblems(response));
  return RETRIED.includes(status) ? { error, asked: retryAfter(headers.get('retry-after')) } : { error };
}

const isJson = (headers: Headers): boolean => /\bjson\b/i.test(headers.get('content-type') ?? '');

/** Resolves once the time is over, or somebody stops waiting. */
export const elapsed = (milliseconds: number, signal: AbortSignal) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', resolve);
  });

function failureFor(status: number): SendFailure {
  if (status === 413) return 'too-large';
  if (status === 429 || status === 503) return 'busy';
  return status >= 400 && status < 500 ? 'refused' : 'unavailable';
}

/**
 * The address to send to, if it is one that may be used.
 * @throws {Error} for developers, if it is missing or would send answers over an unprotected connection
 */
export function endpointFrom(endpoint: string, base: string): URL {
  if (!trimmed(endpoint)) throw new Error('endpoint is missing');
  const url = URL.canParse(endpoint, base) ? new URL(endpoint, base) : undefined;
  const isLocal = url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/.test(url.hostname);
  if (!url || (url.protocol !== 'https:' && !isLocal))
    throw new Error(`endpoint "${endpoint}" should start with https://`);
  if (url.username || url.password) throw new Error('endpoint should hold no user name or password');
  return url;
}
