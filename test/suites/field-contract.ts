import '../../src/define/exit.js';
import { expect } from '@open-wc/testing';
import type { HeardField } from '../../src/elements/shared/field.js';
import { afterTest, pageStyle, settled, show } from '../support/page.js';
import { click, usesMouse } from '../support/person.js';
import { axeFaults, descriptionOf, elementsIn, expectFocus, focused, getAll } from '../support/queries.js';

/** What is said in a field, and what a form has of it. */
export interface Said {
  readonly value: unknown;
  readonly entries: [name: string, value: string][];
}

/** A kind of field, as a page writes it. */
export interface FieldContract {
  readonly tag: string;
  /** The field's markup, with the attributes it is given. Its name is "q". */
  readonly markup: (attributes?: string) => string;
  /** Two answers of the same shape, so that nothing but the answer tells them apart. */
  readonly answers: readonly [Said, Said];
  /** What a person does before, so that the control is there which they answer with. */
  begin?(field: HTMLElement): void;
  /** Says the first of the two, as a person does. */
  answer(field: HTMLElement): void;
  /** Words of both answers that may stand nowhere in the markup. */
  readonly words: readonly string[];
  /** The first control. */
  readonly control: string;
  /** The group or control that hint and error belong to. */
  readonly explained: string;
  readonly hint: string;
}

type Field = HeardField<unknown> & HTMLElement;

