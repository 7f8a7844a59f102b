import type { Handler } from 'hono';
import { createHash, timingSafeEqual } from 'node:crypto';
import { problem } from './problem.js';
import { ROLES, type Page, type PlaceInOrder, type Role } from './store/read.js';

/** The secret of each role that may read. A role without one may not. */
export type Tokens = Readonly<Partial<Record<Role, string>>>;

export interface Reading {
  readonly tokens: Tokens;
  readonly read: (role: Role, after: PlaceInOrder | undefined, limit: number) => Promise<Page>;
}

const USUAL = 100;
const MOST = 500;

/** Hands out a page of what was kept, as far as the bearer of the token may read it: `?after=<next>&limit=<1 to 500>`. */
export function hand({ tokens, read }: Reading): Handler {
  const roleOf = roleFinder(tokens);
  return async (context) => {
    const role = roleOf(context.req.header('authorization'));
    if (!role)
      return problem(401, 'Reading needs a token that is known here.', { headers: { 'www-authenticate': 'Bearer' } });
    const { after, limit = String(USUAL) } = context.req.query();
    const place = after === undefined ? undefined : placeFrom(after);
    if (place === null) return problem(400, '"after" is not the "next" of a page.');
    if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > MOST)
      return problem(400, `"limit" is not a whole number from 1 to ${MOST}.`);
    const { submissions, next } = await read(role, place, Number(limit));
    return context.json({ submissions, ...(next && { next: `${next.receivedOn}.${next.submissionId}` }) });
  };
}

/** Digests have one length, and each is compared in full, so the time tells nothing about a token. */
function roleFinder(tokens: Tokens): (authorization: string | undefined) => Role | undefined {
  const known = ROLES.flatMap((role) => (tokens[role] ? [{ role, digest: digestOf(tokens[role]) }] : []));
  return (authorization = '') => {
    const digest = digestOf(/^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '');
    return known.filter((each) => timingSafeEqual(each.digest, digest))[0]?.role;
  };
}

const digestOf = (text: string) => createHash('sha256').update(text).digest();

/** Where a page ended, or null if this is no such place. */
function placeFrom(text: string): PlaceInOrder | null {
  const [, receivedOn = '', submissionId = ''] =
    /^([1-9]\d{3}-\d\d-\d\d)\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(text) ?? [];
  const day = new Date(receivedOn);
  const isDay = !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(receivedOn);
  return isDay ? { receivedOn, submissionId } : null;
}
