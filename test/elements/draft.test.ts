import { expect } from '@open-wc/testing';
import '../../src/define.js';
import '../../src/define/draft.js';
import { seal } from '../../src/drafts/encrypt.js';
import { toJson } from '../../src/submission/json.js';
import { dayOf } from '../../src/drafts/expiry.js';
import type { HeardSurvey } from '../../src/elements/survey/survey.js';
import { Council } from '../support/council.js';
import { connect, databases, emptyAfterwards, instead, kept, NAME, nothingKept, plant } from '../support/device.js';
import { CHECK, CHOICES, choose, fill, goTo, NOT_SENT, press, send, SENT, start, surveyOf } from '../support/family.js';
import { afterTest, listen, settled, show, stays, until, write } from '../support/page.js';
import * as person from '../support/person.js';
import { axeFaults, descriptionOf, expectFocus, find, get, getAll, namesOf, textOf } from '../support/queries.js';

const SURVEY = 'parents-and-carers';
const PASSPHRASE = 'Marmalade lighthouse bicycle';
const OWN = 'Heliotrope curtains';

const OFFER = 'Save and come back later';
const LATER = 'Keep on this device and send later';
const FOUND = 'You have answers kept on this device';
const STARTED =
  'You have started new answers. To open the ones that are kept, load this page again. Your new answers are lost then.';
const OTHER = 'Other answers are kept on this device';
const UNPLACED = 'Some of your answers do not fit this survey any more';
const GONE = 'Your answers are not kept on this device any more';
const NAME_GONE =
  'A name that you took out was in the answers kept on this device, so we removed them. You can keep your answers again.';
const NOT_REMOVED = /This browser did not remove your answers from this device\. Try again\.$/;
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

/** The key of what is kept, as it can be read on the device. */
const belongsTo = (address = council.address) => `${SURVEY} ${new URL(address, location.href).href}`;

/** What somebody else may have kept here, in another window or before: a row with the text of a draft in it. */
async function locked(text: string, last = '2999-01-01', key = belongsTo()) {
  return { belongsTo: key, until: last, ...(await seal(text, PASSPHRASE, `${last} ${key}`, 1)) };
}

const draftText = (more: object = {}) =>
  toJson({ format: 'heard-draft/1', step: 3, sharing: { choice: 'anonymous' }, answers: {}, ...more });

/** Holds back what a browser calculates until it is let go. */
function held(work: 'encrypt' | 'decrypt'): { letGo: () => void; isReached: () => boolean } {
  let [letGo, reached]: [() => void, boolean] = [() => undefined, false];
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  instead(
    SubtleCrypto.prototype,
    work,
    (original) =>
      async function (this: SubtleCrypto, ...args: unknown[]) {
        reached = true;
        await gate;
        return original.apply(this, args as never);
      },
  );
  return { letGo, isReached: () => reached };
}

