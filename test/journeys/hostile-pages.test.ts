import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';
import { fullOverlay } from '../support/full-definitions.js';
import { overlayJson } from '../support/json-schemas.js';
import { stringsIn, withStrings } from '../support/string-places.js';
import { TEXTS } from '../support/xss-corpus.js';
import { brokenTrim, furtherKeys, lateRegistry, prototypeJs, wrappedClasses } from './support/hostile-scripts.js';
import { journeys, type Journey } from './support/journey.js';
import { eventually, type Said } from './support/person.js';
import { serveWith } from './support/serve-with.js';
import { english } from './support/words.js';

// Pages that were there before Heard, with scripts that expect to be alone.

const journey = journeys();

const said: Said = {
  choice: 'named',
  respondentName: '  Sam Jones ',
  workerName: '\tAlex Morgan',
  texts: { 1: ' It has been “hard”.\nBetter now 💛 ', 3: '   ', 4: 'A lot' },
  scores: [1, undefined, 3, 4, 5],
};

/** All that may leave of it, to the letter. */
const payload = {
  format: 'heard-submission/1',
  survey: { id: 'parents-and-carers', version: '1.0.0' },
  language: 'en',
  sharing: { choice: 'named', respondentName: 'Sam Jones', workerName: 'Alex Morgan' },
  answers: {
    situation: { kind: 'text', text: said.texts![1] },
    characteristics: { kind: 'likert', ratings: { understands: 1, trust: 3, sensitively: 4, alongside: 5 } },
    impact: { kind: 'text', text: 'A lot' },
  },
};

/** Everything from the start to the end, with what can go wrong on the way; and exactly what was said arrives, once. */
async function saysEverything({ person, watch, newRows, page }: Journey) {
  await person.sees(english.title);
  await person.press(english.start);
  await person.arrives(english.choice);
  await person.goOn();
  await person.sees(english.problem);
  await person.choose('named');
  await person.goOn();
  await person.arrives(english.names);
  await person.tellNames({ respondentName: '  ', workerName: said.workerName! });
  await person.goOn();
  await person.link('Enter your full name').click();
  await person.tellNames(said);
  await person.goOn();
  await person.arrives(english.question(1));
  for (let question = 1; question <= 7; question++) await person.answer(question, said);
  await page.getByRole('definition').getByText('A lot', { exact: true }).waitFor();
  await page.getByRole('definition').getByText(english.notProvided, { exact: true }).nth(4).waitFor();
  await page.route('**/api/submissions', (route) => route.fulfill({ status: 503, headers: { 'retry-after': '60' } }), {
    times: 1,
  });
  await person.press(english.send);
  await person.sees('Your feedback was not sent');
  await person.press(english.tryAgain);
  await person.arrives(english.sent);
  assert.equal((await newRows()).length, 1);
  const sent = watch.sent().map(({ submissionId, ...rest }) => ({ id: String(submissionId), rest }));
  assert.deepEqual(
    sent.map(({ rest }) => rest),
    [payload, payload],
  );
  assert.equal(new Set(sent.map(({ id }) => id)).size, 1);
}

const mayLog = /^error: Failed to load resource: .* 503/;

describe('on a page whose scripts have changed', () => {
  for (const [what, script] of [
    ['lists, texts and elements, as Prototype.js does', prototypeJs],
    ['what trim() does', brokenTrim],
    ['what every object has', furtherKeys],
    ['the classes of elements', wrappedClasses],
    ['when elements are registered', lateRegistry],
  ] as const)
    journey(
      `${what}, the survey works and sends what was said`,
      { mayLog, prepare: (context) => context.addInitScript(script) },
      saysEverything,
    );

  journey(
    'all of it, the questions that were written by hand are asked with their own words',
    {
      path: '/compose',
      prepare: (context) =>
        context.addInitScript(`(${String(prototypeJs)})();(${String(brokenTrim)})();(${String(furtherKeys)})()`),
    },
    async ({ person, page, watch }) => {
      await person.press(english.start);
      await person.choose('anonymous');
      await person.goOn();
      await page.getByRole('group', { name: 'In the meeting... I had my say' }).getByRole('radio').last().check();
      for (let question = 1; question <= 3; question++) await person.goOn();
      await person.press(english.send);
      await person.arrives(english.sent);
      assert.deepEqual(watch.sent()[0]!['answers'], { meeting: { kind: 'likert', ratings: { 'my-say': 5 } } });
    },
  );
});

