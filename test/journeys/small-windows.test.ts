import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { journeys } from './support/journey.js';
import { eventually } from './support/person.js';
import { english, welsh } from './support/words.js';

const journey = journeys();

/** An old phone that is held upright, and a window of 1280 by 1024 at 400% [38]. */
const PHONE = { viewport: { width: 375, height: 667 } };
const ZOOMED = { viewport: { width: 320, height: 256 } };

/** A page's own style, as a person's tools set it. */
const setStyle = (page: Page, css: string) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, css);

const boxOf = async (place: Locator) => (await place.boundingBox())!;

/** Sees that a place is in the window from its top to its end. */
async function isInView(page: Page, place: Locator) {
  const { height } = page.viewportSize()!;
  await eventually(
    async () => {
      const box = await boxOf(place);
      return box.y >= 0 && box.y + box.height <= height;
    },
    async () => `${String(place)} is at ${JSON.stringify(await boxOf(place))}`,
  );
}

describe('in a small window', () => {
  journey("the browser's Back and Forward bring the heading into view", PHONE, async ({ person, page }) => {
    await person.begin({ choice: 'anonymous' });
    await person.goOn();
    await person.arrives(english.question(2));
    await page.mouse.wheel(0, 1400);
    await eventually(
      () => page.evaluate(() => scrollY > 1400),
      async () => 'The page does not scroll',
    );
    await page.goBack();
    await person.arrives(english.question(1));
    await isInView(page, person.heading(english.question(1)));
    await page.goForward();
    await person.arrives(english.question(2));
    await isInView(page, person.heading(english.question(2)));
  });

  journey('a link in the list of errors leads to a control that is seen', ZOOMED, async ({ person, page }) => {
    await person.press(english.start);
    await person.arrives(english.choice);
    await person.goOn();
    await person.link('Select how you want to give your feedback').click();
    const first = person.radio(english.choices.named);
    await person.isOn(first);
    await isInView(page, first);
  });

  for (const [what, css] of [
    ['as it is', ''],
    [
      'with space between lines, words and letters',
      'body { line-height: 2; letter-spacing: 0.12em; word-spacing: 0.16em }',
    ],
    ['with text twice as large', 'heard-survey { font-size: 200% }'],
  ] as const)
    journey(`a definition can be read whole, ${what}`, ZOOMED, async ({ person, page }) => {
      await setStyle(page, css);
      await person.begin({ choice: 'anonymous' });
      await page
        .getByRole('main')
        .getByRole('button', { name: /involvement$/ })
        .press('Enter');
      const panel = page.getByRole('group', { name: /involvement$/ });
      await panel.waitFor();
      await isInView(page, panel);
      // What does not fit can be scrolled to.
      await panel.getByRole('button', { name: 'Close' }).click();
      await panel.waitFor({ state: 'hidden' });
    });

  journey(
    'the exit covers no other button, however large the text is',
    { ...PHONE, path: '/welsh', words: welsh },
    async ({ person, page }) => {
      await setStyle(page, 'heard-survey { font-size: 200% }');
      await person.press(welsh.start);
      await person.arrives(welsh.choice);
      const exit = await boxOf(person.button(welsh.exit));
      for (const name of [welsh.back, 'English']) {
        const box = await boxOf(person.button(name));
        assert.ok(
          box.y >= exit.y + exit.height || box.x + box.width <= exit.x,
          `${name} ${JSON.stringify(box)} is under ${JSON.stringify(exit)}`,
        );
      }
    },
  );
});
