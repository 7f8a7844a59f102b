import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe } from 'node:test';
import { everythingOn } from './support/everything.js';
import { journeys, type Journey } from './support/journey.js';
import { eventually, type Said } from './support/person.js';
import { serveWith } from './support/serve-with.js';
import { english } from './support/words.js';

const BBC = 'https://www.bbc.co.uk';

const said: Said = {
  choice: 'named',
  respondentName: 'Xanthe Whitlock',
  workerName: 'Ignatius Marlowe',
  texts: { 1: 'Heliotrope curtains' },
};
const SECRETS = /Xanthe|Whitlock|Ignatius|Marlowe|Heliotrope/;

declare global {
  interface Window {
    /** Whether the page was shown from the browser's cache, once it is shown. */
    heardIsKept?: boolean;
  }
}

const journey = journeys();

async function halfFill({ person, page }: Journey) {
  await page.goto('/');
  await person.begin(said);
  await person.answerBox(1).fill(said.texts![1]!);
}

/** Goes back as far as it goes, which is the first page that was opened, and finds no answer anywhere. */
async function goesBackToNothing({ page, person, watch, newRows }: Journey) {
  for (let entry = await page.evaluate(() => history.length); entry > 2; entry--) {
    await page.goBack();
    if (new URL(page.url()).pathname === '/') {
      await person.heading(english.title).or(person.heading(english.choice)).waitFor();
      assert.ok(await page.getByRole('main').isVisible());
    }
    assert.doesNotMatch(await everythingOn(page), SECRETS);
  }
  assert.deepEqual(watch.sent(), []);
  assert.deepEqual(await newRows(), []);
}

describe('somebody leaves in a hurry', () => {
  journey('by the button', { path: '/privacy', leadsTo: [BBC] }, async (walk) => {
    await halfFill(walk);
    await walk.person.press(english.exit);
    await walk.page.waitForURL(`${BBC}/weather`);
    await goesBackToNothing(walk);
  });

  journey('by pressing Shift three times while writing', { path: '/privacy', leadsTo: [BBC] }, async (walk) => {
    await halfFill(walk);
    const { keyboard } = walk.page;
    // Capital letters and Shift+Tab are not a wish to leave.
    await keyboard.type('ABC');
    for (let press = 0; press < 3; press++) await keyboard.press('Shift+Tab');
    await keyboard.press('Shift');
    await keyboard.press('Shift');
    assert.equal(new URL(walk.page.url()).pathname, '/');
    await walk.page.getByText('Shift, press 1 more time to exit').waitFor();
    await keyboard.press('Shift');
    await walk.page.waitForURL(`${BBC}/weather`);
    await goesBackToNothing(walk);
  });

  const leadHome = (context: Journey['context']) =>
    serveWith(context, '/', (html) => html.replace('<heard-survey', '<heard-survey exit-url="/elsewhere"'));

  journey('to where the council says', { path: '/privacy', prepare: leadHome }, async (walk) => {
    await halfFill(walk);
    await walk.person.press(english.exit);
    await walk.page.waitForURL('**/elsewhere');
    await goesBackToNothing(walk);
  });
});

// Only the full browser keeps pages that were left; the headless shell loads them again.
const full = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

describe('a page that comes back from the browser’s cache', () => {
  const journeyWithCache = journeys({ ...(full && { executablePath: full }) });
  const noteReturns = (context: Journey['context']) =>
    context.addInitScript(() => addEventListener('pageshow', ({ persisted }) => (window.heardIsKept = persisted)));
  const options = { prepare: noteReturns };

  /** Goes away and comes back, until the browser has kept the page: it decides for itself, and may load it again. */
  async function comeBackTo(walk: Journey, before: () => Promise<void>, after: () => Promise<void>) {
    const { page, person, diagnostic } = walk;
    let isKept = false;
    for (let tries = 0; !isKept && tries < (full ? 5 : 1); tries++) {
      await before();
      // Said anew when the page is shown again.
      await page.evaluate(() => delete window.heardIsKept);
      await person.link('Housing').first().click();
      await person.sees('This page is not part of the demonstration');
      await page.evaluate(() => history.back());
      await page.waitForURL('/', { waitUntil: 'commit' });
      const isShown = () => page.evaluate(() => window.heardIsKept);
      await eventually(
        async () => (await isShown().catch(() => undefined)) !== undefined,
        () => 'The page did not come back',
      );
      isKept = (await isShown()) ?? false;
      if (!isKept) await person.sees(english.title);
    }
    if (full) assert.ok(isKept, 'This browser keeps pages, but did not keep this one');
    else diagnostic('This browser keeps no pages: the page was loaded again');
    await after();
  }

  journeyWithCache('after the answers were sent, it is empty', options, async (walk) => {
    const { person, page } = walk;
    const sends = async () => {
      await person.answerAll({ ...said, scores: [1, 2, 3, 4, 5] });
      await person.send();
    };
    await comeBackTo(walk, sends, async () => {
      await person.sees(english.title);
      assert.doesNotMatch(await everythingOn(page), SECRETS);
      await person.press(english.start);
      await person.arrives(english.choice);
      assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
    });
  });

  journeyWithCache('after somebody left in a hurry, it is empty', { ...options, leadsTo: [BBC] }, async (walk) => {
    const { person, page, newRows } = walk;
    await halfFill(walk);
    await person.press(english.exit);
    await page.waitForURL(`${BBC}/weather`);
    await page.evaluate(() => history.back());
    await person.sees(english.title);
    assert.ok(await page.getByRole('main').isVisible());
    assert.doesNotMatch(await everythingOn(page), SECRETS);
    assert.deepEqual(await newRows(), []);
  });

  journeyWithCache('while it is being filled in, it is as it was', options, async (walk) => {
    await comeBackTo(
      walk,
      () => halfFill(walk),
      async () => {
        if (full) assert.equal(await walk.person.answerBox(1).inputValue(), said.texts![1]);
        else await walk.person.sees(english.title);
      },
    );
  });
});
