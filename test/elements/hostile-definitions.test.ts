import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { Definition } from '../../src/definition/schema.js';
import type { HeardSurvey } from '../../src/elements/survey/survey.js';
import { Council } from '../support/council.js';
import { CHECK, goTo, heading, press, send, SENT } from '../support/family.js';
import { fullDefinition, fullOverlay, translatedDefinition, translatedOverlay } from '../support/full-definitions.js';
import { settled, show, until } from '../support/page.js';
import { find, getAll, textOf } from '../support/queries.js';

// Whatever a page hands over is asked, or refused with words for the developer above what stood in the tag: never a
// blank, never an error that nobody catches.

const FALLBACK = 'Call us on 01632 960 001';
const MEGABYTE = 1_000_000;

type Loose = Record<string, unknown>;

let council: Council;
let survey: HeardSurvey;

beforeEach(async () => {
  council = new Council();
  survey = await show<HeardSurvey>(
    `<heard-survey no-history lang="en" endpoint="${council.address}"><p>${FALLBACK}</p></heard-survey>`,
  );
});

const page = () => textOf(document.querySelector('main')!);

const isAsked = () => find('button', 'Start') !== undefined;

/** What the developer is told; the family has to be told something too. */
function told(): string {
  expect(page()).to.include('The survey cannot be shown at the moment.').and.include(FALLBACK);
  expect(isAsked()).to.be.false;
  const words = textOf(survey.shadowRoot!.querySelector('code')!);
  expect(words).to.match(/^heard-survey: \S+/);
  return words;
}

async function handOver(definition: unknown, overlay: unknown = ''): Promise<void> {
  Object.assign(survey, { definition, overlay });
  await settled();
}

/** A value that is read as another, and everything in it. */
function proxied<T>(value: T, handler: (target: object) => ProxyHandler<object>): T {
  if (typeof value !== 'object' || value === null) return value;
  const target = Array.isArray(value)
    ? value.map((each) => proxied(each, handler) as unknown)
    : mapped(value, (each) => proxied(each, handler));
  return new Proxy(target, handler(target)) as T;
}

const mapped = (value: object, change: (each: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]));

function withoutPrototype(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototype);
  if (typeof value !== 'object' || value === null) return value;
  return Object.assign(Object.create(null) as object, mapped(value, withoutPrototype));
}

