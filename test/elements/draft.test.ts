import { expect } from '@open-wc/testing';
import '../../src/define.js';
import '../../src/define/draft.js';
import { seal } from '../../src/drafts/encrypt.js';
import { dayOf } from '../../src/drafts/expiry.js';
import type { HeardSurvey } from '../../src/elements/survey/survey.js';
import { Council } from '../support/council.js';
import { connect, databases, emptyAfterwards, instead, kept, NAME, nothingKept, plant } from '../support/device.js';
import { CHECK, choose, fill, goTo, NOT_SENT, press, send, start, surveyOf } from '../support/family.js';
import { afterTest, listen, settled, show, until, write } from '../support/page.js';
import * as person from '../support/person.js';
import { axeFaults, descriptionOf, expectFocus, find, get, getAll, namesOf, textOf } from '../support/queries.js';

const SURVEY = 'parents-and-carers';
const PASSPHRASE = 'Marmalade lighthouse bicycle';
const OWN = 'Heliotrope curtains';

const OFFER = 'Save and come back later';
const LATER = 'Keep on this device and send later';
const FOUND = 'You have answers kept on this device';
const GONE = 'Your answers are not kept on this device any more';
const KEEP = 'Keep my answers';
const OPEN = 'Open my answers';
const REMOVE = 'Remove them from this device';
const KEPT = /^Your answers are kept on this device until \d{1,2} [A-Z][a-z]+$/;

let council: Council;

const draft = () => document.querySelector('heard-draft')!;
const box = () => get('textbox', 'Your passphrase') as HTMLInputElement;
const question = () => get('textbox', /^Can you briefly/) as HTMLTextAreaElement;
const shows = (words: string | RegExp) =>
  until(
    () => {
      const text = [...draft().shadowRoot!.querySelectorAll('p, h3')].map((each) => textOf(each));
      return text.find((each) => (typeof words === 'string' ? each === words : words.test(each)));
    },
    `“${String(words)}”`,
  );

const newSurvey = (attributes = 'with-drafts no-history', language = 'en') =>
  surveyOf(council.address, { attributes: `lang="${language}" ${attributes}` });

/** A survey on its first question, with an answer to it. */
async function answered(attributes?: string): Promise<HeardSurvey> {
  const survey = await newSurvey(attributes);
  await start('anonymous');
  await fill(/^Can you briefly/, OWN);
  return survey;
}

/** Writes a passphrase into the box and presses what stands under it. */
async function locks(passphrase = PASSPHRASE, button = KEEP) {
  write(box(), passphrase);
  await press(button);
}

async function keeps(offer = OFFER) {
  await press(offer);
  await locks();
  await shows(KEPT);
}

/** The page as it is after a reload: the same survey, with nothing in its memory. */
async function again(survey: HeardSurvey, attributes?: string): Promise<HeardSurvey> {
  survey.remove();
  const next = await newSurvey(attributes);
  await until(() => find('heading', FOUND), FOUND);
  return next;
}

beforeEach(() => {
  council = new Council();
  emptyAfterwards();
});

