import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { everythingOn } from './support/everything.js';
import { journeys, type Journey } from './support/journey.js';
import { focusFaults, tabTo } from './support/keyboard.js';
import { english } from './support/words.js';

const journey = journeys();

describe('with the keyboard alone', () => {
  journey('from the top of the page to the thanks', {}, async ({ person, page, newRows }) => {
    const { keyboard } = page;
    const arrives = async (heading: string) => {
      await person.arrives(heading);
      assert.deepEqual(
        (await focusFaults(page)).filter((fault) => !fault.includes('does not show')),
        [],
      );
    };
    const goOn = async (heading: string) => {
      await tabTo(person, person.button(english.goOn));
      await keyboard.press('Enter');
      await arrives(heading);
    };

    await person.sees(english.title);
    await tabTo(person, person.button(english.start));
    await keyboard.press('Enter');
    await arrives(english.choice);

    // Nothing is chosen, and the summary leads to the choices.
    await tabTo(person, person.button(english.goOn));
    await keyboard.press('Space');
    await person.isOn(page.getByRole('alert').locator('..'));
    await tabTo(person, person.link('Select how you want to give your feedback'));
    await keyboard.press('Enter');
    await person.isOn(person.radio(english.choices.named));
    await keyboard.press('ArrowDown');
    await person.isOn(person.radio(english.choices.worker));
    await keyboard.press('ArrowUp');
    await person.isOn(person.radio(english.choices.named));
    assert.ok(await person.radio(english.choices.named).isChecked());
    await goOn(english.names);

    // Enter in a box of names goes on, or says what is missing.
    await tabTo(person, person.box(english.respondentName));
    await keyboard.type('Sam Jones');
    await keyboard.press('Enter');
    await person.isOn(page.getByRole('alert').locator('..'));
    await tabTo(person, person.box(english.workerName));
    await keyboard.type('Alex Morgan');
    await keyboard.press('Enter');
    await arrives(english.question(1));

    // A word and its definition; then an answer of two lines.
    const word = person.button('social work involvement');
    await tabTo(person, word);
    const close = person.button('Close');
    await keyboard.press('Enter');
    await close.waitFor();
    await person.isOn(word);
    await keyboard.press('Escape');
    await close.waitFor({ state: 'hidden' });
    await person.isOn(word);
    await tabTo(person, person.answerBox(1));
    await keyboard.type('One line');
    await keyboard.press('Enter');
    await keyboard.type('and another');
    await goOn(english.question(2));

    await tabTo(person, person.point(1, 1));
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await person.isOn(person.point(1, 3));
    await tabTo(person, person.point(2, 1));
    await keyboard.press('ArrowDown');
    await tabTo(person, person.button('Clear my answer My social worker... Is skilled at building relationships'));
    await keyboard.press('Enter');
    await person.isOn(person.point(2, 1));
    assert.equal(await person.point(2, 2).isChecked(), false);
    // Backwards to the top of the survey, where nothing may stand over what has the focus, and down again.
    await tabTo(person, person.button(english.exit), 'Shift+Tab');
    for (let question = 3; question <= 7; question++) await goOn(english.question(question));
    await goOn(english.check);

    await tabTo(person, person.button('Change: Anything else'));
    await keyboard.press('Enter');
    await arrives(english.question(7));
    await tabTo(person, person.answerBox(7));
    await keyboard.type('Thank you');
    await goOn(english.check);
    await tabTo(person, person.button(english.send));
    await keyboard.press('Enter');
    await arrives(english.sent);
    const rows = await newRows();
    assert.deepEqual(
      rows.map(({ respondent_name, worker_name, answers }) => ({ respondent_name, worker_name, answers })),
      [
        {
          respondent_name: 'Sam Jones',
          worker_name: 'Alex Morgan',
          answers: {
            situation: { kind: 'text', text: 'One line\nand another' },
            characteristics: { kind: 'likert', ratings: { understands: 3 } },
            'anything-else': { kind: 'text', text: 'Thank you' },
          },
        },
      ],
    );
  });
});

