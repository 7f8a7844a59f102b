import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { Council } from '../support/council.js';
import { CHECK, CHOICES, choose, fill, goTo, press, send, start } from '../support/family.js';
import { afterTest, settled, show } from '../support/page.js';
import { press as pressKey, type } from '../support/person.js';
import { elementsIn, find, get } from '../support/queries.js';

// Names that stand nowhere else. Whoever finds one of them after "Remaining anonymous" was chosen has found a leak.
const OWN = 'Zebedee';
const WORKERS = 'Quixotica';
const CANARIES = /zebedee|quixotica/i;

/** Every place on the page where words can be. */
function page(): string {
  const found: string[] = [document.title, location.href, JSON.stringify(history.state), document.cookie, window.name];
  for (const storage of [localStorage, sessionStorage]) found.push(JSON.stringify(Object.entries(storage)));
  for (const element of elementsIn(document.documentElement)) {
    for (const { name, value } of element.attributes) found.push(`${name}=${value}`);
    if (element.shadowRoot) found.push(element.shadowRoot.innerHTML);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      found.push(element.value, element.defaultValue);
    if ('value' in element) found.push(text(element.value));
  }
  found.push(document.documentElement.outerHTML, String(getSelection()));
  return found.join('\n');
}

const text = (value: unknown): string => {
  const json = JSON.stringify(value, (_, each: unknown) => (each instanceof Map ? [...each] : each)) as
    string | undefined;
  return json ?? '';
};

/** Everything that is told: by events, with all they hold, and on the console. */
function told(): string[] {
  const heard: string[] = [];
  const note = (event: Event) => {
    const own = Object.getOwnPropertyNames(event).map((key) => [
      key,
      (event as unknown as Record<string, unknown>)[key],
    ]);
    const { detail } = event as CustomEvent<unknown>;
    // An event of the keyboard or of a native control says what a key did; those are the browser's, and not composed of ours.
    heard.push(`${event.type} ${safe(own)} ${safe(detail)}`);
  };
  const types = new Set([
    'message',
    'storage',
    'error',
    'unhandledrejection',
    'securitypolicyviolation',
    'toggle',
    'change',
  ]);
  for (const name of ['start', 'page', 'submit', 'sent', 'failed', 'waiting', 'exit', 'term', 'answer', 'clear'])
    types.add(`heard-${name}`);
  for (let at: object | null = window; at; at = Object.getPrototypeOf(at) as object | null)
    for (const key of Object.getOwnPropertyNames(at)) if (key.startsWith('on')) types.add(key.slice(2));
  for (const type of types) {
    window.addEventListener(type, note, true);
    afterTest(() => window.removeEventListener(type, note, true));
  }
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir'] as const) {
    const original = console[level].bind(console);
    console[level] = (...words: unknown[]) => void heard.push(`console ${words.map(safe).join(' ')}`);
    afterTest(() => (console[level] = original));
  }
  return heard;
}

function safe(value: unknown): string {
  try {
    return typeof value === 'string' ? value : text(value);
  } catch {
    return String(value);
  }
}

/** Listens to the ways out of a page. */
function network(): string[] {
  const sent: string[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = (...args: Parameters<typeof fetch>) => {
    sent.push(safe(args));
    return fetch(...args);
  };
  const beacon = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (...args) => {
    sent.push(safe(args));
    return beacon(...args);
  };
  afterTest(() => {
    globalThis.fetch = fetch;
    navigator.sendBeacon = beacon;
  });
  return sent;
}

for (const layout of ['pages', 'single'] as const)
  describe(`a name that was typed, before "Remaining anonymous" was chosen, on ${layout === 'pages' ? 'several pages' : 'one page'} [77]`, () => {
    let council: Council;
    let heard: string[];
    let sent: string[];

    async function typed() {
      council = new Council();
      heard = told();
      sent = network();
      await show(
        `<form><heard-survey survey="parents-and-carers" endpoint="${council.address}" layout="${layout}"></heard-survey></form>`,
      );
      if (layout === 'pages') await start('named');
      else await choose(CHOICES.named);
      // By a real keyboard, so that every event that it brings is there.
      get('textbox', 'Your full name').focus();
      await type(OWN);
      await fill("Your social worker's full name", WORKERS);
      expect(page(), 'the test looks where names are')
        .to.match(/zebedee/i)
        .and.match(/quixotica/i);
    }

    async function changeOfMind() {
      if (layout === 'pages') {
        await press('Continue');
        await goTo(CHECK);
        expect(page()).to.match(/zebedee/i);
        await press('Change: How do you want to give your feedback?');
      }
      get('radio', CHOICES.anonymous).click();
    }

    it('is nowhere on the page, from that moment', async () => {
      await typed();
      await changeOfMind();
      await settled();
      expect(page()).to.not.match(CANARIES);
      if (layout === 'pages') {
        await press('Continue');
        expect(find('heading', CHECK)).to.exist;
      }
      expect(page()).to.not.match(CANARIES);
      await send();
      expect(page()).to.not.match(CANARIES);
    });

    it('is not in what is sent, nor in any request before', async () => {
      await typed();
      await changeOfMind();
      await settled();
      if (layout === 'pages') await press('Continue');
      await send();
      const [submission] = await council.submissions();
      expect(submission!.sharing).to.deep.equal({ choice: 'anonymous' });
      expect(JSON.stringify(await council.requests())).to.not.match(CANARIES);
      expect(sent.join('\n')).to.not.match(CANARIES);
      expect(sent.filter((each) => each.includes(council.address))).to.not.have.length(0);
    });

    it('was told to nobody, by no event and not on the console', async () => {
      await typed();
      await pressKey('Tab');
      await changeOfMind();
      await settled();
      if (layout === 'pages') await press('Continue');
      await send();
      expect(heard.some((each) => each.startsWith('heard-submit'))).to.be.true;
      expect(heard.some((each) => each.startsWith('heard-answer'))).to.be.true;
      expect(heard.filter((each) => CANARIES.test(each))).to.deep.equal([]);
    });

    it('is in no entry of the history', async () => {
      await typed();
      await changeOfMind();
      await settled();
      if (layout === 'single') return expect(safe(history.state)).to.not.match(CANARIES);
      for (let back = 0; back < 4; back++) {
        expect(safe(history.state)).to.match(/^(null|\{("heard-\d+":\d+,?)*\})$/);
        const before = safe(history.state);
        history.back();
        await new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
        expect(safe(history.state)).to.not.equal(before);
        await settled();
        expect(page()).to.not.match(CANARIES);
      }
    });
  });

it('keeps nothing on the device, and asks nobody else for anything, whatever is said [105]', async () => {
  const council = new Council();
  const before = [document.cookie, localStorage.length, sessionStorage.length];
  const since = performance.now();
  await show(`<heard-survey survey="parents-and-carers" endpoint="${council.address}" no-history></heard-survey>`);
  await start('anonymous');
  await fill(/^Can you briefly/, OWN);
  await goTo(CHECK);
  await send();
  expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(before);
  const databases = 'databases' in indexedDB ? await indexedDB.databases() : [];
  expect(databases).to.deep.equal([]);
  const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime >= since);
  const others = asked.map(({ name }) => new URL(name)).filter(({ origin }) => origin !== location.origin);
  expect(others.map(String)).to.deep.equal([]);
});