describe('heard-draft offers', () => {
  it('nothing at the start, and nothing on a step unless the council wants it', async () => {
    await newSurvey('no-history');
    expect(textOf(draft())).to.equal('');
    await start('anonymous');
    expect(textOf(draft())).to.equal('');
  });

  it('to keep the answers on every step, closed, where the council wants it', async () => {
    await newSurvey();
    await press('Start');
    for (const step of ['sharing', 'question']) {
      const details = get('button', OFFER).closest('details')!;
      expect(details.open, step).to.be.false;
      await choose('Remaining anonymous').catch(() => undefined);
      await press('Continue');
    }
  });

  it('to keep them where they could not be sent', async () => {
    await council.answers({ status: 403 });
    await answered('no-history');
    await goTo(CHECK);
    await send();
    get('heading', NOT_SENT);
    await keeps(LATER);
    expect(await kept()).to.have.length(1);
  });

  it('says who could see them, and how long, before anything is pressed', async () => {
    await answered('with-drafts no-history draft-days="1"');
    await press(OFFER);
    const tomorrow = new Date();
    tomorrow.setDate(tomorrow.getDate() + 1);
    const day = tomorrow.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
    expect(textOf(draft())).to.include(
      'Anyone who uses this device and knows or guesses your passphrase could read your answers. If someone checks this device, do not keep them here.',
    );
    expect(textOf(draft())).to.include(`We remove them after ${day}, when you send them`);
    expect(descriptionOf(box())).to.include('If you forget it, nobody can open your answers.');
    expect(await databases()).to.deep.equal([]);
  });

  it('it in Welsh, with a Welsh month', async () => {
    await newSurvey('with-drafts no-history', 'cy');
    await press('Dechrau');
    await press('Cadw a dod yn ôl yn nes ymlaen');
    write(get('textbox', 'Eich cyfrinymadrodd'), PASSPHRASE);
    await press('Cadw fy atebion');
    const months = 'Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr';
    await shows(new RegExp(`^Mae eich atebion wedi'u cadw ar y ddyfais hon tan \\d{1,2} (${months})$`));
  });
});

describe('heard-draft keeps', () => {
  it('the answers, says so, and puts the focus there', async () => {
    await answered();
    await press(OFFER);
    const heard = listen();
    await locks();
    const words = await shows(KEPT);
    await until(() => heard.includes(words), 'that it was said');
    expect(heard).to.deep.equal(['Keeping…', words]);
    expectFocus(draft().shadowRoot!.querySelector('[part=status]'));
    expect(draft().matches(':state(kept)')).to.be.true;
    expect(getAll('button', OFFER)).to.have.length(0);
    expect(question().value).to.equal(OWN);
  });

  it('nothing with a passphrase that is too short, and says what is wrong beside the box', async () => {
    await answered();
    await press(OFFER);
    const heard = listen();
    await locks(' seven77 ');
    expect(descriptionOf(box())).to.match(/Error: Your passphrase must be 8 characters or more$/);
    expectFocus(box());
    expect(box().value).to.equal(' seven77 ');
    await until(() => heard.includes('Your passphrase must be 8 characters or more'), 'that it was said');
    expect(await databases()).to.deep.equal([]);
  });

  it('once, however often it is pressed', async () => {
    let keys = 0;
    instead(
      SubtleCrypto.prototype,
      'importKey',
      (original) =>
        function (this: SubtleCrypto, ...args: unknown[]) {
          keys += 1;
          return original.apply(this, args as never);
        } as typeof original,
    );
    await answered();
    await press(OFFER);
    write(box(), PASSPHRASE);
    const button = get('button', KEEP);
    button.click();
    button.click();
    await settled();
    expect(get('button', 'Keeping…').getAttribute('aria-disabled')).to.equal('true');
    get('button', 'Keeping…').click();
    expect(keys).to.equal(1);
    await shows(KEPT);
  });

  it('what is locked, and in plain only what it must', async () => {
    await answered();
    await keeps();
    const [row] = await kept();
    const { salt, iv, sealed, until: last, ...rest } = row as Record<string, Uint8Array>;
    expect(rest).to.deep.equal({ survey: SURVEY, iterations: 600_000 });
    expect([salt!.length, iv!.length, (sealed as unknown as ArrayBuffer).byteLength > 100]).to.deep.equal([
      16,
      12,
      true,
    ]);
    expect(String(last)).to.match(/^\d{4}-\d\d-\d\d$/);
  });

  it('the passphrase nowhere: in no attribute, no event, no log', async () => {
    const seen: string[] = [];
    const log = (...words: unknown[]) => void seen.push(words.join(' '));
    for (const level of ['log', 'warn', 'error', 'info', 'debug'] as const) instead(console, level, () => log);
    instead(
      EventTarget.prototype,
      'dispatchEvent',
      (dispatch) =>
        function (this: EventTarget, event) {
          for (const key in event) {
            const held: unknown = Reflect.get(event, key);
            if (typeof held === 'string') seen.push(held);
          }
          return dispatch.call(this, event);
        },
    );
    await answered();
    await press(OFFER);
    await press('Show passphrase');
    box().value = PASSPHRASE;
    await press(KEEP);
    await shows(KEPT);
    const elements = [...draft().shadowRoot!.querySelectorAll('*'), draft()];
    seen.push(...elements.flatMap((element) => [...element.attributes].map(({ value }) => value)));
    seen.push(textOf(document.body), location.href, JSON.stringify(history.state));
    expect(seen.filter((each) => /marmalade|lighthouse/i.test(each))).to.deep.equal([]);
  });

  it('says that what was changed since is not kept, and keeps it in its place', async () => {
    await answered();
    await keeps();
    await fill(/^Can you briefly/, 'Something else');
    await shows('What you changed after that is not kept yet.');
    get('button', REMOVE);
    await press(OFFER);
    expect(textOf(draft())).to.include('What you kept here before is replaced.');
    await locks();
    await shows('To go on later, come back to this page on this device.');
    expect(await kept()).to.have.length(1);
  });

  it('goes with the keyboard alone, and Enter is no wish to go on', async () => {
    await answered();
    question().focus();
    for (let stop = 0; stop < 20 && getAll('button', OFFER)[0] !== draft().shadowRoot!.activeElement; stop++)
      await person.press('Tab');
    await person.press('Enter', 'Tab');
    expectFocus(box());
    await person.type('three plain words');
    await person.press('Tab');
    expectFocus(get('button', 'Show passphrase'));
    await person.press('Enter');
    expectFocus(get('button', 'Hide passphrase'));
    expect(getComputedStyle(box()).getPropertyValue('-webkit-text-security')).to.equal('none');
    await person.press('Tab');
    expectFocus(get('button', KEEP));
    box().focus();
    await person.press('Enter');
    await shows(KEPT);
    get('heading', 'Question 1 of 7');
    await person.press('Tab');
    expectFocus(get('button', REMOVE));
  });

  it('covers what is typed until somebody wants to see it, and on the next step again', async () => {
    await answered();
    await press(OFFER);
    const covered = () => getComputedStyle(box()).getPropertyValue('-webkit-text-security');
    expect(covered()).to.equal('disc');
    await press('Show passphrase');
    expect(covered()).to.equal('none');
    await press('Hide passphrase');
    expect(covered()).to.equal('disc');
    await press('Show passphrase');
    write(box(), PASSPHRASE);
    await press('Continue');
    expect(get('button', OFFER).closest('details')!.open).to.be.false;
    await press(OFFER);
    expect(box().value).to.equal('');
    expect(covered()).to.equal('disc');
  });
});

