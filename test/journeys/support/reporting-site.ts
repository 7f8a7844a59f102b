import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import type { Site } from './site.js';

/** A site behind another address, which has every violation of its policy reported, and may change its pages. */
export interface ReportingSite {
  readonly address: string;
  readonly reports: string[];
  readonly close: () => Promise<void>;
}

export async function reportingSite(site: Site, change = (html: string) => html): Promise<ReportingSite> {
  const reports: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      if (request.url === '/policy-reports') {
        reports.push(await text(request));
        return response.writeHead(204).end();
      }
      const { method = 'GET', url = '/' } = request;
      const type = request.headers['content-type'];
      const answer = await fetch(site.address + url, {
        method,
        ...(type && { headers: { 'content-type': type } }),
        ...(method === 'POST' && { body: new Uint8Array(await buffer(request)) }),
      });
      const headers = new Map(answer.headers);
      for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection'])
        headers.delete(name);
      const policy = headers.get('content-security-policy');
      if (policy) headers.set('content-security-policy', `${policy}; report-uri /policy-reports`);
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, Object.fromEntries(headers));
      return response.end(policy ? change(body.toString()) : body);
    })();
  });
  server.listen(0);
  await once(server, 'listening');
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    reports,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
