import { trimmed } from '../answers/trimmed.js';
import type { ServerProblem } from './errors.js';

const MOST = 50;
const LONGEST = 300;

/** The places a server names in an `application/problem+json` answer (RFC 9457). Anything that is not one is passed over. */
export async function readProblems(response: Response): Promise<ServerProblem[]> {
  if (!/^application\/problem\+json\b/i.test(response.headers.get('content-type') ?? '')) return [];
  const body: unknown = await response.json().catch(() => undefined);
  const errors = isObject(body) && Array.isArray(body['errors']) ? (body['errors'] as unknown[]) : [];
  return errors.slice(0, MOST).flatMap((error) => {
    if (!isObject(error) || typeof error['detail'] !== 'string' || !trimmed(error['detail'])) return [];
    const pointer = typeof error['pointer'] === 'string' ? error['pointer'].replace(/^#/, '') : '';
    return [{ pointer, detail: error['detail'].slice(0, LONGEST) }];
  });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
