import { sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { HeardTermEvent } from '../../src/elements/shared/events.js';
import { expectToFit } from '../suites/field-contract.js';
import { afterTest, listen, pageStyle, settled, show, silence, stays, until } from '../support/page.js';
import { click, hover, mouseAway, press, skipIn, usesMouse } from '../support/person.js';
import { axeFaults, elementsIn, expectFocus, focused, get, getAll, namesOf, textOf } from '../support/queries.js';

const MEANING = 'You feel you can rely on someone.';

// Every place that shows a term: what holds for one holds for all.
const PLACES = {
  'in a statement': `<heard-likert name="q" label="What do you think?" stem="My social worker...">
    <data value="a">Lets me put my <heard-term definition="${MEANING}">trust</heard-term> in them</data>
    <option value="1">No</option><option value="2">Yes</option></heard-likert>`,
  'in the question of a text box': `<heard-free-text name="q">
    <span slot="label">Do you have <heard-term definition="${MEANING}">trust</heard-term> in them?</span></heard-free-text>`,
  'in a paragraph of the page': `<p>It is about <heard-term name="trust" definition="${MEANING}">trust</heard-term>.</p>`,
};

for (const [place, markup] of Object.entries(PLACES))
  describe(`a term ${place}`, () => {
    beforeEach(async () => {
      usesMouse();
      // Room on every side, as on a page; and the mouse rests nowhere near.
      await mouseAway();
      pageStyle('main { padding: 200px 100px; inline-size: 700px }');
      await show(markup);
      await settled();
      silence();
    });

    const term = () => get('button', 'trust');
    const panel = () => {
      const root = term().getRootNode() as ShadowRoot;
      return root.getElementById(term().getAttribute('popovertarget')!)!;
    };
    const isOpen = () => panel().matches(':popover-open');
    const isExpanded = () => panel().checkVisibility() && textOf(panel()).includes(MEANING);
    const opens = () => until(() => isOpen() && isExpanded(), 'an open definition');
    const closes = () => until(() => !isOpen(), 'a closed definition');

    it('is itself the button [16] [18]', () => {
      const button = term();
      expect(button.localName).to.equal('button');
      expect(button.getAttribute('type')).to.equal('button');
      expect(textOf(button)).to.equal('trust');
      expect(button.title).to.equal('');
      expect(button.hasAttribute('interestfor')).to.be.false;
      expect(getAll('tooltip')).to.be.empty;
    });

    it('opens and closes at a click', async () => {
      const button = term();
      button.click();
      await opens();
      expect(textOf(panel())).to.include('trust');
      button.click();
      await closes();
    });

    it('opens and closes under a mouse that clicks without resting', async () => {
      await click(term());
      await opens();
      await click(term());
      await closes();
    });

    for (const key of ['Enter', 'Space'])
      it(`opens and closes at ${key}, and the focus stays on the word`, async () => {
        const button = term();
        button.focus();
        await press(key);
        await opens();
        expectFocus(button);
        await press(key);
        await closes();
        expectFocus(button);
      });

    it('closes at Escape, and the focus stays on the word [17]', async () => {
      const button = term();
      button.focus();
      await press('Enter');
      await opens();
      await press('Escape');
      await closes();
      expectFocus(button);
    });

    it('closes at a press outside', async () => {
      term().click();
      await opens();
      const main = document.querySelector('main')!.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(main.left) + 20, 20] });
      await closes();
    });

    it('closes by a button of its own, which gives the focus back [21]', async () => {
      const button = term();
      button.focus();
      await press('Enter');
      await opens();
      const close = get('button', 'Close');
      close.focus();
      await press('Enter');
      await closes();
      expectFocus(button);
    });

    it('never opens on the focus alone [17]', async () => {
      document.querySelector('main')!.insertAdjacentHTML('afterbegin', '<button>Of the page</button>');
      get('button', 'Of the page').focus();
      while (focused() !== term() && focused() !== document.body) await press('Tab');
      expectFocus(term());
      await stays(() => !isOpen(), 'closed while focused', 700);
    });

    it('opens under a mouse that rests on it, after a moment [17]', async () => {
      const times = stamps(term(), panel());
      await hover(term());
      await opens();
      const toggled = await until(() => times.toggle, 'a toggle');
      expect(toggled - times.over!).to.be.at.least(290);
    });

    it('does not open under a mouse that only passes over it', async () => {
      const passing = (type: string) =>
        term().dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse' }));
      passing('pointerover');
      passing('pointerout');
      await stays(() => !isOpen(), 'closed', 700);
    });

    it('does not open under a finger that only touches it', async () => {
      term().dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'touch' }));
      await stays(() => !isOpen(), 'closed', 700);
    });

    it('closes a moment after the mouse has left', async () => {
      await hover(term());
      await opens();
      const times = stamps(term(), panel());
      await mouseAway();
      await closes();
      const toggled = await until(() => times.toggle, 'a toggle');
      expect(toggled - times.out!).to.be.at.least(290);
    });

    it('stays while the mouse is on the definition itself, and closes behind it [17]', async () => {
      await hover(term());
      await opens();
      await hoverInPlace(panel());
      await stays(isOpen, 'open under the mouse', 900);
      await mouseAway();
      await closes();
    });

    it('stays while the mouse rests on the word: no time takes it away [17]', async () => {
      await hover(term());
      await opens();
      await stays(isOpen, 'open under the mouse', 1500);
    });

    it('closes at Escape while the mouse rests on it', async () => {
      await hover(term());
      await opens();
      await press('Escape');
      await closes();
      await stays(() => !isOpen(), 'closed, though the mouse is still there', 700);
    });

    it('stays open at a click on what the mouse has opened, and after the mouse has left, until it is dismissed', async () => {
      await hover(term());
      await opens();
      await click(term());
      await stays(isOpen, 'open after the click', 200);
      await mouseAway();
      await stays(isOpen, 'open without the mouse', 900);
      await press('Escape');
      await closes();
    });

    it('stays open behind the mouse if it was opened by the keyboard', async () => {
      term().focus();
      await press('Enter');
      await opens();
      await hover(term());
      await mouseAway();
      await stays(isOpen, 'open', 900);
    });

    it('gives its panel its own words as a name', async () => {
      term().click();
      await opens();
      expect(get('group', 'trust')).to.equal(panel());
    });

    it('has its definition outside legend and label [19]', () => {
      expect(panel().closest('legend, label')).to.not.exist;
    });

    it('is read out at a press', async () => {
      const heard = listen();
      term().click();
      await until(() => heard.includes(MEANING), 'an announcement');
    });

    it('tells the page which term was opened, each time, and nothing else', async () => {
      const events: HeardTermEvent[] = [];
      const collect = (event: HeardTermEvent) => events.push(event);
      document.body.addEventListener('heard-term', collect);
      for (let times = 0; times < 2; times++) {
        term().click();
        await until(() => events.length === times + 1, 'an event');
        term().click();
        await closes();
      }
      document.body.removeEventListener('heard-term', collect);
      expect(events.map(({ type, composed, bubbles }) => ({ type, composed, bubbles }))).to.deep.equal(
        Array(2).fill({ type: 'heard-term', composed: true, bubbles: true }),
      );
      expect(events[0]!.term).to.equal('trust');
    });

    it('shows its definition beside the word where there is room, and not over it [21]', async () => {
      await hover(term());
      await opens();
      const word = term().getBoundingClientRect();
      const shown = panel().getBoundingClientRect();
      const isBelow = shown.top >= word.bottom - 1;
      const isAbove = shown.bottom <= word.top + 1;
      expect(isBelow || isAbove, `${shown.top}–${shown.bottom} beside ${word.top}–${word.bottom}`).to.be.true;
      expect(Math.min(Math.abs(shown.top - word.bottom), Math.abs(word.top - shown.bottom))).to.be.below(40);
    });

    it('is clean for axe, open and closed [2]', async () => {
      expect(await axeFaults(document.querySelector('main')!)).to.be.empty;
      term().click();
      await opens();
      expect(await axeFaults(document.querySelector('main')!)).to.be.empty;
    });

    it('does not open under a mouse where the definition would be out of its reach [17]', async function () {
      skipIn(this, ['webkit'], 'its driver cannot make the window narrow');
      await setViewport({ width: 400, height: 600 });
      afterTest(() => setViewport({ width: 800, height: 600 }));
      pageStyle('main { inline-size: 320px; padding: 100px 0; margin: 0 }');
      await hover(term());
      await stays(() => !isOpen(), 'closed', 700);
      await click(term());
      await opens();
    });

    it('is the whole width of a narrow place, inside the window', async () => {
      pageStyle('main { inline-size: 320px; padding: 0; margin: 0 }');
      term().click();
      await opens();
      const { left, right, bottom } = panel().getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(innerWidth + 1);
      expect(bottom).to.be.at.most(innerHeight + 1);
      expect(get('button', 'Close').checkVisibility()).to.be.true;
    });
  });

