import { createAdaptorServer } from '@hono/node-server';
import { buildSync } from 'esbuild';
import { Hono } from 'hono';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createCollector } from '../../../demo/server/collector.js';
import type { Submission } from '../../../src/schema.js';

/** A council's site as the README describes it: its own pages and files, a strict policy, and the collector. */
export class Site {
  /** What the collector was given to keep. */
  readonly kept: Submission[] = [];
  /** What was posted to an address of the site's own, and with which headers. */
  readonly posted: { body: string; headers: Headers }[] = [];

  readonly #files = new Map<string, { type: string; text: string }>();
  readonly #server;

  constructor(policy: string) {
    const keep = (submission: Submission) => Promise.resolve(this.kept.push(submission) > 0);
    const collector = createCollector({ store: { keep }, origins: [] });
    const site = new Hono();
    site.all('/api/*', ({ req }) => collector.fetch(req.raw));
    site.post('*', async ({ req }) => {
      this.posted.push({ body: await req.text(), headers: req.raw.headers });
      return new Response(null, { status: 204 });
    });
    site.get('*', ({ req }) => {
      const file = this.#files.get(req.path);
      return new Response(file?.text ?? '', {
        status: file ? 200 : 404,
        headers: { 'content-type': file?.type ?? 'text/plain', 'content-security-policy': policy },
      });
    });
    this.#server = createAdaptorServer({ fetch: site.fetch, overrideGlobalObjects: false });
  }

  put(path: string, type: string, text: string): void {
    this.#files.set(path, { type, text });
  }

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.close();
    if ('closeAllConnections' in this.#server) this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }
}

/** A script that pages load, straight from the source so that nothing has to be built, and its integrity hash. */
export function script(name: 'heard' | 'heard-drafts'): { text: string; integrity: string } {
  const { outputFiles } = buildSync({
    entryPoints: [`src/${name}.ts`],
    bundle: true,
    format: 'esm',
    write: false,
    // package.json says what has side effects in `dist`, not here.
    ignoreAnnotations: true,
  });
  const { text } = outputFiles[0]!;
  return { text, integrity: `sha384-${createHash('sha384').update(text).digest('base64')}` };
}