describe('heard-draft opens', () => {
  it('what was kept, on its step, with the focus on its heading', async () => {
    const survey = await answered();
    await press('Continue');
    await keeps();
    await again(survey);
    get('button', 'Start');
    const heard = listen();
    await locks(PASSPHRASE, OPEN);
    const heading = await until(() => find('heading', 'Question 2 of 7'), 'the step');
    await until(() => heard.includes('Your answers are here again'), 'that it was said');
    expectFocus(heading);
    await press('Back');
    expect(namesOf('heading')).to.include('Tell us about your social worker');
    await shows(KEPT);
    await press('Start');
    await press('Continue');
    expect(question().value).to.equal(OWN);
  });

  it('nothing with another passphrase, and leaves what was typed', async () => {
    const survey = await answered();
    await keeps();
    await again(survey);
    await locks('another passphrase', OPEN);
    await until(() => /Error: That passphrase does not open your answers$/.test(descriptionOf(box())), 'the error');
    await settled();
    expectFocus(box());
    expect(box().value).to.equal('another passphrase');
    await locks('', OPEN);
    expect(descriptionOf(box())).to.equal('Error: Enter your passphrase');
    await locks(PASSPHRASE, OPEN);
    await until(() => find('heading', 'Question 1 of 7'), 'the step');
  });

  it('it where all questions stand on one page', async () => {
    const survey = await answered();
    await keeps();
    await again(survey, 'layout="single" no-history');
    await locks(PASSPHRASE, OPEN);
    await until(() => question().value === OWN, 'the answer');
    await shows(KEPT);
  });

  it('nothing that another tab has removed, and says so', async () => {
    const survey = await answered();
    await keeps();
    await again(survey);
    indexedDB.deleteDatabase(NAME);
    await nothingKept();
    await locks(PASSPHRASE, OPEN);
    await shows(GONE);
    expectFocus(draft().shadowRoot!.querySelector('[part=status]'));
    expect(await databases()).to.deep.equal([]);
    await press('Start');
    expect(textOf(draft())).not.to.include(GONE);
  });

  it('nothing that is no draft of ours, and says so', async () => {
    const sealed = await seal('{"format":"heard-draft/9"}', PASSPHRASE, SURVEY, 1);
    await plant(SURVEY, { survey: SURVEY, until: '2999-01-01', ...sealed });
    await newSurvey();
    await until(() => find('heading', FOUND), FOUND);
    await locks(PASSPHRASE, OPEN);
    await shows(/The answers that are kept on this device are damaged/);
    await press(REMOVE);
    await nothingKept();
  });

  it('nothing of another survey', async () => {
    const sealed = await seal('{}', PASSPHRASE, 'another', 1);
    await plant('another', { survey: 'another', until: '2999-01-01', ...sealed });
    await newSurvey();
    await press('Start');
    await press('Back');
    expect(find('heading', FOUND)).to.equal(undefined);
    expect(await kept()).to.have.length(1);
  });
});

