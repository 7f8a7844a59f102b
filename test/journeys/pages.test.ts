import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { journeys } from './support/journey.js';
import { eventually } from './support/person.js';
import { english, welsh, type Words } from './support/words.js';

const journey = journeys();

describe('in Welsh', () => {
  journey('the language changes midway, and every answer stays', {}, async ({ person, page, newRows }) => {
    await person.begin({ choice: 'named', respondentName: 'Siân Llŷr', workerName: 'Alex Morgan' });
    await person.answer(1, { texts: { 1: 'Mae’n iawn' } });
    await person.score([4, undefined, 2]);
    await person.button('Cymraeg').click();
    person.words = welsh;
    await person.sees(welsh.question(2));
    await person.isOn(person.button('English'));
    assert.ok(await person.point(1, 4).isChecked());
    assert.ok(await person.point(3, 2).isChecked());
    await page.getByText("Nid yw teuluoedd wedi gwirio'r cyfieithiad hwn eto.").waitFor();
    await person.press(welsh.back);
    await person.arrives(welsh.question(1));
    assert.equal(await person.answerBox(1).inputValue(), 'Mae’n iawn');
    await person.press(welsh.back);
    await person.arrives(welsh.names);
    assert.equal(await person.box(welsh.respondentName).inputValue(), 'Siân Llŷr');
    // There and back again.
    await person.button('English').click();
    await person.isOn(person.button('Cymraeg'));
    assert.equal(await person.box(english.respondentName).inputValue(), 'Siân Llŷr');
    await person.button('Cymraeg').click();
    await person.goOn();
    await person.arrives(welsh.question(1));
    for (let question = 1; question <= 7; question++) await person.answer(question, {});
    await person.send();
    const rows = await newRows();
    assert.deepEqual(
      rows.map(({ language, respondent_name, answers }) => ({ language, respondent_name, answers })),
      [
        {
          language: 'cy',
          respondent_name: 'Siân Llŷr',
          answers: {
            situation: { kind: 'text', text: 'Mae’n iawn' },
            characteristics: { kind: 'likert', ratings: { understands: 4, trust: 2 } },
          },
        },
      ],
    );
  });

  journey('a Welsh page has a Welsh survey from the start', { path: '/welsh', words: welsh }, async (walk) => {
    const { person, page, newRows } = walk;
    await person.press(welsh.start);
    await person.arrives(welsh.choice);
    await person.goOn();
    await person.sees(welsh.problem);
    assert.match(await page.title(), /^Gwall: Dweud eich dweud/);
    await person.link('Dewiswch sut rydych chi am roi eich adborth').click();
    await person.choose('worker');
    await person.goOn();
    await person.tellNames({ workerName: 'Rhŷs ap Gruffydd' });
    await person.goOn();
    await person.arrives(welsh.question(1));
    for (let question = 1; question <= 7; question++) await person.answer(question, { scores: [1, 2, 3, 4, 5] });
    assert.ok((await person.readsBack()).some(([, answer]) => answer === welsh.points[4]));
    await person.send();
    const rows = await newRows();
    assert.deepEqual(
      rows.map(({ language, worker_name, survey_id }) => ({ language, worker_name, survey_id })),
      [{ language: 'cy', worker_name: 'Rhŷs ap Gruffydd', survey_id: 'parents-and-carers' }],
    );
  });
});

describe('everything on one page', () => {
  journey('errors, names in place, and one row', { path: '/single' }, async ({ person, page, newRows }) => {
    await person.sees(english.title);
    await person.answerBox(3).fill('Yes, they did');
    await person.score([undefined, undefined, undefined, undefined, 5]);
    await person.press(english.send);
    await person.sees(english.problem);
    await person.link('Select how you want to give your feedback').click();
    await person.isOn(person.radio(english.choices.named));
    await person.choose('named');
    await page.getByText('More to fill in below').waitFor();
    await person.tellNames({ respondentName: 'Sam Jones', workerName: 'Alex Morgan' });
    await person.choose('worker');
    assert.equal(await person.box(english.respondentName).count(), 0);
    assert.equal(await person.box(english.workerName).inputValue(), 'Alex Morgan');
    await person.send();
    const rows = await newRows();
    assert.deepEqual(
      rows.map(({ sharing_choice, respondent_name, worker_name, answers }) => ({
        sharing_choice,
        respondent_name,
        worker_name,
        answers,
      })),
      [
        {
          sharing_choice: 'worker',
          respondent_name: null,
          worker_name: 'Alex Morgan',
          answers: {
            characteristics: { kind: 'likert', ratings: { alongside: 5 } },
            rights: { kind: 'text', text: 'Yes, they did' },
          },
        },
      ],
    );
  });
});