describe('with the browser’s own buttons', () => {
  journey('Back and Forward keep every answer', { path: '/elsewhere' }, async (walk) => {
    const { person, page, newRows } = walk;
    await page.goto('/');
    await person.answerAll({
      choice: 'named',
      respondentName: 'Sam Jones',
      workerName: 'Alex Morgan',
      texts: { 1: 'First', 3: 'Third' },
      scores: [5, undefined, 4],
    });
    const before = await person.readsBack();
    const steps = [english.title, english.choice, english.names, ...[1, 2, 3, 4, 5, 6, 7].map(english.question)];
    for (const step of steps.toReversed()) {
      await page.goBack();
      await person.arrives(step);
      await assertNothingIsTold(page, walk);
    }
    assert.equal(await person.button(english.back).count(), 0);
    for (const step of steps.slice(1)) {
      await page.goForward();
      await person.arrives(step);
      if (step === english.names) assert.equal(await person.box(english.respondentName).inputValue(), 'Sam Jones');
      if (step === english.question(1)) assert.equal(await person.answerBox(1).inputValue(), 'First');
      if (step === english.question(2)) assert.ok(await person.point(3, 4).isChecked());
    }
    await page.goForward();
    await person.arrives(english.check);
    assert.deepEqual(await person.readsBack(), before);

    // The survey's own button is a step like any other, and the browser's leads back from it.
    await person.press(english.back);
    await person.arrives(english.question(7));
    await person.press(english.back);
    await person.arrives(english.question(6));
    await page.goBack();
    await person.arrives(english.question(7));
    await page.goBack();
    await person.arrives(english.check);
    await person.send();
    assert.equal((await newRows()).length, 1);

    // Wherever one goes from here, it is sent, and no answer is left.
    for (const _ of steps) {
      await page.goBack();
      await person.arrives(english.alreadySent);
      assert.doesNotMatch(await everythingOn(page), /Sam Jones|Alex Morgan|First|Third/);
    }
    await page.goBack();
    await person.sees('This page is not part of the demonstration');
    await page.goForward();
    await person.sees(english.title);
    assert.deepEqual(await newRows(), []);
  });

  journey('Back leads nobody past a choice that is not made', {}, async ({ person, page }) => {
    await person.begin({ choice: 'worker', workerName: 'Alex Morgan' });
    await page.goBack();
    await person.arrives(english.names);
    await page.goBack();
    await person.arrives(english.choice);
    await person.choose('named');
    await page.goForward();
    await person.arrives(english.names);
    await page.goForward();
    // The name of the respondent is missing now.
    await person.sees(english.names);
    assert.equal(await person.heading(english.question(1)).count(), 0);
    await person.tellNames({ respondentName: 'Sam Jones' });
    await person.goOn();
    await person.arrives(english.question(1));
  });

  journey('a page that is loaded again begins again, empty', {}, async ({ person, page, newRows }) => {
    await person.begin({ choice: 'named', respondentName: 'Sam Jones', workerName: 'Alex Morgan' });
    await person.answer(1, { texts: { 1: 'Gone after this' } });
    await page.reload();
    await person.sees(english.title);
    assert.doesNotMatch(await everythingOn(page), /Sam Jones|Alex Morgan|Gone after this/);
    await page.goBack();
    await person.sees(english.choice);
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
    await person.choose('anonymous');
    await person.goOn();
    await person.arrives(english.question(1));
    assert.equal(await person.answerBox(1).inputValue(), '');
    for (let question = 1; question <= 7; question++) await person.answer(question, {});
    await person.send();
    assert.deepEqual(
      (await newRows()).map((row) => row.answers),
      [{}],
    );
  });

  journey('a link within the page disturbs nothing', {}, async ({ person, page }) => {
    await person.begin({ choice: 'anonymous' });
    await person.answer(1, { texts: { 1: 'Still here' } });
    await person.score([3]);
    await person.link('Skip to main content').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#main');
    await person.sees(english.question(2));
    assert.ok(await person.point(1, 3).isChecked());
    await page.goBack();
    await person.sees(english.question(2));
    assert.ok(await person.point(1, 3).isChecked());
    await page.goBack();
    await person.arrives(english.question(1));
    assert.equal(await person.answerBox(1).inputValue(), 'Still here');
    await person.goOn();
    await person.arrives(english.question(2));
    await person.link('Skip to main content').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#main');
    await person.press(english.back);
    await person.arrives(english.question(1));
  });
});

/** Neither the address nor the history tells more than the number of a step. */
async function assertNothingIsTold(page: Page, { address }: Journey) {
  assert.equal(page.url(), `${address}/`);
  const state = await page.evaluate(() => JSON.stringify(history.state));
  assert.match(state, /^(null|\{"heard-\d+":\d+\})$/);
}
