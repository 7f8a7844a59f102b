import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createCollector } from './collector.js';
import type { Tokens } from './reading.js';
import { deleteWhenOver } from './retention.js';
import { serveFolders } from './static-files.js';
import type { Database } from './store/database.js';
import { readPage } from './store/read.js';
import { openStore } from './store/store.js';

/** How long requests that are under way may take once the server is told to stop, in milliseconds. */
const FINISH_WITHIN = 10_000;

/**
 * What a connection may cost before there is a request: the most bytes of headers, and milliseconds. The collector
 * itself answers a slow body before Node cuts it off.
 */
const CONNECTIONS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Longer than proxies keep a connection that they do not use, so that none sends into one that is being closed.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
};

/** How many connections there may be at once. What comes beyond that is closed without an answer. */
const MOST_CONNECTIONS = 5_000;

export interface ServerOptions {
  /** Where submissions go. The server closes it when it stops. */
  readonly database: Database;
  /** 0, which is the default, takes any port that is free. */
  readonly port?: number;
  /** The address or name to listen at. All of the machine's, unless given. */
  readonly host?: string | undefined;
  /** Origins of other sites whose pages may send. */
  readonly origins?: readonly string[];
  /** Who may read. Nobody, unless given. */
  readonly tokens?: Tokens;
  /** How many submissions a minute are taken from the pages of one origin. */
  readonly rate?: number | undefined;
  /** How long a body may take to come, in milliseconds. */
  readonly bodyWithin?: number | undefined;
  /** For how many days submissions are kept. For ever, unless given. */
  readonly days?: number | undefined;
  /** The folder of the pages, served at `/`. */
  readonly pages?: string;
  /** The folder of what was built, served at `/dist/`. */
  readonly dist?: string;
}

export interface RunningServer {
  /** Such as `http://localhost:8080`. */
  readonly address: string;
  /** Stops listening, finishes what is under way, then closes the database. */
  stop(): Promise<void>;
}

/** Serves the demo and the collector. Resolves once it listens. */
export async function startServer({
  database,
  port = 0,
  host,
  origins = [],
  tokens = {},
  rate,
  bodyWithin,
  days,
  pages = folder('../pages'),
  dist = folder('../../dist'),
}: ServerOptions): Promise<RunningServer> {
  const collector = createCollector({
    store: await openStore(database),
    origins,
    rate,
    bodyWithin,
    ...(Object.keys(tokens).length > 0 && { reading: { tokens, read: (...page) => readPage(database, ...page) } }),
  });
  const stopDeleting = days === undefined ? undefined : await deleteWhenOver({ database, days });
  const site = new Hono();
  site.use(async (context, next) => {
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
    // A connection that is kept for more would keep a server that is stopping.
    if (!server.listening) context.header('connection', 'close');
  });
  site.all('/api/*', ({ req }) => collector.fetch(req.raw));
  site.all('*', await serveFolders({ '/': pages, '/dist/': dist }));

  const server = createAdaptorServer({
    fetch: site.fetch,
    overrideGlobalObjects: false,
    serverOptions: CONNECTIONS,
  }) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(port, host);
  await once(server, 'listening');

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    const limit = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN);
    await closed;
    clearTimeout(limit);
    await stopDeleting?.();
    await database.close();
  };
  return {
    address: `http://${host?.includes(':') ? `[${host}]` : (host ?? 'localhost')}:${(server.address() as AddressInfo).port}`,
    stop: () => (stopped ??= stop()),
  };
}

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
