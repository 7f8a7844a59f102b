import type { Browser, Page } from 'playwright-core';
import { STATEMENTS, type BenchPage } from './pages/page.js';
import type { BenchServer } from './server.js';
import { names, points, texts } from './survey.js';
import { PHONE, press, visit, type Slowness } from './visit.js';

export interface Load {
  readonly firstAnswer: number;
  readonly allReady: number;
  readonly shift: number;
}

export interface SlowLoad extends Load {
  /** What each of five presses took, until after the next paint. */
  readonly presses: readonly number[];
}

export interface Scale {
  readonly allReady: number;
  /** What the first answer took, and another one. */
  readonly first: number;
  readonly again: number;
}

/** How a page loads on a desktop, as fast as the machine allows. */
export const measureLoad = (browser: Browser, page: BenchPage, { origin }: BenchServer): Promise<Load> =>
  visit(browser, page, { origin }, noted);

/** How a page loads on a slow phone, and how it answers there. */
export const measureSlowLoad = (
  browser: Browser,
  page: BenchPage,
  { origin }: BenchServer,
  slowness: Slowness,
): Promise<SlowLoad> =>
  visit(browser, page, { origin, view: PHONE, slowness }, async (tab) => {
    const load = await noted(tab);
    const presses: number[] = [];
    for (let statement = 0; statement < STATEMENTS; statement++)
      presses.push(await score(tab, page, statement, (statement + 1) % points.length));
    return { ...load, presses };
  });

/** How a page with many statements loads, and answers on those in the middle. */
export const measureScale = (
  browser: Browser,
  page: BenchPage,
  { origin }: BenchServer,
  count: number,
): Promise<Scale> =>
  visit(browser, page, { origin, count }, async (tab) => {
    const { allReady } = await noted(tab);
    const middle = Math.floor(count / 2);
    const first = await score(tab, page, middle, 2);
    const again = await score(tab, page, middle - 1, 3);
    return { allReady, first, again };
  });

export interface Sent {
  /** How many of the answers that were given came in, and how many were given. */
  readonly arrived: number;
  readonly given: number;
  readonly isJson: boolean;
  readonly isThanked: boolean;
}

/** Fills everything in and sends it: the proof that the pages do the same work. */
export const checkSending = (browser: Browser, page: BenchPage, { origin, posts }: BenchServer): Promise<Sent> =>
  visit(browser, page, { origin }, async (tab) => {
    const { selectors } = page;
    const given = ['named'];
    const write = async (selector: string, index: number, words: string) => {
      await press(tab, selector, index, 50);
      await tab.keyboard.type(words);
      given.push(words);
    };
    await press(tab, selectors.consent, 0);
    for (const index of names.keys()) await write(selectors.name, index, `Name ${index}`);
    for (let statement = 0; statement < STATEMENTS; statement++) {
      await score(tab, page, statement, 3);
      given.push('4');
    }
    for (const index of texts.keys()) await write(selectors.text, index, `Answer ${index}`);
    const before = posts.length;
    await press(tab, selectors.submit, 0);
    const isThanked = await tab
      .waitForFunction(() => /Thank you/.test(probe.text()), undefined, { timeout: 5000 })
      .then(
        () => true,
        () => false,
      );
    const { type = '', body = 'null' } = posts[before] ?? {};
    const arrived = leavesOf(JSON.parse(body));
    // Each answer that came in stands for one that was given.
    const matched = given.filter((answer) => {
      const at = arrived.indexOf(answer);
      if (at >= 0) arrived.splice(at, 1);
      return at >= 0;
    });
    return {
      arrived: matched.length,
      given: given.length,
      isJson: type.startsWith('application/json'),
      isThanked,
    };
  });

const noted = (tab: Page) => tab.evaluate(() => probe.noted());

/** Scores a statement, and says what the press took. */
async function score(tab: Page, { name, selectors }: BenchPage, statement: number, point: number): Promise<number> {
  const option = [selectors.option, statement * points.length + point] as const;
  await tab.evaluate(() => probe.arm());
  await press(tab, ...option);
  const took = await tab.evaluate(() => probe.press);
  await tab.waitForTimeout(150);
  if (await tab.evaluate(([what, which]) => probe.isChosen(what, which), option)) return took;
  throw new Error(`${name}: pressing point ${point + 1} of statement ${statement + 1} did not choose it`);
}

const leavesOf = (value: unknown): string[] =>
  typeof value === 'object' && value ? Object.values(value).flatMap(leavesOf) : [String(value)];
