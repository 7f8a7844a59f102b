import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.js';
import { TokenBucket } from './token-bucket.js';

/**
 * Lets so many requests a minute come from the pages of each origin on the list, and as many from everywhere else
 * together. Beyond that it answers 429. It goes by the Origin header alone, because no address of a person is to be
 * kept, not even in memory; so somebody who writes a council's origin into a header uses up that council's share.
 */
export function rateLimit(perMinute: number, origins: readonly string[]): MiddlewareHandler {
  const elsewhere = new TokenBucket(perMinute);
  const buckets = new Map(origins.map((origin) => [origin, new TokenBucket(perMinute)]));
  return async ({ req }, next) => {
    const wait = (buckets.get(req.header('origin') ?? '') ?? elsewhere).take();
    return wait === 0 ? next() : problem(429, BUSY, { headers: { 'retry-after': String(wait) } });
  };
}

/** Lets so many requests be under way at once, so that a crowd does not use up the memory. The next one is answered 503. */
export function crowdLimit(most: number): MiddlewareHandler {
  let underWay = 0;
  return async (_context, next) => {
    if (underWay === most) return problem(503, BUSY, { headers: { 'retry-after': '5' } });
    underWay += 1;
    return next().finally(() => (underWay -= 1));
  };
}

const BUSY = 'Many people are sending answers right now. Nothing was saved. Try again in a minute.';