/** Has "Exit this page" wipe everything and stay. */
function staysOnExit() {
  const stay = (event: Event) => event.preventDefault();
  document.addEventListener('heard-exit', stay);
  afterTest(() => document.removeEventListener('heard-exit', stay));
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
    expect(textOf(draft())).to.include(
      'We remove them when you send them, or when you press “Exit this page” on this page.',
    );
    expect(textOf(draft())).to.include(
      `You can open them here until ${day}. After that day they do not open, and this page removes them when it is next opened.`,
    );
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
    expect(rest).to.deep.equal({ belongsTo: belongsTo(), iterations: 600_000 });
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
    await shows('What you changed since you kept them is not kept yet.');
    get('button', REMOVE);
    await press(OFFER);
    expect(textOf(draft())).to.include('What is kept here already is replaced.');
    await locks();
    await shows('To go on later, come back to this page on this device.');
    expect(await kept()).to.have.length(1);
  });

  it('nothing in place of what another window has kept meanwhile, until it is asked once more', async () => {
    await answered();
    await plant(belongsTo(), await locked(draftText()));
    await press(OFFER);
    await locks();
    await shows(
      /Your answers are not kept yet\. Other answers are kept here now\. To replace them, press “Keep my answers” again\.$/,
    );
    expect((await kept())[0]).to.include({ until: '2999-01-01' });
    expect(box().value).to.equal(PASSPHRASE);
    expect(textOf(draft())).to.include('What is kept here already is replaced.');
    expect(await axeFaults(draft())).to.deep.equal([]);
    await press(KEEP);
    await shows(KEPT);
    const rows = await kept();
    expect(rows).to.have.length(1);
    expect(rows[0]).not.to.include({ until: '2999-01-01' });
  });

  it('nothing in place of what another page keeps for another council', async () => {
    const survey = await answered();
    await keeps();
    survey.remove();
    council = new Council();
    await answered();
    await press('Back');
    await press('Back');
    get('heading', 'Tell us about your social worker');
    expect(namesOf('button')).not.to.include(REMOVE);
    await press('Start');
    await press(OFFER);
    expect(textOf(draft())).not.to.include('is replaced');
    await locks();
    await shows(KEPT);
    expect(await kept()).to.have.length(2);
  });

  it('what would be sent, with its id: sent from two windows, it is counted once', async () => {
    const survey = await answered();
    await keeps();
    const [row] = await kept();
    await goTo(CHECK);
    await send();
    await nothingKept();
    // The other window holds what this one has kept.
    await plant(belongsTo(), row);
    await again(survey);
    await locks(PASSPHRASE, OPEN);
    await until(() => find('heading', 'Question 1 of 7'), 'the step');
    await goTo(CHECK);
    await send();
    const ids = (await council.submissions()).map(({ submissionId }) => submissionId);
    expect(ids).to.have.length(2);
    expect(new Set(ids).size).to.equal(1);
  });

  it('nothing, and makes no id, until it is asked', async () => {
    let ids = 0;
    instead(crypto, 'randomUUID', (original) => () => {
      ids += 1;
      return original.call(crypto);
    });
    await answered();
    await press(OFFER);
    await locks('short');
    expect(ids).to.equal(0);
    await locks();
    await shows(KEPT);
    expect(ids).to.equal(1);
  });

  it('what was said before a choice is made', async () => {
    const survey = await newSurvey('layout="single" no-history with-drafts');
    write(question(), OWN);
    await settled();
    await keeps();
    await again(survey, 'layout="single" no-history');
    await locks(PASSPHRASE, OPEN);
    await until(() => question().value === OWN, 'the answer');
  });

  it('it once more where it was opened and changed, though the council offers it on no step', async () => {
    const survey = await answered();
    await keeps();
    await again(survey, 'no-history');
    await locks(PASSPHRASE, OPEN);
    await until(() => find('heading', 'Question 1 of 7'), 'the step');
    expect(namesOf('button')).not.to.include(OFFER);
    await fill(/^Can you briefly/, 'Something else');
    await keeps();
    await shows('To go on later, come back to this page on this device.');
    expect(await kept()).to.have.length(1);
  });

  it('it, though the browser answers late that there was nothing', async () => {
    await answered();
    let [letGo, isAsked] = [(): void => undefined, false];
    const nothingThere = new Promise<IDBDatabaseInfo[]>((resolve) => (letGo = () => resolve([])));
    indexedDB.databases = () => {
      isAsked = true;
      return nothingThere;
    };
    afterTest(() => Reflect.deleteProperty(indexedDB, 'databases'));
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => isAsked, 'a look');
    await keeps();
    Reflect.deleteProperty(indexedDB, 'databases');
    letGo();
    await stays(() => find('button', REMOVE) !== undefined, 'kept', 200);
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
    await plant(belongsTo(), await locked('{"format":"heard-draft/9"}'));
    await newSurvey();
    await until(() => find('heading', FOUND), FOUND);
    await locks(PASSPHRASE, OPEN);
    await shows(/The answers that are kept on this device are damaged/);
    await press(REMOVE);
    await nothingKept();
  });

  it('nothing of another survey, or for another council', async () => {
    const others = [belongsTo().replace(SURVEY, 'another'), belongsTo(new Council().address)];
    for (const other of others) await plant(other, await locked(draftText(), '2999-01-01', other));
    await newSurvey();
    await press('Start');
    await press('Back');
    expect(find('heading', FOUND)).to.equal(undefined);
    expect(await kept()).to.have.length(2);
  });

  it('nothing whose last day was moved, or that was kept for another council', async () => {
    await answered();
    await keeps();
    const [row] = await kept();
    const opensNot = async (meddled: object) => {
      document.querySelector('heard-survey')!.remove();
      await plant(belongsTo(), { ...row, ...meddled });
      await newSurvey();
      await until(() => find('heading', FOUND), FOUND);
      await locks(PASSPHRASE, OPEN);
      await until(() => /That passphrase does not open your answers$/.test(descriptionOf(box())), 'the error');
    };
    await opensNot({ until: '2999-12-31' });
    council = new Council();
    await opensNot({ belongsTo: belongsTo() });
  });

  it('nothing over what was just written, and says how to come to it', async () => {
    const survey = await answered();
    await keeps();
    await again(survey);
    await start('anonymous');
    await fill(/^Can you briefly/, 'New words');
    await press('Back');
    await press('Back');
    get('heading', FOUND);
    expect(namesOf('button')).not.to.include(OPEN);
    await shows(STARTED);
    expect(await axeFaults(draft())).to.deep.equal([]);
    await press('Start');
    await press('Continue');
    expect(question().value).to.equal('New words');
    expect(await kept()).to.have.length(1);
  });

  it('nothing once somebody has begun to answer, and leaves it kept', async () => {
    const survey = await answered();
    await keeps();
    await again(survey);
    const { letGo, isReached } = held('decrypt');
    await locks(PASSPHRASE, OPEN);
    await until(isReached, 'the work');
    await start('anonymous');
    await fill(/^Can you briefly/, 'New words');
    letGo();
    await until(() => !draft().matches(':state(working)'), 'an end');
    await settled();
    expect(question().value).to.equal('New words');
    await goTo(CHECK);
    await send();
    expect(await kept()).to.have.length(1);
  });

  describe('what no longer fits a survey that has changed', () => {
    const texts = ['An hour of words\nand more', 'Other words'];
    const answers = {
      situation: { kind: 'text', text: OWN },
      gone: { kind: 'text', text: texts[0] },
      characteristics: { kind: 'text', text: texts[1] },
      scored: { kind: 'likert', ratings: { kindly: 3 } },
    };
    const left = () => [...draft().shadowRoot!.querySelectorAll('textarea')].map(({ value }) => value);

    async function opened(more: object = { answers }) {
      await plant(belongsTo(), await locked(draftText(more)));
      await newSurvey('no-history');
      await until(() => find('heading', FOUND), FOUND);
      await locks(PASSPHRASE, OPEN);
      await shows(UNPLACED);
    }

    it('is said and shown before it goes on, and stays to be copied until it is sent', async () => {
      const heard = listen();
      await opened();
      await until(() => heard.includes(UNPLACED), 'that it was said');
      expectFocus(draft().shadowRoot!.querySelector('[part=status]'));
      expect(left()).to.deep.equal(texts);
      expect(getAll('textbox', 'What you wrote').every((each) => (each as HTMLTextAreaElement).readOnly)).to.be.true;
      expect(await axeFaults(draft())).to.deep.equal([]);
      await press('Go on with the rest');
      expect(question().value).to.equal(OWN);
      expectFocus(get('heading', 'Question 1 of 7'));
      await press('Continue');
      await press(UNPLACED);
      expect(left()).to.deep.equal(texts);
      expect(await axeFaults(draft())).to.deep.equal([]);
      await goTo(CHECK);
      await send();
      expect(textOf(draft())).to.equal('');
      await nothingKept();
    });

    it('is said of scores alone', async () => {
      await opened({ answers: { scored: answers.scored } });
      expect(left()).to.deep.equal([]);
      expect(textOf(draft())).not.to.include('Copy it');
    });

    it('stays kept if somebody begins anew instead', async () => {
      await opened();
      await start('anonymous');
      await press('Back');
      await press('Back');
      await shows(STARTED);
      expect(left()).to.deep.equal([]);
      await press('Start');
      await goTo(CHECK);
      await send();
      expect(await kept()).to.have.length(1);
    });

    it('goes when somebody leaves in a hurry', async () => {
      staysOnExit();
      await opened();
      get('button', 'Exit this page').click();
      await settled();
      expect(textOf(document.body)).not.to.include(texts[0]!);
      await nothingKept();
    });

    it('goes when it is removed', async () => {
      await opened();
      await press(REMOVE);
      await shows(GONE);
      expect(left()).to.deep.equal([]);
      await nothingKept();
    });
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

  it('not what somebody else has kept, once other answers are sent, and lets it be removed', async () => {
    await plant(belongsTo(), await locked(draftText()));
    await answered();
    await goTo(CHECK);
    await send();
    get('heading', SENT);
    await until(() => find('heading', OTHER), OTHER);
    expect(textOf(draft())).to.include('You did not open them, so they are still here. They were not sent.');
    expect(await kept()).to.have.length(1);
    expect(await axeFaults(draft())).to.deep.equal([]);
    await press(REMOVE);
    await shows(GONE);
    await nothingKept();
  });

  it('not what another window has put in place of its own', async () => {
    await answered();
    await keeps();
    await plant(belongsTo(), await locked(draftText()));
    await goTo(CHECK);
    await send();
    await until(() => find('heading', OTHER), OTHER);
    expect((await kept())[0]).to.include({ until: '2999-01-01' });
  });

  it('what was kept at the very moment it is sent', async () => {
    await answered();
    await goTo(CHECK);
    await press(OFFER);
    // The browser has kept it, and has not told yet.
    const own = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete')!;
    let isDone = false;
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
      configurable: true,
      set(this: IDBTransaction, tell: unknown) {
        if (this.mode === 'readonly' || isDone) own.set!.call(this, tell);
        else this.addEventListener('complete', () => (isDone = true));
      },
    });
    afterTest(() => Object.defineProperty(IDBTransaction.prototype, 'oncomplete', own));
    await locks();
    await until(() => isDone, 'that it is kept');
    await send();
    await nothingKept();
    expect(textOf(draft())).to.equal('');
  });

  it('what is sent not without saying so where the browser does not do it', async () => {
    await answered();
    await keeps();
    await goTo(CHECK);
    let isBroken = true;
    instead(
      IDBObjectStore.prototype,
      'delete',
      (original) =>
        function (this: IDBObjectStore, key) {
          if (isBroken) throw new DOMException('no', 'UnknownError');
          return original.call(this, key);
        },
    );
    const heard = listen();
    await send();
    get('heading', SENT);
    await shows(NOT_REMOVED);
    await shows(KEPT);
    await until(() => heard.some((words) => NOT_REMOVED.test(words)), 'that it was said');
    expect(textOf(draft())).not.to.include('To go on later');
    expect(await axeFaults(draft())).to.deep.equal([]);
    isBroken = false;
    await press(REMOVE);
    await shows(GONE);
    await nothingKept();
  });

  describe('what holds a name that was erased', () => {
    async function named(attributes?: string) {
      await newSurvey(attributes);
      await start('named');
      await fill('Your full name', 'Xanthe Whitlock');
      await fill("Your social worker's full name", 'Ignatius Marlowe');
      await press('Continue');
    }

    it('and says so, and offers to keep the answers again', async () => {
      await named();
      await fill(/^Can you briefly/, OWN);
      await keeps();
      await press('Back');
      await press('Back');
      const heard = listen();
      get('radio', CHOICES.worker).focus();
      await choose(CHOICES.worker);
      await shows(NAME_GONE);
      await until(() => heard.includes(NAME_GONE), 'that it was said');
      expectFocus(get('radio', CHOICES.worker));
      expect(await axeFaults(draft())).to.deep.equal([]);
      await nothingKept();
      await keeps();
      expect(await kept()).to.have.length(1);
    });

    it('though it is still being kept', async () => {
      await named();
      await press(OFFER);
      const { letGo, isReached } = held('encrypt');
      await locks();
      await until(isReached, 'the work');
      await press('Back');
      await press('Back');
      await choose(CHOICES.anonymous);
      letGo();
      await shows(NAME_GONE);
      await nothingKept();
    });

    it('and offers it again where the council offers it on no step', async () => {
      const survey = await answered();
      await keeps();
      survey.remove();
      await plant(
        belongsTo(),
        await locked(draftText({ sharing: { choice: 'worker', workerName: 'Ignatius' }, step: 1 })),
      );
      await newSurvey('no-history');
      await until(() => find('heading', FOUND), FOUND);
      await locks(PASSPHRASE, OPEN);
      await until(() => find('heading', 'Your choice'), 'the step');
      await choose(CHOICES.anonymous);
      await shows(NAME_GONE);
      get('button', OFFER);
    });

    it('and says so where the browser does not do it', async () => {
      await named();
      await keeps();
      await press('Back');
      await press('Back');
      instead(IDBObjectStore.prototype, 'delete', () => () => {
        throw new DOMException('no', 'UnknownError');
      });
      await choose(CHOICES.anonymous);
      await shows(NOT_REMOVED);
      get('button', REMOVE);
    });

    it('but not where the choice needs all the names in it', async () => {
      await newSurvey();
      await start('worker');
      await fill("Your social worker's full name", 'Ignatius Marlowe');
      await keeps();
      await press('Back');
      await choose(CHOICES.named);
      await shows('What you changed since you kept them is not kept yet.');
      expect(await kept()).to.have.length(1);
    });
  });

  it('what is kept when somebody leaves in a hurry, though no survey has run', async () => {
    staysOnExit();
    await plant(belongsTo(), await locked(draftText()));
    await show('<heard-exit></heard-exit>');
    await press('Exit this page');
    await nothingKept();
  });

  it('what is kept when somebody leaves in a hurry, though its survey is off the page and still at work', async () => {
    staysOnExit();
    const survey = await answered();
    await keeps();
    await fill(/^Can you briefly/, 'Something else');
    await press(OFFER);
    const { letGo, isReached } = held('encrypt');
    await locks();
    await until(isReached, 'the work');
    survey.remove();
    await show('<heard-exit></heard-exit>');
    await press('Exit this page');
    letGo();
    await nothingKept();
    let names: unknown[] = [];
    await stays(
      () => {
        void databases().then((found) => (names = found));
        return names.length === 0;
      },
      'nothing kept',
      300,
    );
  });

  it('what is kept when somebody leaves in a hurry, and what stands in the box', async () => {
    staysOnExit();
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
    const row = await locked('{}');
    for (const over of [{ until: dayOf(yesterday) }, { until: 'never' }, { salt: 'salt' }, { sealed: undefined }]) {
      await plant(belongsTo(), { ...row, ...over });
      await plant('another', { ...row, ...over, belongsTo: 'another' });
      const survey = await newSurvey();
      await nothingKept();
      expect(find('heading', FOUND)).to.equal(undefined);
      survey.remove();
    }
  });

  it('nothing on its last day', async () => {
    await plant(belongsTo(), await locked('{}', dayOf(new Date())));
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

  /** A browser that forbids storage, or has lost it. */
  function forbids() {
    indexedDB.databases = () => Promise.reject(new DOMException('no', 'UnknownError'));
    afterTest(() => Reflect.deleteProperty(indexedDB, 'databases'));
  }

  it('where storage is forbidden: then it says nothing of answers that nobody has seen', async () => {
    forbids();
    const heard = listen();
    await answered('no-history');
    expect(textOf(draft())).to.equal('');
    await goTo(CHECK);
    await send();
    get('heading', SENT);
    expect(textOf(draft())).to.equal('');
    expect(heard.filter((words) => /kept|remove/.test(words))).to.deep.equal([]);
    Reflect.deleteProperty(indexedDB, 'databases');
  });

  it('where what was found cannot be reached any more: then it says so', async () => {
    const survey = await answered();
    await keeps();
    await again(survey);
    forbids();
    document.dispatchEvent(new Event('visibilitychange'));
    await shows(/this browser does not let us reach them now/);
    await press('Start');
    get('heading', 'Your choice');
    Reflect.deleteProperty(indexedDB, 'databases');
  });

  it('where what is there cannot be read: then it says so', async () => {
    await plant(belongsTo(), await locked(draftText()));
    instead(IDBObjectStore.prototype, 'getAll', () => () => {
      throw new DOMException('no', 'UnknownError');
    });
    await newSurvey();
    await shows(/this browser does not let us reach them now/);
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
