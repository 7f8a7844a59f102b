import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { HeardFreeText } from '../../src/elements/free-text/free-text.js';
import { fieldContract } from '../suites/field-contract.js';
import { listen, pageStyle, settled, show, silence, stays, until, write } from '../support/page.js';
import { press, type } from '../support/person.js';
import { descriptionOf, focused, get, namesOf } from '../support/queries.js';

fieldContract({
  tag: 'heard-free-text',
  markup: (attributes = '') =>
    `<heard-free-text name="q" label="What happened?" hint="In a few words" ${attributes}></heard-free-text>`,
  answers: [
    { value: 'Quokkas came', entries: [['q', 'Quokkas came']] },
    { value: 'Wombats left', entries: [['q', 'Wombats left']] },
  ],
  answer: (field) => write(field.shadowRoot!.querySelector('textarea')!, 'Quokkas came'),
  words: ['Quokkas', 'Wombats'],
  control: 'textarea',
  explained: 'textarea',
  hint: 'In a few words',
});

describe('heard-free-text', () => {
  it('asks for no names beside the hint of a question, where none is to be known [129]', async () => {
    const field = await make('hint="Say where it was"');
    field.isCautious = true;
    await settled();
    expect(descriptionOf(get('textbox'))).to.equal('Say where it was Do not include names or addresses');
  });

  const make = async (attributes = '') => {
    const field = await show<HeardFreeText>(
      `<heard-free-text name="q" label="What happened?" ${attributes}></heard-free-text>`,
    );
    silence();
    return field;
  };
  const box = () => get('textbox', 'What happened?') as HTMLTextAreaElement;
  const count = (field: HeardFreeText) => field.shadowRoot!.querySelector('[part=count]')?.textContent;

  it('takes back what it told stylesheets, however long ago: WebKit forgets a set that nobody holds', async function () {
    this.timeout(30_000);
    const field = await show<HeardFreeText>('<heard-free-text name="q" label="What happened?"></heard-free-text>');
    write(get('textbox'), 'Words');
    await settled();
    // Enough that the browser looks for what nobody holds.
    for (let round = 0; round < 40; round++) {
      Array.from({ length: 200_000 }, (_, number) => ({ number }));
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(field.matches(':state(answered)')).to.be.true;
    field.clear();
    await settled();
    expect(field.matches(':state(answered)')).to.be.false;
  });

  it('is a native text area with its question as its name', async () => {
    const field = await make('hint="In a few words"');
    expect(box().localName).to.equal('textarea');
    expect(namesOf('textbox', field)).to.deep.equal(['What happened?']);
    expect(descriptionOf(box())).to.equal('In a few words');
  });

  it('reads its question from a slotted label, and follows it', async () => {
    const field = await show<HeardFreeText>(
      '<heard-free-text name="q"><span slot="label">What <b>now</b>?</span></heard-free-text>',
    );
    expect(namesOf('textbox')).to.deep.equal(['What now?']);
    field.querySelector('b')!.textContent = 'next';
    await until(() => namesOf('textbox')[0] === 'What next?', 'the changed question');
  });

  it('takes what a person types', async () => {
    const field = await make();
    box().focus();
    await type('Soon');
    await press('Enter');
    await type('ok');
    await settled();
    expect(field.value).to.equal('Soon\nok');
  });

  it('keeps the caret where somebody types in the middle', async () => {
    const field = await make();
    field.value = 'AC';
    await settled();
    box().focus();
    box().setSelectionRange(1, 1);
    await type('B');
    await settled();
    expect([field.value, box().selectionStart]).to.deep.equal(['ABC', 2]);
  });

  describe('count [79] [80]', () => {
    it('is not there until somebody sets a limit', async () => {
      const field = await make();
      write(box(), 'Some words');
      await settled();
      expect(count(field)).to.equal(undefined);
    });

    it('is there without one once what a server takes comes near', async () => {
      const field = await make();
      write(box(), 'x'.repeat(9001));
      await settled();
      expect(count(field)).to.equal('You have 999 characters left');
    });

    it('is linked to the box, and tells what is left and what is too many', async () => {
      const field = await make('limit="10" hint="In a few words"');
      const words = ['You have 10 characters left', 'You have 1 character left', 'You have 0 characters left'];
      for (const [index, text] of ['', 'x'.repeat(9), 'x'.repeat(10)].entries()) {
        write(box(), text);
        await settled();
        expect(descriptionOf(box())).to.equal(`In a few words ${words[index]}`);
      }
      write(box(), 'x'.repeat(11));
      await settled();
      expect(count(field)).to.equal('You have 1 character too many');
      write(box(), 'x'.repeat(13));
      await settled();
      expect(count(field)).to.equal('You have 3 characters too many');
    });

    it('counts as the server does: UTF-16 code units, a line end as one', async () => {
      const field = await make('limit="10"');
      write(box(), '👪\r\na');
      await settled();
      expect(field.value).to.equal('👪\na');
      expect(count(field)).to.equal('You have 6 characters left');
    });

    it('groups thousands as the language does', async () => {
      const field = await make('limit="5000"');
      expect(count(field)).to.equal('You have 5,000 characters left');
    });

    // Welsh has a form for each of zero, one, two, few (3), many (6) and other.
    for (const [left, words] of [
      [0, 'Does gennych chi ddim nodau ar ôl'],
      [1, 'Mae gennych chi 1 nod ar ôl'],
      [2, 'Mae gennych chi 2 nod ar ôl'],
      [3, 'Mae gennych chi 3 nod ar ôl'],
      [6, 'Mae gennych chi 6 nod ar ôl'],
      [7, 'Mae gennych chi 7 nod ar ôl'],
    ] as const)
      it(`has the Welsh form for ${left} [139] [142]`, async () => {
        const field = await make('limit="10" lang="cy"');
        write(box(), 'x'.repeat(10 - left));
        await settled();
        expect(count(field)).to.equal(words);
      });

    it('is said once the person pauses, not at every letter', async () => {
      await make('limit="10"');
      const heard = listen();
      const typed = [1, 2, 3].map((letters) => 'x'.repeat(letters));
      let last = 0;
      for (const text of typed) {
        write(box(), text);
        last = performance.now();
        await stays(() => heard.length === 0, 'silent while typing', 100);
      }
      await until(() => heard.length > 0, 'an announcement');
      expect(performance.now() - last).to.be.at.least(480);
      expect(heard).to.deep.equal(['You have 7 characters left']);
    });

    it('is not said where there is none', async () => {
      await make();
      const heard = listen();
      write(box(), 'Some words');
      await stays(() => heard.length === 0, 'silent', 1500);
    });

    it('takes what speech input writes without telling, while the box has the focus', async () => {
      const field = await make('limit="10"');
      box().focus();
      box().value = 'spoken';
      await until(() => field.value === 'spoken', 'the spoken words');
      await settled();
      expect(count(field)).to.equal('You have 4 characters left');
    });
  });

  it('never stops anybody from writing, whatever the limit', async () => {
    const field = await make('limit="3"');
    expect(box().hasAttribute('maxlength')).to.be.false;
    expect(box().maxLength).to.equal(-1);
    box().focus();
    await type('abcdef');
    await settled();
    expect(field.value).to.equal('abcdef');
  });

  it('says nothing of an error while somebody writes [30]', async () => {
    const field = await make('limit="3"');
    write(box(), 'abcdef');
    box().dispatchEvent(new FocusEvent('blur'));
    await settled();
    expect(field.error).to.equal('');
    expect(field.matches(':state(invalid)')).to.be.false;
  });

  it('says what is wrong when its form is sent, and takes that back once it is put right [67]', async () => {
    const form = await show<HTMLFormElement>(
      '<form><heard-free-text name="q" label="What happened?" limit="3"></heard-free-text></form>',
    );
    const field = form.querySelector('heard-free-text')!;
    write(box(), 'abcdef');
    await settled();
    form.requestSubmit();
    expect(field.error).to.equal('Your answer must be 3 characters or less');
    expect(field.validity.tooLong).to.be.true;
    write(box(), 'abc');
    await settled();
    expect(field.error).to.equal('');
    expect(form.checkValidity()).to.be.true;
  });

  it('grows with its content, and shrinks again', async () => {
    const field = await make();
    const height = () => box().getBoundingClientRect().height;
    const empty = height();
    write(box(), 'A line\n'.repeat(20));
    await settled();
    expect(height()).to.be.greaterThan(empty * 2);
    expect(box().scrollHeight).to.be.at.most(box().clientHeight + 1);
    field.clear();
    await settled();
    expect(height()).to.be.closeTo(empty, 1);
  });

  it('shows as many lines as the page’s stylesheet says', async () => {
    await make();
    const five = box().getBoundingClientRect().height;
    pageStyle('heard-free-text { --heard-free-text-rows: 2 }');
    expect(box().getBoundingClientRect().height).to.be.lessThan(five - 48);
  });

  it('stops listening for spoken words when it is gone', async () => {
    const field = await make();
    box().focus();
    const textarea = focused() as HTMLTextAreaElement;
    field.remove();
    textarea.value = 'too late';
    await stays(() => field.value === '', 'empty', 1300);
  });
});
