import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import { definitionJson, overlayJson, type JsonSchema } from '../support/json-schemas.js';
import { DefinitionError, parseDefinition, parseOverlay } from '../../src/definition/read.js';
import { plainText } from '../../src/definition/rich-text.js';
import type { Definition, Overlay } from '../../src/definition/schema.js';
import type { HeardSurvey } from '../../src/elements/survey/survey.js';
import { alarms } from '../support/alarms.js';
import { Council } from '../support/council.js';
import { fill, heading, press, send, SENT } from '../support/family.js';
import { fullDefinition, fullOverlay, translatedDefinition, translatedOverlay } from '../support/full-definitions.js';
import { afterTest, settled, show, until } from '../support/page.js';
import { elementsIn, find, get, getAll, textOf, tidy } from '../support/queries.js';
import { stringsIn, withStrings, type Path, type StringPlace } from '../support/string-places.js';
import { ADDRESSES, TEXTS } from '../support/xss-corpus.js';

// Whatever stands in a definition, an overlay, a server's answer, an attribute or an answer is words. Each text of the
// corpus stands in each place, and what is on the page has to be made as it is with harmless words.

const FALLBACK = 'Call us on 01632 960 001';
const PROBLEM_TYPE = { 'content-type': 'application/problem+json' };
const SAFE = ['https:', 'http:', 'mailto:', 'tel:', 'sms:'];

/** Texts that nobody sees: a set of statements has no short name where answers are checked. */
const NEVER_SHOWN = /\.likert\.short(\.\*)?$/;

/** Takes any words: texts for families, and what is called or written to. */
const takesWords = ({ place, isText }: StringPlace) => isText || /\.(phone|sms|email)$/.test(place);

let council: Council;
let heard: readonly string[];
let survey: HeardSurvey;

beforeEach(async () => {
  council = new Council();
  heard = alarms();
  survey = await show<HeardSurvey>(
    `<heard-survey no-history lang="en" endpoint="${council.address}"><p>${FALLBACK}</p></heard-survey>`,
  );
});

afterEach(() => expect(heard).to.deep.equal([]));

const page = () => document.querySelector('main')!;

async function ask(definition: Definition, overlay?: Overlay): Promise<void> {
  Object.assign(survey, { definition, overlay: overlay ?? '' });
  await settled();
}

/** How the page is made: the kinds of its elements, and their attributes; comments of templates are not looked at. */
function* makeUp(): Generator<string> {
  for (const element of elementsIn(page()))
    for (const name of ['', ...element.getAttributeNames()]) yield `${element.localName} ${name}`;
}

/** Fails if a link leads anywhere but to a page, a number or a letter box. */
function expectSafeLinks(): void {
  for (const element of elementsIn(page()))
    for (const name of ['href', 'src', 'action', 'formaction', 'data', 'xlink:href']) {
      const address = element.getAttribute(name);
      // A survey and an exit read their addresses by themselves.
      if (address === null || element.localName.startsWith('heard-')) continue;
      // What is no address leads nowhere.
      if (!URL.canParse(address, document.baseURI)) continue;
      expect(new URL(address, document.baseURI).protocol, `${element.localName} ${name}=${address}`).to.be.oneOf(SAFE);
    }
}

/** Goes through a survey as a family that opens, says and sends everything. Returns all words that were shown. */
async function walk(words: string, look: () => void): Promise<string> {
  const shown: string[] = [];
  const seen = () => {
    look();
    expectSafeLinks();
    shown.push(textOf(page()), ...getAll('form').map((form) => form.ariaLabel ?? ''));
  };
  /** Opens each definition that is marked on the step, and the list of them. */
  const open = async () => {
    for (const term of getAll('button').filter((each) => each.matches('.term'))) {
      term.click();
      await until(() => find('button', 'Close'), 'the definition');
      seen();
      get('button', 'Close').click();
    }
    for (const list of elementsIn(page())) if (list instanceof HTMLDetailsElement) list.open = true;
    await settled();
    seen();
  };
  await open();
  await press('Start');
  await press('Continue');
  seen();
  getAll('radio')[0]!.click();
  await press('Continue');
  await press('Continue');
  seen();
  await fill('Your full name', words);
  await fill("Your social worker's full name", words);
  await press('Continue');
  while (!find('button', 'Send your feedback')) {
    if (find('textbox')) await fill(/./, words);
    else getAll('radio')[1]!.click();
    await open();
    await press('Continue');
  }
  seen();
  await council.answers({
    status: 422,
    headers: PROBLEM_TYPE,
    body: {
      type: `javascript:__xss()`,
      title: words,
      instance: words,
      errors: [
        { detail: `${words} nowhere`, pointer: words },
        { detail: `${words} there`, pointer: '/sharing/workerName' },
      ],
    },
  });
  await send();
  seen();
  await press('Try again');
  await until(() => heading() === SENT, 'thanks');
  seen();
  return tidy(shown.join('\n'));
}

