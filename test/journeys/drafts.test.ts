import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { everythingOn } from './support/everything.js';
import { journeys, type Journey } from './support/journey.js';
import { eventually, Person, type Said } from './support/person.js';
import { serveWith } from './support/serve-with.js';
import { english } from './support/words.js';

const BBC = 'https://www.bbc.co.uk';

const PASSPHRASE = 'Marmalade lighthouse bicycle';

const said: Said = {
  choice: 'named',
  respondentName: 'Xanthe Whitlock',
  workerName: 'Ignatius Marlowe',
  texts: { 1: 'Heliotrope curtains' },
  scores: [4, undefined, 2],
};
const SECRETS = /Xanthe|Whitlock|Ignatius|Marlowe|Heliotrope|Marmalade|lighthouse|bicycle/i;

const words = {
  offer: 'Save and come back later',
  later: 'Keep on this device and send later',
  box: 'Your passphrase',
  keep: 'Keep my answers',
  kept: /^Your answers are kept on this device until \d{1,2} [A-Z][a-z]+$/,
  found: 'You have answers kept on this device',
  open: 'Open my answers',
  remove: 'Remove them from this device',
  gone: 'Your answers are not kept on this device any more',
};

const journey = journeys();
const path = '/drafts';
const mayLog = /^error: Failed to load resource/;

/** Opens an offer, and keeps what was said. */
async function keeps({ page, person }: Pick<Journey, 'page' | 'person'>, offer = words.offer) {
  await page.getByText(offer).click();
  await person.box(words.box).fill(PASSPHRASE);
  await person.press(words.keep);
  const status = page.getByRole('main').getByText(words.kept);
  await status.waitFor();
  await person.isOn(status);
}

async function opens({ person }: Pick<Journey, 'person'>) {
  await person.sees(words.found);
  await person.box(words.box).fill(PASSPHRASE);
  await person.press(words.open);
}

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/** Until nothing of what was kept is left on the device. */
async function nothingIsLeft(page: Page) {
  await eventually(
    async () => (await databases(page)).length === 0,
    async () => `There still is ${(await databases(page)).join()}`,
  );
}

/** Everything in the database, as whoever holds the device can read it. */
const readOff = (page: Page): Promise<Record<string, unknown>[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('heard-drafts');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(
              (all.result as Record<string, unknown>[]).map((row) =>
                Object.fromEntries(
                  Object.entries(row).map(([key, value]) => [
                    key,
                    value instanceof ArrayBuffer
                      ? String.fromCharCode(...new Uint8Array(value))
                      : ArrayBuffer.isView(value)
                        ? value.byteLength
                        : value,
                  ]),
                ),
              ),
            );
          };
        };
      }),
  );

/** A page that asks for it, and does not load it. */
const withDraftsAlone = (context: BrowserContext) =>
  serveWith(context, '/', (html) => html.replace('<heard-survey', '<heard-survey with-drafts'));

const EMBED = '<script type="module" src="/dist/heard.js"></script>';
const MODULE = '<script type="module" src="/dist/heard-drafts.js"></script>';

const ordered = (context: BrowserContext, order: 'before' | 'after') =>
  serveWith(context, '/drafts', (html) => {
    assert.ok(html.includes(MODULE));
    const rest = html.replace(MODULE, '');
    return rest.replace(EMBED, order === 'before' ? MODULE + EMBED : EMBED + MODULE);
  });