describe('inside a form that is the whole page', () => {
  journey('the form hears nothing of the survey', { path: '/in-a-form' }, async ({ person, page, watch, newRows }) => {
    const isUntouched = async () => {
      assert.equal(new URL(page.url()).search, '');
      const entries = await page.evaluate(() => [...new FormData(document.forms[0]).entries()]);
      assert.deepEqual(entries, [
        ['page-state', 'not-the-survey'],
        ['search', ''],
      ]);
    };
    await person.press(english.start);
    await person.arrives(english.choice);
    await isUntouched();
    await person.goOn();
    await person.sees(english.problem);
    await person.choose('named');
    await isUntouched();
    await person.goOn();
    await person.arrives(english.names);
    await person.tellNames({ respondentName: 'Sam Jones', workerName: 'Alex Morgan' });
    await person.box(english.workerName).press('Enter');
    await person.arrives(english.question(1));
    await person.press('social work involvement');
    await person.press('Close');
    await person.answer(1, { texts: { 1: 'Kept from the form' } });
    await person.score([1]);
    await person.press('Clear my answer My social worker... Understands my family and our unique circumstances');
    await isUntouched();
    await person.button('Cymraeg').click();
    await person.button('English').click();
    for (let question = 2; question <= 7; question++) await person.answer(question, {});
    await isUntouched();
    const documents = watch.requests.filter(({ url }) => url.includes('/in-a-form')).length;
    assert.equal(documents, 1, 'the form was sent');

    // Nor is anything of it sent when the page's own form is.
    await page.getByRole('searchbox', { name: 'Search this site' }).fill('bins');
    await person.press('Search');
    await page.waitForURL('**/in-a-form?*');
    assert.equal(new URL(page.url()).search, '?page-state=not-the-survey&search=bins');
    await person.sees(english.title);
    assert.deepEqual(await newRows(), []);

    await person.answerAll({ choice: 'anonymous', texts: { 7: 'Sent by the survey itself' } });
    await person.send();
    assert.equal((await newRows()).length, 1);
  });
});

const composed: Words = {
  ...english,
  title: 'Tell us about your meeting',
  question: (number) => `Question ${number} of 3`,
  questions: ['How was the meeting for you?', 'What went well?', 'What should we change before the next meeting?'],
  statements: [
    'I was told in good time when and where it was',
    'people used words that I understand',
    'I had my say',
  ].map((statement) => `In the meeting... ${statement}`),
};

describe('questions written by hand', () => {
  journey('are led through, checked and sent as any others', { path: '/compose', words: composed }, async (walk) => {
    const { person, page, newRows } = walk;
    await page.getByText('Think about the last meeting you had').waitFor();
    await person.begin({ choice: 'anonymous' });
    await person.score([5, undefined, 1]);
    await person.press('my say');
    await person.press('Close');
    await person.goOn();
    await person.arrives(composed.question(2));
    await person.box('What went well?').fill('The tea ☕');
    await person.press(english.back);
    await person.arrives(composed.question(1));
    assert.ok(await person.point(1, 5).isChecked());
    await person.goOn();
    await person.arrives(composed.question(2));
    await person.goOn();
    await person.arrives(composed.question(3));
    await page
      .getByText(/^You have 2,?000 characters left$/)
      .first()
      .waitFor();
    await person.box('What should we change before the next meeting?').fill('x'.repeat(2001));
    await person.goOn();
    await person.sees(english.problem);
    await person.box('What should we change before the next meeting?').fill('x'.repeat(2000));
    await person.goOn();
    await person.arrives(english.check);
    await person.send();
    const rows = await newRows();
    assert.deepEqual(
      rows.map(({ survey_id, survey_version, language, answers }) => ({
        survey_id,
        survey_version,
        language,
        answers,
      })),
      [
        {
          survey_id: 'after-a-meeting',
          survey_version: '1.0.0',
          language: 'en',
          answers: {
            meeting: { kind: 'likert', ratings: { 'in-time': 5, 'my-say': 1 } },
            'went-well': { kind: 'text', text: 'The tea ☕' },
            change: { kind: 'text', text: 'x'.repeat(2000) },
          },
        },
      ],
    );
  });
});