const SCRIPT = '<script type="module" src="/dist/heard.js"></script>';

/** Has a page bring other scripts before Heard's, and after it. */
const bring = (context: BrowserContext, { before = '', after = '' }) =>
  serveWith(context, '/', (html) => {
    assert.ok(html.includes(SCRIPT));
    return html.replace(SCRIPT, before + SCRIPT + after);
  });

/** The embed as another version of itself. */
async function anotherVersion(context: BrowserContext, path: string, version: string) {
  await context.route(`**${path}`, async (route) => {
    const response = await route.fetch({ url: new URL('/dist/heard.js', route.request().url()).href });
    const body = (await response.text()).replace(/(["'`])0\.1\.0\1/, `"${version}"`);
    assert.ok(body.includes(`"${version}"`));
    await route.fulfill({ response, body });
  });
}

describe('on a page that brings Heard in two versions', () => {
  const script = (path: string) => SCRIPT.replace('/dist/heard.js', path);
  for (const [what, version] of [
    ['an older', '0.0.9'],
    ['a newer', '9.0.0'],
  ] as const)
    for (const [where, order] of [
      ['before', 'before'],
      ['after', 'after'],
    ] as const)
      journey(
        `${what} one ${where} this one, the first stays, the second says so, and what was said is sent once`,
        {
          mayLog: /^error: Failed to load resource: .* 503|^warning: (<heard-|Multiple versions of Lit)/,
          prepare: async (context) => {
            await anotherVersion(context, '/other/heard.js', version);
            await bring(context, { [order]: script('/other/heard.js') });
          },
        },
        async (walk) => {
          const [first, second] = order === 'before' ? [version, '0.1.0'] : ['0.1.0', version];
          const said = walk.watch.logged.filter((line) => line.startsWith('warning: <heard-'));
          assert.equal(said.length, 7);
          for (const line of said) assert.match(line, new RegExp(`stays at ${first}: ${second} came later$`));
          await saysEverything(walk);
        },
      );
});

/** A council's own page, built with another copy of Lit, which has the survey in a root of its own. */
async function councilsOwnLit(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      resolveDir: import.meta.dirname,
      contents: `
        import { html, LitElement } from 'lit';
        customElements.define('council-frame', class extends LitElement {
          render() {
            return html\`<heard-survey survey="parents-and-carers" endpoint=\${'/api/submissions'}><p>Call us</p></heard-survey>\`;
          }
        });`,
    },
    bundle: true,
    format: 'esm',
    conditions: ['development'],
    write: false,
  });
  return outputFiles[0]!.text;
}