/** The places that are told apart, each with its own words around a text of the corpus; marks of terms stay. */
function infected(value: object, shape: JsonSchema, textAt: (number: number) => string) {
  const places = stringsIn(shape, value).filter(takesWords);
  const told = places.map(({ value, path, place }, number) => {
    const marks = value.match(/\[[^\]]*\]\(#[^)]*\)/)?.[0] ?? '';
    return { place, path, text: `${textAt(number)} ~${number}~ ${marks}` };
  });
  return {
    told,
    value: withStrings(
      value,
      told.map(({ path, text }) => [path, text] as const),
    ),
  };
}

/** What a developer is told about a value, or nothing if it is sound. */
function refusal(parse: () => unknown): string {
  try {
    parse();
    return '';
  } catch (error) {
    expect(error, String(error)).to.be.instanceOf(DefinitionError);
    return (error as DefinitionError).message;
  }
}

/** Where a path stands in a message for developers. */
const asTold = (path: Path) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);

describe('the corpus', () => {
  it('is noticed where it runs, or makes something', () => {
    const known = new Set(makeUp());
    (globalThis as { __xss?: () => void }).__xss!();
    expect((heard as string[]).splice(0)).to.deep.equal(['__xss() ran']);
    page().insertAdjacentHTML('beforeend', '<a href="javascript:void 0">Press</a>');
    expect([...makeUp()].filter((each) => !known.has(each))).to.deep.equal(['a ', 'a href']);
    expect(expectSafeLinks).to.throw('javascript:');
  });
});

describe(`${TEXTS.length} texts that would run, as words`, () => {
  const cases = { definition: 0, overlay: 0 };

  for (const [what, shape, full] of [
    ['definition', definitionJson, translatedDefinition],
    ['overlay', overlayJson, translatedOverlay],
  ] as const)
    it(`stand in every text of ${what === 'definition' ? 'a definition' : 'an overlay'}, on every step, in every definition and message`, async function () {
      this.timeout(180_000);
      // Another version each time: what was sent is not asked again.
      const asked = (value: object, version: string) =>
        what === 'definition'
          ? ask({ ...(value as Definition), version })
          : ask({ ...fullDefinition, version }, value as Overlay);
      await asked(full, '1.0.0');
      const known = new Set<string>();
      await walk('Harmless', () => [...makeUp()].forEach((each) => known.add(each)));
      // The walks turn the corpus round, so that after the last one each place has had each text.
      for (let turn = 0; turn < TEXTS.length; turn++) {
        const textAt = (number: number) => TEXTS[(number + turn) % TEXTS.length]!;
        const { told, value } = infected(full, shape, textAt);
        await asked(value, `2.0.${turn}`);
        const words = textAt(0);
        const shown = await walk(words, () => {
          expect([...makeUp()].filter((each) => !known.has(each))).to.deep.equal([]);
        });
        for (const { place, path, text } of told) {
          if (NEVER_SHOWN.test(place) || path.at(-1) === 'cy') continue;
          const literally = [text, plainText(text)].some((each) => shown.includes(tidy(each)));
          expect(literally, `${place} is shown as it is: ${text}\nin ${shown}`).to.be.true;
        }
        expect(shown)
          .to.include(tidy(`${words} nowhere`))
          .and.include(tidy(`${words} there`));
        const { sharing, answers } = (await council.submissions()).at(-1)!;
        expect(sharing).to.deep.equal({ choice: 'named', respondentName: words.trim(), workerName: words.trim() });
        for (const answer of Object.values(answers)) if (answer.kind === 'text') expect(answer.text).to.equal(words);
        cases[what] += told.length;
      }
      console.log(`${what}: ${cases[what]} texts in ${cases[what] / TEXTS.length} places`);
    });
});

