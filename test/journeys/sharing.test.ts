import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { everythingOn } from './support/everything.js';
import type { Row } from '../server/support/submissions.js';
import { journeys } from './support/journey.js';
import { eventually, type Choice, type Said } from './support/person.js';
import { lasting, today } from './support/site.js';
import { english } from './support/words.js';

/** Answers that any step on the way could spoil. */
const texts = {
  1: 'Two years, the “North” team.\n\nIt’s been – hard… 💛👩‍👧‍👦\ttabbed',
  3: '  spaces around, and a last line break\n',
  4: 'كانت متفهّمة جدًا.\nשלום עולם',
  5: '<script>alert(1)</script> & "quotes" \\ \u00a0 e\u0301 é',
  6: "Robert'); DROP TABLE submissions;--",
  7: '普通话 ไทย Ελληνικά Cymraeg: ŵ ŷ',
};
const scores = [5, 4, 3, 2, 1];

const answers = {
  situation: { kind: 'text', text: texts[1] },
  characteristics: {
    kind: 'likert',
    ratings: { understands: 5, skilled: 4, trust: 3, sensitively: 2, alongside: 1 },
  },
  rights: { kind: 'text', text: texts[3] },
  impact: { kind: 'text', text: texts[4] },
  others: { kind: 'text', text: texts[5] },
  change: { kind: 'text', text: texts[6] },
  'anything-else': { kind: 'text', text: texts[7] },
};

const said: Record<Choice, Said> = {
  named: { choice: 'named', respondentName: 'Zoë O’Neill-Nguyễn', workerName: 'Łukasz 李', texts, scores },
  worker: { choice: 'worker', workerName: 'Łukasz 李', texts, scores },
  anonymous: { choice: 'anonymous', texts, scores },
};

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** What a row holds, once it is sure that its id is what it should be. */
function contentOf(row: Row) {
  const { submission_id, ...content } = row;
  assert.match(submission_id, UUID);
  return content;
}

const rowOf = ({ choice, respondentName = null, workerName = null }: Partial<Record<keyof Said, unknown>>) => ({
  survey_id: 'parents-and-carers',
  survey_version: '1.0.0',
  language: 'en',
  wave: null,
  sharing_choice: choice,
  respondent_name: respondentName,
  worker_name: workerName,
  received_on: today(),
});

const journey = journeys();

describe('a survey that is answered', () => {
  shareAndSkip(journey);
});

for (const engine of lasting.slice(1))
  describe(`a survey that ends in ${engine.name}`, () => {
    shareAndSkip(journeys({ engine }));
  });

function shareAndSkip(journey: ReturnType<typeof journeys>) {
  for (const choice of ['named', 'worker', 'anonymous'] as const)
    journey(`everything answered, and shared as ${choice}`, {}, async ({ person, watch, newRows }) => {
      const { choice: _, texts: __, scores: ___, ...names } = said[choice];
      await person.answerAll(said[choice]);
      assert.deepEqual(watch.sent(), []);
      await person.send();
      const rows = await newRows();
      assert.deepEqual(rows.map(contentOf), [{ ...rowOf({ choice, ...names }), answers }]);
      const { submissionId, ...rest } = watch.sent()[0]!;
      assert.equal(submissionId, rows[0]!.submission_id);
      assert.deepEqual(rest, {
        format: 'heard-submission/1',
        survey: { id: 'parents-and-carers', version: '1.0.0' },
        language: 'en',
        sharing: { choice, ...names },
        answers,
      });
      assert.equal(watch.sent().length, 1);
    });

  journey('everything skipped', {}, async ({ person, newRows }) => {
    await person.answerAll({ choice: 'anonymous' });
    const rows = await person.readsBack();
    assert.deepEqual(
      rows.map(([, answer]) => answer),
      [english.choices.anonymous, ...Array.from({ length: 11 }, () => english.notProvided)],
    );
    await person.send();
    assert.deepEqual((await newRows()).map(contentOf), [{ ...rowOf({ choice: 'anonymous' }), answers: {} }]);
  });
}