function frozen(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe('a definition and an overlay handed over as objects', () => {
  const UNUSUAL: Record<string, (value: object) => unknown> = {
    'that are frozen': (value) => frozen(structuredClone(value)),
    'without prototypes': withoutPrototype,
    'of a framework that wraps them': (value) => proxied(value, () => ({})),
    'whose values are worked out when they are read': (value) =>
      Object.defineProperties(
        {},
        Object.fromEntries(
          Object.entries(value).map(([key, each]) => [key, { enumerable: true, get: () => each as unknown }]),
        ),
      ),
    'of a class': (value) => Object.assign(new Date(), value),
    'with keys that lead nowhere': (value) => ({ ...value, $schema: undefined, contacts: undefined }),
  };
  for (const [what, change] of Object.entries(UNUSUAL))
    it(`${what}, are asked and sent`, async () => {
      await handOver(change(translatedDefinition), change(translatedOverlay));
      expect(isAsked(), page()).to.be.true;
      await press('Start');
      getAll('radio')[2]!.click();
      await goTo(CHECK);
      await send();
      expect(heading()).to.equal(SENT);
      expect((await council.submissions())[0]!.survey).to.deep.equal({ id: 'full', version: '1.0.0' });
    });

  const THROWN: readonly unknown[] = [
    new Error('not now'),
    new RangeError(''),
    'a string',
    undefined,
    null,
    7,
    Symbol('s'),
    {},
  ];
  for (const key of ['format', 'title', 'pages', 'languages', 'contacts', 'terms'])
    it(`are refused where ${key} throws, whatever, and whenever it is read`, async () => {
      let refused = 0;
      for (const thrown of THROWN)
        for (let reads = 0; reads < 20; reads++) {
          let left = reads;
          const value = { ...(key in fullDefinition ? fullDefinition : fullOverlay) } as Loose;
          const sound = value[key];
          Object.defineProperty(value, key, {
            enumerable: true,
            get() {
              if (left-- === 0) throw thrown;
              return sound;
            },
          });
          await handOver(value);
          if (left >= 0) break;
          told();
          refused++;
          await handOver(fullDefinition, {
            ...fullOverlay,
            get [key === 'format' ? key : 'format'](): string {
              throw thrown;
            },
          });
          told();
        }
      expect(refused).to.be.at.least(THROWN.length);
    });

  it('are refused where they cannot be looked into', async () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const hostile = [
      proxy,
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
      new Proxy(
        {},
        {
          getOwnPropertyDescriptor: () => {
            throw new Error('no');
          },
        },
      ),
      new Proxy({ ...fullDefinition }, { ownKeys: () => ['format'] }),
      new Proxy(() => 1, {}),
      () => fullDefinition,
      Symbol('definition'),
      10n,
      new Map(Object.entries(fullDefinition)),
      new Date(),
      [fullDefinition],
      new String(JSON.stringify(fullDefinition)),
      document.body,
      window,
    ];
    for (const value of hostile) {
      await handOver(value);
      told();
      await handOver(fullDefinition, value);
      told();
    }
    await handOver(fullDefinition, fullOverlay);
    expect(isAsked()).to.be.true;
  });

  it('are asked as they were first read, or refused, where they change between one look and the next', async () => {
    for (let reads = 0; reads < 60; reads++) {
      let left = reads;
      const value = {
        ...fullDefinition,
        get pages() {
          return left-- > 0 ? fullDefinition.pages : ([] as never);
        },
      };
      await handOver(value);
      if (!isAsked()) told();
    }
  });

  it('are refused, with the path, where they hold themselves', async () => {
    const circles: [string, (definition: Loose) => unknown][] = [
      ['title', (definition) => (definition['title'] = definition)],
      [
        'title',
        (definition) => {
          const title: Loose = {};
          title['en'] = title;
          definition['title'] = title;
        },
      ],
      ['pages[0]', (definition) => (definition['pages'] = [definition])],
      [
        'pages',
        (definition) => {
          const pages: unknown[] = [];
          pages.push(pages);
          definition['pages'] = pages;
        },
      ],
      [
        'introduction',
        (definition) => {
          const list: unknown[] = [];
          list.push(list);
          definition['introduction'] = list;
        },
      ],
      ['sharing', (definition) => (definition['sharing'] = definition)],
      ['own', (definition) => (definition['own'] = definition)],
    ];
    for (const [path, close] of circles) {
      const definition = structuredClone(fullDefinition) as unknown as Loose;
      close(definition);
      await handOver(definition);
      expect(told()).to.include(path);
    }
    const overlay = structuredClone(fullOverlay) as unknown as Loose;
    overlay['interview'] = overlay;
    await handOver(fullDefinition, overlay);
    expect(told()).to.include('interview');
  });
});

const PLAIN: Definition['pages'] = [{ id: 'plain', questions: [{ kind: 'text', id: 'plain', label: 'Plain?' }] }];

