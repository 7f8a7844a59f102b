import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A real endpoint on this machine, for as long as a test needs it. It gives what came in. */
export async function withEndpoint(
  answer: RequestListener,
  work: (endpoint: URL, received: readonly Received[]) => Promise<void>,
): Promise<void> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { method, url, headers } = request;
      received.push({ method, url, headers, body: Buffer.concat(pieces).toString('utf8') });
      answer(request, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await work(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/submissions`), received);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Where nobody listens: a port that was free a moment ago. */
export async function nowhere(): Promise<URL> {
  let address: URL | undefined;
  await withEndpoint(
    () => undefined,
    async (endpoint) => void (address = endpoint),
  );
  return address!;
}
