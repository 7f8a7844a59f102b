import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Person } from './person.js';

/** The most stops between two places on the page. */
const MOST = 60;

/** Goes to a place with Tab alone, and is sure at every stop that it can be seen where that is. */
export async function tabTo(person: Person, place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST; stop++) {
    await person.page.keyboard.press(key);
    assert.deepEqual(await focusFaults(person.page), []);
    if (await place.evaluate((element) => (element.getRootNode() as Document).activeElement === element)) return;
  }
  assert.fail(`${String(place)} is not reached with ${key}; the focus is on ${await person.whereFocusIs()}`);
}

/** What is wrong with the way the place of the focus is shown; nothing if it is seen. */
export const focusFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return ['The focus is nowhere'];
    const name = `${at.localName} “${(at.getAttribute('aria-label') ?? at.textContent).trim().slice(0, 50)}”`;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    const faults = [];
    if ((outlineStyle === 'none' || parseFloat(outlineWidth) < 2) && boxShadow === 'none')
      faults.push(`${name} does not show the focus`);
    // A word or link that is broken over lines has a box a line.
    const isSeen = [...at.getClientRects()].some(({ left, top, width, height }) =>
      [0.1, 0.5, 0.9].some((across) =>
        [0.1, 0.5, 0.9].some((down) => {
          const [x, y] = [left + across * width, top + down * height];
          let hit = document.elementFromPoint(x, y);
          while (hit?.shadowRoot) {
            const deeper = hit.shadowRoot.elementFromPoint(x, y);
            if (!deeper || deeper === hit) break;
            hit = deeper;
          }
          return hit !== null && (at.contains(hit) || hit.contains(at));
        }),
      ),
    );
    if (!isSeen) faults.push(`${name} is out of sight or covered`);
    return faults;
  });
