import { setViewport } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { expectToFit, HOSTILE } from '../suites/field-contract.js';
import { Council } from '../support/council.js';
import { CHOICES, choose, fill, press, send, surveyOf } from '../support/family.js';
import { afterTest, pageStyle, settled, until } from '../support/page.js';
import { skipIn } from '../support/person.js';
import { axeFaults, elementsIn, find, get, getAll, namesOf } from '../support/queries.js';

// What holds on every step of the survey that Heard brings, in every state that a family can meet.

type Step = readonly [name: string, reach: (council: Council) => Promise<unknown>];

/** Each step, reached from the one before it. */
const STEPS: readonly Step[] = [
  ['start', async () => undefined],
  ['sharing', () => press('Start')],
  ['sharing, with an error', () => press('Continue')],
  [
    'names',
    async () => {
      await choose(CHOICES.named);
      await press('Continue');
    },
  ],
  ['names, with errors', () => press('Continue')],
  [
    'a text box',
    async () => {
      await fill('Your full name', `Petra ${'Wombat'.repeat(20)}`);
      await fill("Your social worker's full name", 'Wilhelmina Quokka');
      await press('Continue');
    },
  ],
  ['a long answer', () => fill(/^Can you briefly/, 'Something long '.repeat(60) + 'x'.repeat(200))],
  ['statements', () => press('Continue')],
  ['statements, answered', () => choose('4 – Agree', /Understands my family/)],
  [
    'a definition',
    async () => {
      get('button', 'trust').click();
      await until(() => find('button', 'Close'), 'the definition');
    },
  ],
  [
    'the check',
    async () => {
      find('button', 'Close')?.click();
      while (!find('button', 'Send your feedback')) await press('Continue');
    },
  ],
  [
    'not sent, with the server’s problems',
    async (council) => {
      const errors = [{ pointer: '/answers/situation', detail: 'Shorter' }, { detail: 'Something else' }];
      await council.answers({
        status: 422,
        headers: { 'content-type': 'application/problem+json' },
        body: { errors },
      });
      await send();
    },
  ],
  ['sent', () => press('Try again').then(() => until(() => find('heading', /^Thank you/), 'thanks'))],
];

/** Goes through the survey, looking at each step. */
async function eachStep(
  look: (element: HTMLElement, step: string) => unknown,
  { attributes = 'no-history', steps = STEPS }: { attributes?: string; steps?: readonly Step[] } = {},
) {
  const council = new Council();
  const element = await surveyOf(council.address, { attributes });
  for (const [name, reach] of steps) {
    await reach(council);
    await settled();
    await look(element, name);
  }
}

const narrow = (width: number) => pageStyle(`main { inline-size: ${width}px } body { margin: 0 }`);