describe('heard-draft removes', () => {
  it('what is kept by its button, without a passphrase', async () => {
    const survey = await answered();
    await keeps();
    await again(survey);
    const heard = listen();
    await press(REMOVE);
    await shows(GONE);
    await until(() => heard.includes(GONE), 'that it was said');
    expectFocus(draft().shadowRoot!.querySelector('[part=status]'));
    await nothingKept();
    expect(draft().matches(':state(kept)')).to.be.false;
  });

  it('what is kept once it is sent, and says nothing of it', async () => {
    await answered();
    await keeps();
    await goTo(CHECK);
    await send();
    expect(textOf(draft())).to.equal('');
    await nothingKept();
    expect(await council.submissions()).to.have.length(1);
  });

  it('what is kept when somebody leaves in a hurry, and what stands in the box', async () => {
    const stay = (event: Event) => event.preventDefault();
    document.addEventListener('heard-exit', stay);
    afterTest(() => document.removeEventListener('heard-exit', stay));
    const survey = await answered();
    await keeps();
    await again(survey);
    write(box(), PASSPHRASE);
    const held = box();
    get('button', 'Exit this page').click();
    expect(held.value).to.equal('');
    await nothingKept();
    await settled();
    expect(find('heading', FOUND)).to.equal(undefined);
    expect(held.isConnected).to.be.false;
  });

  it('what is over or broken, whenever it looks', async () => {
    const yesterday = new Date();
    yesterday.setDate(yesterday.getDate() - 1);
    const row = { survey: SURVEY, until: '2999-01-01', ...(await seal('{}', PASSPHRASE, SURVEY, 1)) };
    for (const over of [{ until: dayOf(yesterday) }, { until: 'never' }, { salt: 'salt' }, { sealed: undefined }]) {
      await plant(SURVEY, { ...row, ...over });
      await plant('another', { ...row, ...over, survey: 'another' });
      const survey = await newSurvey();
      await nothingKept();
      expect(find('heading', FOUND)).to.equal(undefined);
      survey.remove();
    }
  });

  it('nothing on its last day', async () => {
    await plant(SURVEY, { survey: SURVEY, until: dayOf(new Date()), ...(await seal('{}', PASSPHRASE, SURVEY, 1)) });
    await newSurvey();
    await until(() => find('heading', FOUND), FOUND);
  });

  it('a database that is empty', async () => {
    (await connect()).close();
    await newSurvey();
    await nothingKept();
  });
});

