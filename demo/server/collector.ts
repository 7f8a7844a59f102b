import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { todayInBritain } from './day.js';
import { rateLimit, Room } from './limits.js';
import { problem } from './problem.js';
import { hand, type Reading } from './reading.js';
import { LIMIT, onlyJson, receive } from './receive.js';
import type { Store } from './store/store.js';

export interface CollectorOptions {
  readonly store: Store;
  /** Origins whose pages may send, beside the collector's own. */
  readonly origins: readonly string[];
  /** Who may read what was kept. Nobody, unless given. */
  readonly reading?: Reading | undefined;
  /** The day, as YYYY-MM-DD. */
  readonly today?: () => string;
  /** How many submissions a minute are taken from the pages of one origin. */
  readonly rate?: number | undefined;
  /** How many bytes the bodies of all requests under way may have together. */
  readonly room?: number;
  /**
   * How long a body may take to come, in milliseconds: as long as the page waits. It may stand still for half of it, which
   * is longer than a phone is without a signal from one mast to the next.
   */
  readonly bodyWithin?: number | undefined;
}

/** The reference endpoint: `POST /api/submissions`, and `GET` for those who have a token. */
export function createCollector({
  store,
  origins,
  reading,
  today = todayInBritain,
  rate = 600,
  room = 200 * LIMIT,
  bodyWithin = 20_000,
}: CollectorOptions): Hono {
  const collector = new Hono();

  collector.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  collector.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      xFrameOptions: 'DENY',
      // It is for whoever holds the council's certificates to say what all of its subdomains must do.
      strictTransportSecurity: false,
    }),
  );
  // Browsers hold other pages back by what these headers say. Nothing is refused by its Origin header here: behind a
  // proxy the collector cannot know its own origin, and what is not a browser can write there what it likes.
  // Everywhere, so that a page with a wrong path is told that, and not something of origins.
  collector.use(
    cors({
      origin: [...origins],
      allowMethods: ['POST'],
      allowHeaders: ['content-type', 'idempotency-key'],
      exposeHeaders: ['Retry-After'],
      maxAge: 600,
    }),
  );
  const receiving = receive({ store, today, bodyWithin, room: new Room(room) });
  collector.post('/api/submissions', onlyJson, rateLimit(rate, origins), receiving);
  if (reading) collector.get('/api/submissions', hand(reading));
  collector.all('/api/submissions', () =>
    problem(405, 'Answers can only be sent here with POST.', {
      headers: { allow: reading ? 'GET, HEAD, POST, OPTIONS' : 'POST, OPTIONS' },
    }),
  );
  collector.notFound(() => problem(404, 'There is nothing at this address.'));
  collector.onError((error) => {
    // The code only: messages of a database quote what it was given.
    console.error(`A request could not be answered: ${'code' in error ? String(error.code) : error.name}`);
    return problem(503, 'We cannot save answers right now. Try again in a few minutes.', {
      headers: { 'retry-after': '30' },
    });
  });
  return collector;
}