describe('heard-survey looks right', () => {
  it('to axe, on every step [2]', async function () {
    this.timeout(60_000);
    await eachStep(async (element, step) => expect(await axeFaults(element), step).to.deep.equal([]));
  });

  it('to axe, with all on one page [2]', async function () {
    this.timeout(30_000);
    const element = await surveyOf('/nowhere', { attributes: 'no-history layout="single"' });
    expect(await axeFaults(element)).to.deep.equal([]);
    await choose(CHOICES.named);
    await press('Send your feedback');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('to axe, in Welsh [2]', async function () {
    this.timeout(30_000);
    const element = await surveyOf('/nowhere', { attributes: 'no-history lang="cy"' });
    expect(await axeFaults(element)).to.deep.equal([]);
    await press('Dechrau');
    await press('Parhau');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  for (const direction of ['ltr', 'rtl'])
    it(`in a place 320 pixels wide, ${direction}, on every step [38]`, async function () {
      this.timeout(60_000);
      narrow(320);
      document.documentElement.dir = direction;
      afterTest(() => document.documentElement.removeAttribute('dir'));
      await eachStep((element, step) => {
        try {
          fits(element);
        } catch (error) {
          throw new Error(`on the step "${step}": ${(error as Error).message}`);
        }
      });
    });

  it('in text of twice the size, 320 pixels wide [38]', async function () {
    this.timeout(60_000);
    narrow(320);
    pageStyle('main { font-size: 200% }');
    await eachStep((element) => fits(element), { steps: STEPS.filter(([name]) => name !== 'a definition') });
  });

  it('in a window 320 pixels wide: nothing scrolls sideways, definitions included [38]', async function () {
    skipIn(this, ['webkit'], 'its driver cannot make the window narrow');
    this.timeout(60_000);
    await setViewport({ width: 320, height: 640 });
    afterTest(() => setViewport({ width: 800, height: 600 }));
    pageStyle('body { margin: 0 }');
    await eachStep((_, step) => {
      expect(document.documentElement.scrollWidth, step).to.be.at.most(document.documentElement.clientWidth);
    });
  });

  it('with the text spacing that a reader asks of the page, on every step [39]', async function () {
    this.timeout(60_000);
    pageStyle('* { line-height: 3 !important; letter-spacing: 3px !important; word-spacing: 5px !important }');
    await eachStep((element, step) => {
      for (const each of elementsIn(element)) {
        if (!each.checkVisibility()) continue;
        const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(each);
        const where = `${each.localName}.${each.className} on the step "${step}"`;
        expect([letterSpacing, wordSpacing], where).to.deep.equal(['3px', '5px']);
        expect(parseFloat(lineHeight) / parseFloat(fontSize), where).to.be.closeTo(3, 0.05);
      }
    });
  });

  it('in a page whose stylesheet is hostile [154]', async function () {
    this.timeout(60_000);
    pageStyle(HOSTILE);
    await eachStep((_, step) => {
      for (const button of getAll('button').filter((each) => each.getRootNode() !== document))
        expect(getComputedStyle(button).textIndent, step).to.equal('0px');
      if (step === 'sharing') expect(namesOf('radio')).to.have.length(3);
      if (step === 'statements') expect(namesOf('radio')).to.have.length(25);
      if (step === 'a text box') expect(namesOf('textbox')).to.have.length(1);
    });
  });

  it('on a page whose root is at 62.5% [51]', async function () {
    this.timeout(60_000);
    pageStyle('html { font-size: 62.5% }');
    await eachStep((element, step) => {
      for (const each of elementsIn(element.shadowRoot!))
        expect(parseFloat(getComputedStyle(each).fontSize), `${each.localName} on "${step}"`).to.be.at.least(16);
    });
  });

  it('from right to left in a language that is written so [45] [114]', async () => {
    const element = await surveyOf('/nowhere');
    const definition = structuredClone(
      (await import('../../src/definition/surveys/index.js')).surveys['parents-and-carers']!,
    );
    const inArabic = JSON.parse(JSON.stringify(definition).replaceAll('"cy":', '"ar":')) as typeof definition;
    element.definition = { ...inArabic, languages: ['en', 'ar'], drafts: [] };
    element.lang = 'ar';
    await settled();
    const frame = element.shadowRoot!.querySelector<HTMLElement>('[part=survey]')!;
    expect([frame.lang, frame.dir]).to.deep.equal(['ar', 'rtl']);
    expect(getComputedStyle(get('heading', /^Dywedwch/)).direction).to.equal('rtl');
    await press('Start');
    const field = element.querySelector('heard-consent')!.shadowRoot!.querySelector('#question')!;
    expect(getComputedStyle(field).direction, 'the fields too').to.equal('rtl');
  });

  it('gives each button room for a finger [15]', async () => {
    await surveyOf('/nowhere');
    for (const button of getAll('button')) {
      const { height, width } = button.getBoundingClientRect();
      expect(Math.min(height, width), button.textContent).to.be.at.least(24);
    }
    expect(get('button', 'Start').getBoundingClientRect().height).to.be.at.least(44);
    expect(get('button', 'Exit this page').getBoundingClientRect().height).to.be.at.least(44);
  });
});

/** Nothing reaches out of the survey, but for a definition: that may stand beside its word. */
function fits(element: Element): void {
  for (const open of [...elementsIn(element)].filter((each) => each.matches(':popover-open')))
    (open as HTMLElement).hidePopover();
  expectToFit(element);
}
