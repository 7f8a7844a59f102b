import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createCollector } from './collector.js';
import { serveFolders } from './static-files.js';
import type { Database } from './store/database.js';
import { openStore } from './store/store.js';

/** How long requests that are under way may take once the server is told to stop, in milliseconds. */
const FINISH_WITHIN = 10_000;

export interface ServerOptions {
  /** Where submissions go. The server closes it when it stops. */
  readonly database: Database;
  /** 0, which is the default, takes any port that is free. */
  readonly port?: number;
  /** Origins of other sites whose pages may send. */
  readonly origins?: readonly string[];
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
  origins = [],
  pages = folder('../pages'),
  dist = folder('../../dist'),
}: ServerOptions): Promise<RunningServer> {
  const collector = createCollector({ store: await openStore(database), origins });
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

  const server = createAdaptorServer({ fetch: site.fetch, overrideGlobalObjects: false }) as Server;
  server.listen(port);
  await once(server, 'listening');

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    const limit = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN);
    await closed;
    clearTimeout(limit);
    await database.close();
  };
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => (stopped ??= stop()),
  };
}

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
