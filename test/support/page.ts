import type { ReactiveElement } from 'lit';
import { elementsIn } from './queries.js';

// Puts things on the page of a test, does what a person does to them, and clears up behind.

const undo: (() => unknown)[] = [];

/** Has something done after the test that runs now. */
export const afterTest = (work: () => unknown): void => void undo.push(work);

afterEach(async () => {
  for (const work of undo.splice(0).reverse()) await work();
});

/** Puts markup on the page and waits until every element of Heard in it is shown. */
export async function show<Kind extends HTMLElement>(markup: string, attributes = ''): Promise<Kind> {
  const frame = document.createElement('div');
  frame.innerHTML = `<main ${attributes}>${markup}</main>`;
  document.body.append(frame);
  afterTest(() => frame.remove());
  await settled(frame);
  return frame.querySelector('main')!.firstElementChild as Kind;
}

/** Puts a stylesheet of the page's own on the page, as a council's would be. */
export function pageStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  afterTest(() => style.remove());
}

/** Waits until nothing below a node has anything left to show. */
export async function settled(node: Node = document.body): Promise<void> {
  for (let calm = 0; calm < 2;) {
    // Not by its class: the built scripts have a copy of their own.
    const elements = [...elementsIn(node)].filter((element) => 'updateComplete' in element) as ReactiveElement[];
    const busy = elements.filter((element) => element.isUpdatePending);
    calm = busy.length > 0 ? 0 : calm + 1;
    await Promise.all(busy.map((element) => element.updateComplete));
    await Promise.resolve();
    // A survey on one page draws the rest once its first question has been painted.
    if (calm === 1 && elements.some(({ localName, shadowRoot }) => isPartial(localName, shadowRoot))) {
      await new Promise(requestAnimationFrame);
      calm = 0;
    }
  }
}

const isPartial = (localName: string, root: ShadowRoot | null) =>
  localName === 'heard-survey' &&
  root?.querySelector('slot[name=question]') &&
  !root.querySelector('[part=actions], [part=sent]');

/** Waits for a condition. Its words, or what it last threw, tell what never came. */
export async function until<T>(
  condition: () => T,
  words = 'what was waited for',
  timeout = 8000,
): Promise<NonNullable<T>> {
  const end = performance.now() + timeout;
  for (;;) {
    let last: unknown;
    try {
      const found = condition();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end)
      throw new Error(`There never was ${words}${last instanceof Error ? `: ${last.message}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Watches a condition that must hold all the while, where something must not happen. */
export async function stays(condition: () => boolean, words: string, milliseconds: number): Promise<void> {
  for (const end = performance.now() + milliseconds; performance.now() < end;) {
    if (!condition()) throw new Error(`It did not stay so: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Writes into a text box as a keyboard would, all at once. */
export function write(control: Element, text: string): void {
  (control as HTMLInputElement | HTMLTextAreaElement).value = text;
  control.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
}

/** The page's live region, as assistive software hears it. */
export const liveRegion = (): HTMLElement | null => document.querySelector('[aria-live="polite"]');

export const said = (): string => liveRegion()?.textContent.trim() ?? '';

/** Forgets what was said, so that a test hears only its own. */
export const silence = (): void => liveRegion()?.replaceChildren();

/** Everything that is said from now on. */
export function listen(): string[] {
  const heard: string[] = [];
  const observer = new MutationObserver(() => said() && heard.push(said()));
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  afterTest(() => observer.disconnect());
  return heard;
}
