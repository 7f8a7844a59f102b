import assert from 'node:assert/strict';
import { after, describe } from 'node:test';
import type { BrowserContext, Route } from 'playwright-core';
import { journeys, type Journey } from './support/journey.js';
import { eventually } from './support/person.js';
import { english } from './support/words.js';

// Everything that can go wrong between the page and the database, one after another on the real ones. Its report is a
// table: what was shown, whether what was said was kept, and how many rows the database has, before and after the
// person tries again.

const SUBMISSIONS = '**/api/submissions';
const SAID = 'It has been “hard”.\nBetter now 💛';

const NOT_SENT = 'Your feedback was not sent';
const PERHAPS = 'Your feedback may not have been sent';

const journey = journeys();
const report: string[] = [];

/** What goes wrong, until it is put right. */
interface Fault {
  readonly shown: string;
  readonly words?: string;
  /** Rows while it goes wrong. */
  readonly rows?: 0 | 1;
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
  readonly begin: (context: BrowserContext) => Promise<unknown>;
  /** What the person does while it is under way. */
  readonly meanwhile?: (walk: Journey) => Promise<unknown>;
}

const always = (answer: (route: Route) => Promise<unknown>) => (context: BrowserContext) =>
  context.route(SUBMISSIONS, async (route) => {
    await answer(route);
  });

const answering = (status: number, headers: Record<string, string> = {}, body = '') =>
  always((route) => route.fulfill({ status, headers, body }));

/** Lets it through to the collector, and then does something else with the answer. */
const arriving = (then: (route: Route) => Promise<unknown>) =>
  always(async (route) => {
    const response = await route.fetch();
    assert.ok([200, 201].includes(response.status()), String(response.status()));
    await then(route);
  });

const never = async () => {};

// The browser's own clock cannot be moved on, so the page is told a shorter time.
const hurry = (context: BrowserContext) =>
  context.addInitScript(() => {
    const wait = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => wait(milliseconds / 20);
  });

const clockAt = (date: string) => (context: BrowserContext) =>
  context.addInitScript((time) => {
    Date.now = () => time;
  }, Date.parse(date));

const BUSY = 'Too many people are sending now.';
const BROKEN = 'The council’s website is not working at the moment.';
const UNREACHED = 'We could not reach the council.';
const INTERCEPTED = 'Something else answered.';
const PROBLEM = 'application/problem+json';
const inAnHour = () => new Date(Date.now() + 3_600_000).toUTCString();

const FAULTS: Readonly<Record<string, Fault>> = {
  offline: { shown: PERHAPS, words: UNREACHED, begin: (context) => context.setOffline(true) },
  'no such address (DNS)': {
    shown: PERHAPS,
    words: UNREACHED,
    begin: always((route) => route.abort('namenotresolved')),
  },
  'connection refused': {
    shown: PERHAPS,
    words: UNREACHED,
    begin: always((route) => route.abort('connectionrefused')),
  },
  'connection reset after it arrived': {
    shown: PERHAPS,
    words: UNREACHED,
    rows: 1,
    begin: arriving((route) => route.abort('connectionreset')),
  },
  'no answer in time': { shown: PERHAPS, words: UNREACHED, prepare: hurry, begin: always(never) },
  'no answer in time, though it arrived': {
    shown: PERHAPS,
    words: UNREACHED,
    rows: 1,
    prepare: hurry,
    begin: arriving(never),
  },
  '200 with a web page': {
    shown: NOT_SENT,
    words: INTERCEPTED,
    begin: answering(200, { 'content-type': 'text/html' }, '<h1>Sign in to wifi</h1>'),
  },
  '202 without a body': { shown: english.sent, rows: 1, begin: arriving((route) => route.fulfill({ status: 202 })) },
  '204': { shown: english.sent, rows: 1, begin: arriving((route) => route.fulfill({ status: 204 })) },
  redirect: { shown: NOT_SENT, words: INTERCEPTED, begin: answering(302, { location: '/elsewhere' }) },
  ...Object.fromEntries(
    [400, 401, 403, 404, 409, 415].map((status) => [
      String(status),
      { shown: NOT_SENT, words: BROKEN, begin: answering(status) } satisfies Fault,
    ]),
  ),
  '413': { shown: NOT_SENT, words: 'There is too much text', begin: answering(413) },
  '422 with pointers': {
    shown: english.problem,
    words: 'Take the telephone number out.',
    begin: answering(
      422,
      { 'content-type': PROBLEM },
      JSON.stringify({ errors: [{ detail: 'Take the telephone number out.', pointer: '#/answers/situation/text' }] }),
    ),
  },
  '429, Retry-After in seconds': { shown: NOT_SENT, words: BUSY, begin: answering(429, { 'retry-after': '120' }) },
  '429, Retry-After as a date': { shown: NOT_SENT, words: BUSY, begin: answering(429, { 'retry-after': inAnHour() }) },
  '503, Retry-After in seconds': { shown: NOT_SENT, words: BUSY, begin: answering(503, { 'retry-after': '120' }) },
  '503, Retry-After as a date': { shown: NOT_SENT, words: BUSY, begin: answering(503, { 'retry-after': inAnHour() }) },
  '503 for a moment, Retry-After 1': {
    shown: english.sent,
    rows: 1,
    begin: (context) =>
      context.route(SUBMISSIONS, (route) => route.fulfill({ status: 503, headers: { 'retry-after': '1' } }), {
        times: 1,
      }),
  },
  '500': { shown: PERHAPS, words: BROKEN, begin: answering(500) },
  '502': { shown: PERHAPS, words: BROKEN, begin: answering(502) },
  '504': { shown: PERHAPS, words: BROKEN, begin: answering(504) },
  '504, though it arrived': {
    shown: PERHAPS,
    words: BROKEN,
    rows: 1,
    begin: arriving((route) => route.fulfill({ status: 504 })),
  },
  'stopped by the person': {
    shown: PERHAPS,
    begin: always(never),
    meanwhile: ({ person }) => person.press('Stop'),
  },
  'a clock far behind, and a date to come back at': {
    shown: NOT_SENT,
    words: BUSY,
    prepare: clockAt('1999-01-01'),
    begin: answering(503, { 'retry-after': inAnHour() }),
  },
  'a clock far ahead, and a date to come back at': {
    shown: english.sent,
    rows: 1,
    prepare: clockAt('2099-01-01'),
    begin: (context) =>
      context.route(SUBMISSIONS, (route) => route.fulfill({ status: 503, headers: { 'retry-after': inAnHour() } }), {
        times: 1,
      }),
  },
};

