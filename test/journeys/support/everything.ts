import type { BrowserContext, Page } from 'playwright-core';

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
    // What scripts left on the window, as far as it can be read. What the journeys themselves put there is not the page's.
    for (const [name, value] of Object.entries(window))
      if (name !== 'heardEvents' && (typeof value !== 'object' || Object(value).constructor === Object))
        found.push([name, typeof value === 'function' ? String(value) : value]);
    return JSON.stringify(found);
  });

declare global {
  interface Window {
    heardEvents: string[];
  }
}

/** Notes, in words, all that an analytics script could read from any event on the window. */
export const listenToEverything = (context: BrowserContext) =>
  context.addInitScript(() => {
    window.heardEvents = [];
    const ours = ['start', 'page', 'submit', 'sent', 'waiting', 'failed', 'exit', 'term', 'answer', 'clear'];
    const native = ['change', 'input', 'beforeinput', 'submit', 'formdata', 'invalid', 'reset', 'popstate'];
    for (const type of [...ours.map((name) => `heard-${name}`), ...native])
      addEventListener(
        type,
        (event) => {
          const held: Record<string, unknown> = {};
          for (const key in event) {
            const value = (event as unknown as Record<string, unknown>)[key];
            if (typeof value !== 'function' && !(value instanceof Node) && !(value instanceof Window))
              held[key] = value;
          }
          window.heardEvents.push(JSON.stringify(held));
        },
        true,
      );
  });
