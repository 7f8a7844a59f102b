import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { BrowserContext, Route } from 'playwright-core';
import { journeys, type Journey } from './support/journey.js';
import { eventually, type Said } from './support/person.js';
import { english } from './support/words.js';

const SUBMISSIONS = '**/api/submissions';

const said: Said = {
  choice: 'named',
  respondentName: 'Sam Jones',
  workerName: 'Alex Morgan',
  texts: { 1: 'It has been “hard”.\nBetter now 💛', 4: 'A lot' },
  scores: [1, 2, 3, 4, 5],
};

const journey = journeys();

/** What browsers write on the console where a request does not succeed. */
const mayLog = /^error: Failed to load resource/;

/** Stands between the page and the collector once. */
const onceAt = (context: BrowserContext, meddle: (route: Route) => Promise<void>) =>
  context.route(SUBMISSIONS, meddle, { times: 1 });

/** An answer that asks for more time than the page waits by itself. */
const problem = (status: number, body: object = {}) => ({
  status,
  headers: { 'retry-after': '60' },
  contentType: 'application/problem+json',
  body: JSON.stringify({ title: 'Problem', status, type: 'https://collector.example/internal', ...body }),
});

const notSent = 'Your feedback was not sent';
const perhapsNotSent = 'Your feedback may not have been sent';

async function isToldWhy({ person, page }: Journey, why: string, heading = notSent) {
  await person.sees(heading);
  await person.isOn(person.heading(heading).locator('..'));
  await page.getByText(why).waitFor();
  await page.getByText('Your answers are still here.', { exact: true }).waitFor();
  await page.getByText('Ask for an interview instead').first().waitFor();
  await person.button('Print your answers').waitFor();
  await person.sees(english.check);
}

async function triesAgain({ person, newRows, watch }: Journey) {
  const tries = watch.sent().length;
  const before = await person.readsBack();
  assert.ok(before.some(([, answer]) => answer === said.texts![1]));
  await person.press(english.tryAgain);
  await person.arrives(english.sent);
  const rows = await newRows();
  assert.equal(rows.length, 1);
  assert.equal(rows[0]!.respondent_name, said.respondentName);
  assert.equal((rows[0]!.answers['situation'] as { text: string }).text, said.texts![1]);
  // The same answers go by the same number, however often they are sent.
  const sent = watch.sent();
  assert.equal(sent.length, tries + 1);
  for (const each of sent) assert.deepEqual(each, sent[0]);
}

const failures = {
  'a broken server': [500, 'The council’s website is not working at the moment.'],
  'too much text': [413, 'There is too much text.'],
  'too many people': [429, 'Too many people are sending now.'],
  'a busy server': [503, 'Too many people are sending now.'],
  'a server that refuses': [403, 'The council’s website is not working at the moment.'],
} as const;