describe('on a page with another Lit, under Trusted Types', () => {
  const TAG = /<heard-survey[^]*<\/heard-survey>/;
  const prepare = async (context: BrowserContext) => {
    const body = await councilsOwnLit();
    await context.route('**/council.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await serveWith(context, '/', (html) => {
      assert.match(html, TAG);
      const script = SCRIPT.replace('/dist/heard.js', '/council.js');
      return html.replace(SCRIPT, script + SCRIPT).replace(TAG, '<council-frame></council-frame>');
    });
  };

  journey(
    'the survey works inside what the page has rendered with it',
    {
      mayLog: /^error: Failed to load resource: .* 503|^warning: (Lit is in dev mode|Multiple versions of Lit)/,
      prepare,
    },
    async (walk) => {
      await walk.page.locator('council-frame heard-survey').waitFor();
      await saysEverything(walk);
    },
  );

  journey(
    'what stands inside the tag stays where the policy allows only one Lit, and the page goes on',
    {
      mayLog: /^(error|thrown): .*(policy|Policy)|^warning: Lit is in dev mode/,
      prepare: async (context) => {
        const body = await councilsOwnLit();
        await context.route('**/council.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
        await context.route('/', async (route) => {
          const response = await route.fetch();
          const headers = response.headers();
          const policy = headers['content-security-policy']!.replace(" 'allow-duplicates'", '');
          const html = (await response.text()).replace(
            SCRIPT,
            SCRIPT.replace('/dist/heard.js', '/council.js') + SCRIPT,
          );
          await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy }, body: html });
        });
      },
    },
    async ({ page, watch }) => {
      await page.getByText('Other ways to tell us what you think:').waitFor();
      await eventually(
        async () => watch.logged.some((line) => line.startsWith('thrown:')),
        () => `Nothing was thrown: ${watch.logged.join()}`,
      );
      assert.equal(await page.evaluate(() => customElements.get('heard-survey') === undefined), true);
      assert.equal(await page.evaluate(() => customElements.get('council-frame') === undefined), false);
    },
  );
});

describe('in a browser that is too old', () => {
  for (const missing of ['selector(:state', 'light-dark('])
    journey(
      `what stands inside the tag shows, where ${missing}…) is not known`,
      {
        prepare: (context) =>
          context.addInitScript((missing) => {
            const supports = CSS.supports.bind(CSS);
            CSS.supports = (...condition: [string]) => !condition.join().includes(missing) && supports(...condition);
          }, missing),
      },
      async ({ page }) => {
        await page.getByText('Other ways to tell us what you think:').waitFor();
        await page.waitForLoadState('load');
        assert.equal(await page.evaluate(() => customElements.get('heard-survey') === undefined), true);
        assert.equal(await page.getByText('Other ways to tell us what you think:').isVisible(), true);
      },
    );
});

describe('under a strict policy', () => {
  const places = stringsIn(overlayJson, fullOverlay).filter(({ isText }) => isText);
  for (const half of [0, 1])
    journey(
      `hostile words in the overlay, the answers, the server's answer and the address run nothing and are not stopped, ${half + 1} of 2`,
      {
        words: { ...english, question: (number) => `Question ${number} of 9` },
        path: `/?${TEXTS.map((text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))).join('&')}#${encodeURIComponent(TEXTS[half]!)}`,
        mayLog: /^error: Failed to load resource: .* 422/,
        prepare: async (context) => {
          await context.addInitScript(() => {
            (globalThis as { __xss?: () => void }).__xss = () => console.error('__xss() ran');
          });
          const changes = places.map(({ path, value }, number) => {
            const marks = /\[[^\]]*\]\(#[^)]*\)/.exec(value)?.[0] ?? '';
            return [path, `${TEXTS[(number * 2 + half) % TEXTS.length]!.replace('#own', '#laid')} ${marks}`] as const;
          });
          await context.route('**/rivermead.json', (route) =>
            route.fulfill({ json: withStrings(fullOverlay, changes) }),
          );
        },
      },
      async ({ person, page, newRows }) => {
        const words = TEXTS[half]!;
        await person.begin({ choice: 'named', respondentName: words, workerName: words });
        for (let question = 1; question <= 6; question++) await person.answer(question, { texts: { 1: words } });
        for (const button of await page.getByRole('button', { name: 'laid' }).all()) await button.click();
        await page.route(
          '**/api/submissions',
          (route) =>
            route.fulfill({
              status: 422,
              contentType: 'application/problem+json',
              body: JSON.stringify({ title: words, errors: TEXTS.map((detail) => ({ detail, pointer: detail })) }),
            }),
          { times: 1 },
        );
        while (!(await person.button(english.send).isVisible())) await person.goOn();
        await person.press(english.send);
        await person.sees(english.problem);
        await page.getByText(TEXTS[0]!, { exact: true }).first().waitFor();
        await person.press(english.tryAgain);
        await person.arrives(english.sent);
        assert.equal((await newRows())[0]!.respondent_name, words);
      },
    );
});
