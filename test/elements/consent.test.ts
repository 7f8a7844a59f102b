import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { sharing } from '../../src/definition/surveys/sharing.js';
import type { HeardConsent } from '../../src/elements/consent/consent.js';
import { fieldContract } from '../suites/field-contract.js';
import { listen, settled, show, silence, stays, until, write } from '../support/page.js';
import { press, type } from '../support/person.js';
import { axeFaults, descriptionOf, elementsIn, get, getAll, namesOf, textOf } from '../support/queries.js';

fieldContract({
  tag: 'heard-consent',
  markup: (attributes = '') => `<heard-consent name="q" ${attributes}></heard-consent>`,
  answers: [
    {
      value: { choice: 'worker', respondentName: '', workerName: 'Wilhelmina Quokka' },
      entries: [
        ['q', 'worker'],
        ['q.worker', 'Wilhelmina Quokka'],
      ],
    },
    {
      value: { choice: 'worker', respondentName: '', workerName: 'Bertie Wombat' },
      entries: [
        ['q', 'worker'],
        ['q.worker', 'Bertie Wombat'],
      ],
    },
  ],
  begin: (field) => field.shadowRoot!.querySelector<HTMLElement>('#worker')!.click(),
  answer: (field) => write(field.shadowRoot!.querySelector('#workerName')!, 'Wilhelmina Quokka'),
  words: ['Quokka', 'Wombat'],
  control: 'input',
  explained: 'fieldset',
  hint: (sharing.introduction as Record<string, string>)['en']!,
});

