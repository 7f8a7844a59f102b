import type { BrowserContext } from 'playwright-core';

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What a browser window does that nobody sees. */
export interface Watch {
  readonly requests: SeenRequest[];
  /** Everything on the console, with what was thrown and what a policy stopped. */
  readonly logged: string[];
  /** The bodies of what was posted to the collector. */
  sent(): Record<string, unknown>[];
}

export async function watch(context: BrowserContext): Promise<Watch> {
  const requests: SeenRequest[] = [];
  const logged: string[] = [];
  context.on('request', (request) =>
    requests.push({
      method: request.method(),
      url: request.url(),
      headers: request.headers(),
      body: request.postData(),
    }),
  );
  context.on('console', (message) => logged.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => logged.push(`thrown: ${error.error().message}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`stopped by policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return {
    requests,
    logged,
    sent: () =>
      requests
        .filter(({ method, url }) => method === 'POST' && new URL(url).pathname === '/api/submissions')
        .map(({ body }) => JSON.parse(body ?? '') as Record<string, unknown>),
  };
}
