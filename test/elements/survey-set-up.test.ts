import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { Definition, Overlay } from '../../src/definition/schema.js';
import { surveys } from '../../src/definition/surveys/index.js';
import { register } from '../../src/define/register.js';
import type { HeardSurvey } from '../../src/elements/survey/survey.js';
import { version } from '../../src/version.js';
import { Council } from '../support/council.js';
import { CHOICES, goTo, heading, press, send, SENT, start } from '../support/family.js';
import { afterTest, settled, show, stays, until } from '../support/page.js';
import { axeFaults, find, get, getAll, namesOf, textOf } from '../support/queries.js';

const FALLBACK = '<p>Call us on 01632 960 001</p>';

/** A survey of one question. */
const small: Definition = {
  format: 'heard-definition/1',
  id: 'small',
  version: '2.0.0',
  languages: ['en'],
  title: 'A small survey',
  introduction: ['It has [one](#one) question.'],
  sharing: surveys['parents-and-carers']!.sharing,
  pages: [{ id: 'only', questions: [{ kind: 'text', id: 'only', label: 'What about [one](#one)?' }] }],
  terms: [{ id: 'one', words: 'one', meaning: 'More than none.' }],
};

const overlay: Overlay = {
  format: 'heard-overlay/1',
  authority: 'Rivermead Council',
  nextSteps: 'We write to you in May.',
  terms: [{ id: 'one', words: 'one', meaning: 'A number of ours.' }],
  contacts: [{ kind: 'service', name: 'The Hub', phone: '01632 960 002' }],
  pages: [{ id: 'more', questions: [{ kind: 'text', id: 'more', label: 'What else?' }] }],
};

let council: Council;

beforeEach(() => {
  council = new Council();
});

const make = (attributes: string, inside = FALLBACK) =>
  show<HeardSurvey>(`<heard-survey no-history ${attributes}>${inside}</heard-survey>`);

const page = () => textOf(document.querySelector('main')!);

/** Watches what is written to the console. */
function consoleWords(): string[] {
  const words: string[] = [];
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const original = console[level].bind(console);
    console[level] = (...all: unknown[]) => void words.push(all.map(String).join(' '));
    afterTest(() => (console[level] = original));
  }
  return words;
}

