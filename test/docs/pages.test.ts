import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import * as z from 'zod/mini';
import { submissionSchema } from '../../src/schema.js';
import { CHROMIUM_ARGS, findChromium } from '../support/find-chromium.js';
import { sampleWith } from './support/samples.js';
import { script, Site } from './support/site.js';

// Every sample of the README, pasted into a page with the policy that the README gives, and used.

const POLICY = `default-src 'none'; ${sampleWith('', 'trusted-types').trim()}; require-trusted-types-for 'script'`;
const HASH = 'sha384-the-hash-in-dist/integrity.json';
const SCRIPT = '<script type="module" src="/assets/heard-0.1.0.js"></script>';

const site = new Site(POLICY);
let browser: Browser;
let address: string;
let page: Page;
/** What a browser says in its console, and what its policy stopped. */
let complaints: string[];

before(async () => {
  const { text, integrity } = script('heard');
  const drafts = script('heard-drafts');
  site.put('/assets/heard-0.1.0.js', 'text/javascript', text);
  site.put('/assets/heard-drafts-0.1.0.js', 'text/javascript', drafts.text);
  site.put('/assets/heard-overlay.json', 'application/json', sampleWith('json', 'heard-overlay/1'));
  site.put('/assets/after-a-meeting.json', 'application/json', sampleWith('json', 'heard-definition/1'));
  site.put('/sender.js', 'text/javascript', sampleWith('js', 'sendWith'));
  const pages = {
    '/embed': sampleWith('html', HASH).replace(HASH, integrity),
    '/wrong-hash': sampleWith('html', HASH).replace(HASH, integrity.replace(/.{8}$/, 'AAAAAAA=')),
    '/take-over': `${sampleWith('html', HASH).replace(HASH, integrity)}<script type="module" src="/sender.js"></script>`,
    '/drafts': sampleWith('html', 'with-drafts')
      .replace('sha384-the-hash-of-heard.js', integrity)
      .replace('sha384-the-hash-of-heard-drafts.js', drafts.integrity),
    '/by-hand': SCRIPT + sampleWith('html', 'after-a-meeting'),
    '/from-json': `${SCRIPT}<heard-survey src="/assets/after-a-meeting.json" endpoint="/api/submissions"></heard-survey>`,
    '/form': SCRIPT + sampleWith('html', '<form'),
  };
  for (const [path, html] of Object.entries(pages))
    site.put(path, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><title>A page</title>${html}</html>`);
  address = await site.start();
  browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
});

after(async () => {
  await browser.close();
  await site.stop();
});

async function open(path: string): Promise<void> {
  page = await browser.newPage({ locale: 'en-GB' });
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address + path);
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { name });

/** From the start to the first question, without a name. */
async function begin(): Promise<void> {
  await button('Start').click();
  await page.getByRole('radio', { name: 'Remaining anonymous' }).check();
  await button('Continue').click();
}

/** From a question to the end, skipping what is left. */
async function send(questions: number): Promise<void> {
  for (let number = 1; number <= questions; number++) {
    await heading(`Question ${number} of ${questions}`).waitFor();
    await button('Continue').click();
  }
  await heading(/^Check your answers/).waitFor();
  await button('Send your feedback').click();
  await heading(/^Thank you/).waitFor();
}

describe('the samples of the README in a page', { timeout: 120_000 }, () => {
  beforeEach(() => {
    complaints = [];
    site.kept.length = 0;
  });

  afterEach(() => page.close());

  test('the embed runs with the overlay, and what stood inside the tag is not seen', async () => {
    await open('/embed');
    await heading('Tell us about your social worker').waitFor();
    await page.getByText('They go to Rivermead Council').waitFor();
    assert.equal(await page.getByText('You can also tell us').isVisible(), false);
    const help = await page.getByRole('listitem').allInnerTexts();
    assert.match(help.join('\n'), /in danger now[^]*Front Door[^]*Your social worker/);
    await begin();
    await send(8);
    assert.deepEqual(site.kept[0]?.sharing, { choice: 'anonymous' });
    assert.deepEqual(complaints, []);
  });

  test('a script that does not match its hash leaves what stands inside the tag', async () => {
    await open('/wrong-hash');
    assert.equal(await page.getByText('You can also tell us').isVisible(), true);
    assert.equal(await page.evaluate(() => customElements.get('heard-survey')), undefined);
    assert.equal(complaints.length, 1);
  });

  test('a listener takes over the sending', async () => {
    await open('/take-over');
    await begin();
    await send(8);
    const { body, headers } = site.posted[0]!;
    assert.equal(z.parse(submissionSchema, JSON.parse(body)).sharing.choice, 'anonymous');
    assert.equal(headers.get('x-csrf-token'), 'our token');
    assert.deepEqual(site.kept, []);
    assert.deepEqual(complaints, []);
  });

  test('answers are kept on the device, and opened again', async () => {
    await open('/drafts');
    await begin();
    await page.getByRole('textbox').first().fill('It is going well');
    await page.getByText('Save and come back later').click();
    await page.getByRole('textbox', { name: 'Your passphrase' }).fill('three plain words');
    await button('Keep my answers').click();
    const day = new Date(Date.now() + 3 * 86_400_000).getDate();
    await page
      .getByText(new RegExp(`kept on this device until ${day} `))
      .first()
      .waitFor();
    await page.reload();
    await page.getByRole('textbox', { name: 'Your passphrase' }).fill('three plain words');
    await button('Open my answers').click();
    await heading('Question 1 of 7').waitFor();
    assert.equal(await page.getByRole('textbox').first().inputValue(), 'It is going well');
    await button('Remove them from this device').click();
    await page.getByText('not kept on this device any more').first().waitFor();
    assert.deepEqual(complaints, []);
  });

  for (const [path, count] of [
    ['/by-hand', 2],
    ['/from-json', 1],
  ] as const)
    test(`${path} is a survey from the start to the end`, async () => {
      await open(path);
      await page.getByText('Think about the last meeting you had with us.').waitFor();
      await begin();
      const statement = page.getByRole('group', { name: /In the meeting.*I had my say/ });
      await statement.getByRole('radio', { name: '3 – Agree' }).check();
      await statement.getByRole('button', { name: 'my say', exact: true }).click();
      await page.getByText('You said what you think before anything was decided').first().waitFor();
      await page.keyboard.press('Escape');
      await send(count);
      const [{ survey, answers } = {}] = site.kept;
      assert.deepEqual(survey, { id: 'after-a-meeting', version: '1.0.0' });
      assert.deepEqual(answers, { meeting: { kind: 'likert', ratings: { 'my-say': 3 } } });
      assert.deepEqual(complaints, []);
    });

  test('fields in a form give the entries that the README names', async () => {
    await open('/form');
    const entries = () => page.evaluate(() => [...new FormData(document.querySelector('form')!)]);
    await page.getByRole('radio', { name: 'Giving your name' }).waitFor();
    assert.deepEqual(await entries(), [['more', '']]);
    await button('Send').click();
    await page.getByText('Select how you want to give your feedback').waitFor();

    await page.getByRole('radio', { name: 'Giving your name' }).check();
    await page.getByRole('textbox', { name: 'Your full name' }).fill('Ann Example');
    await page.getByRole('textbox', { name: "Your social worker's full name" }).fill('Sam Example');
    await page.getByRole('radio', { name: '2 – Yes' }).check();
    await page.getByRole('textbox', { name: 'Anything else?' }).fill('Thank you');
    assert.deepEqual(await entries(), [
      ['sharing', 'named'],
      ['sharing.respondent', 'Ann Example'],
      ['sharing.worker', 'Sam Example'],
      ['visit.on-time', '2'],
      ['more', 'Thank you'],
    ]);
    assert.deepEqual(complaints, []);
  });
});