describe('Keep on this device', () => {
  journey('what was kept is opened after a reload, sent once, and gone', { path }, async (walk) => {
    const { person, page, address, newRows, watch } = walk;
    await person.begin(said);
    await person.answer(1, said);
    await person.score(said.scores!);
    await keeps(walk);
    assert.doesNotMatch(await everythingOn(page), /Marmalade|lighthouse|bicycle/);

    const [row, ...more] = await readOff(page);
    assert.deepEqual(more, []);
    assert.deepEqual(Object.keys(row!).sort(), ['belongsTo', 'iterations', 'iv', 'salt', 'sealed', 'until']);
    assert.deepEqual(
      { ...row, until: typeof row!['until'], sealed: typeof row!['sealed'] },
      {
        belongsTo: `parents-and-carers ${address}/api/submissions`,
        until: 'string',
        salt: 16,
        iv: 12,
        iterations: 600_000,
        sealed: 'string',
      },
    );
    assert.doesNotMatch(JSON.stringify(row), SECRETS);

    await page.reload();
    await opens(walk);
    await person.arrives(english.question(2));
    assert.ok(await person.point(1, 4).isChecked());
    await person.press(english.back);
    await person.sees(english.title);
    await page.getByText(words.kept).waitFor();
    await page.goBack();
    await person.sees(english.question(2));
    for (let question = 2; question <= 7; question++) await person.answer(question, {});
    const answers = await person.readsBack();
    assert.ok(answers.some(([, answer]) => answer === said.texts![1]));
    await person.send();
    const rows = await newRows();
    assert.deepEqual(
      rows.map(({ respondent_name, worker_name }) => [respondent_name, worker_name]),
      [[said.respondentName, said.workerName]],
    );
    await nothingIsLeft(page);
    assert.equal(await page.getByText(words.kept).count(), 0);
    assert.equal(watch.sent().length, 1);
    await page.reload();
    await person.sees(english.title);
    assert.equal(await person.heading(words.found).count(), 0);
  });

  journey(
    '“Exit this page” removes what was kept, though the page is left at once',
    { path, leadsTo: [BBC] },
    async (walk) => {
      const { person, page } = walk;
      await person.begin(said);
      await person.answerBox(1).fill(said.texts![1]!);
      await keeps(walk);
      assert.equal((await databases(page)).length, 1);
      await person.press(english.exit);
      await page.waitForURL(`${BBC}/weather`);
      // From a page of the site that runs nothing of ours.
      await page.goto('/elsewhere');
      await nothingIsLeft(page);
      await page.goto(path);
      await person.sees(english.title);
      assert.equal(await person.heading(words.found).count(), 0);
      assert.doesNotMatch(await everythingOn(page), SECRETS);
    },
  );

  journey('what is found after a reload is removed by leaving too', { path, leadsTo: [BBC] }, async (walk) => {
    const { person, page } = walk;
    await person.begin(said);
    await keeps(walk);
    await page.reload();
    await person.sees(words.found);
    await person.box(words.box).fill(PASSPHRASE);
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForURL(`${BBC}/weather`);
    await page.goto('/elsewhere');
    await nothingIsLeft(page);
  });

  for (const [where, withExit] of [
    ['beside a survey', (html: string) => html.replace('<main', '<heard-exit></heard-exit><main')],
    ['in the tag of a survey', (html: string) => html.replace(/<heard-survey[^>]*>/, '$&<heard-exit></heard-exit>')],
  ] as const)
    journey(`leaving ${where} that is not there yet removes it too`, { path, leadsTo: [BBC] }, async (walk) => {
      const { person, page, context } = walk;
      await person.begin(said);
      await keeps(walk);
      await serveWith(context, path, withExit);
      await context.route('**/rivermead.json', () => undefined);
      await page.goto(path);
      await page.waitForFunction(() => customElements.get('heard-draft'));
      for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
      await page.waitForURL(`${BBC}/weather`);
      await page.goto('/elsewhere');
      await nothingIsLeft(page);
    });

  journey('leaving while it is being kept keeps nothing', { path, leadsTo: [BBC] }, async (walk) => {
    const { person, page } = walk;
    await person.begin(said);
    await page.getByText(words.offer).click();
    await person.box(words.box).fill(PASSPHRASE);
    await page.evaluate(
      ([keep, exit]) => {
        const buttons = [...document.querySelectorAll('heard-draft, heard-exit')].flatMap((element) => [
          ...element.shadowRoot!.querySelectorAll('button'),
        ]);
        for (const name of [keep, exit]) buttons.find((button) => button.textContent.trim() === name)!.click();
      },
      [words.keep, english.exit] as const,
    );
    await page.waitForURL(`${BBC}/weather`);
    await page.goto('/elsewhere');
    await nothingIsLeft(page);
  });

  journey('what could not be sent is kept, and counted once though it had arrived', { path, mayLog }, async (walk) => {
    const { person, page, context, newRows, watch } = walk;
    await person.answerAll(said);
    await context.route('**/api/submissions', async (route) => {
      const response = await route.fetch();
      assert.equal(response.status(), 201);
      await route.abort('connectionreset');
    });
    await person.press(english.send);
    await person.button(english.tryAgain).waitFor({ timeout: 60_000 });
    await keeps(walk, words.later);
    await context.unroute('**/api/submissions');
    await page.reload();
    await opens(walk);
    await person.arrives(english.check);
    await person.send();
    assert.equal((await newRows()).length, 1);
    assert.equal(new Set(watch.sent().map(({ submissionId }) => submissionId)).size, 1);
    await nothingIsLeft(page);
  });

  journey('what was kept before sending is counted once though it had arrived', { path, mayLog }, async (walk) => {
    const { person, page, context, newRows } = walk;
    await person.answerAll(said);
    await keeps(walk);
    await context.route('**/api/submissions', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await person.press(english.send);
    await person.button(english.tryAgain).waitFor({ timeout: 60_000 });
    await context.unroute('**/api/submissions');
    await page.reload();
    await opens(walk);
    await person.arrives(english.check);
    await person.send();
    assert.equal((await newRows()).length, 1);
    await nothingIsLeft(page);
  });

  journey('who sends other answers leaves what somebody else has kept', { path }, async (walk) => {
    const { person, page, newRows } = walk;
    await person.begin(said);
    await keeps(walk);
    await page.reload();
    await person.answerAll({ choice: 'anonymous' });
    await person.send();
    await person.sees('Other answers are kept on this device');
    assert.equal((await newRows()).length, 1);
    await page.reload();
    await opens(walk);
    await person.sees(english.question(1));
    await person.press(words.remove);
    await nothingIsLeft(page);
  });

  journey('of two tabs that send the same answers, one row comes', { path, mayLog }, async (walk) => {
    const { person, page, context, newRows } = walk;
    await person.answerAll(said);
    await context.route('**/api/submissions', (route) => route.abort());
    await person.press(english.send);
    await person.button(english.tryAgain).waitFor({ timeout: 60_000 });
    await keeps(walk, words.later);
    await context.unroute('**/api/submissions');

    const other = await context.newPage();
    await other.goto(path);
    const elsewhere = new Person(other);
    await opens({ person: elsewhere });
    await elsewhere.arrives(english.check);
    await elsewhere.send();
    await nothingIsLeft(other);

    await page.bringToFront();
    await person.press(english.tryAgain);
    await person.arrives(english.sent);
    assert.equal((await newRows()).length, 1);
    await nothingIsLeft(page);
  });

  journey('a tab that finds nothing any more says so, and loses nothing', { path }, async (walk) => {
    const { person, page, context } = walk;
    await person.begin(said);
    await keeps(walk);
    const other = await context.newPage();
    await other.goto(path);
    const elsewhere = new Person(other);
    await elsewhere.sees(words.found);
    await person.press(words.remove);
    await page.getByRole('main').getByText(words.gone).waitFor();
    await elsewhere.box(words.box).fill(PASSPHRASE);
    await elsewhere.press(words.open);
    await other.getByRole('main').getByText(words.gone).waitFor();
    // The first one still has it all in its memory, and can keep it again.
    await keeps(walk);
    await person.press(words.remove);
    await nothingIsLeft(page);
  });
});

describe('Where nothing is kept', () => {
  const spy = (context: BrowserContext) =>
    context.addInitScript(() => {
      const open = indexedDB.open.bind(indexedDB);
      indexedDB.open = (...args) => {
        console.error(`opened: ${args.join()}`);
        return open(...args);
      };
    });

  journey('no database is opened, from the start to the end', { path, prepare: spy }, async (walk) => {
    const { person, page, newRows } = walk;
    await person.answerAll(said);
    await page.getByText(words.offer).click();
    await person.box(words.box).fill('short');
    await person.press(words.keep);
    await page.getByRole('main').getByText('Your passphrase must be 8 characters or more').waitFor();
    await person.isOn(person.box(words.box));
    await person.send();
    assert.equal((await newRows()).length, 1);
  });

  journey('without the module nothing is offered', { path: '/', prepare: withDraftsAlone }, async (walk) => {
    const { person, page } = walk;
    await person.begin(said);
    assert.equal(await page.getByText(words.offer).count(), 0);
    assert.equal(await page.locator('heard-draft').count(), 1);
    assert.equal(await page.evaluate(() => customElements.get('heard-draft')), undefined);
  });

  for (const order of ['before', 'after'] as const)
    journey(
      `the module may be loaded ${order} the embed`,
      { path, prepare: (context) => ordered(context, order) },
      async (walk) => {
        await walk.person.begin(said);
        await keeps(walk);
        await walk.person.press(words.remove);
        await nothingIsLeft(walk.page);
      },
    );
});
