import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import type { BenchPage } from './pages/page.js';

export interface BenchServer {
  readonly origin: string;
  /** What was posted, in the order it came. */
  readonly posts: { readonly type: string; readonly body: string }[];
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/** Serves each page's files under its name: brotli 11, made before the first request, and nothing kept by the browser. */
export async function serve(pages: readonly BenchPage[]): Promise<BenchServer> {
  const files = new Map(
    pages.flatMap((page) =>
      [...page.files].map(([file, text]): [string, Buffer] => [`/${page.name}/${file}`, brotliCompressSync(text)]),
    ),
  );
  const posts: { type: string; body: string }[] = [];
  const answer = async (request: IncomingMessage): Promise<[status: number, type: string, body: Buffer | string]> => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    if (request.method === 'POST' && path === '/api/submit') {
      posts.push({ type: request.headers['content-type'] ?? '', body: await text(request) });
      return [201, 'application/json', '{}'];
    }
    const body = files.get(path);
    return body ? [200, TYPES[path.split('.').pop()!]!, body] : [404, 'text/plain', ''];
  };
  const server = createServer((request, response) => {
    void answer(request).then(([status, type, body]) => {
      response
        .writeHead(status, {
          'content-type': `${type}; charset=utf-8`,
          'content-length': body.length,
          'cache-control': 'no-store',
          ...(typeof body !== 'string' && { 'content-encoding': 'br' }),
        })
        .end(body);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // By this name: browsers take brotli over plain HTTP from nowhere else.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { origin, posts, close: () => server.close() };
}