describe('when sending fails', () => {
  for (const [what, [status, why]] of Object.entries(failures))
    journey(`${what} (${status}): nothing is lost, and it can be tried again`, { mayLog }, async (walk) => {
      await walk.person.answerAll(said);
      await onceAt(walk.context, (route) => route.fulfill(problem(status, { detail: 'SQLSTATE 42P01' })));
      await walk.person.press(english.send);
      await isToldWhy(walk, why, status === 500 ? perhapsNotSent : notSent);
      assert.equal(await walk.page.getByText(/SQLSTATE|collector\.example/).count(), 0);
      assert.deepEqual(await walk.newRows(), []);
      await triesAgain(walk);
    });

  journey('no connection', { mayLog }, async (walk) => {
    await walk.person.answerAll(said);
    await walk.context.setOffline(true);
    await walk.person.press(english.send);
    await isToldWhy(walk, 'We could not reach the council.', perhapsNotSent);
    await walk.context.setOffline(false);
    await triesAgain(walk);
  });

  journey(
    'the answers arrived, but their receipt was lost: it asks again by itself, and they count once',
    { mayLog },
    async (walk) => {
      const { person, context, newRows, watch } = walk;
      await person.answerAll(said);
      await onceAt(context, async (route) => {
        const response = await route.fetch();
        assert.equal(response.status(), 201);
        await route.abort('connectionreset');
      });
      await person.press(english.send);
      await person.arrives(english.sent);
      assert.equal((await newRows()).length, 1);
      const [first, second] = watch.sent();
      assert.deepEqual(second, first);
    },
  );

  // The browser's own clock cannot be moved on, so the page is told a shorter time.
  const hurry = (context: BrowserContext) =>
    context.addInitScript(() => {
      const wait = AbortSignal.timeout.bind(AbortSignal);
      AbortSignal.timeout = (milliseconds) => wait(milliseconds / 40);
    });

  journey('no answer at all', { mayLog, prepare: hurry }, async (walk) => {
    await walk.person.answerAll(said);
    let isAsked = false;
    await onceAt(walk.context, async () => {
      isAsked = true;
    });
    const start = Date.now();
    await walk.person.press(english.send);
    await walk.person.button('Sending…').waitFor();
    await isToldWhy(walk, 'We could not reach the council.', perhapsNotSent);
    assert.ok(isAsked);
    assert.ok(Date.now() - start >= 500, 'It waits 20 seconds');
    await triesAgain(walk);
  });

  journey('what the server found is said at its place, and put right there', { mayLog }, async (walk) => {
    const { person, page, context, newRows, watch } = walk;
    const errors = [
      { detail: 'Take the telephone number out.', pointer: '#/answers/impact/text' },
      { detail: 'Tell us your whole name.', pointer: '#/sharing/respondentName' },
      { detail: 'Something that has no place.', pointer: '#/elsewhere' },
    ];
    await person.answerAll(said);
    await onceAt(context, (route) => route.fulfill(problem(422, { errors })));
    await person.press(english.send);
    await person.sees(english.problem);
    assert.match(await page.title(), /^Error: /);
    const items = await page.getByRole('alert').getByRole('listitem').allInnerTexts();
    assert.deepEqual(
      items,
      errors.map(({ detail }) => detail),
    );

    await person.link(errors[0]!.detail).click();
    await person.sees(english.question(4));
    await person.isOn(person.answerBox(4));
    assert.equal(await person.answerBox(4).inputValue(), said.texts![4]);
    await page.getByText(errors[0]!.detail).nth(1).waitFor();
    await person.answerBox(4).fill('A lot, really');
    await person.goOn();
    await person.arrives(english.check);
    assert.ok((await person.readsBack()).some(([, answer]) => answer === 'A lot, really'));
    await person.press(english.send);
    await person.arrives(english.sent);
    const rows = await newRows();
    assert.equal(rows.length, 1);
    assert.deepEqual(rows[0]!.answers['impact'], { kind: 'text', text: 'A lot, really' });
    // Other answers are another submission.
    const [first, second] = watch.sent();
    assert.notEqual(first!['submissionId'], second!['submissionId']);
  });

  journey('somebody presses twice while it is under way', {}, async (walk) => {
    const { person, context, newRows, watch } = walk;
    await person.answerAll(said);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await onceAt(context, async (route) => {
      await held;
      await route.continue();
    });
    await person.button(english.send).dblclick();
    await person.button('Sending…').click({ force: true });
    letGo();
    await person.sees(english.sent);
    assert.equal(watch.sent().length, 1);
    assert.equal((await newRows()).length, 1);
  });

  journey('somebody goes back while it is under way, which stops it, and sends later', {}, async (walk) => {
    const { person, page, context, newRows } = walk;
    await person.answerAll(said);
    await onceAt(context, async () => {});
    const isStopped = page.waitForEvent('requestfailed');
    await person.press(english.send);
    await person.button('Sending…').waitFor();
    await page.goBack();
    await isStopped;
    await person.sees('Question 7 of 7');
    await person.press('Continue');
    await person.press(english.send);
    await person.sees(english.sent);
    assert.equal((await newRows()).length, 1);
  });

  journey('somebody leaves in a hurry while it is under way', { leadsTo: ['https://www.bbc.co.uk'] }, async (walk) => {
    const { person, page, context, newRows } = walk;
    await person.answerAll(said);
    let isHeld = false;
    await onceAt(context, async () => {
      isHeld = true;
    });
    const isStopped = page.waitForEvent('requestfailed');
    await person.press(english.send);
    await eventually(
      async () => isHeld,
      () => 'Nothing was sent',
    );
    await person.press(english.exit);
    await page.waitForURL('https://www.bbc.co.uk/weather');
    assert.match((await isStopped).url(), /submissions$/);
    assert.deepEqual(await newRows(), []);
  });
});
