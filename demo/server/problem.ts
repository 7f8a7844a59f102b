import { STATUS_CODES } from 'node:http';

/** What is wrong with one place of what was sent. */
export interface ProblemPlace {
  /** In words that a family can read. */
  readonly detail: string;
  /** JSON pointer as a URI fragment, such as `#/answers/situation/text`. */
  readonly pointer: string;
}

/** An answer that says what went wrong (RFC 9457). It never holds anything of what was sent. */
export function problem(
  status: number,
  detail: string,
  { errors, headers }: { errors?: readonly ProblemPlace[]; headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify({ title: STATUS_CODES[status], status, detail, ...(errors && { errors }) }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}
