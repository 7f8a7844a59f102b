import { toJson } from './json.js';
import type { Submission } from './schema.js';

/** How an endpoint wants a submission, where it is another one than the reference endpoint. */
export interface Delivery {
  /** `form` for application/x-www-form-urlencoded, which needs no preflight; application/json otherwise. */
  readonly encoding?: 'json' | 'form' | '' | undefined;
  /** More that stands in every body, as a query string: `form_id=heard&token=1`. */
  readonly fields?: string | undefined;
  /** Headers that only the page knows, such as a CSRF token, or an `Idempotency-Key`. Asked anew for every attempt. */
  readonly headers?: ((submissionId: string) => HeadersInit | Promise<HeadersInit>) | undefined;
  /** `omit` unless the council says otherwise. */
  readonly credentials?: RequestCredentials | '' | undefined;
}

/** The request that carries a submission. */
export async function requestFor(
  submission: Submission,
  { encoding, fields, headers, credentials }: Delivery,
): Promise<RequestInit> {
  const all = new Headers(await headers?.(submission.submissionId));
  all.set('accept', 'application/json, application/problem+json');
  const more = [...new URLSearchParams(fields)];
  const isForm = encoding === 'form';
  // A form's own type comes with its body.
  if (!isForm) all.set('content-type', 'application/json');
  return {
    method: 'POST',
    headers: all,
    body: isForm
      ? new URLSearchParams([...more, ...entriesOf(submission)])
      : toJson({ ...Object.fromEntries(more), ...submission }),
    credentials: credentials === 'include' || credentials === 'same-origin' ? credentials : 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'manual',
  };
}

/** The same tree in the names of a form, with brackets as PHP and others read them: `sharing[choice]`. */
function entriesOf(value: object, name = ''): [name: string, value: string][] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    const path = name ? `${name}[${key}]` : key;
    return typeof each === 'object' && each ? entriesOf(each, path) : [[path, String(each)] as [string, string]];
  });
}
