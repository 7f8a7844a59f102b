import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { journeys, type Journey } from './support/journey.js';
import { eventually } from './support/person.js';
import { serveWith } from './support/serve-with.js';
import { english, welsh } from './support/words.js';

const journey = journeys();

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
  "base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

/** A whole survey with everything that can be opened, said and shown on the way. */
async function walksThroughEverything({ person, page, newRows }: Journey) {
  await person.press(english.start);
  await person.arrives(english.choice);
  await person.goOn();
  await person.sees(english.problem);
  await person.choose('named');
  await person.goOn();
  await person.arrives(english.names);
  await person.goOn();
  await person.sees(english.problem);
  await person.tellNames({ respondentName: '<img src=x onerror=alert(1)>', workerName: 'Alex Morgan' });
  await person.goOn();
  await person.arrives(english.question(1));
  await person.press('social work involvement');
  await person.press('Close');
  await page.getByText('What these words mean').click();
  await person.answerBox(1).fill('many lines\n'.repeat(20));
  await person.goOn();
  await person.arrives(english.question(2));
  // Not pressed: a mouse that rests on a word opens it too.
  await person.button('trust').hover();
  await person.button('Close').waitFor();
  await page.keyboard.press('Escape');
  await person.score([1, 2, 3, 4, 5]);
  await person.press('Clear my answer My social worker... Works alongside me');
  await person.button('Cymraeg').click();
  person.words = welsh;
  await person.sees(welsh.question(2));
  await person.button('English').click();
  person.words = english;
  for (let question = 2; question <= 7; question++) await person.answer(question, {});
  await page.route('**/api/submissions', (route) => route.fulfill({ status: 503, headers: { 'retry-after': '60' } }), {
    times: 1,
  });
  await person.press(english.send);
  await person.sees('Your feedback was not sent');
  await person.press(english.tryAgain);
  await person.arrives(english.sent);
  assert.equal((await newRows()).length, 1);
}

const mayLog = /^error: Failed to load resource: .* 503/;

/** Has violations reported to the site too, as a council may. */
async function reportTo(reports: string[], context: BrowserContext) {
  await context.route('**/policy-reports', async (route) => {
    reports.push(route.request().postData() ?? '');
    await route.fulfill({ status: 204 });
  });
  await context.route('/', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    assert.equal(headers['content-security-policy'], POLICY);
    await route.fulfill({
      response,
      headers: { ...headers, 'content-security-policy': `${POLICY}; report-uri /policy-reports` },
    });
  });
}

describe('under a strict policy', () => {
  const reports: string[] = [];

  journey(
    'nothing is reported, on the console or to the site',
    {
      mayLog: new RegExp(`${mayLog.source}|data:image|img-src data`),
      prepare: (context) => reportTo(reports, context),
    },
    async (walk) => {
      await walksThroughEverything(walk);
      assert.deepEqual(reports, []);
      assert.deepEqual(
        walk.watch.logged.filter((line) => !mayLog.test(line)),
        [],
      );
      // Violations are told, on both ways: this is one.
      await walk.page.evaluate(() => {
        document.body.append(Object.assign(document.createElement('img'), { src: 'data:image/gif;base64,' }));
      });
      await eventually(
        async () =>
          reports.length === 1 && walk.watch.logged.some((line) => line.includes('stopped by policy: img-src')),
        () => `Reported: ${reports.join()}; logged: ${walk.watch.logged.join()}`,
      );
    },
  );

  const script = '<script type="module" src="/dist/heard.js"></script>';
  const bringTwice = (context: BrowserContext) =>
    serveWith(context, '/', (html) => {
      assert.ok(html.includes(script));
      return html.replace(script, script + script.replace('heard.js', 'heard.js?again'));
    });

  journey(
    'nor with a second copy on the page',
    { mayLog: new RegExp(`${mayLog.source}|^warning: Multiple versions of Lit`), prepare: bringTwice },
    async (walk) => {
      assert.ok(walk.watch.requests.some(({ url }) => url.endsWith('/dist/heard.js?again')));
      await walksThroughEverything(walk);
    },
  );
});

describe('what is asked for', () => {
  journey('the page’s own files, the script and the overlay, and then the sending', {}, async (walk) => {
    const { person, watch, page } = walk;
    const paths = () => watch.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`).sort();
    await page.waitForLoadState('networkidle');
    await person.sees(english.title);
    const own = [
      'GET /',
      'GET /dist/heard.js',
      'GET /mark.svg',
      'GET /meadow.svg',
      'GET /rivermead.json',
      'GET /site.css',
    ];
    assert.deepEqual(paths(), own);
    await person.answerAll({ choice: 'worker', workerName: 'Alex Morgan', texts: { 1: 'Hello' } });
    assert.deepEqual(paths(), own);
    await person.send();
    await person.button('Cymraeg').click();
    assert.deepEqual(paths(), [...own, 'POST /api/submissions']);
    const { headers } = watch.requests.find(({ method }) => method === 'POST')!;
    assert.equal(headers['content-type'], 'application/json');
    assert.equal(headers['referer'] ?? '', '');
    assert.equal(headers['cookie'] ?? '', '');
    assert.equal((await walk.newRows()).length, 1);
  });
});