describe('a survey that somebody changes their mind about', () => {
  const respondentName = 'Marguerite Delacroix';
  const workerName = 'Bartholomew Quince';

  journey('names go with the choice that needed them', {}, async ({ person, page, watch, newRows }) => {
    const choiceRow = 'How do you want to give your feedback?';
    const changeTo = async (choice: Choice) => {
      await person.change(choiceRow);
      await person.arrives(english.choice);
      await person.choose(choice);
      await person.goOn();
    };
    const nameRows = async () =>
      (await person.readsBack()).filter(([name]) => name === english.respondentName || name === english.workerName);

    await person.answerAll({ choice: 'named', respondentName, workerName, texts: { 1: 'Stays' } });
    assert.deepEqual(await nameRows(), [
      [english.respondentName, respondentName],
      [english.workerName, workerName],
    ]);

    await changeTo('anonymous');
    await person.arrives(english.check);
    assert.deepEqual(await nameRows(), []);
    assert.doesNotMatch(await everythingOn(page), /Marguerite|Delacroix|Bartholomew|Quince/);

    await changeTo('worker');
    await person.arrives(english.names);
    assert.equal(await person.box(english.respondentName).count(), 0);
    assert.equal(await person.box(english.workerName).inputValue(), '');
    await person.tellNames({ workerName });
    await person.goOn();
    await person.arrives(english.check);
    assert.deepEqual(await nameRows(), [[english.workerName, workerName]]);

    await changeTo('named');
    await person.arrives(english.names);
    assert.equal(await person.box(english.respondentName).inputValue(), '');
    assert.equal(await person.box(english.workerName).inputValue(), workerName);
    await person.tellNames({ respondentName });
    await person.goOn();
    await person.arrives(english.check);

    await changeTo('anonymous');
    await person.arrives(english.check);
    assert.ok((await person.readsBack()).some(([, answer]) => answer === 'Stays'));
    await person.send();
    const [row, ...others] = await newRows();
    assert.deepEqual(others, []);
    assert.deepEqual(contentOf(row!), {
      ...rowOf({ choice: 'anonymous' }),
      answers: { situation: { kind: 'text', text: 'Stays' } },
    });
    assert.doesNotMatch(JSON.stringify(watch.requests), /Marguerite|Delacroix|Bartholomew|Quince/);
  });

  journey('an answer is changed, and another is taken back', {}, async ({ person, newRows }) => {
    await person.answerAll({ choice: 'anonymous', texts: { 1: 'Before' }, scores: [1, 2] });
    await person.change('What is happening now');
    await person.arrives(english.question(1));
    assert.equal(await person.answerBox(1).inputValue(), 'Before');
    await person.answerBox(1).fill('After');
    await person.goOn();
    await person.arrives(english.check);
    await person.change(english.statements[1]!);
    await person.isAmong(person.points(2));
    await person.press('Clear my answer My social worker... Is skilled at building relationships');
    await person.isOn(person.point(2, 1));
    assert.equal(await person.point(2, 2).isChecked(), false);
    await person.goOn();
    await person.arrives(english.check);
    await person.send();
    assert.deepEqual(
      (await newRows()).map((row) => row.answers),
      [
        {
          situation: { kind: 'text', text: 'After' },
          characteristics: { kind: 'likert', ratings: { understands: 1 } },
        },
      ],
    );
  });
});

describe('a survey with something missing', () => {
  const pageTitle = 'Have your say about your social worker - Rivermead Council';

  journey(
    'what is missing is said, leads to its place, and can be put right',
    {},
    async ({ person, page, newRows }) => {
      const missing = async (...links: string[]) => {
        await person.goOn();
        await person.sees(english.problem);
        await eventually(
          async () => isDeepStrictEqual(await page.getByRole('alert').getByRole('link').allInnerTexts(), links),
          async () => `Said is ${(await page.getByRole('alert').getByRole('link').allInnerTexts()).join(', ')}`,
        );
        // And beside each field.
        for (const link of links) await page.getByText(`Error: ${link}`, { exact: true }).waitFor();
        await person.isOn(page.getByRole('alert').locator('..'));
        assert.equal(await page.title(), `Error: ${pageTitle}`);
      };
      const isRight = async (heading: string) => {
        await person.arrives(heading);
        assert.equal(await person.heading(english.problem).count(), 0);
        assert.equal(await page.title(), pageTitle);
      };

      await person.press(english.start);
      await isRight(english.choice);
      await missing('Select how you want to give your feedback');
      const group = page.getByRole('group', { name: 'How do you want to give your feedback?' });
      await group.getByText('Select how you want to give your feedback').waitFor();
      await person.link('Select how you want to give your feedback').click();
      await person.isOn(person.radio(english.choices.named));
      assert.equal(await person.radio(english.choices.named).isChecked(), false);
      await person.choose('named');
      await person.goOn();
      await isRight(english.names);

      await missing('Enter your full name', "Enter your social worker's full name");
      await person.link("Enter your social worker's full name").click();
      await person.isOn(person.box(english.workerName));
      await person.tellNames({ workerName: 'Alex Morgan', respondentName: '   ' });
      await missing('Enter your full name');
      await person.link('Enter your full name').click();
      await person.isOn(person.box(english.respondentName));
      await person.tellNames({ respondentName: 'Sam Jones' });
      await person.goOn();
      await isRight(english.question(1));

      const tooLong = 'Your answer must be 10,000 characters or less';
      await person.answerBox(1).fill('ö'.repeat(10_001));
      await missing(tooLong);
      await person.link(tooLong).click();
      await person.isOn(person.answerBox(1));
      await person.answerBox(1).fill('ö'.repeat(10_000));
      await person.goOn();
      await isRight(english.question(2));
      for (let question = 2; question <= 7; question++) await person.answer(question, {});
      await person.send();
      const [row] = await newRows();
      assert.equal(row!.respondent_name, 'Sam Jones');
      assert.deepEqual(row!.answers, { situation: { kind: 'text', text: 'ö'.repeat(10_000) } });
    },
  );
});
