import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { axeFaults } from './support/axe.js';
import { journeys, type Journey } from './support/journey.js';
import { serveWith } from './support/serve-with.js';
import { english, welsh, type Words } from './support/words.js';

const journey = journeys();

const SIZES = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
];

/** Looks at what is shown now, wide and narrow, light and dark. */
async function isClean({ page }: Journey, state: string) {
  const faults: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const fault of await axeFaults(page)) faults.push(`${state}, ${size.width}, ${colorScheme}: ${fault}`);
    }
  }
  assert.deepEqual(faults, []);
}

const unavailable = (context: BrowserContext) =>
  context.route('**/api/submissions', (route) => route.fulfill({ status: 503, headers: { 'retry-after': '60' } }), {
    times: 1,
  });

const refused = (context: BrowserContext, words: Words) =>
  context.route(
    '**/api/submissions',
    (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({ errors: [{ detail: words.problem, pointer: '#/answers/impact/text' }] }),
      }),
    { times: 1 },
  );

const close = { [english.start]: 'Close', [welsh.start]: 'Cau' };
const list = { [english.start]: 'What these words mean', [welsh.start]: "Beth mae'r geiriau hyn yn ei olygu" };
const term = { [english.start]: 'trust', [welsh.start]: 'ymddiriedaeth' };

const mayLog = /^error: Failed to load resource/;

for (const [path, words] of [
  ['/', english],
  ['/welsh', welsh],
] as const)
  describe(`axe finds nothing on ${path}`, () => {
    journey('on any step, with what can be opened or be wrong on it', { path, words, mayLog }, async (walk) => {
      const { person, page, context } = walk;
      await person.sees(words.title);
      await isClean(walk, 'start');
      await person.press(words.start);
      await person.arrives(words.choice);
      await isClean(walk, 'choice');
      await person.goOn();
      await person.sees(words.problem);
      await isClean(walk, 'no choice');
      await person.choose('named');
      await isClean(walk, 'choice made');
      await person.goOn();
      await person.arrives(words.names);
      await person.goOn();
      await person.sees(words.problem);
      await isClean(walk, 'no names');
      await person.tellNames({ respondentName: 'Sam Jones', workerName: 'Alex Morgan' });
      await person.goOn();
      await person.arrives(words.question(1));
      await page.getByText(list[words.start]!).click();
      await isClean(walk, 'question 1 with its list of words');
      await person.answer(1, { texts: { 1: 'x'.repeat(9_500) } });
      await isClean(walk, 'question 2');
      await person.score([1, 2, 3, 4, 5]);
      await person.press(term[words.start]!);
      await person.button(close[words.start]!).waitFor();
      await isClean(walk, 'question 2 scored, with a definition');
      await person.press(close[words.start]!);
      await person.goOn();
      for (let question = 3; question <= 7; question++) await person.answer(question, {});
      await isClean(walk, 'check');
      await refused(context, words);
      await person.press(words.send);
      await page.getByRole('alert').waitFor();
      await isClean(walk, 'refused');
      await page.getByRole('alert').getByRole('link').click();
      await person.sees(words.question(4));
      await isClean(walk, 'question 4, with what the server found');
      await person.goOn();
      await person.arrives(words.check);
      await unavailable(context);
      await person.press(words.send);
      await person.button(words.tryAgain).waitFor();
      await isClean(walk, 'not sent');
      await person.press(words.tryAgain);
      await person.arrives(words.sent);
      await isClean(walk, 'sent');
      await page.goBack();
      await person.arrives(words.alreadySent);
      await isClean(walk, 'already sent');
    });
  });

describe('axe finds nothing', () => {
  journey('unless there is something', {}, async ({ page, person }) => {
    await person.sees(english.title);
    await page.evaluate(() => {
      document
        .querySelector('heard-survey')!
        .shadowRoot!.querySelector('form')!
        .append(document.createElement('input'));
    });
    assert.match((await axeFaults(page)).join('\n'), /^label: heard-survey/);
  });

  for (const path of [
    '/single',
    '/in-a-form',
    '/compose',
    '/drafts',
    '/themes',
    '/privacy',
    '/elsewhere',
    '/no-such-page',
  ])
    journey(`on ${path}`, { path, mayLog }, async (walk) => {
      await walk.page.waitForLoadState('networkidle');
      await isClean(walk, path);
    });

  const misspell = (context: BrowserContext) =>
    serveWith(context, '/', (html) => html.replace('survey="parents-and-carers"', 'survey="parents"'));

  journey('where the survey cannot run', { prepare: misspell }, async (walk) => {
    await walk.page.getByText('The survey cannot be shown at the moment.').waitFor();
    await isClean(walk, 'fault');
  });
});