describe('what stands inside heard-survey [92]', () => {
  it('shows until the survey runs, and not then', async () => {
    await council.answers({ status: 200, body: small, held: true });
    const element = document.createElement('div');
    element.innerHTML = `<main><heard-survey no-history src="${council.address}" endpoint="/e">${FALLBACK}</heard-survey></main>`;
    document.body.append(element);
    afterTest(() => element.remove());
    await settled();
    expect(page()).to.equal('Call us on 01632 960 001');
    await council.release();
    await until(() => heading() === 'A small survey', 'the survey');
    expect(page()).to.not.include('Call us');
    expect(element.querySelector('p')!.textContent).to.equal('Call us on 01632 960 001');
  });

  const FAULTS: Record<string, [attributes: () => string, words: RegExp]> = {
    'an unknown survey': [
      () => `survey="parents" endpoint="${council.address}"`,
      /survey="parents" should be one of parents-and-carers/,
    ],
    'no survey at all': [() => `endpoint="${council.address}"`, /survey or src is missing/],
    'a name that every object has': [
      () => `survey="constructor" endpoint="${council.address}"`,
      /survey="constructor" should be one of/,
    ],
    'no endpoint': [() => 'survey="parents-and-carers"', /endpoint is missing/],
    'an empty endpoint': [() => 'survey="parents-and-carers" endpoint=" "', /endpoint is missing/],
    'an endpoint that is not protected': [
      () => 'survey="parents-and-carers" endpoint="http://council.example/api"',
      /endpoint "http:\/\/council\.example\/api" should start with https:\/\//,
    ],
    'an endpoint of another kind': [
      () => 'survey="parents-and-carers" endpoint="javascript:alert(1)"',
      /endpoint "javascript:alert\(1\)" should start with https:\/\//,
    ],
    'a wave that could hold anything': [
      () => 'survey="parents-and-carers" endpoint="/e" wave="petra@example.org"',
      /wave "petra@example\.org" should be a short label/,
    ],
  };
  for (const [what, [attributes, words]] of Object.entries(FAULTS))
    it(`shows again, with what is wrong for the developer: ${what} [102]`, async () => {
      const element = await make(attributes());
      expect(page()).to.include('Call us on 01632 960 001').and.match(words);
      expect(page()).to.include('The survey cannot be shown at the moment.');
      expect(element.querySelector('heard-exit, heard-consent, heard-support')).to.equal(null);
      expect(getAll('button')).to.have.length(0);
      expect(await axeFaults(element)).to.deep.equal([]);
    });

  it('shows again where the definition cannot be reached, and says its address', async () => {
    await council.answers({ status: 404, body: {} });
    await make(`src="${council.address}" endpoint="/e"`);
    await until(() => page().includes('could not be read'), 'the message');
    expect(page()).to.include('Call us').and.include(council.address).and.include('it answered 404');
  });

  it('shows again where the definition is not JSON', async () => {
    await council.answers({ status: 200, body: '<!doctype html>' });
    await make(`src="${council.address}" endpoint="/e"`);
    await until(() => page().includes('could not be read'), 'the message');
    expect(page()).to.include('Call us');
  });

  it('shows again where the definition is broken, and names every path that is wrong', async () => {
    await council.answers({
      status: 200,
      body: {
        ...small,
        version: 'two',
        pages: [{ id: 'only', questions: [{ kind: 'text', id: 'Only One', label: '' }] }],
      },
    });
    await make(`src="${council.address}" endpoint="/e"`);
    await until(() => page().includes('pages[0].questions[0].id'), 'the path');
    expect(page())
      .to.include('version should be a version')
      .and.include('pages[0].questions[0].label')
      .and.include('Call us');
  });

  it('shows again where the overlay is broken, or leaves the worker as the only help', async () => {
    const element = await make('survey="parents-and-carers" endpoint="/e"');
    element.overlay = { ...overlay, contacts: [{ kind: 'worker', name: 'Your social worker' }] };
    await settled();
    expect(page()).to.include('contacts').and.include('not the worker only').and.include('Call us');
  });

  it('goes again once it is set up rightly, without a reload', async () => {
    const element = await make('survey="parents-and-carers"');
    expect(page()).to.include('endpoint is missing');
    element.setAttribute('endpoint', council.address);
    await settled();
    expect(page()).to.not.include('endpoint is missing').and.not.include('Call us');
    await start('anonymous');
    expect(heading()).to.equal('Question 1 of 7');
  });

  it('tells the developer in words, never as markup', async () => {
    const element = await make('endpoint="/e"');
    element.survey = '<img src=x onerror=alert(1)>';
    await settled();
    expect(page()).to.include('<img src=x onerror=alert(1)>');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('is in the page’s language, the developer’s part in English', async () => {
    const element = await make('lang="cy" survey="none" endpoint="/e"');
    expect(page()).to.include('Ni ellir dangos yr arolwg ar hyn o bryd.');
    expect(element.shadowRoot!.querySelector('code')!.lang).to.equal('en');
  });
});

describe('where a survey comes from', () => {
  it('is an address [102]', async () => {
    await council.answers({ status: 200, body: small });
    await make(`src="${council.address}" endpoint="${council.address}"`);
    await until(() => heading() === 'A small survey', 'the survey');
    const [{ method, headers }] = (await council.requests()) as [Awaited<ReturnType<Council['requests']>>[0]];
    expect(method).to.equal('GET');
    expect([headers['cookie'], headers['referer']]).to.deep.equal([undefined, undefined]);
  });

  it('is an object', async () => {
    const element = await make(`endpoint="${council.address}"`);
    element.definition = small;
    await settled();
    await start('anonymous');
    await goTo(/^Check your answers/);
    await send();
    expect((await council.submissions())[0]!.survey).to.deep.equal({ id: 'small', version: '2.0.0' });
  });

  it('is the last address it was told, whatever arrives first', async () => {
    const slow = new Council();
    await slow.answers({ status: 200, body: { ...small, title: 'The slow one' }, held: true });
    await council.answers({ status: 200, body: { ...small, title: 'The quick one' } });
    const element = await make(`src="${slow.address}" endpoint="/e"`);
    await slow.reached();
    element.src = council.address;
    await until(() => heading() === 'The quick one', 'the second survey');
    await slow.release();
    await stays(() => heading() === 'The quick one', 'the second survey', 200);
  });

  it('starts afresh where another survey is shown in its place', async () => {
    const element = await make('survey="parents-and-carers" endpoint="/e"');
    await start('anonymous');
    element.definition = small;
    await settled();
    expect(heading()).to.equal('A small survey');
    await press('Start');
    expect(getAll('radio').some((radio) => radio.matches(':checked'))).to.be.false;
  });
});

describe('an authority’s overlay', () => {
  const check = async () => {
    expect(page()).to.include('They go to Rivermead Council').and.include('The Hub');
    get('button', 'one').click();
    expect(page()).to.include('A number of ours.').and.not.include('More than none.');
    await start('anonymous');
    expect(heading()).to.equal('Question 1 of 2');
    await goTo('Question 2 of 2');
    expect(namesOf('textbox')).to.deep.equal(['What else?']);
    await goTo(/^Check your answers/);
    await send();
    expect(heading()).to.equal(SENT);
    expect(page()).to.include('We write to you in May.');
  };

  it('is an object', async () => {
    const element = await make(`endpoint="${council.address}"`);
    Object.assign(element, { definition: small, overlay });
    await settled();
    await check();
  });

  it('is an address', async () => {
    const other = new Council();
    await other.answers({ status: 200, body: overlay });
    const element = await make(`overlay="${other.address}" endpoint="${council.address}"`);
    element.definition = small;
    await until(() => heading() === 'A small survey', 'the survey');
    await check();
  });

  it('can come later, and loses nothing that was said', async () => {
    const element = await make(`endpoint="${council.address}"`);
    element.definition = small;
    await settled();
    await start('worker');
    element.overlay = overlay;
    await settled();
    expect(page()).to.include('The Hub');
    await press('Back');
    expect(get('radio', CHOICES.worker).matches(':checked')).to.be.true;
  });
});

describe('the script', () => {
  it('may be loaded twice: nothing throws, nothing is said, the first copy stays [98] [99]', async () => {
    const first = customElements.get('heard-survey');
    const words = consoleWords();
    const copy = '/another-copy/src/define.ts';
    await import(copy);
    expect(customElements.get('heard-survey') === first).to.be.true;
    expect(words).to.deep.equal([]);
    await make('survey="parents-and-carers" endpoint="/e"');
    expect(document.querySelectorAll('[aria-live]')).to.have.length(1);
    expect(find('button', 'Start')).to.exist;
  });

  it('says a word to the developer where the copies are of two versions, and the first one stays', async () => {
    const first = customElements.get('heard-survey');
    const words = consoleWords();
    const copy = '/another-version/src/define.ts';
    await import(copy);
    expect(customElements.get('heard-survey') === first).to.be.true;
    expect(words).to.include(`<heard-survey> stays at ${version}: 99.0.0 came later`);
    expect(new Set(words).size, 'once for each tag').to.equal(words.length);
  });

  it('gives way to an element of the page’s own', () => {
    class Own extends HTMLElement {}
    customElements.define('heard-of-the-page', Own);
    const words = consoleWords();
    register(
      'heard-of-the-page',
      class extends HTMLElement {
        static readonly version = '1.0.0';
      },
    );
    expect(customElements.get('heard-of-the-page') === Own).to.be.true;
    expect(words).to.have.length(1);
  });
});
