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
    return wait === 0 ? next() : busy(429, wait);
  };
}

/**
 * The memory that the bodies of all requests under way may take up together, so that a crowd does not use up more. A body
 * takes what has come of it, so one that trickles in keeps nobody out.
 */
export class Room {
  #left: number;

  /** @param bytes how much there is */
  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** Does some work that may take so many bytes again and again, as long as there are any. They are free after it. */
  async lend<Result>(work: (take: (bytes: number) => boolean) => Promise<Result>): Promise<Result> {
    let taken = 0;
    const take = (bytes: number) => {
      if (bytes > this.#left) return false;
      this.#left -= bytes;
      taken += bytes;
      return true;
    };
    return work(take).finally(() => (this.#left += taken));
  }
}

/** The answer where there is no room, or no token, for one more. */
export const busy = (status: 429 | 503, seconds: number) =>
  problem(status, BUSY, { headers: { 'retry-after': String(seconds) } });

const BUSY = 'Many people are sending answers right now. Nothing was saved. Try again in a minute.';