describe('a definition and an overlay that an address answers with', () => {
  const named = JSON.stringify(fullDefinition);
  const with_ = (key: string, json: string) => named.replace(`"${key}":`, `"${key}":${json},"was-${key}":`);
  const BODIES: Record<string, [body: string, words: RegExp]> = {
    'with a prototype of its own': [
      named.replace('{', '{"__proto__":{"title":"T"},'),
      /key that is not known: __proto__/,
    ],
    'with a constructor': [
      named.replace('{', '{"constructor":{"prototype":{}},'),
      /key that is not known: constructor/,
    ],
    'with a language that is a prototype': [
      with_('title', '{"__proto__":"T"}'),
      /title\.__proto__ should be a language tag/,
    ],
    'with the same id twice': [
      JSON.stringify({ ...fullDefinition, pages: [...fullDefinition.pages, ...fullDefinition.pages] }),
      /pages\[2\]\.id "own-words" stands there twice/,
    ],
    'a list in a list, a hundred thousand times': [
      '['.repeat(100_000) + ']'.repeat(100_000),
      /could not be read|should be an object/,
    ],
    'with a text in a text, fifty thousand times': [
      with_('title', '{"en":'.repeat(50_000) + '1' + '}'.repeat(50_000)),
      /title\.en should be a string|could not be read/,
    ],
    'with ten thousand pages of one id': [
      JSON.stringify({ ...fullDefinition, pages: Array.from({ length: 10_000 }, () => PLAIN[0]) }),
      /stands there twice; …$/m,
    ],
    'with a key of a megabyte': [named.replace('{', `{"${'k'.repeat(MEGABYTE)}":1,`), /key that is not known: kkk/],
    'with a language of a megabyte': [
      with_('languages', `["en${'-latn'.repeat(MEGABYTE / 5)}"]`),
      /languages\[0\] should be a language tag/,
    ],
    'with a number that is none': [with_('version', '1e999'), /version should be a string/],
    'that is a megabyte of nothing': [' '.repeat(MEGABYTE), /could not be read/],
    'that is a string of JSON': [JSON.stringify(named), /it should be an object/],
  };
  for (const [what, [body, words]] of Object.entries(BODIES))
    it(`${what}, is refused`, async function () {
      this.timeout(180_000);
      await council.answers({ status: 200, body });
      survey.src = council.address;
      await until(() => page().includes(council.address), 'the message', 30_000);
      expect(told()).to.match(words);
      expect(({} as Loose)['title']).to.equal(undefined);
      Object.assign(survey, { src: '', survey: 'parents-and-carers' });
      await settled();
      expect(isAsked()).to.be.true;
      await council.answers({ status: 200, body: body.replaceAll('heard-definition/1', 'heard-overlay/1') });
      survey.overlay = council.address;
      await until(() => page().includes(council.address), 'the message', 30_000);
      told();
    });
});

describe('a definition that is large', () => {
  const question = (number: number): Definition['pages'][number]['questions'][number] => ({
    kind: 'text',
    id: `q${number}`,
    label: `Question ${number} on [own](#own)`,
  });
  const numbers = Array.from({ length: 10_000 }, (_, number) => number);

  // By their parts: axe would take minutes to find a name among ten thousand, or one of a megabyte.
  const part = (name: string) => survey.shadowRoot!.querySelector<HTMLElement>(`[part~=${name}]`);
  const goOn = async () => {
    part('button')!.click();
    await settled();
  };

  it('of 10,000 questions, a page each, is asked', async () => {
    const pages = numbers.map((number) => ({ id: `p${number}`, questions: [question(number)] }));
    await handOver({ ...fullDefinition, pages });
    await press('Start');
    getAll('radio')[2]!.click();
    await press('Continue');
    expect(heading()).to.equal('Question 1 of 10000');
    await press('Continue');
    expect(heading()).to.equal('Question 2 of 10000');
    await press('Cymraeg');
    expect(heading()).to.equal('Cwestiwn 2 o 10000');
  });

  it('of 10,000 questions on one page is asked, checked and sent', async function () {
    this.timeout(240_000);
    await handOver({ ...fullDefinition, pages: [{ id: 'all', questions: numbers.map(question) }] });
    await press('Start');
    getAll('radio')[2]!.click();
    await press('Continue');
    expect(survey.querySelectorAll('heard-free-text')).to.have.length(10_000);
    await goOn();
    expect(survey.shadowRoot!.querySelectorAll('[part=row]')).to.have.length(10_001);
    await goOn();
    await until(() => part('sent'), 'thanks');
  });

  for (const piece of ['x', 'word ', '[', '[a](#', '<b>', '\u202E', '\uD83D', '👩‍👩‍👧'])
    it(`of a megabyte of ${JSON.stringify(piece)} in a text is shown whole`, async function () {
      this.timeout(180_000);
      const text = piece.repeat(MEGABYTE / piece.length);
      await handOver({ ...fullDefinition, title: text, guidance: text });
      expect(part('heading')!.textContent).to.have.length(text.length);
      await goOn();
      getAll('radio')[2]!.click();
      await goOn();
      expect(survey.shadowRoot!.querySelector('.guidance')!.textContent.trim()).to.have.length(text.trim().length);
    });

  it('of ten thousand marks of a term in a text is shown whole', async function () {
    this.timeout(180_000);
    await handOver({ ...fullDefinition, introduction: ['[own](#own) '.repeat(10_000)] });
    expect(survey.shadowRoot!.querySelectorAll('[part=term]')).to.have.length(10_000);
  });
});