describe('heard-draft loses nothing', () => {
  /** Nothing is kept, and everything is still in the page. */
  async function isStillThere() {
    expect(question().value).to.equal(OWN);
    expect(box().value).to.equal(PASSPHRASE);
    expect(find('button', REMOVE)).to.equal(undefined);
    expect(await axeFaults(draft())).to.deep.equal([]);
  }

  it('where the device is full', async () => {
    instead(IDBObjectStore.prototype, 'put', () => () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await answered();
    await press(OFFER);
    await locks();
    await shows(/There is no room left on this device\. Your answers are not kept\. They are still on this page\.$/);
    await isStillThere();
  });

  for (const name of ['SecurityError', 'UnknownError'])
    it(`where the browser does not open a database (${name})`, async () => {
      instead(IDBFactory.prototype, 'open', () => () => {
        throw new DOMException('no', name);
      });
      await answered();
      await press(OFFER);
      await locks();
      await shows(/This browser did not keep your answers\. They are still on this page\.$/);
      await isStillThere();
    });

  it('where the browser never answers, and keeps nothing once it does', async () => {
    instead(AbortSignal, 'timeout', (timeout) => (milliseconds) => timeout.call(AbortSignal, milliseconds / 20));
    // Somebody holds on to a database that is to be removed: whoever opens it now waits.
    const held = await connect();
    indexedDB.deleteDatabase(NAME);
    await answered();
    await press(OFFER);
    await locks();
    await shows(/This browser did not keep your answers/);
    await isStillThere();
    held.close();
    await until(() => !find('button', 'Keeping…'), 'an end');
    expect(await kept()).to.deep.equal([]);
  });

  it('where a phone has closed the connection without a word', async () => {
    const open: IDBDatabase[] = [];
    instead(
      IDBFactory.prototype,
      'open',
      (original) =>
        function (this: IDBFactory, ...args) {
          const request = original.apply(this, args);
          request.addEventListener('success', () => open.push(request.result));
          return request;
        },
    );
    await answered();
    await keeps();
    for (const database of open) database.close();
    await fill(/^Can you briefly/, 'Something else');
    await press(OFFER);
    await locks();
    await shows('To go on later, come back to this page on this device.');
    expect(await kept()).to.have.length(1);
  });

  it('where there is nowhere to keep anything: then it offers nothing', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined });
    afterTest(() => Object.defineProperty(globalThis, 'indexedDB', own));
    await answered();
    expect(textOf(draft())).to.equal('');
    await goTo(CHECK);
    await send();
    expect(await council.submissions()).to.have.length(1);
    Object.defineProperty(globalThis, 'indexedDB', own);
  });

  it('where what is kept cannot be reached: then it says so', async () => {
    const survey = await answered();
    await keeps();
    survey.remove();
    indexedDB.databases = () => Promise.reject(new DOMException('no', 'UnknownError'));
    afterTest(() => Reflect.deleteProperty(indexedDB, 'databases'));
    await newSurvey();
    await shows(/this browser does not let us reach them now/);
    await press('Start');
    get('heading', 'Your choice');
    Reflect.deleteProperty(indexedDB, 'databases');
  });
});

describe('heard-draft by itself', () => {
  it('is nothing to see without a survey', async () => {
    const alone = await show('<heard-draft days="3"></heard-draft>');
    expect(textOf(alone)).to.equal('');
    expect(await databases()).to.deep.equal([]);
  });

  it('is clean to axe in every state', async () => {
    const survey = await answered();
    expect(await axeFaults(survey)).to.deep.equal([]);
    await press(OFFER);
    expect(await axeFaults(survey)).to.deep.equal([]);
    await locks('short');
    expect(await axeFaults(survey)).to.deep.equal([]);
    await locks();
    expect(await axeFaults(survey)).to.deep.equal([]);
    await shows(KEPT);
    expect(await axeFaults(survey)).to.deep.equal([]);
    const next = await again(survey);
    expect(await axeFaults(next)).to.deep.equal([]);
    await press(REMOVE);
    await shows(GONE);
    expect(await axeFaults(next)).to.deep.equal([]);
  });
});
