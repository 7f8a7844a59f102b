import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { HeardSurvey } from '../../src/elements/survey/survey.js';
import { Council } from '../support/council.js';
import {
  CHECK,
  checked,
  CHOICES,
  choose,
  fill,
  goTo,
  heading,
  press,
  send,
  SENT,
  start,
  written,
} from '../support/family.js';
import { listen, settled, show, until } from '../support/page.js';
import { axeFaults, expectFocus, find, get, getAll, namesOf, textOf } from '../support/queries.js';

const QUESTIONS = `
  <heard-free-text name="what" label="What happened?" hint="In a few words" limit="20"></heard-free-text>
  <heard-likert name="how" label="How was it?" stem="They...">
    <data value="kind">were kind</data>
    <data value="trust">earned my <heard-term definition="You can rely on someone">trust</heard-term></data>
    <option value="1">No</option><option value="2">Yes</option>
  </heard-likert>`;

describe('a survey of questions written by hand', () => {
  let council: Council;

  beforeEach(() => {
    council = new Council();
  });

  const make = (inside = QUESTIONS, attributes = 'no-history') =>
    show<HeardSurvey>(
      `<heard-survey survey="ours" survey-version="1.2.3" heading="Our survey" endpoint="${council.address}" ${attributes}>${inside}</heard-survey>`,
    );

  it('goes like one from a definition, from start to sent', async () => {
    await make();
    expect(heading()).to.equal('Our survey');
    expect(getAll('textbox')).to.have.length(0);
    await start('worker');
    await fill(/social worker/, 'Ana');
    await press('Continue');
    expect(heading()).to.equal('Question 1 of 2');
    expect(namesOf('textbox')).to.deep.equal(['What happened?']);
    await fill('What happened?', 'Much');
    await press('Continue');
    expect(namesOf('group').filter(Boolean)).to.deep.equal([
      'How was it?',
      'They... were kind',
      'They... earned my trust',
    ]);
    await choose('2 – Yes', 'They... earned my trust');
    await press('Continue');
    expect(heading()).to.equal(CHECK);
    expect(checked()).to.deep.equal({
      'How do you want to give your feedback?': CHOICES.worker,
      "Your social worker's full name": 'Ana',
      'What happened?': 'Much',
      'They... were kind': 'Not provided',
      'They... earned my trust': '2 – Yes',
    });
    await send();
    expect(heading()).to.equal(SENT);
    const [{ submissionId: _, ...rest }] = (await council.submissions()) as [
      Awaited<ReturnType<Council['submissions']>>[0],
    ];
    expect(rest).to.deep.equal({
      format: 'heard-submission/1',
      survey: { id: 'ours', version: '1.2.3' },
      language: 'en',
      sharing: { choice: 'worker', workerName: 'Ana' },
      answers: { what: { kind: 'text', text: 'Much' }, how: { kind: 'likert', ratings: { trust: 2 } } },
    });
  });

  it('keeps answers back and forth, and in its own fields, not copies', async () => {
    const element = await make();
    const field = element.querySelector('heard-free-text')!;
    await start('anonymous');
    await fill('What happened?', 'Much');
    await press('Continue');
    await press('Back');
    expect(written()).to.deep.equal(['Much']);
    expect(element.querySelectorAll('heard-free-text')).to.have.length(1);
    expect(element.querySelector('heard-free-text') === field).to.be.true;
  });

  it('keeps its limits, and says what is wrong at the field', async () => {
    await make();
    await start('anonymous');
    await fill('What happened?', 'x'.repeat(21));
    await press('Continue');
    get('link', 'Your answer must be 20 characters or less').click();
    await until(() => (expectFocus(get('textbox')), true), 'the focus');
    expect(document.querySelector('heard-free-text')!.error).to.equal('Your answer must be 20 characters or less');
  });

  it('opens its terms', async () => {
    await make();
    await start('anonymous');
    await press('Continue');
    await press('trust');
    await until(() => textOf(document.querySelector('main')!).includes('You can rely on someone'), 'the definition');
  });

  it('leads from the check to one statement', async () => {
    await make();
    await start('anonymous');
    await goTo(CHECK);
    await press('Change: They... earned my trust');
    await until(
      () => (expectFocus(get('radio', '1 – No', get('group', 'They... earned my trust'))), true),
      'the focus',
    );
    await press('Continue');
    expect(heading()).to.equal(CHECK);
  });

  it('is wiped when somebody leaves in a hurry', async () => {
    const element = await make();
    document.addEventListener('heard-exit', (event) => event.preventDefault(), { once: true });
    await start('anonymous');
    await fill('What happened?', 'Much');
    await press('Exit this page');
    expect(heading()).to.equal('Our survey');
    expect(element.querySelector('heard-free-text')!.value).to.equal('');
    await start('anonymous');
    expect(written()).to.deep.equal(['']);
  });

  it('holds nothing once it is sent', async () => {
    const element = await make();
    await start('anonymous');
    await fill('What happened?', 'Much');
    await goTo(CHECK);
    await send();
    expect(getAll('textbox')).to.have.length(0);
    expect(element.querySelector('heard-free-text')!.value).to.equal('');
    expect(element.querySelector('heard-free-text')!.shadowRoot!.querySelector('textarea')!.value).to.equal('');
  });

  it('can be on one page', async () => {
    await make(QUESTIONS, 'no-history layout="single"');
    await choose(CHOICES.anonymous);
    await fill('What happened?', 'Much');
    await choose('1 – No', 'They... were kind');
    await send();
    expect((await council.submissions())[0]!.answers).to.deep.equal({
      what: { kind: 'text', text: 'Much' },
      how: { kind: 'likert', ratings: { kind: 1 } },
    });
  });

  it('uses a sharing choice, an exit and a panel of help that stand inside, in place of its own', async () => {
    const element = await make(`${QUESTIONS}
      <heard-consent label="Who are you?"></heard-consent>
      <heard-exit href="https://example.org/weather"></heard-exit>
      <heard-support><p>The Hub, 01632 960 002</p></heard-support>`);
    for (const tag of ['heard-consent', 'heard-exit', 'heard-support'])
      expect(element.querySelectorAll(tag), tag).to.have.length(1);
    expect(getAll('button', 'Exit this page')).to.have.length(1);
    expect(textOf(element)).to.include('The Hub, 01632 960 002');
    await press('Start');
    expect(namesOf('group')).to.deep.equal(['Who are you?']);
    const heard = listen();
    await choose(CHOICES.worker);
    await press('Continue');
    expect(heard.filter((words) => words.includes('below'))).to.deep.equal([]);
    expect(getAll('radio')).to.have.length(0);
    await fill(/social worker/, 'Ana');
    await goTo(CHECK);
    await send();
    expect((await council.submissions())[0]!.sharing).to.deep.equal({ choice: 'worker', workerName: 'Ana' });
  });

  it('uses an exit and a panel of help that stand in a survey that Heard brings', async () => {
    const element = await show<HeardSurvey>(
      `<heard-survey survey="parents-and-carers" endpoint="${council.address}" no-history>
        <heard-exit href="https://example.org/weather"></heard-exit>
        <heard-support><p>The Hub, 01632 960 002</p></heard-support>
        <p>Words for when it does not run</p>
      </heard-survey>`,
    );
    expect(element.querySelectorAll('heard-exit, heard-support')).to.have.length(2);
    expect(textOf(element)).to.include('The Hub').and.not.include('Words for when');
    await press('Cymraeg');
    expect(getAll('button', 'Gadael y dudalen hon')).to.have.length(1);
    expect(namesOf('heading')).to.include('Os oes angen help arnoch');
  });

  it('speaks Welsh where the page does, its own words included', async () => {
    await make(QUESTIONS, 'no-history lang="cy"');
    expect(namesOf('button')).to.include('Dechrau');
    await press('Dechrau');
    expect(namesOf('radio')[2]).to.equal('Aros yn ddienw');
  });

  it('says in Welsh what is wrong at the field', async () => {
    await make(QUESTIONS, 'no-history lang="cy" layout="single"');
    await fill('What happened?', 'x'.repeat(21));
    await press('Anfon eich adborth');
    expect(document.querySelector('heard-free-text')!.error).to.equal("Rhaid i'ch ateb fod yn 20 nod neu lai");
  });

  for (const [what, inside, words] of [
    ['a question that is not a child', `<div>${QUESTIONS}</div>`, /<heard-free-text> is misspelt, or no child of/],
    [
      'an element that is misspelt',
      `${QUESTIONS}<heard-likret></heard-likret>`,
      /<heard-likret> is misspelt, or no child of/,
    ],
    ['two questions of one name', `${QUESTIONS}<heard-free-text name="what" label="Again?"></heard-free-text>`, /what/],
    ['a question without a name', '<heard-free-text label="What?"></heard-free-text>', /id/],
    ['a question without words', '<heard-free-text name="what"></heard-free-text>', /label/],
    [
      'statements without a scale',
      '<heard-likert name="how" label="How?"><data value="a">A</data></heard-likert>',
      /points/,
    ],
  ] as const)
    it(`tells the developer of ${what}`, async () => {
      const element = await make(inside);
      expect(textOf(element)).to.include('The survey cannot be shown').and.match(words);
      expect(find('button', 'Start')).to.equal(undefined);
    });

  it('tells the developer who asks for both', async () => {
    const element = await make();
    element.survey = 'parents-and-carers';
    await settled();
    expect(textOf(element)).to.include('holds questions and is told to show parents-and-carers');
  });

  it('does not wait for what only another script would bring', async () => {
    await make(`${QUESTIONS}<heard-draft></heard-draft>`);
    expect(heading()).to.equal('Our survey');
  });

  it('keeps its questions and answers when it moves', async () => {
    const element = await make();
    await start('anonymous');
    await fill('What happened?', 'Much');
    const here = element.parentElement!;
    element.remove();
    await settled();
    here.append(element);
    await settled();
    expect(written()).to.deep.equal(['Much']);
    await press('Continue');
    expect(heading()).to.equal('Question 2 of 2');
  });

  it('is clean for axe on every step [2]', async () => {
    const element = await make();
    expect(await axeFaults(element)).to.deep.equal([]);
    await start('worker');
    expect(await axeFaults(element)).to.deep.equal([]);
    await fill(/social worker/, 'Ana');
    for (let step = 0; step < 3; step++) {
      await press('Continue');
      expect(await axeFaults(element)).to.deep.equal([]);
    }
  });
});