const phone = {
  viewport: { width: 320, height: 568 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

describe('on a phone that is 320 pixels wide', () => {
  for (const words of [english, welsh])
    journey(
      `nothing is cut off and everything can be hit, ${words.start}`,
      { ...phone, words, path: words === welsh ? '/welsh' : '/' },
      async (walk) => {
        const { person, page, newRows } = walk;
        const fits = async (where: string) => {
          await person.arrives(where);
          assert.deepEqual(await misfits(walk.page), [], where);
        };
        await person.sees(words.title);
        assert.deepEqual(await misfits(page), []);
        await person.press(words.start);
        await fits(words.choice);
        await person.goOn();
        await person.sees(words.problem);
        assert.deepEqual(await misfits(page), []);
        await person.choose('named');
        await person.goOn();
        await fits(words.names);
        await person.tellNames({ respondentName: 'W'.repeat(120), workerName: 'Llanfairpwllgwyngyll'.repeat(5) });
        await person.goOn();
        await fits(words.question(1));
        await page.getByRole('button', { name: /^(social work involvement|ymwneud gwaith cymdeithasol)$/ }).tap();
        const close = page.getByRole('button', { name: /^(Close|Cau)$/ });
        await close.waitFor();
        assert.deepEqual(await misfits(page), [], 'with a definition');
        await close.tap();
        await person.answerBox(1).fill('i'.repeat(400));
        await person.goOn();
        await fits(words.question(2));
        await person.score([1, 2, 3, 4, 5]);
        await eventually(
          async () => (await page.getByRole('button', { name: /^(Clear my answer|Clirio fy ateb)/ }).count()) === 5,
          () => 'Not every answer can be cleared',
        );
        assert.deepEqual(await misfits(page), [], 'scored');
        // However far down, the way out is in view.
        await person.button(words.goOn).scrollIntoViewIfNeeded();
        const exit = await person.button(words.exit).boundingBox();
        assert.ok(exit && exit.y >= 0 && exit.y < 60, `Exit stands at ${exit?.y}`);
        await person.goOn();
        for (let question = 3; question <= 7; question++) {
          await fits(words.question(question));
          await person.goOn();
        }
        await fits(words.check);
        await person.send();
        await fits(words.sent);
        assert.equal((await newRows()).length, 1);
      },
    );
});

/** What does not fit: a page that scrolls sideways, and what is too small for a finger. */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const width = document.documentElement.scrollWidth;
    if (width > 320) found.push(`the page is ${width} wide`);
    const rooms: (Element | ShadowRoot)[] = [document.querySelector('heard-survey')!];
    for (const room of rooms)
      for (const element of [...(room instanceof Element && room.shadowRoot ? [room.shadowRoot] : []), room].flatMap(
        (place) => [...place.querySelectorAll('*')],
      )) {
        if (element.shadowRoot) rooms.push(element.shadowRoot);
        const isSqueezed =
          element.textContent.trim().length > 8 &&
          element.clientWidth > 1 &&
          element.clientWidth < 48 &&
          element.clientHeight > 60;
        if (isSqueezed) found.push(`${element.localName} “${element.textContent.trim().slice(0, 40)}” is squeezed`);
        if (!element.matches('button, a[href], input, textarea, summary') || !element.checkVisibility()) continue;
        const target = element.matches('[type=radio]') ? element.closest('label')! : element;
        const { width, height, right } = target.getBoundingClientRect();
        const name = `${element.localName} “${target.textContent.trim().slice(0, 40)}”`;
        if (right > 320.5) found.push(`${name} ends at ${right}`);
        // A word within a sentence is as high as its line (WCAG 2.5.8, inline).
        if (getComputedStyle(element).display === 'inline') continue;
        const isMain =
          element.matches('input, textarea') ||
          /^(Start|Continue|Send|Exit|Dechrau|Parhau|Anfon|Gadael)/.test(target.textContent.trim());
        const least = isMain ? 44 : 24;
        if (width < least || height < least) found.push(`${name} is ${width} by ${height}`);
      }
    return found;
  });
