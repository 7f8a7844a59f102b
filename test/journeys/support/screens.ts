// Walks through the survey and keeps a picture of every screen, for people to look at:
// node --import tsx test/journeys/support/screens.ts [folder]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { Person } from './person.js';
import { lasting, openSite } from './site.js';
import { english, welsh, type Words } from './words.js';

const folder = process.argv[2] ?? '.build/screens';

interface Look extends BrowserContextOptions {
  readonly name: string;
  readonly path?: string;
  readonly words?: Words;
  readonly direction?: 'rtl';
  readonly media?: Parameters<Page['emulateMedia']>[0];
}

const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

const LOOKS: readonly Look[] = [
  { name: 'desktop-light', ...desktop },
  { name: 'desktop-dark', ...desktop, colorScheme: 'dark' },
  { name: 'desktop-forced-colours', ...desktop, forcedColors: 'active' },
  { name: 'desktop-rtl', ...desktop, direction: 'rtl' },
  { name: 'desktop-print', ...desktop, media: { media: 'print' } },
  { name: 'phone-light', ...phone },
  { name: 'phone-dark', ...phone, colorScheme: 'dark' },
  { name: 'phone-forced-colours', ...phone, forcedColors: 'active' },
  { name: 'phone-rtl', ...phone, direction: 'rtl' },
  { name: 'phone-welsh', ...phone, path: '/welsh', words: welsh },
];

const PAGES = ['single', 'compose', 'drafts', 'themes', 'privacy', 'elsewhere'];

const site = await openSite(lasting[0]!);
const browser = await launchBrowser();
try {
  for (const look of LOOKS) await walk(browser, look);
} finally {
  await browser.close();
  await site.close();
}

async function walk(browser: Browser, { name, path = '/', words = english, direction, media, ...options }: Look) {
  await mkdir(join(folder, name), { recursive: true });
  const context = await browser.newContext({ baseURL: site.address, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  let number = 0;
  const keep = async (what: string) => {
    // The survey goes the way of its own language; no bundled one goes from right to left.
    if (direction) await page.evaluate(turnSurvey, direction);
    // A definition stays where its word is; all else is seen from the top.
    if (!what.includes('definition')) await page.evaluate(() => scrollTo(0, 0));
    const path = join(folder, name, `${String(++number).padStart(2, '0')}-${what}.png`);
    await page.screenshot({ path, fullPage: !what.includes('definition') });
  };
  const open = async (path: string) => {
    await page.goto(path);
    if (media) await page.emulateMedia(media);
    if (direction) await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
  };

  await open(path);
  const person = new Person(page, words);
  // What is hidden in print can be pressed still, on the screen.
  const press = async (name: string) => {
    if (media) await page.emulateMedia({ media: 'screen' });
    await person.press(name);
    if (media) await page.emulateMedia(media);
  };
  await person.sees(words.title);
  await keep('start');
  await press(words.start);
  await person.sees(words.choice);
  await keep('choice');
  await press(words.goOn);
  await person.sees(words.problem);
  await keep('no-choice');
  await person.choose('named');
  await press(words.goOn);
  await person.sees(words.names);
  await press(words.goOn);
  await person.sees(words.problem);
  await keep('no-names');
  await person.tellNames({ respondentName: 'Sam Jones', workerName: 'Alex Morgan' });
  await press(words.goOn);
  await person.sees(words.question(1));
  await keep('question-1');
  await person.answerBox(1).fill('Things are better now.\n\nSince two years, the North team. '.repeat(3));
  await press(words.goOn);
  await person.sees(words.question(2));
  await person.score([5, 4, undefined, 2]);
  await keep('question-2');
  if (!media) {
    await page.getByRole('button', { name: /^(trust|ymddiriedaeth)$/ }).click();
    await keep('definition');
    await page.keyboard.press('Escape');
  }
  for (let question = 3; question <= 7; question++) {
    await press(words.goOn);
    await person.sees(words.question(question));
  }
  await person.answerBox(7).fill('A very long word: ' + 'Llanfairpwllgwyngyll'.repeat(8));
  await press(words.goOn);
  await person.sees(words.check);
  await keep('check');
  await context.route('**/api/submissions', (route) => route.abort(), { times: 1 });
  await press(words.send);
  await person.heading(words.check).waitFor();
  await person.page.getByRole('button', { name: words.tryAgain, includeHidden: true }).waitFor({ state: 'attached' });
  await keep('not-sent');
  await press(words.tryAgain);
  await person.sees(words.sent);
  await keep('sent');
  if (path === '/')
    for (const other of PAGES) {
      await open(`/${other}`);
      await page.waitForLoadState('networkidle');
      await keep(other);
    }
  await context.close();
}

function turnSurvey(direction: string) {
  document.querySelector('heard-survey')?.shadowRoot?.querySelector('[part=survey]')?.setAttribute('dir', direction);
}