describe(`${TEXTS.length} texts and ${ADDRESSES.length} addresses that would run`, () => {
  const ALL = [...TEXTS, ...ADDRESSES];

  for (const [what, shape, full, parse] of [
    ['definition', definitionJson, fullDefinition, parseDefinition],
    ['overlay', overlayJson, fullOverlay, parseOverlay],
  ] as const)
    it(`are refused wherever ${what === 'definition' ? 'a definition' : 'an overlay'} takes no words, with the path, or lead nowhere else`, async function () {
      this.timeout(120_000);
      const asked = (value: object) =>
        what === 'definition' ? ask(value as Definition) : ask(fullDefinition, value as Overlay);
      await asked(full);
      const known = new Set(makeUp());
      await asked({});
      for (const each of makeUp()) known.add(each);
      const places = new Map(stringsIn(shape, full).map((each) => [each.place, each]));
      const strict = [...places.values()].filter((each) => !takesWords(each));
      let refused = 0;
      for (const { place, path } of strict)
        for (const text of ALL) {
          const value = withStrings(full, [[path, text]]);
          const told = refusal(() => parse(value));
          await asked(value);
          expect(
            [...makeUp()].filter((each) => !known.has(each)),
            `${place}: ${text}`,
          ).to.deep.equal([]);
          expectSafeLinks();
          if (told) {
            refused++;
            expect(told).to.include(`${what}: ${asTold(path)} `);
            expect(textOf(page())).to.include(tidy(told)).and.include(FALLBACK);
          } else {
            // A schema's own address is nobody's to follow; the others are where a link leads.
            expect(place).to.match(/^\$schema$|[uU]rl$/);
            expect(find('button', 'Start'), `${place}: ${text}`).to.exist;
          }
        }
      console.log(`${what}: ${refused} of ${strict.length * ALL.length} refused, in ${strict.length} places`);
    });

  it('are words where they are the name of a key', async () => {
    for (const text of ALL)
      for (const value of [
        { ...fullDefinition, [text]: 1 },
        { ...fullDefinition, title: { en: 'Title', [text]: 'Teitl' } },
        { ...fullDefinition, survey: { [text]: { [text]: text } } },
      ]) {
        await ask(value);
        expect(textOf(page()))
          .to.include(tidy(refusal(() => parseDefinition(value))))
          .and.include(FALLBACK);
        expect(survey.shadowRoot!.querySelectorAll('*')).to.have.length(5);
      }
  });

  it('are words in every attribute of every element', async () => {
    for (const tag of TAGS) {
      const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: string[] };
      const inside = `<data value="a">A</data><option value="1">B</option><p>${FALLBACK}</p>`;
      const element = await show<HTMLElement & LitElement>(
        `<${tag} no-history survey="parents-and-carers" endpoint="/e" name="a" label="A">${inside}</${tag}>`,
      );
      const known = new Set(makeUp());
      // What is fetched answers with them below.
      for (const name of observedAttributes.filter((each) => !/^(src|overlay)$/.test(each)))
        for (const text of ALL) {
          const before = element.getAttribute(name);
          element.setAttribute(name, text);
          await element.updateComplete;
          await settled();
          for (const each of elementsIn(element.shadowRoot!)) {
            const where = `${tag} ${name}=${text} makes ${each.localName}`;
            expect(each.matches('img, script, iframe, svg, object, embed, style, link, meta, math'), where).to.be.false;
            expect(
              each.getAttributeNames().filter((attribute) => attribute.startsWith('on')),
              where,
            ).to.be.empty;
          }
          expectSafeLinks();
          if (before === null) element.removeAttribute(name);
          else element.setAttribute(name, before);
        }
      await element.updateComplete;
      await settled();
      expect(
        [...makeUp()].filter((each) => !known.has(each)),
        tag,
      ).to.be.empty;
      element.closest('div')!.remove();
    }
  });

  it('are words where an address answers with them', async () => {
    for (const text of ALL) {
      await council.answers({ status: 200, body: `${text} {` });
      survey.src = `${council.address}?${encodeURIComponent(wellFormed(text))}`;
      await until(() => textOf(page()).includes('could not be read'), 'the message');
      expect(textOf(page())).to.include(FALLBACK);
      expect(survey.shadowRoot!.querySelectorAll('*')).to.have.length(5);
      survey.src = '';
      await settled();
    }
  });

  it('are nothing to it in the address of the page', async () => {
    const { href } = location;
    afterTest(() => history.replaceState(null, '', href));
    await ask(fullDefinition);
    const known = [...makeUp()];
    for (const text of ALL) {
      const value = encodeURIComponent(wellFormed(text));
      history.replaceState(null, '', `?survey=${value}&src=${value}&lang=${value}&${value}#${value}`);
      await show('<heard-survey no-history survey="parents-and-carers" endpoint="/e"></heard-survey>');
      await ask({ ...fullDefinition });
      expect([...makeUp()]).to.deep.equal(known);
      expect(textOf(page())).to.not.include('xss');
    }
  });
});

/** Half a letter has no place in an address. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '');

const TAGS = ['consent', 'exit', 'free-text', 'likert', 'support', 'survey', 'term'].map((name) => `heard-${name}`);
