import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { surveyFrom, type LikertQuestion } from '../../src/definition/survey.js';
import { surveys } from '../../src/definition/surveys/index.js';
import type { HeardLikert } from '../../src/elements/likert/likert.js';
import type { HeardClearEvent } from '../../src/elements/shared/events.js';
import { expectToFit, fieldContract } from '../suites/field-contract.js';
import { listen, liveRegion, pageStyle, settled, show, until } from '../support/page.js';
import { click, press, usesMouse } from '../support/person.js';
import { axeFaults, expectFocus, get, getAll, namesOf, textOf } from '../support/queries.js';

const points = `
  <option value="1">Strongly disagree</option>
  <option value="2">Disagree</option>
  <option value="3">Neither agree nor disagree</option>
  <option value="4">Agree</option>
  <option value="5">Strongly agree</option>`;

fieldContract({
  tag: 'heard-likert',
  markup: (attributes = '') => `<heard-likert name="q" label="Is this your experience?" hint="Choose one of each"
    stem="My social worker..." ${attributes}>
    <data value="understands">Understands my family</data>
    <data value="trust">Lets me put my <heard-term definition="You can rely on someone">trust</heard-term> in them</data>
    ${points}
  </heard-likert>`,
  answers: [
    { value: new Map([['understands', 4]]), entries: [['q.understands', '4']] },
    { value: new Map([['understands', 2]]), entries: [['q.understands', '2']] },
  ],
  answer: (field) => field.shadowRoot!.querySelector<HTMLElement>('input[value="4"]')!.click(),
  words: [],
  control: 'input',
  explained: 'fieldset',
  hint: 'Choose one of each',
});

