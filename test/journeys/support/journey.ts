import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Row } from '../../server/support/submissions.js';
import { launchBrowser } from './browser.js';
import { PATIENCE, Person } from './person.js';
import { lasting, openSite, type Site } from './site.js';
import { watch, type Watch } from './watch.js';
import { english, type Words } from './words.js';

export interface Journey {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly person: Person;
  readonly watch: Watch;
  readonly address: string;
  readonly browser: Browser;
  /** What the database holds that it did not hold when this was last asked. */
  readonly newRows: () => Promise<Row[]>;
  readonly diagnostic: (message: string) => void;
}

export interface JourneyOptions extends BrowserContextOptions {
  readonly path?: string;
  readonly words?: Words;
  /** What may be written on the console: browsers tell there of every answer that is not a success. */
  readonly mayLog?: RegExp;
  /** Sites that somebody goes to in the end; they are stood in for. */
  readonly leadsTo?: readonly string[];
  /** What is done before the page is opened. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/**
 * A site and a browser for the journeys of a file. Each journey has a browser window of its own, and must leave the
 * console silent, nothing stored on the device, and nobody else asked for anything.
 */
export function journeys({ engine = lasting[0]!, executablePath }: { engine?: Engine; executablePath?: string } = {}) {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([openSite(engine), launchBrowser(executablePath)]);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  return function journey(
    name: string,
    { path = '/', words = english, mayLog, leadsTo = [], prepare, ...options }: JourneyOptions,
    walk: (journey: Journey) => Promise<void>,
  ): void {
    test(name, async (t) => {
      const { address } = site;
      await site.newRows();
      const context = await browser.newContext({ baseURL: address, ...options });
      try {
        context.setDefaultTimeout(PATIENCE);
        for (const elsewhere of leadsTo) await context.route(`${elsewhere}/**`, (route) => route.fulfill(SOMEWHERE));
        await prepare?.(context);
        const watching = await watch(context);
        const page = await context.newPage();
        await page.goto(path);
        const person = new Person(page, words);
        const newRows = () => site.newRows();
        const diagnostic = (message: string) => t.diagnostic(message);
        await walk({ page, context, person, watch: watching, address, browser, newRows, diagnostic });
        assert.deepEqual(
          watching.logged.filter((line) => !mayLog?.test(line)),
          [],
        );
        const asked = watching.requests.map(({ url }) => new URL(url).origin);
        assert.deepEqual(
          [...new Set(asked)].filter((origin) => origin !== address && !leadsTo.includes(origin)),
          [],
        );
        // A page that was closed tells nothing; another of the same site knows as much.
        assert.deepEqual(await storedBy(page.isClosed() ? context.pages()[0]! : page, context), NOTHING_STORED);
      } catch (error) {
        t.diagnostic(await whereItStopped(context));
        throw error;
      } finally {
        await context.close();
      }
    });
  };
}

type Engine = (typeof lasting)[number];

const SOMEWHERE = { contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>' };

const NOTHING_STORED = { local: 0, session: 0, databases: 0, caches: 0, cookie: '', cookies: [] };

/** Everything that a page can keep on a device. */
async function storedBy(page: Page, context: BrowserContext): Promise<unknown> {
  const inside = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookie: document.cookie,
  }));
  return { ...inside, cookies: await context.cookies() };
}

/** What was on the screen when a journey broke off. */
async function whereItStopped(context: BrowserContext): Promise<string> {
  const [page] = context.pages();
  if (!page) return 'There is no page';
  const words = await page
    .getByRole('main')
    .ariaSnapshot({ timeout: 2000 })
    .catch((error: Error) => error.message);
  return `${page.url()}\n${words}`;
}
