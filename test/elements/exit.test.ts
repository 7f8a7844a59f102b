import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { HeardExit } from '../../src/elements/exit/exit.js';
import type { HeardExitEvent } from '../../src/elements/shared/events.js';
import { afterTest, listen, pageStyle, settled, show, silence, stays, until, write } from '../support/page.js';
import { engine, press, skipIn, type } from '../support/person.js';
import { axeFaults, get, getAll, namesOf } from '../support/queries.js';

/** Stops every leaving, which would take the test's own page away, and counts them. */
function staying(): HeardExitEvent[] {
  const exits: HeardExitEvent[] = [];
  const stay = (event: HeardExitEvent) => {
    event.preventDefault();
    exits.push(event);
  };
  document.addEventListener('heard-exit', stay);
  afterTest(() => document.removeEventListener('heard-exit', stay));
  return exits;
}

const lights = (exit: Element) => {
  const all = [...exit.shadowRoot!.querySelectorAll('[part=progress] > *')];
  return all.map((light) => (light.classList.contains('on') ? 1 : 0));
};

describe('heard-exit', () => {
  let exits: HeardExitEvent[];

  beforeEach(() => {
    exits = staying();
  });

  async function make(markup = '<heard-exit></heard-exit>') {
    const first = await show<HeardExit>(markup);
    silence();
    return first;
  }

  const shift = (times: number) => press(...Array<string>(times).fill('Shift'));

  it('is a button that says what it does [85] [91]', async () => {
    await make();
    expect(namesOf('button')).to.deep.equal(['Exit this page']);
    expect(get('button').getAttribute('type')).to.equal('button');
  });

  it('leaves at a click, once', async () => {
    await make();
    get('button').click();
    expect(exits).to.have.length(1);
  });

  it('leaves by a method', async () => {
    const exit = await make();
    exit.exit();
    expect(exits).to.have.length(1);
  });

  it('is announced by an event that holds nothing and can be cancelled', async () => {
    const exit = await make();
    exit.exit();
    const [event] = exits;
    const { bubbles, composed, cancelable } = event!;
    expect({ bubbles, composed, cancelable }).to.deep.equal({ bubbles: true, composed: true, cancelable: true });
    expect(Object.keys(event!).filter((key) => key !== 'isTrusted')).to.deep.equal([]);
  });

  it('stays on top of the page while it scrolls, below a page’s fixed header if told so [85] [90]', async () => {
    const main = (await make('<heard-exit></heard-exit><p>…</p>')).parentElement!;
    pageStyle('main { block-size: 4000px } body { margin: 0 } heard-exit { --heard-exit-offset: 40px }');
    main.scrollIntoView({ block: 'start' });
    scrollBy(0, 1500);
    const { top, bottom } = get('button').getBoundingClientRect();
    expect(top).to.be.within(40, 60);
    expect(bottom).to.be.below(innerHeight);
    scrollTo(0, 0);
  });

  describe('Shift three times [86]', () => {
    it('leaves, wherever the focus is', async () => {
      await make('<heard-exit></heard-exit><input aria-label="Of the page">');
      get('textbox').focus();
      await shift(3);
      await until(() => exits.length === 1, 'a leaving');
    });

    it('leaves from a text box inside a root [49]', async () => {
      await make('<heard-exit></heard-exit><heard-free-text name="q" label="Q"></heard-free-text>');
      get('textbox').focus();
      await shift(3);
      await until(() => exits.length === 1, 'a leaving');
    });

    it('says each press and shows it by lights that are not read', async () => {
      const exit = await make();
      const heard = listen();
      expect(lights(exit)).to.deep.equal([]);
      await shift(1);
      await until(() => heard.at(-1) === 'Shift, press 2 more times to exit', 'the first');
      await settled();
      expect(lights(exit)).to.deep.equal([1, 0, 0]);
      expect(exit.shadowRoot!.querySelector('[part=progress]')!.getAttribute('aria-hidden')).to.equal('true');
      expect(await axeFaults(exit)).to.deep.equal([]);
      await shift(1);
      await until(() => heard.at(-1) === 'Shift, press 1 more time to exit', 'the second');
      await settled();
      expect(lights(exit)).to.deep.equal([1, 1, 0]);
      await shift(1);
      await until(() => exits.length === 1, 'a leaving');
      await settled();
      expect(lights(exit)).to.deep.equal([]);
    });

    it('says it in Welsh', async () => {
      await make('<heard-exit lang="cy"></heard-exit>');
      const heard = listen();
      await shift(1);
      await until(() => heard.at(-1) === 'Shift, pwyswch 2 waith arall i adael', 'Welsh');
      expect(namesOf('button')).to.deep.equal(['Gadael y dudalen hon']);
      await shift(2);
    });

    it('starts again after it has left, should the leaving be cancelled', async () => {
      await make();
      await shift(3);
      await until(() => exits.length === 1, 'a leaving');
      await shift(2);
      await stays(() => exits.length === 1, 'one leaving', 100);
      await shift(1);
      await until(() => exits.length === 2, 'another');
    });

    it('does not count capital letters', async function () {
      skipIn(this, ['webkit'], 'its driver cannot hold a key down');
      await make('<heard-exit></heard-exit><input aria-label="Of the page">');
      get('textbox').focus();
      const heard = listen();
      for (const letter of ['A', 'B', 'C', 'D']) {
        await sendKeys({ down: 'Shift' });
        await sendKeys({ press: letter });
        await sendKeys({ up: 'Shift' });
      }
      expect(exits).to.have.length(0);
      expect(heard).to.deep.equal([]);
    });

    it('does not count Shift+Tab', async function () {
      skipIn(this, ['webkit'], 'its driver cannot hold a key down');
      // Enough of them that the focus stays on the page.
      await make(`<heard-exit></heard-exit>${'<input aria-label="One">'.repeat(5)}<input aria-label="Last">`);
      get('textbox', 'Last').focus();
      const heard = listen();
      for (let times = 0; times < 4; times++) {
        await sendKeys({ down: 'Shift' });
        await sendKeys({ press: 'Tab' });
        await sendKeys({ up: 'Shift' });
      }
      expect(exits).to.have.length(0);
      expect(heard).to.deep.equal([]);
    });

    it('counts from the beginning where another key came between', async () => {
      const exit = await make('<heard-exit></heard-exit><input aria-label="Of the page">');
      get('textbox').focus();
      await shift(2);
      await type('x');
      await shift(1);
      await stays(() => exits.length === 0, 'no leaving', 100);
      await settled();
      expect(lights(exit.closest('main')!.querySelector('heard-exit')!)).to.deep.equal([1, 0, 0]);
    });

    it('forgets presses after five seconds, says so, and puts the lights out', async function () {
      this.timeout(20_000);
      const exit = await make();
      const heard = listen();
      await shift(1);
      await until(() => heard.length === 1, 'the first');
      await shift(1);
      const pressed = performance.now();
      await until(() => heard.at(-1) === 'Exit this page has timed out', 'the end of it', 9000);
      expect(performance.now() - pressed).to.be.within(4700, 8000);
      await settled();
      expect(lights(exit)).to.deep.equal([]);
      await shift(1);
      await until(() => heard.at(-1) === 'Shift, press 2 more times to exit', 'a first one again');
      expect(exits).to.have.length(0);
    });

    it('counts once where two exits stand on the page, and one of them leaves', async () => {
      const first = await make('<heard-exit></heard-exit><heard-exit></heard-exit>');
      const heard = listen();
      await shift(2);
      await until(() => heard.length === 2, 'two announcements');
      await shift(1);
      await until(() => exits.length > 0, 'a leaving');
      await stays(() => exits.length === 1, 'one leaving', 100);
      first.remove();
      await shift(3);
      await until(() => exits.length === 2, 'a leaving by the other, which takes over');
    });

    it('counts no more once it is gone', async () => {
      const exit = await make();
      await shift(2);
      exit.remove();
      await shift(3);
      await stays(() => exits.length === 0, 'no leaving', 100);
    });

    it('leaves the counting to GOV.UK’s own exit button where the page has one', async () => {
      await make();
      document.body.dataset['govukFrontendExitThisPageKeypress'] = 'true';
      afterTest(() => delete document.body.dataset['govukFrontendExitThisPageKeypress']);
      const heard = listen();
      await shift(3);
      await stays(() => exits.length === 0 && heard.length === 0, 'silent', 150);
    });
  });

  describe('wipes first [87]', () => {
    const MARKUP = `<heard-exit></heard-exit>
      <heard-free-text name="q" label="Alone"></heard-free-text>
      <heard-survey survey="ours" heading="Ours" endpoint="/nowhere" layout="single" no-history no-title>
        <heard-free-text name="inside" label="Inside"></heard-free-text>
      </heard-survey>`;

    const words = () => getAll('textbox').map((box) => (box as HTMLTextAreaElement).value);

    async function written() {
      await make(MARKUP);
      for (const box of getAll('textbox')) write(box, 'Written by somebody');
      await settled();
      expect(words()).to.deep.equal(['Written by somebody', 'Written by somebody']);
    }

    it('before any listener on the page hears of it', async () => {
      let seen: unknown[] = [];
      const look = () => (seen = [...document.querySelectorAll('heard-free-text')].map((field) => field.value));
      await written();
      document.addEventListener('heard-exit', look, { capture: true, once: true });
      get('button', 'Exit this page', document.querySelector('main > heard-exit')!).click();
      expect(seen).to.deep.equal(['', '']);
    });

    it('the controls too, in fields alone and in surveys', async () => {
      await written();
      get('button', 'Exit this page', document.querySelector('main > heard-exit')!).click();
      await settled();
      expect(words()).to.deep.equal(['', '']);
    });
  });

  // A frame that may not steer the page around it is the only place where a test can let somebody really leave.
  describe('leaves for good, in a frame', () => {
    const TAKEN_AWAY = 'it lets even such a frame take the page away that runs the tests';

    async function inFrame(markup: string) {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
      frame.src = '/test/support/pages/frame.html';
      document.body.append(frame);
      afterTest(() => frame.remove());
      const page = await until(() => frame.contentDocument?.querySelector('#ready')?.ownerDocument, 'the frame’s page');
      page.body.insertAdjacentHTML('beforeend', markup);
      const exit = page.querySelector<HeardExit>('heard-exit')!;
      await exit.updateComplete;
      return { frame, exit };
    }

    it('to its address, blanking the page at once', async function () {
      skipIn(this, ['webkit'], TAKEN_AWAY);
      const { frame } = await inFrame('<heard-exit href="/test/support/pages/elsewhere.html"></heard-exit>');
      const { body } = frame.contentDocument!;
      const blank = new Promise((resolve) => {
        frame.contentWindow!.addEventListener('message', () => resolve(getComputedStyle(body).display));
      });
      frame.contentWindow!.postMessage('exit');
      expect(await blank).to.equal('none');
      await until(() => frame.contentDocument?.title === 'Elsewhere', 'the other page');
    });

    for (const href of ['', 'javascript:alert(1)', 'data:text/html,x', 'https://', 'example.org'])
      it(`to a page that anybody might have open, where its address is "${href}" [89]`, async function () {
        skipIn(this, ['webkit'], TAKEN_AWAY);
        skipIn(this, 'navigation' in window ? [] : [engine], 'it does not tell a page where it is about to go');
        const { frame, exit } = await inFrame('<heard-exit></heard-exit>');
        exit.href = href;
        const towards: string[] = [];
        const { navigation } = frame.contentWindow as unknown as { navigation: EventTarget };
        navigation.addEventListener('navigate', (event) => {
          // Nobody is asked for anything because of a test.
          event.preventDefault();
          towards.push((event as Event & { destination: { url: string } }).destination.url);
        });
        frame.contentWindow!.postMessage('exit');
        await until(() => towards.length > 0, 'a leaving');
        expect(towards).to.deep.equal(['https://www.bbc.co.uk/weather']);
      });
  });
});
