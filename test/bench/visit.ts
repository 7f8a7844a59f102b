import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { addressOf, STATEMENTS, type BenchPage } from './pages/page.js';
import type { Probe } from './probe.js';
import { points } from './survey.js';

declare global {
  /** In a page under test. */
  var probe: Probe;
}

export const PHONE = { viewport: { width: 412, height: 915 }, deviceScaleFactor: 1, isMobile: true };
export const DESKTOP = { viewport: { width: 1280, height: 900 } };

/** A phone's processor and network. */
export interface Slowness {
  readonly cpu: number;
  /** In kilobits a second. */
  readonly down: number;
  readonly up: number;
  /** Milliseconds added to each request. */
  readonly latency: number;
}

export interface Visit {
  readonly origin: string;
  readonly view?: typeof PHONE | typeof DESKTOP;
  readonly slowness?: Slowness;
  readonly count?: number;
}

const probeScript = buildSync({
  entryPoints: [fileURLToPath(new URL('probe.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'bench',
  target: 'es2022',
}).outputFiles[0]!.text;

/** Opens a page in a context of its own and does something in it once everything can be used. */
export async function visit<T>(
  browser: Browser,
  { name, selectors }: BenchPage,
  { origin, view = DESKTOP, slowness, count = STATEMENTS }: Visit,
  run: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ ...view, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    if (slowness) {
      const cdp = await context.newCDPSession(page);
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: slowness.latency,
        downloadThroughput: (slowness.down * 1000) / 8,
        uploadThroughput: (slowness.up * 1000) / 8,
      });
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowness.cpu });
    }
    const watch = { ...selectors, options: count * points.length };
    await page.addInitScript({
      content: `${probeScript};globalThis.probe = new bench.Probe(${JSON.stringify(watch)})`,
    });
    await page.goto(`${origin}/${name}/${addressOf(count)}`, { waitUntil: 'commit' });
    await page.evaluate(() => probe.ready);
    await page.evaluate(() => probe.quiet(500));
    return await run(page);
  } finally {
    await context.close();
  }
}

/** Brings an element to the middle of the window and presses it, as a hand would: seen, then pressed. */
export async function press(page: Page, selector: string, index: number, rest = 300): Promise<void> {
  const find = () => page.evaluate(([what, which]) => probe.middleOf(what, which), [selector, index] as const);
  await find();
  await page.waitForTimeout(rest);
  const { x, y } = await find();
  await page.mouse.click(x, y);
}