/** What every field keeps to, whatever it asks. */
export function fieldContract(contract: FieldContract): void {
  const { tag, markup, answers, control, explained } = contract;
  const [said, other] = answers;

  const inRoot = (field: Field, selector: string) => field.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const alone = (attributes?: string) => show<Field>(markup(attributes));

  async function inForm(around: (field: string) => string = (field) => field) {
    const form = await show<HTMLFormElement>(`<form>${around(markup())}<button>Send</button></form>`);
    return { form, field: form.querySelector<Field>(tag)!, data: () => [...new FormData(form)] };
  }

  async function inSurvey() {
    const form = await show<HTMLFormElement>(
      `<form><heard-survey survey="of-our-own" heading="Ours" endpoint="/nowhere" layout="single" no-history no-title>
        ${markup()}<heard-free-text name="more" label="More"></heard-free-text>
      </heard-survey><button id="page-button">Save the page</button></form>`,
    );
    return { form, survey: form.querySelector('heard-survey')!, field: form.querySelector<Field>(tag)! };
  }

  async function begun(field: Field) {
    contract.begin?.(field);
    await settled();
  }

  async function answered(field: Field) {
    await begun(field);
    contract.answer(field);
    await settled();
  }

  describe(`${tag} as a field`, () => {
    it('is one open root that holds its controls, and no root inside it [5] [58] [59]', async () => {
      const field = await alone();
      expect(field.shadowRoot?.mode).to.equal('open');
      expect(inRoot(field, control)).to.exist;
      expect([...elementsIn(field.shadowRoot!)].filter((element) => element.shadowRoot)).to.be.empty;
    });

    it('has no reference by id that leads nowhere in its root [46]', async () => {
      const field = await alone('hint="A hint"');
      field.error = 'Wrong';
      await answered(field);
      const referring = ['for', 'aria-describedby', 'aria-labelledby', 'popovertarget'];
      for (const element of elementsIn(field.shadowRoot!))
        for (const id of referring.flatMap((name) => element.getAttribute(name)?.split(' ') ?? []))
          expect(field.shadowRoot!.getElementById(id), `#${id} of ${element.localName}`).to.exist;
    });

    it('holds no two elements with one id', async () => {
      const field = await alone('hint="A hint"');
      await answered(field);
      const ids = [...elementsIn(field.shadowRoot!)].map((element) => element.id).filter(Boolean);
      expect(ids).to.deep.equal([...new Set(ids)]);
    });

    describe('in an ordinary form [62]', () => {
      it('belongs to it, by its name', async () => {
        const { form, field } = await inForm();
        expect(field.form === form).to.be.true;
        expect([...form.elements]).to.include(field);
        expect(form.elements.namedItem('q')).to.equal(field);
      });

      it('adds its entries at once, when a person answers', async () => {
        const { field, data } = await inForm();
        await begun(field);
        contract.answer(field);
        expect(data()).to.deep.equal(said.entries);
      });

      it('adds the entries of a value that is set from outside, before it is on the page and after', async () => {
        const { form, field, data } = await inForm();
        field.value = said.value;
        expect(data()).to.deep.equal(said.entries);
        field.value = other.value;
        expect(data()).to.deep.equal(other.entries);

        const early = document.createElement('div');
        early.innerHTML = markup();
        const fresh = early.firstElementChild as Field;
        fresh.value = said.value;
        field.replaceWith(fresh);
        await settled();
        expect([...new FormData(form)]).to.deep.equal(said.entries);
      });

      it('adds nothing without a name', async () => {
        const { field, data } = await inForm();
        field.value = said.value;
        field.name = '';
        expect(data()).to.be.empty;
      });

      it('follows its name', async () => {
        const { field, data } = await inForm();
        field.value = said.value;
        field.name = 'z';
        expect(data()).to.deep.equal(said.entries.map(([name, value]) => [name.replace(/^q/, 'z'), value]));
      });

      it('is cleared by a reset, and so are its controls', async () => {
        const { form, field, data } = await inForm();
        const empty = data();
        const before = controlsOf(field);
        await answered(field);
        field.error = 'Wrong';
        form.reset();
        await settled();
        expect(data()).to.deep.equal(empty);
        expect(field.value).to.deep.equal(field.empty);
        expect(field.error).to.equal('');
        expect(controlsOf(field)).to.deep.equal(before);
      });

      it('is disabled by a fieldset around it, and by its own attribute, and adds nothing then', async () => {
        const { form, field, data } = await inForm((markup) => `<fieldset>${markup}</fieldset>`);
        await answered(field);
        const fieldset = form.querySelector('fieldset')!;
        fieldset.disabled = true;
        await settled();
        expect(inRoot(field, control).matches(':disabled')).to.be.true;
        expect(data()).to.be.empty;
        fieldset.disabled = false;
        await settled();
        expect(inRoot(field, control).matches(':disabled')).to.be.false;
        expect(data()).to.deep.equal(said.entries);
        field.disabled = true;
        await settled();
        expect(field.hasAttribute('disabled')).to.be.true;
        expect(inRoot(field, control).matches(':disabled')).to.be.true;
        expect(field.willValidate).to.be.false;
        expect(data()).to.be.empty;
      });

      it('gives the browser no state to restore, and takes none back [63]', async () => {
        const calls = spy('setFormValue');
        const { field } = await inForm();
        await answered(field);
        expect(calls.length).to.be.greaterThan(0);
        for (const { args } of calls) expect(args[1], 'the state').to.equal(null);
        expect('formStateRestoreCallback' in field).to.be.false;
      });

      it('gives what is wrong a place in its own root [62]', async () => {
        const calls = spy('setValidity');
        const { form, field } = await inForm();
        await makeInvalid(field);
        if (field.validity.valid) return expect(form.checkValidity()).to.be.true;
        const { args } = calls.findLast(({ args }) => Object.values(args[0] as object).includes(true))!;
        const [, words, anchor] = args as [unknown, string, Element];
        expect(words).to.not.be.empty;
        expect(anchor.getRootNode() === field.shadowRoot).to.be.true;
        expect(anchor.matches('input, textarea')).to.be.true;
        expect(form.checkValidity()).to.be.false;
      });

      it('shows what is wrong in its own words in place of the browser’s bubble [14]', async () => {
        const { form, field } = await inForm();
        await makeInvalid(field);
        if (field.validity.valid) return;
        let sent = 0;
        form.addEventListener('submit', (event) => {
          event.preventDefault();
          sent++;
        });
        form.requestSubmit();
        await settled();
        expect(sent).to.equal(0);
        expect(field.error).to.not.be.empty;
        expect(field.error).to.equal(field.validationMessage);
      });

      it('takes the focus by its label, and by focus()', async () => {
        usesMouse();
        const main = await show(`<label for="it">Answer this</label>${markup('id="it"')}`);
        const field = document.querySelector<Field>('#it')!;
        await click(main);
        expectFocus(inRoot(field, control), 'after a click on the label');
        (focused() as HTMLElement).blur();
        field.focus();
        expectFocus(inRoot(field, control), 'after focus()');
      });
    });

    describe('inside a survey, in a page that is one big form', () => {
      it('adds nothing to the form, and keeps nobody from sending it', async () => {
        const { form, field } = await inSurvey();
        await makeInvalid(field);
        expect([...new FormData(form)]).to.be.empty;
        await answered(field);
        expect([...new FormData(form)]).to.be.empty;
        expect(form.checkValidity()).to.be.true;
        let sent = 0;
        form.addEventListener('submit', (event) => {
          event.preventDefault();
          sent++;
        });
        form.querySelector<HTMLButtonElement>('#page-button')!.click();
        expect(sent).to.equal(1);
      });

      it('is not cleared by the form’s reset: the survey owns what was said', async () => {
        const { form, field } = await inSurvey();
        await answered(field);
        const before = controlsOf(field);
        form.reset();
        await settled();
        expect(field.value).to.deep.equal(said.value);
        expect(controlsOf(field)).to.deep.equal(before);
      });

      it('shows no message of the browser when the form checks itself', async () => {
        const { form, field } = await inSurvey();
        await makeInvalid(field);
        form.reportValidity();
        await settled();
        expect(field.error).to.equal('');
      });

      it('does not let what was said leave the survey by an event', async () => {
        const { form, field } = await inSurvey();
        const heard: string[] = [];
        for (const type of ['heard-answer', 'heard-clear']) form.addEventListener(type, () => heard.push(type));
        await answered(field);
        expect(heard).to.be.empty;
      });
    });

    it('keeps what was said when it moves, and when it is taken away and put back', async () => {
      const field = await alone();
      await answered(field);
      const before = controlsOf(field);
      const elsewhere = document.createElement('section');
      document.querySelector('main')!.append(elsewhere);
      elsewhere.append(field);
      await settled();
      expect(field.value).to.deep.equal(said.value);
      expect(controlsOf(field)).to.deep.equal(before);
      field.remove();
      await settled();
      elsewhere.append(field);
      await settled();
      expect(field.value).to.deep.equal(said.value);
      expect(controlsOf(field)).to.deep.equal(before);
    });

    it('keeps what was said when the language changes', async () => {
      const field = await alone('lang="en"');
      await answered(field);
      const before = controlsOf(field);
      field.lang = 'cy';
      await settled();
      expect(field.value).to.deep.equal(said.value);
      expect(controlsOf(field)).to.deep.equal(before);
    });

    it('shows a value that is set from outside in its controls', async () => {
      const field = await alone();
      await answered(field);
      const first = controlsOf(field);
      field.value = other.value;
      await settled();
      expect(controlsOf(field)).to.not.deep.equal(first);
      field.value = said.value;
      await settled();
      expect(controlsOf(field)).to.deep.equal(first);
    });

    it('links its hint [14]', async () => {
      const field = await alone();
      expect(descriptionOf(inRoot(field, explained))).to.equal(contract.hint);
    });

    it('shows an error, links it, and tells stylesheets [14]', async () => {
      const field = await alone();
      expect(field.matches(':state(invalid)')).to.be.false;
      field.error = 'Put this right';
      await settled();
      expect(descriptionOf(inRoot(field, explained))).to.equal(`${contract.hint} Error: Put this right`);
      expect(inRoot(field, '#error').checkVisibility()).to.be.true;
      expect(field.matches(':state(invalid)')).to.be.true;
      field.error = '';
      await settled();
      expect(inRoot(field, '#error')).to.not.exist;
      expect(field.matches(':state(invalid)')).to.be.false;
    });

    it('says "Error:" in its own language', async () => {
      const field = await alone('lang="cy"');
      field.error = 'Rhywbeth';
      await settled();
      expect(inRoot(field, '#error').textContent).to.match(/^\s*Gwall:\s+Rhywbeth\s*$/);
    });

    it('tells stylesheets that it is answered, and no more', async () => {
      const field = await alone();
      expect(field.matches(':state(answered)')).to.be.false;
      await answered(field);
      expect(field.matches(':state(answered)')).to.be.true;
      field.clear();
      await settled();
      expect(field.matches(':state(answered)')).to.be.false;
    });

    it('writes no answer into an attribute or into markup that could be recorded [64]', async () => {
      const field = await alone();
      const host = field.outerHTML;
      await answered(field);
      expect(field.outerHTML).to.equal(host);
      const first = markupOf(field);
      field.value = other.value;
      await settled();
      expect(markupOf(field), 'the same markup for another answer').to.equal(first);
      for (const word of contract.words) expect(first).to.not.include(word);
    });

    it('keeps browsers from remembering it, save for one’s own name [132] [37]', async () => {
      const field = await alone();
      await answered(field);
      for (const each of field.shadowRoot!.querySelectorAll('input, textarea'))
        expect(each.getAttribute('autocomplete')).to.equal(each.id === 'respondentName' ? 'name' : 'off');
    });

    it('tells the page that something was said, by its name, and not what [106]', async () => {
      const field = await alone();
      const heard: Event[] = [];
      for (const type of ['heard-answer', 'change', 'input'])
        field.addEventListener(type, (event) => heard.push(event));
      await answered(field);
      const answers = heard.filter(({ type }) => type === 'heard-answer');
      expect(answers.length).to.be.greaterThan(0);
      for (const event of answers) {
        expect(ownProps(event)).to.deep.equal({ field: 'q' });
        expect(event.composed).to.be.false;
      }
      for (const event of heard.filter(({ type }) => type !== 'heard-answer')) {
        const { detail, data } = event as { detail?: unknown; data?: unknown } & Event;
        // The letters of a native `input` event are those of the keyboard, and stay so.
        if (event.type === 'change') expect([detail, data]).to.deep.equal([undefined, undefined]);
      }
    });

    it('sends `change`, as a native control does, since that of its own does not leave its root [49]', async () => {
      const field = await alone();
      let changes = 0;
      document.body.addEventListener('change', count);
      afterTest(() => document.body.removeEventListener('change', count));
      function count(event: Event) {
        if (event.target === field) changes++;
      }
      await answered(field);
      expect(changes).to.be.greaterThan(0);
    });

    it('is wiped when somebody leaves in a hurry, alone on a page too [87]', async () => {
      const { field, data } = await inForm();
      const empty = data();
      const before = controlsOf(field);
      await answered(field);
      let atOnce: unknown;
      const look = () => (atOnce = field.value);
      document.addEventListener('heard-exit', look, { once: true });
      leaveInAHurry();
      expect(atOnce, 'when the page hears of it').to.deep.equal(field.empty);
      expect(data()).to.deep.equal(empty);
      await settled();
      expect(controlsOf(field)).to.deep.equal(before);
    });

    it('is wiped of words that no event has told of yet, as speech input writes them [87] [79]', async () => {
      const field = await alone();
      await answered(field);
      field.clear();
      field.value = said.value;
      await settled();
      const boxes = [...field.shadowRoot!.querySelectorAll<HTMLInputElement>('textarea, input[type=text]')];
      for (const box of boxes) box.value += ' and more';
      leaveInAHurry();
      await settled();
      for (const box of field.shadowRoot!.querySelectorAll<HTMLInputElement>('textarea, input[type=text]'))
        expect(box.value).to.equal('');

      field.clear();
      await settled();
      const untouched = field.shadowRoot!.querySelector<HTMLTextAreaElement>('textarea');
      if (!untouched) return;
      untouched.value = 'Never told';
      leaveInAHurry();
      await settled();
      expect(field.shadowRoot!.querySelector('textarea')!.value).to.equal('');
    });

    describe('axe finds nothing wrong [2]', () => {
      const states: Record<string, (field: Field) => unknown> = {
        'while it is empty': () => undefined,
        'once it is answered': answered,
        'with an error': (field) => (field.error = 'Put this right'),
        'answered, with an error': async (field) => {
          await answered(field);
          field.error = 'Put this right';
        },
        'while it is disabled': (field) => (field.disabled = true),
        'in Welsh': (field) => (field.lang = 'cy'),
      };
      for (const [state, bring] of Object.entries(states))
        it(state, async () => {
          const field = await alone();
          await bring(field);
          await settled();
          expect(await axeFaults(field.closest('main')!)).to.be.empty;
        });
    });

    for (const direction of ['ltr', 'rtl'])
      it(`fits a window of 320 pixels, ${direction} [38] [114]`, async () => {
        const main = await frame(`dir="${direction}"`);
        const field = main.firstElementChild as Field;
        field.error = 'Put this right, which is said in a sentence that is too long for one line';
        await answered(field);
        expectToFit(main);
      });

    it('fits 320 pixels in text of twice the size [38]', async () => {
      pageStyle('main { font-size: 200% }');
      const main = await frame();
      await answered(main.firstElementChild as Field);
      expectToFit(main);
    });

    it('is mirrored from right to left [114]', async () => {
      const main = await frame('dir="rtl"');
      const radio = main.firstElementChild!.shadowRoot!.querySelector('input[type=radio]');
      const question = main.firstElementChild!.shadowRoot!.querySelector('#question')!;
      expect(getComputedStyle(question).direction).to.equal('rtl');
      if (!radio) return;
      const label = radio.closest('label')!.getBoundingClientRect();
      const { left, right } = radio.getBoundingClientRect();
      expect(label.right - right).to.be.lessThan(left - label.left);
    });

    it('holds in a page whose stylesheet is hostile [154] [51] [61]', async () => {
      pageStyle(HOSTILE);
      const field = await alone();
      field.error = 'Put this right';
      await answered(field);
      expect(inRoot(field, '#question').checkVisibility()).to.be.true;
      for (const each of field.shadowRoot!.querySelectorAll<HTMLElement>('input, textarea, label')) {
        expect(each.checkVisibility(), each.outerHTML).to.be.true;
        expect(getComputedStyle(each).float).to.equal('none');
      }
      for (const radio of field.shadowRoot!.querySelectorAll('input[type=radio]'))
        expect(radio.getBoundingClientRect().width).to.be.lessThan(60);
      expect(getAll(field.shadowRoot!.querySelector('textarea') ? 'textbox' : 'radio').length).to.be.greaterThan(0);
      const faults = await axeFaults(field.closest('main')!);
      expect(faults).to.be.empty;
    });

    it('is no smaller than 16 pixels where the page’s root is at 62.5% [51]', async () => {
      pageStyle('html { font-size: 62.5% }');
      const field = await alone();
      for (const element of field.shadowRoot!.querySelectorAll('*'))
        expect(parseFloat(getComputedStyle(element).fontSize), element.localName).to.be.at.least(16);
    });

    it('takes on the text spacing that a reader asks of the page, everywhere inside [39]', async () => {
      pageStyle('* { line-height: 3 !important; letter-spacing: 3px !important; word-spacing: 5px !important }');
      const field = await alone('hint="A hint"');
      field.error = 'Put this right';
      await answered(field);
      for (const element of elementsIn(field.shadowRoot!)) {
        if (!element.checkVisibility()) continue;
        const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(element);
        const where = `${element.localName}.${element.className}`;
        expect(letterSpacing, where).to.equal('3px');
        expect(wordSpacing, where).to.equal('5px');
        expect(parseFloat(lineHeight) / parseFloat(fontSize), `line height of ${where}`).to.be.closeTo(3, 0.05);
      }
    });

    it('takes the page’s font and colour [112]', async () => {
      pageStyle('main { font-family: monospace; color: rgb(0, 0, 120) }');
      const field = await alone();
      const { fontFamily, color } = getComputedStyle(inRoot(field, '#question'));
      expect([fontFamily, color]).to.deep.equal(['monospace', 'rgb(0, 0, 120)']);
    });
  });

  async function makeInvalid(field: Field) {
    // What no field takes: a text that is too long; the others lack an answer from the start.
    if (typeof field.empty === 'string') field.value = 'x'.repeat(20_000);
    await settled();
  }

  const frame = async (attributes = '') => {
    const first = await show(markup(), `class="narrow" ${attributes}`);
    pageStyle('.narrow { inline-size: 320px; padding: 0; margin: 0 }');
    await settled();
    return first.parentElement!;
  };
}