describe('heard-consent', () => {
  const NAMED = 'Giving your name';
  const WORKER = "Giving the social worker's name only";
  const ANONYMOUS = 'Remaining anonymous';
  const OWN = 'Your full name';
  const WORKERS = "Your social worker's full name";
  const english = (text: unknown) => (text as Record<string, string>)['en']!;

  async function make(attributes = '') {
    const field = await show<HeardConsent>(`<heard-consent ${attributes}></heard-consent>`);
    silence();
    return field;
  }
  async function choose(choice: string) {
    get('radio', choice).click();
    await settled();
  }
  async function name(box: string, words: string) {
    write(get('textbox', box), words);
    await settled();
  }

  it('asks one question with three choices, and none is chosen [75]', async () => {
    const field = await make();
    expect(namesOf('group')).to.deep.equal(['How do you want to give your feedback?']);
    expect(namesOf('radio')).to.deep.equal([NAMED, WORKER, ANONYMOUS]);
    expect(getAll('radio').filter((radio) => radio.matches(':checked'))).to.have.length(0);
    expect(field.value.choice).to.equal(undefined);
    expect(getAll('textbox')).to.have.length(0);
  });

  it('says beside each choice, in the framework’s words, what follows from it [75]', async () => {
    await make();
    const { named, worker, anonymous } = sharing.choices;
    expect(descriptionOf(get('radio', NAMED))).to.equal(english(named.consequence));
    expect(descriptionOf(get('radio', WORKER))).to.include(english(worker.consequence));
    expect(descriptionOf(get('radio', ANONYMOUS))).to.include(english(anonymous.consequence));
    for (const { consequence } of [named, worker, anonymous])
      expect(textOf(document.querySelector('main')!)).to.include(english(consequence));
  });

  it('is honest about what anonymous means, and that a story may tell who tells it [129]', async () => {
    await make();
    expect(descriptionOf(get('radio', WORKER))).to.match(
      /A social worker has few families\. Your story could still show who you are\.$/,
    );
    expect(descriptionOf(get('radio', ANONYMOUS))).to.match(
      /Someone who knows you may be able to tell who you are from what you write\.$/,
    );
  });

  it('has room for a finger at each choice [15]', async () => {
    const field = await make();
    for (const label of field.shadowRoot!.querySelectorAll('label'))
      expect(label.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('asks for the names a choice needs, and for no other', async () => {
    await make();
    await choose(NAMED);
    expect(namesOf('textbox')).to.deep.equal([OWN, WORKERS]);
    await choose(WORKER);
    expect(namesOf('textbox')).to.deep.equal([WORKERS]);
    await choose(ANONYMOUS);
    expect(namesOf('textbox')).to.deep.equal([]);
  });

  it('says that there is more below where a choice reveals it [76]', async () => {
    await make();
    const heard = listen();
    await choose(NAMED);
    await until(() => heard.at(-1) === 'More to fill in below', 'an announcement of two');
    await choose(ANONYMOUS);
    await stays(() => heard.length === 1, 'nothing said where nothing appears', 150);
    await choose(WORKER);
    await until(() => heard.at(-1) === 'More to fill in below', 'an announcement of one');
    expect(document.querySelector('[aria-expanded]')).to.equal(null);
    expect(getAll('radio').filter((radio) => radio.hasAttribute('aria-expanded'))).to.have.length(0);
  });

  it('puts what it reveals after the choices', async () => {
    await make();
    await choose(NAMED);
    const last = getAll('radio').at(-1)!;
    expect(last.compareDocumentPosition(get('textbox', OWN))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  describe('a change of the choice erases at once what it does not need [77]', () => {
    const everywhere = (field: HeardConsent) =>
      JSON.stringify(field.value) +
      [...elementsIn(field)].map((element) => `${(element as HTMLInputElement).value} ${element.outerHTML}`).join('') +
      field.shadowRoot!.innerHTML;

    async function named() {
      const field = await make();
      await choose(NAMED);
      await name(OWN, 'Petra Wombat');
      await name(WORKERS, 'Wilhelmina Quokka');
      expect(field.value).to.deep.equal({
        choice: 'named',
        respondentName: 'Petra Wombat',
        workerName: 'Wilhelmina Quokka',
      });
      return field;
    }

    it('one’s own name, where only the social worker’s is given, whose name stays', async () => {
      const field = await named();
      get('radio', WORKER).click();
      expect(field.value, 'in the same moment').to.deep.equal({
        choice: 'worker',
        respondentName: '',
        workerName: 'Wilhelmina Quokka',
      });
      await settled();
      expect(everywhere(field)).to.not.include('Petra');
      expect(get('textbox', WORKERS)).to.have.property('value', 'Wilhelmina Quokka');
    });

    it('both names, where somebody remains anonymous', async () => {
      const field = await named();
      get('radio', ANONYMOUS).click();
      expect(field.value, 'in the same moment').to.deep.equal({
        choice: 'anonymous',
        respondentName: '',
        workerName: '',
      });
      await settled();
      expect(everywhere(field)).to.not.match(/Petra|Quokka/);
    });

    it('for good: the first choice does not bring them back', async () => {
      await named();
      await choose(ANONYMOUS);
      await choose(NAMED);
      expect(get('textbox', OWN)).to.have.property('value', '');
      expect(get('textbox', WORKERS)).to.have.property('value', '');
    });

    it('from a form’s data too', async () => {
      const form = await show<HTMLFormElement>('<form><heard-consent></heard-consent></form>');
      await choose(NAMED);
      await name(OWN, 'Petra Wombat');
      await name(WORKERS, 'Wilhelmina Quokka');
      expect([...new FormData(form)]).to.deep.equal([
        ['sharing', 'named'],
        ['sharing.respondent', 'Petra Wombat'],
        ['sharing.worker', 'Wilhelmina Quokka'],
      ]);
      get('radio', ANONYMOUS).click();
      expect([...new FormData(form)]).to.deep.equal([['sharing', 'anonymous']]);
    });

    it('drops names of a value from outside that its choice does not need', async () => {
      const form = await show<HTMLFormElement>('<form><heard-consent></heard-consent></form>');
      form.querySelector('heard-consent')!.value = {
        choice: 'anonymous',
        respondentName: 'Petra',
        workerName: 'Quokka',
      };
      expect([...new FormData(form)]).to.deep.equal([['sharing', 'anonymous']]);
    });
  });

  it('asks for names as names: any characters, no checking, no guessing [78] [37]', async () => {
    await make();
    await choose(NAMED);
    for (const box of getAll('textbox')) {
      expect(box.getAttribute('spellcheck')).to.equal('false');
      expect(box.getAttribute('translate')).to.equal('no');
      expect(box.hasAttribute('maxlength')).to.be.false;
    }
    expect(get('textbox', OWN).getAttribute('autocomplete')).to.equal('name');
    expect(get('textbox', WORKERS).getAttribute('autocomplete')).to.equal('off');
  });

  it('takes every name letter by letter', async () => {
    const field = await make();
    await choose(WORKER);
    get('textbox', WORKERS).focus();
    await type('Zoe O-Neil');
    await settled();
    expect(field.value.workerName).to.equal('Zoe O-Neil');
  });

  describe('in an ordinary form', () => {
    async function inForm() {
      const form = await show<HTMLFormElement>('<form><heard-consent></heard-consent><button>Go</button></form>');
      const sent: [string, FormDataEntryValue][][] = [];
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        sent.push([...new FormData(form)]);
      });
      return { form, field: form.querySelector('heard-consent')!, sent };
    }

    it('is sent by Enter in a name, once', async () => {
      const { sent } = await inForm();
      await choose(WORKER);
      get('textbox', WORKERS).focus();
      await type('Ana');
      await press('Enter');
      await until(() => sent.length > 0, 'the form’s submission');
      expect(sent).to.deep.equal([
        [
          ['sharing', 'worker'],
          ['sharing.worker', 'Ana'],
        ],
      ]);
    });

    it('asks for the choice, then for each name, in its own words [67]', async () => {
      const { form, field, sent } = await inForm();
      const refused = async () => {
        form.requestSubmit();
        await settled();
        expect(sent).to.have.length(0);
        return field.error;
      };
      expect(await refused()).to.equal('Select how you want to give your feedback');
      expect(descriptionOf(get('group'))).to.match(/Error: Select how you want to give your feedback$/);
      await choose(NAMED);
      expect(await refused()).to.equal('Enter your full name');
      expect(descriptionOf(get('textbox', OWN))).to.equal('Error: Enter your full name');
      await name(OWN, '   ');
      expect(await refused()).to.equal('Enter your full name');
      await name(OWN, 'Petra');
      expect(await refused()).to.equal("Enter your social worker's full name");
      expect(descriptionOf(get('textbox', WORKERS))).to.equal("Error: Enter your social worker's full name");
      expect(await axeFaults(field)).to.deep.equal([]);
      await name(WORKERS, 'Ana');
      form.requestSubmit();
      expect(sent).to.have.length(1);
    });
  });

  it('shows either half alone', async () => {
    const field = await make();
    field.showOnly = 'choice';
    await settled();
    await choose(NAMED);
    expect(getAll('textbox')).to.have.length(0);
    field.showOnly = 'names';
    await settled();
    expect(getAll('radio')).to.have.length(0);
    expect(namesOf('textbox')).to.deep.equal([OWN, WORKERS]);
    expect(await axeFaults(field)).to.deep.equal([]);
  });

  it('says nothing of more below where the names are on the next step', async () => {
    (await make()).showOnly = 'choice';
    await settled();
    const heard = listen();
    await choose(NAMED);
    await stays(() => heard.length === 0, 'silent', 200);
  });

  it('shows what is wrong with each name beside it', async () => {
    const field = await make();
    await choose(NAMED);
    field.nameErrors = {
      respondentName: 'Enter your full name',
      workerName: 'The name must be 200 characters or less',
    };
    await settled();
    expect(descriptionOf(get('textbox', OWN))).to.equal('Error: Enter your full name');
    expect(descriptionOf(get('textbox', WORKERS))).to.equal('Error: The name must be 200 characters or less');
    expect(await axeFaults(field)).to.deep.equal([]);
  });

  it('takes other words for the question and the choices', async () => {
    const field = await make('label="Who are you?"');
    field.sharing = {
      introduction: 'Think first',
      choices: {
        named: { label: 'By name', consequence: 'We know' },
        worker: { label: 'By worker', consequence: 'We know them' },
        anonymous: { label: 'By no name', consequence: 'We do not know' },
      },
    };
    await settled();
    expect(namesOf('group')).to.deep.equal(['Who are you?']);
    expect(namesOf('radio')).to.deep.equal(['By name', 'By worker', 'By no name']);
    expect(descriptionOf(get('group'))).to.equal('Think first');
  });

  it('speaks Welsh where the page does', async () => {
    await show('<heard-consent></heard-consent>', 'lang="cy"');
    expect(namesOf('radio')[2]).to.equal('Aros yn ddienw');
    expect(namesOf('group')).to.deep.equal(['Sut ydych chi am roi eich adborth?']);
  });
});
