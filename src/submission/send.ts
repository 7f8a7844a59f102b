import { trimmed } from '../answers/trimmed.js';
import { SendError, type SendFailure } from './errors.js';
import { toJson } from './json.js';
import { readProblems } from './problem-details.js';
import type { Submission } from './schema.js';

/** How long one attempt may take, in milliseconds. */
const TIMEOUT = 20_000;

const RECEIVED = [200, 201, 202, 204];

/**
 * Posts a submission once. It resolves when the endpoint has it: 200, 201, 202 or 204.
 * @throws {SendError} saying why it did not arrive
 */
export async function send(
  endpoint: URL,
  submission: Submission,
  {
    signal,
    fetch = globalThis.fetch.bind(globalThis),
    timeout = TIMEOUT,
  }: { signal?: AbortSignal; fetch?: typeof globalThis.fetch; timeout?: number } = {},
): Promise<void> {
  const limit = AbortSignal.timeout(timeout);
  let response: Response;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, application/problem+json' },
      body: toJson(submission),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: signal ? AbortSignal.any([limit, signal]) : limit,
    });
  } catch {
    throw new SendError(signal?.aborted ? 'stopped' : limit.aborted ? 'timeout' : 'offline');
  }
  if (!RECEIVED.includes(response.status))
    throw new SendError(failureOf(response.status), await readProblems(response));
}

function failureOf(status: number): SendFailure {
  if (status === 413) return 'too-large';
  if (status === 429 || status === 503) return 'busy';
  return status >= 400 && status < 500 ? 'refused' : 'unavailable';
}

/**
 * The address to send to, if it is one that may be used.
 * @throws {Error} for developers, if it is missing or would send answers over an unprotected connection
 */
export function endpointFrom(endpoint: string, base: string): URL {
  if (!trimmed(endpoint)) throw new Error('endpoint is missing: it says where the answers go');
  const url = URL.canParse(endpoint, base) ? new URL(endpoint, base) : undefined;
  const isLocal = url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/.test(url.hostname);
  if (!url || (url.protocol !== 'https:' && !isLocal))
    throw new Error(`endpoint "${endpoint}" should start with https://`);
  if (url.username || url.password) throw new Error('endpoint holds a user name or password, so browsers refuse it');
  return url;
}