describe('a term in a legend', () => {
  it('changes neither the group’s name nor what a radio is called [19]', async () => {
    await show(PLACES['in a statement']);
    expect(namesOf('group')).to.include('My social worker... Lets me put my trust in them');
    expect(namesOf('radio')).to.deep.equal(['1 – No', '2 – Yes']);
    get('button', 'trust').click();
    expect(namesOf('group')).to.include('My social worker... Lets me put my trust in them');
  });

  it('changes nothing of the name of a text box', async () => {
    await show(PLACES['in the question of a text box']);
    expect(namesOf('textbox')).to.deep.equal(['Do you have trust in them?']);
  });

  it('answers nothing when it is pressed', async () => {
    const form = await show<HTMLFormElement>(`<form>${PLACES['in a statement']}</form>`);
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    get('button', 'trust').click();
    expect([...new FormData(form)]).to.be.empty;
    expect(sent).to.equal(0);
  });
});

describe('"What these words mean" [20]', () => {
  const markup = `<heard-likert name="q" label="L">
    <data value="a">My <heard-term definition="${MEANING}">trust</heard-term></data>
    <data value="b">Their <heard-term definition="What they do for a living.">job</heard-term></data>
    <option value="1">No</option><option value="2">Yes</option></heard-likert>`;

  it('gives the same definitions in a list that needs no panel', async () => {
    const field = await show(markup);
    const summary = [...elementsIn(field)].find((element) => element.localName === 'summary') as HTMLElement;
    expect(textOf(summary)).to.equal('What these words mean');
    summary.click();
    await until(() => getAll('term').length === 2, 'the list');
    expect(namesOrText('term')).to.deep.equal(['trust', 'job']);
    expect(namesOrText('definition')).to.deep.equal([MEANING, 'What they do for a living.']);
    expect(await axeFaults(field)).to.be.empty;
    expectToFit(field);
  });

  it('lists only what is marked, and is not there if nothing is', async () => {
    const field = await show<HTMLElement & { terms: unknown; label: string }>(
      '<heard-free-text name="q" label="No term here"></heard-free-text>',
    );
    field.terms = [
      { id: 'one', words: 'one', meaning: 'First' },
      { id: 'two', words: 'two', meaning: 'Second' },
    ];
    await settled();
    expect(field.shadowRoot!.querySelector('details')).to.not.exist;
    field.label = 'Here is [one](#one), and [what nobody defined](#none)';
    await settled();
    expect([...field.shadowRoot!.querySelectorAll('dt')].map(textOrAll)).to.deep.equal(['one']);
    expect(namesOf('button', field)).to.include('one').and.not.include('what nobody defined');
    expect(namesOf('textbox')).to.deep.equal(['Here is one, and what nobody defined']);
  });

  it('is open in print', async function () {
    skipIn(this, ['firefox', 'webkit'], 'its driver cannot show the page as it is printed');
    const { emulateMedia } = await import('@web/test-runner-commands');
    const field = await show(markup);
    const meaning = field.shadowRoot!.querySelector('dd')!;
    expect(meaning.checkVisibility({ contentVisibilityAuto: true })).to.be.false;
    await emulateMedia({ media: 'print' });
    try {
      expect(meaning.checkVisibility()).to.be.true;
      expect(meaning.getBoundingClientRect().height).to.be.greaterThan(0);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  const namesOrText = (role: string) => getAll(role).map(textOrAll);
  const textOrAll = (element: Element) => element.textContent.trim();
});

describe('heard-term', () => {
  it('stands in its line, with a state while it is open', async () => {
    const paragraph = await show('<p>It is <heard-term definition="Help">support</heard-term>.</p>');
    const term = paragraph.querySelector('heard-term')!;
    expect(getComputedStyle(term).display).to.equal('inline');
    expect(term.matches(':state(open)')).to.be.false;
    get('button', 'support').click();
    await until(() => term.matches(':state(open)'), 'the state');
    get('button', 'support').click();
    await until(() => !term.matches(':state(open)'), 'no state');
  });

  it('follows a change of its definition', async () => {
    const paragraph = await show('<p><heard-term definition="Help">support</heard-term></p>');
    paragraph.querySelector('heard-term')!.setAttribute('definition', 'Hands');
    await settled();
    get('button', 'support').click();
    expect(textOf(paragraph)).to.include('Hands');
  });
});

/** When the mouse came and went, and the definition opened or closed. */
function stamps(button: Element, panel: Element): { over?: number; out?: number; toggle?: number } {
  const times: { over?: number; out?: number; toggle?: number } = {};
  button.addEventListener('pointerover', () => (times.over ??= performance.now()));
  button.addEventListener('pointerout', () => (times.out = performance.now()));
  panel.addEventListener('toggle', () => (times.toggle = performance.now()));
  return times;
}

/** Moves the mouse onto something without scrolling the page away under it. */
async function hoverInPlace(element: Element): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}
