import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { Submission } from '../../src/submission/schema.js';
import { Council } from '../support/council.js';
import { fill, surveyOf } from '../support/family.js';
import { afterTest, settled, until } from '../support/page.js';
import { find, get, getAll, textOf } from '../support/queries.js';
import { translatePage, untranslated } from '../support/translator.js';

// A page's translator takes away the texts that templates hold. What shows afterwards has to be what would show without
// it, word for word: a family must not read the name of another button, or the error of another box.

type Step = readonly [name: string, reach: (council: Council) => unknown];

const OWN = /Your full name|Eich enw llawn/;
const WORKERS = /social worker's full name/;

/** Presses what has a name, translated or not. */
async function press(name: RegExp): Promise<void> {
  get('button', name).click();
  await settled();
}

const rate = async (statement: RegExp, point: RegExp) => {
  get('radio', point, get('group', statement)).click();
  await settled();
};

const STEPS: readonly Step[] = [
  ['the start', () => undefined],
  ['the choice', () => press(/Start/)],
  ['an error', () => press(/Continue/)],
  [
    'names',
    async () => {
      getAll('radio')[0]!.click();
      await press(/Continue/);
    },
  ],
  ['two errors', () => press(/Continue/)],
  [
    'one error, of the other box',
    async () => {
      await fill(OWN, 'Sam');
      await press(/Continue/);
    },
  ],
  [
    'another error at the same box',
    async () => {
      await fill(WORKERS, 'x'.repeat(201));
      await press(/Continue/);
    },
  ],
  [
    'the first question',
    async () => {
      await fill(WORKERS, ' Alex ');
      await press(/Continue/);
    },
  ],
  ['a count', () => fill(/Can you briefly/, 'x'.repeat(9_500))],
  ['a count that goes on', () => fill(/Can you briefly/, 'x'.repeat(9_990))],
  ['a count of too many', () => fill(/Can you briefly/, 'x'.repeat(10_001))],
  ['an error of too many', () => press(/Continue/)],
  [
    'the statements',
    async () => {
      await fill(/Can you briefly/, 'What I say');
      await press(/Continue/);
    },
  ],
  ['a score', () => rate(/Understands my family/, /4 – Agree/)],
  ['another score', () => rate(/Works alongside/, /2 – Disagree/)],
  ['a score that was taken back', () => press(/Clear my answer.*alongside/)],
  ['Welsh', () => press(/Cymraeg/)],
  ['a question in Welsh', () => press(/Parhau/)],
  ['English', () => press(/English/)],
  [
    'the check',
    async () => {
      while (!find('button', /Send your feedback/)) await press(/Continue/);
    },
  ],
  ['the check in Welsh', () => press(/Cymraeg/)],
  ['the check in English', () => press(/English/)],
  [
    'not sent',
    async (council) => {
      await council.answers({
        status: 422,
        headers: { 'content-type': 'application/problem+json' },
        body: { errors: [{ pointer: '/sharing/workerName', detail: 'Not one of ours' }, { detail: 'Nowhere' }] },
      });
      await press(/Send your feedback/);
      await until(() => find('alert'), 'the answer');
    },
  ],
  [
    'not sent, for another reason',
    async (council) => {
      await council.answers({ status: 503, headers: { 'retry-after': '60' } });
      await press(/Try again/);
      await until(() => find('button', /Try again/) && !find('alert'), 'the answer');
    },
  ],
  [
    'sent',
    async () => {
      await press(/Try again/);
      await until(() => find('heading', /Thank you/), 'thanks');
    },
  ],
];

/** What is shown on each step, and what was sent in the end. */
async function walk(isTranslated: boolean) {
  const council = new Council();
  const survey = await surveyOf(council.address, { attributes: 'no-history lang="en"' });
  if (isTranslated) translatePage();
  const shown: Record<string, string> = {};
  for (const [name, reach] of STEPS) {
    await reach(council);
    await settled();
    // The translator works after the survey.
    await new Promise(requestAnimationFrame);
    const words = textOf(document.querySelector('main')!);
    shown[name] = untranslated(words).replace(/\s+/g, '');
    if (isTranslated) expect(words, name).to.include('«');
  }
  survey.closest('div')!.remove();
  const { submissionId: _, ...submission } = (await council.submissions()).at(-1)!;
  return { shown, submission: submission satisfies Omit<Submission, 'submissionId'> };
}

describe('a page that a browser translates', () => {
  it('shows on every step what it would show without, and sends the same', async function () {
    this.timeout(60_000);
    const errors: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent) => void errors.push(event);
    for (const type of ['error', 'unhandledrejection'] as const) {
      window.addEventListener(type, note);
      afterTest(() => window.removeEventListener(type, note));
    }
    const plain = await walk(false);
    const translated = await walk(true);
    for (const [name] of STEPS) expect(translated.shown[name], name).to.equal(plain.shown[name]);
    expect(translated.submission).to.deep.equal(plain.submission);
    expect(translated.submission).to.deep.include({
      sharing: { choice: 'named', respondentName: 'Sam', workerName: 'Alex' },
      answers: {
        situation: { kind: 'text', text: 'What I say' },
        characteristics: { kind: 'likert', ratings: { understands: 4 } },
      },
    });
    expect(errors).to.deep.equal([]);
  });
});
