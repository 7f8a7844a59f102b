import assert from 'node:assert/strict';
import type { Hono } from 'hono';

export interface Problem {
  title: string;
  status: number;
  detail: string;
  errors?: { detail: string; pointer: string }[];
}

/** Sends a body to a collector as a page would. What is not text is sent as JSON. */
export const post = async (collector: Hono, body: unknown, headers: Record<string, string> = {}) =>
  collector.request('/api/submissions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
  });

/** Sends a body to a server that listens at an address. What is not text is sent as JSON. */
export const send = (address: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${address}/api/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** The problem that an answer holds, once it is sure that it is one, and gives nothing away. */
export async function problemIn(response: Response, status: number): Promise<Problem> {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const problem = (await response.json()) as Problem;
  assert.deepEqual(
    Object.keys(problem).filter((key) => !['title', 'status', 'detail', 'errors'].includes(key)),
    [],
  );
  assert.equal(problem.status, status);
  for (const { detail } of [problem, ...(problem.errors ?? [])])
    assert.doesNotMatch(detail, /\b(invalid|please|required|must|error)\b|\n/i);
  return problem;
}
