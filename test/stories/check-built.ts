/**
 * Opens every story and docs page of `storybook-static`: each must be shown and be sound, and ask nothing of another
 * host. axe looks at the themes here, since only here is their CSS; the other stories have tests of their own.
 */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { axeFaults } from '../journeys/support/axe.js';
import { findChromium } from '../support/find-chromium.js';

const HOST = 'http://storybook.localhost/';
const BUILT = new URL('../../storybook-static/', import.meta.url);

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
}

/** Milliseconds that one entry may take. */
const PATIENCE = 15_000;

interface Channel {
  on(event: 'docsRendered', listener: (id: string) => unknown): void;
  on(event: 'storyFinished', listener: (story: { storyId: string; status: string }) => unknown): void;
  emit(event: 'setCurrentStory', selection: { storyId: string; viewMode: string }): void;
  last(event: 'storyMissing'): unknown;
}

declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  }
}

const { entries } = JSON.parse(readFileSync(new URL('index.json', BUILT), 'utf8')) as {
  entries: Record<string, Entry>;
};
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage();
const complaints: string[] = [];
page.on('console', (message) => {
  if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
});
page.on('pageerror', (error) => complaints.push(error.message));
await page.route('**/*', (route) => {
  const url = route.request().url();
  if (url.startsWith(HOST)) return route.fulfill({ path: new URL(`.${new URL(url).pathname}`, BUILT).pathname });
  complaints.push(`asked for ${url}`);
  return route.abort();
});

await page.goto(`${HOST}iframe.html`);
// Without a story to show, it says so once it is ready.
await page.waitForFunction(() => window.__STORYBOOK_ADDONS_CHANNEL__?.last('storyMissing'));

let failed = 0;
for (const entry of Object.values(entries)) {
  complaints.length = 0;
  await show(entry).catch((error: Error) => complaints.push(error.message));
  if (entry.id.startsWith('survey-themes--')) complaints.push(...(await axeFaults(page, '#storybook-root')));
  if (complaints.length === 0) continue;
  failed++;
  console.error(`${entry.id}: ${complaints.join('; ')}`);
}
await browser.close();
console.log(`tests: ${Object.keys(entries).length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Has Storybook show an entry, and waits until it is there and its play is done. */
async function show({ id, type }: Entry) {
  const status = await page.evaluate(
    ({ id, type, patience }) =>
      new Promise<string | undefined>((resolve) => {
        const channel = window.__STORYBOOK_ADDONS_CHANNEL__!;
        channel.on('docsRendered', (docs) => docs === id && resolve('success'));
        channel.on('storyFinished', (story) => story.storyId === id && resolve(story.status));
        setTimeout(resolve, patience);
        channel.emit('setCurrentStory', { storyId: id, viewMode: type });
      }),
    { id, type, patience: PATIENCE },
  );
  if (status !== 'success') complaints.push(`its play ended with ${status ?? 'nothing'}`);
}