/** What assistive software and pages meet in a set of statements. */
describe('heard-likert', () => {
  const FIVE = [
    '1 – Strongly disagree',
    '2 – Disagree',
    '3 – Neither agree nor disagree',
    '4 – Agree',
    '5 – Strongly agree',
  ];
  const UNDERSTANDS = 'My social worker... Understands my family and our unique circumstances';
  const TRUST = 'My social worker... Acts in ways that allows me to put my trust in them';

  const survey = surveyFrom(surveys['parents-and-carers']!, undefined, 'en');
  const asked = survey.pages[1]!.questions[0] as LikertQuestion;

  async function fromDefinition(lang = 'en', attributes = ''): Promise<HeardLikert> {
    const told = lang === 'en' ? survey : surveyFrom(surveys['parents-and-carers']!, undefined, lang);
    const { label, stem, points, statements } = told.pages[1]!.questions[0] as LikertQuestion;
    const field = await show<HeardLikert>(`<heard-likert name="c" lang="${lang}"></heard-likert>`, attributes);
    Object.assign(field, { label, stem, points, statements, terms: told.terms });
    await settled();
    return field;
  }

  // A list of definitions is a group without a name.
  const groups = () => namesOf('group').filter(Boolean);
  const statements = () => getAll('group', /^My social worker\.\.\./);
  const group = (name: string) => get('group', name);
  const radio = (statement: string, name: string) => get('radio', name, group(statement)) as HTMLInputElement;

  it('reads the stem with each statement, as the name of its group [6]', async () => {
    await fromDefinition();
    expect(groups().slice(1)).to.deep.equal([
      UNDERSTANDS,
      'My social worker... Is skilled at building relationships',
      TRUST,
      'My social worker... Practices sensitively and professionally (e.g. is present and focused when with me, is aware of how their words and actions impact on me)',
      'My social worker... Works alongside me',
    ]);
  });

  it('shows the stem once, and says it nowhere by itself', async () => {
    const field = await fromDefinition();
    const stem = field.shadowRoot!.querySelector('[part=stem]')!;
    expect(textOf(stem)).to.equal('My social worker...');
    expect(stem.getAttribute('aria-hidden')).to.equal('true');
  });

  it('says number and words at every point, in the framework’s order, in every statement [9]', async () => {
    await fromDefinition();
    for (const statement of statements()) expect(namesOf('radio', statement)).to.deep.equal(FIVE);
  });

  it('is native radios in fieldsets: no table, no role of its own [6] [7]', async () => {
    const field = await fromDefinition();
    const root = field.shadowRoot!;
    expect(root.querySelectorAll('fieldset.statement > legend:first-child').length).to.equal(5);
    expect(root.querySelectorAll('input[type=radio]').length).to.equal(25);
    expect(root.querySelectorAll('table, [role]:not([popover]), input:not([type=radio])').length).to.equal(0);
  });

  it('chooses nothing beforehand [10]', async () => {
    const field = await fromDefinition();
    expect(field.shadowRoot!.querySelector('input:checked')).to.not.exist;
    expect(field.value.size).to.equal(0);
  });

  it('has five statements that are scored apart', async () => {
    const field = await fromDefinition();
    radio(UNDERSTANDS, '4 – Agree').click();
    radio(TRUST, '1 – Strongly disagree').click();
    await settled();
    expect([...field.value]).to.deep.equal([
      ['understands', 4],
      ['trust', 1],
    ]);
    radio(UNDERSTANDS, '2 – Disagree').click();
    expect(field.value.get('understands')).to.equal(2);
    expect(radio(UNDERSTANDS, '4 – Agree').checked).to.be.false;
  });

  it('is answered with the keyboard: Tab goes to a statement, arrows choose', async () => {
    const field = await fromDefinition();
    radio(UNDERSTANDS, FIVE[0]!).focus();
    expect(field.value.size, 'the focus chooses nothing').to.equal(0);
    await press('Space');
    await settled();
    expect(field.value.get('understands')).to.equal(1);
    await press('ArrowDown', 'ArrowDown');
    await settled();
    expect(field.value.get('understands')).to.equal(3);
    expectFocus(radio(UNDERSTANDS, FIVE[2]!));
    await press('ArrowUp');
    await settled();
    expect(field.value.get('understands')).to.equal(2);
  });

  describe('"Clear my answer" [11]', () => {
    const CLEAR = 'Clear my answer My social worker... Understands my family and our unique circumstances';

    it('is there, inside the group, once there is an answer', async () => {
      await fromDefinition();
      expect(getAll('button', /Clear my answer/)).to.be.empty;
      radio(UNDERSTANDS, '4 – Agree').click();
      await settled();
      expect(namesOf('button', group(UNDERSTANDS))).to.deep.equal([CLEAR]);
      const last = getAll('radio', undefined, group(UNDERSTANDS)).at(-1)!;
      expect(last.compareDocumentPosition(get('button', CLEAR))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    });

    for (const [how, clear] of [
      ['a click', async (button: HTMLElement) => click(button)],
      [
        'Enter',
        async (button: HTMLElement) => {
          button.focus();
          await press('Enter');
        },
      ],
    ] as const)
      it(`takes the answer back at ${how}, puts the focus on the first radio unchosen, and says so`, async () => {
        usesMouse();
        const field = await fromDefinition();
        radio(UNDERSTANDS, '4 – Agree').click();
        radio(TRUST, '2 – Disagree').click();
        await settled();
        const heard = listen();
        const events: HeardClearEvent[] = [];
        field.addEventListener('heard-clear', (event) => events.push(event));
        await clear(get('button', CLEAR));
        await settled();
        expect([...field.value]).to.deep.equal([['trust', 2]]);
        expectFocus(radio(UNDERSTANDS, FIVE[0]!));
        expect(group(UNDERSTANDS).querySelector('input:checked')).to.not.exist;
        expect(getAll('button', CLEAR)).to.be.empty;
        await until(() => heard.includes('Your answer has been cleared'), 'an announcement');
        expect(events.map(({ field, statement }) => [field, statement])).to.deep.equal([['c', 'understands']]);
      });

    it('can be followed by another answer, and taken back again, and said again', async () => {
      const field = await fromDefinition();
      const heard = listen();
      for (const point of ['4 – Agree', '4 – Agree', FIVE[0]!]) {
        radio(UNDERSTANDS, point).click();
        await settled();
        expect(field.value.has('understands')).to.be.true;
        get('button', CLEAR).click();
        await settled();
        expect(field.value.size).to.equal(0);
      }
      await until(
        () => heard.filter((words) => words === 'Your answer has been cleared').length === 3,
        'three of them',
      );
    });

    it('speaks into a region that was there before [31]', async () => {
      liveRegion()?.remove();
      await fromDefinition();
      expect(liveRegion()?.isConnected).to.be.true;
      expect(liveRegion()!.getRootNode() === document).to.be.true;
      expect(document.querySelectorAll('[aria-live]').length).to.equal(1);
    });
  });

  describe('layout [8]', () => {
    const tops = (statement: string) =>
      new Set(getAll('radio', undefined, group(statement)).map((each) => Math.round(each.getBoundingClientRect().top)));

    for (const [width, rows] of [
      [300, 5],
      [719, 5],
      [721, 1],
      [1100, 1],
    ] as const)
      it(`is ${rows === 1 ? 'a row' : 'stacked'} in a place ${width} pixels wide`, async () => {
        const field = await fromDefinition();
        pageStyle(`main { inline-size: ${width}px }`);
        expect(tops(UNDERSTANDS).size).to.equal(rows);
        expectToFit(field);
        for (const label of field.shadowRoot!.querySelectorAll<HTMLElement>('.option')) {
          expect(label.scrollWidth).to.be.at.most(label.clientWidth + 1);
          expect(getComputedStyle(label).textOverflow).to.equal('clip');
        }
      });

    it('goes by the text’s size, not by pixels', async () => {
      await fromDefinition();
      pageStyle('main { inline-size: 900px; font-size: 32px }');
      expect(tops(UNDERSTANDS).size).to.equal(5);
    });

    it('gives each option room for a finger, its label part of it [15]', async () => {
      const field = await fromDefinition();
      for (const option of field.shadowRoot!.querySelectorAll('.option'))
        expect(option.getBoundingClientRect().height).to.be.at.least(44);
      for (const each of field.shadowRoot!.querySelectorAll('input'))
        expect(each.getBoundingClientRect().height).to.be.at.least(24);
    });
  });

  describe('any scale', () => {
    for (let count = 2; count <= 11; count++)
      it(`takes ${count} points`, async () => {
        const all = Array.from({ length: count }, (_, value) => `<option value="${value}">Word ${value}</option>`);
        const field = await show<HeardLikert>(
          `<heard-likert name="s" label="How much?"><data value="one">One</data>${all.join('')}</heard-likert>`,
          'class="narrow"',
        );
        pageStyle('.narrow { inline-size: 320px; margin: 0 }');
        expect(namesOf('radio')).to.deep.equal(all.map((_, value) => `${value} – Word ${value}`));
        getAll('radio').at(-1)!.click();
        await settled();
        expect(field.value.get('one')).to.equal(count - 1);
        expectToFit(field);
        expect(await axeFaults(field)).to.be.empty;
        pageStyle('.narrow { inline-size: 1200px }');
        expectToFit(field);
      });

    it('tells 0 from no answer', async () => {
      const form = await show<HTMLFormElement>(
        `<form><heard-likert name="s" label="L"><data value="one">One</data>
          <option value="0">None</option><option value="1">Some</option></heard-likert></form>`,
      );
      expect([...new FormData(form)]).to.be.empty;
      get('radio', '0 – None').click();
      expect([...new FormData(form)]).to.deep.equal([['s.one', '0']]);
    });
  });

  describe('written by hand', () => {
    const byHand = (inside: string, attributes = 'label="L"') =>
      show<HeardLikert>(`<heard-likert name="h" ${attributes}>${inside}</heard-likert>`);
    const scale = '<option value="1">No</option><option value="2">Yes</option>';

    it('reads statements, points and terms from its children, wherever they stand', async () => {
      const field = await byHand(
        `<span slot="label">Tell us about <heard-term definition="All of you">your family</heard-term></span>
        ${scale} <data value="a">We <heard-term definition="To rely on">trust</heard-term>
          them</data><data value="b">We like them</data>`,
        'stem="With them"',
      );
      expect(groups()).to.deep.equal([
        'Tell us about your family',
        'With them We trust them',
        'With them We like them',
      ]);
      expect(namesOf('button')).to.include.members(['your family', 'trust']);
      expect(field.question).to.deep.equal({
        kind: 'likert',
        id: 'h',
        label: 'Tell us about [your family](#your-family)',
        stem: 'With them',
        points: [
          { value: 1, label: 'No' },
          { value: 2, label: 'Yes' },
        ],
        statements: [
          { id: 'a', text: 'We [trust](#trust) them' },
          { id: 'b', text: 'We like them' },
        ],
      });
    });

    it('takes any ids, and words in brackets, in a form of their own', async () => {
      const field = await byHand(
        `<data value="1">One</data><data value="my &quot;own&quot;">Two
          <heard-term name="LAC 2" definition="Looked after">[child] in care</heard-term></data>${scale}`,
      );
      for (const [words, id] of [
        ['One', '1'],
        ['Two child in care', 'my "own"'],
      ] as const) {
        const group = get('group', words);
        get('radio', '2 – Yes', group).click();
        await settled();
        expect(field.value.get(id)).to.equal(2);
        get('button', /^Clear my answer/, group).click();
        await settled();
        expectFocus(get('radio', '1 – No', group));
        await field.show(id);
        expectFocus(get('radio', '1 – No', group));
      }
      expect(field.value.size).to.equal(0);
      get('button', 'child in care').click();
      expect(textOf(field)).to.include('Looked after');
    });

    it('draws its words again where the language changes together with an answer', async () => {
      const field = await byHand(`<data value="a">We like them</data>${scale}`);
      field.lang = 'cy';
      field.value = new Map([['a', 2]]);
      await settled();
      get('button', /^Clirio fy ateb/);
      expect((get('radio', '2 – Yes') as HTMLInputElement).checked).to.be.true;
    });

    it('shows none of what it reads a second time', async () => {
      const field = await byHand(`<data value="a">We like them</data>${scale}`);
      expect(textOf(field).match(/We like them/g)).to.have.length(1);
    });

    it('follows the page when statements, points and words change', async () => {
      const field = await byHand(`<data value="a">First</data>${scale}`);
      field.insertAdjacentHTML('beforeend', '<data value="b">Second</data><option value="3">Maybe</option>');
      await until(() => groups().length === 3, 'a second statement');
      expect(groups()).to.deep.equal(['L', 'First', 'Second']);
      expect(namesOf('radio', get('group', 'Second'))).to.deep.equal(['1 – No', '2 – Yes', '3 – Maybe']);

      field.querySelector('data')!.firstChild!.nodeValue = 'Changed';
      await until(() => groups()[1] === 'Changed', 'the changed words');

      field.querySelector('[value=b]')!.remove();
      await until(() => groups().length === 2, 'one statement');

      field.querySelector('option')!.textContent = 'Never';
      await until(() => namesOf('radio')[0] === '1 – Never', 'the changed point');
    });

    it('follows a change of a value or a definition', async () => {
      const field = await byHand(
        `<data value="a">We <heard-term definition="To rely on">trust</heard-term> them</data>${scale}`,
      );
      field.querySelector('option')!.setAttribute('value', '0');
      await until(() => namesOf('radio')[0] === '0 – No', 'the changed point');
      field.querySelector('heard-term')!.setAttribute('definition', 'To count on');
      await until(() => field.shadowRoot!.textContent.includes('To count on'), 'the changed definition');
    });

    it('keeps the scores of the statements that stay, and drops those of the ones that go', async () => {
      const field = await byHand(`<data value="a">First</data><data value="b">Second</data>${scale}`);
      get('radio', '2 – Yes', get('group', 'First')).click();
      get('radio', '1 – No', get('group', 'Second')).click();
      await settled();
      field.querySelector('[value=a]')!.remove();
      await until(() => groups().length === 2, 'one statement');
      expect([...field.value]).to.deep.equal([['b', 1]]);
      expect(get('radio', '1 – No').matches(':checked')).to.be.true;
    });

    it('is left alone by children that are something else', async () => {
      const field = await byHand('<p>Words of the council</p>', 'label="Only a label"');
      Object.assign(field, { points: asked.points, statements: asked.statements });
      await settled();
      expect(getAll('radio').length).to.equal(25);
    });
  });

  it('speaks Welsh where the page does, the statements too', async () => {
    const field = await fromDefinition('cy');
    expect(groups()[1]).to.equal("Mae fy ngweithiwr cymdeithasol... Yn deall fy nheulu a'n hamgylchiadau unigryw");
    getAll('radio')[0]!.click();
    await settled();
    expect(namesOf('button', field)[0]).to.match(/^Clirio fy ateb/);
  });

  it('brings a statement into view, and the focus to its first radio unchosen', async () => {
    const field = await fromDefinition();
    pageStyle('main { padding-block: 3000px }');
    await field.show('trust');
    expectFocus(radio(TRUST, FIVE[0]!));
    const { top } = group(TRUST).getBoundingClientRect();
    expect(top).to.be.within(-2, innerHeight / 2);
    expect(field.value.size).to.equal(0);
  });

  it('is clean for axe with all five statements, answered and not, stacked and in a row [2]', async () => {
    const field = await fromDefinition();
    for (const width of [320, 1000]) {
      pageStyle(`main { inline-size: ${width}px }`);
      expect(await axeFaults(field)).to.be.empty;
      radio(UNDERSTANDS, '4 – Agree').click();
      await settled();
      expect(await axeFaults(field)).to.be.empty;
    }
  });
});