const mayLog = /^error: Failed to load resource/;

async function fillIn({ person }: Journey) {
  await person.choose('worker');
  await person.tellNames({ workerName: 'Alex Morgan' });
  await person.answerBox(1).fill(SAID);
}

const line = (...cells: (string | number)[]) => report.push(`| ${cells.join(' | ')} |`);

describe('what can go wrong between the page and the database', () => {
  after(() => {
    console.log(
      [
        '| Fault | Shown | Kept on the page | Rows then | Rows after trying again |',
        '| --- | --- | --- | --: | --: |',
        ...report,
      ].join('\n'),
    );
  });

  for (const [name, { shown, words, rows = 0, prepare, begin, meanwhile }] of Object.entries(FAULTS))
    journey(name, { path: '/single', mayLog, ...(prepare && { prepare }) }, async (walk) => {
      const { person, page, context, newRows, watch } = walk;
      await fillIn(walk);
      await begin(context);
      await person.press(english.send);
      await meanwhile?.(walk);
      await person.sees(shown);
      if (words) await page.getByText(words).first().waitFor();
      const then = await newRows();
      assert.equal(then.length, rows);
      if (shown === english.sent) return void line(name, shown, 'wiped, as it is sent', rows, '');

      assert.equal(await person.answerBox(1).inputValue(), SAID);
      assert.equal(await person.box(english.workerName).inputValue(), 'Alex Morgan');
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await context.setOffline(false);
      await person.press(english.tryAgain);
      await person.sees(english.sent);
      const later = await newRows();
      assert.equal(then.length + later.length, 1);
      assert.deepEqual([...then, ...later][0]!.answers['situation'], { kind: 'text', text: SAID });
      for (const each of watch.sent()) assert.deepEqual(each, watch.sent()[0]);
      line(name, words ? `${shown}: ${words}` : shown, 'yes', rows, 1);
    });

  journey('the tab is closed while it is under way', { path: '/single' }, async (walk) => {
    const { person, page, context, newRows } = walk;
    await fillIn(walk);
    let isUnderWay = false;
    await context.route(SUBMISSIONS, async () => {
      isUnderWay = true;
    });
    await person.press(english.send);
    await eventually(
      async () => isUnderWay,
      () => 'Nothing was sent',
    );
    // Another tab, for what is looked at in the end.
    const next = await context.newPage();
    await next.goto('/elsewhere');
    const asked = page.waitForEvent('dialog');
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.accept();
    await closed;
    assert.deepEqual(await newRows(), []);
    line('the tab is closed while it is under way', 'The browser asks first', 'no, as the person said so', 0, '');
  });

  journey('two tabs, which send at the same time', { path: '/single' }, async (walk) => {
    const { person, context, newRows } = walk;
    const other = await context.newPage();
    await other.goto('/single');
    const second = new (person.constructor as new (page: typeof other) => typeof person)(other);
    await fillIn(walk);
    await fillIn({ ...walk, person: second });
    await Promise.all([person.press(english.send), second.press(english.send)]);
    await Promise.all([person.sees(english.sent), second.sees(english.sent)]);
    const rows = await newRows();
    assert.equal(rows.length, 2);
    assert.notEqual(rows[0]!.submission_id, rows[1]!.submission_id);
    line('two tabs, which send at the same time', `${english.sent}, in both`, 'wiped, as it is sent', '1 each', '');
  });
});
