import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';

interface MediaFeature {
  readonly name: string;
  readonly value: string;
}

/**
 * Gives tests the command `cdp-media`, with which Chromium emulates media features that `emulateMedia` ignores:
 * `executeServerCommand('cdp-media', { features: [{ name: 'forced-colors', value: 'active' }] })`.
 */
export function cdpMediaPlugin(): TestRunnerPlugin<{ features?: MediaFeature[] }> {
  const clients = new WeakMap<Page, Promise<CDPSession>>();
  return {
    name: 'cdp-media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'cdp-media') return undefined;
      const page = (session.browser as unknown as { getPage(id: string): Page }).getPage(session.id);
      const client = clients.get(page) ?? page.createCDPSession();
      clients.set(page, client);
      await (await client).send('Emulation.setEmulatedMedia', { features: payload?.features ?? [] });
      return true;
    },
  };
}