/** Nothing that is shown reaches out of an element. */
export function expectToFit(frame: Element): void {
  const { left, right } = frame.getBoundingClientRect();
  for (const element of elementsIn(frame)) {
    if (!element.checkVisibility() || element.closest('.visually-hidden')) continue;
    const box = element.getBoundingClientRect();
    const where = `${element.localName}.${element.className}`;
    expect(box.right, where).to.be.at.most(right + 1);
    expect(box.left, where).to.be.at.least(left - 1);
    // What stands in a line has no width of its own.
    if (element.localName !== 'input' && getComputedStyle(element).display !== 'inline')
      expect(element.scrollWidth, where).to.be.at.most(element.clientWidth + 1);
  }
}

export const HOSTILE = `
  html { font-size: 62.5% }
  * { all: revert }
  fieldset, legend, label { display: none }
  button { float: left; text-indent: -9999px }
  input { width: 100% !important; opacity: 0 }
  textarea { display: none }
`;

const controlsOf = (field: Element) =>
  [...field.shadowRoot!.querySelectorAll('input, textarea')].map((control) =>
    control instanceof HTMLInputElement && control.type === 'radio'
      ? control.checked
      : (control as HTMLTextAreaElement).value,
  );

/** All markup of a field, without the comments that templates leave. */
const markupOf = (field: Element) => (field.outerHTML + field.shadowRoot!.innerHTML).replace(/<!--.*?-->/gs, '');

const ownProps = (event: Event) => Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'isTrusted'));

/** Watches what elements tell the browser about themselves. */
function spy(method: 'setFormValue' | 'setValidity') {
  const calls: { args: unknown[] }[] = [];
  const prototype = ElementInternals.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const original = prototype[method]!;
  prototype[method] = function (this: unknown, ...args) {
    calls.push({ args });
    return original.apply(this, args);
  };
  afterTest(() => (prototype[method] = original));
  return calls;
}

/** Leaves as the exit's button does, but stays on the page. */
function leaveInAHurry(): void {
  const exit = document.createElement('heard-exit');
  document.body.append(exit);
  document.addEventListener('heard-exit', (event) => event.preventDefault(), { once: true });
  exit.exit();
  exit.remove();
}
