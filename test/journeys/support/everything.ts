import type { Page } from 'playwright-core';

/**
 * All that a page holds where somebody could look later: its document through every open root, what stands in its
 * boxes, its address, its title, its place in the history, and what it kept or measured.
 */
export const everythingOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const found: unknown[] = [location.href, document.title, history.state, document.cookie, document.referrer];
    const rooms: (Document | ShadowRoot)[] = [document];
    for (const room of rooms)
      for (const element of room.querySelectorAll('*')) {
        if (element.shadowRoot) rooms.push(element.shadowRoot);
        for (const { name, value } of element.attributes) found.push(`${name}=${value}`);
        for (const node of element.childNodes) if (!(node instanceof Element)) found.push(node.textContent);
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
          found.push(element.value, element.defaultValue);
      }
    found.push(
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      await indexedDB.databases(),
      await caches.keys(),
    );
    found.push(performance.getEntries());
    return JSON.stringify(found);
  });
