import 'axe-core/axe.min.js';
import type { ElementContext } from 'axe-core';

// Finds things as a person's assistive software tells of them: by role and accessible name, through open roots, and only
// what is shown. axe works out roles and names, the same in every engine, and is not the code under test.

interface Axe {
  setup(node: Node): void;
  teardown(): void;
  run(context: ElementContext, options: object): Promise<{ violations: Violation[] }>;
  utils: { getNodeFromTree(node: Element): unknown };
  commons: {
    aria: { getRole(node: unknown): string | null };
    text: { accessibleTextVirtual(node: unknown): string };
  };
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const { axe } = globalThis as unknown as { axe: Axe };

export type Name = string | RegExp;

/** Every element below a node, and the node itself, through open roots; what is slotted stands where it is written. */
export function* elementsIn(node: Node): Generator<Element> {
  if (node instanceof Element) {
    yield node;
    if (node.shadowRoot) yield* elementsIn(node.shadowRoot);
  }
  for (const child of node.childNodes) if (child instanceof Element) yield* elementsIn(child);
}

/** Everything with a role and a name that is shown, in the order of the document. */
export function getAll(role: string, name?: Name, within: Element = document.body): HTMLElement[] {
  const shown = [...elementsIn(within)].filter((element) => element.checkVisibility() && !isHidden(element));
  return withAxe(within, () =>
    shown.filter((element): element is HTMLElement => {
      const node = axe.utils.getNodeFromTree(element);
      if (!node || axe.commons.aria.getRole(node) !== role) return false;
      return name === undefined || isNamed(tidy(axe.commons.text.accessibleTextVirtual(node)), name);
    }),
  );
}

/** The one thing with a role and a name, or nothing. */
export function find(role: string, name?: Name, within?: Element): HTMLElement | undefined {
  const found = getAll(role, name, within);
  if (found.length > 1) throw new Error(`There are ${found.length} of ${role} "${name}"`);
  return found[0];
}

/** The one thing with a role and a name. */
export function get(role: string, name?: Name, within?: Element): HTMLElement {
  const found = find(role, name, within);
  if (found) return found;
  const others = namesOf(role, within).join(' | ') || 'none';
  throw new Error(`There is no ${role} "${name}"; there is: ${others}`);
}

/** The names of everything with a role that is shown. */
export function namesOf(role: string, within: Element = document.body): string[] {
  const all = getAll(role, undefined, within);
  return withAxe(within, () =>
    all.map((element) => tidy(axe.commons.text.accessibleTextVirtual(axe.utils.getNodeFromTree(element)))),
  );
}

/** The accessible name of one element. */
export function nameOf(element: Element): string {
  return withAxe(document.body, () => tidy(axe.commons.text.accessibleTextVirtual(axe.utils.getNodeFromTree(element))));
}

/** What `aria-describedby` makes assistive software say after the name. Ids reach no further than their own root. */
export function descriptionOf(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  return tidy(ids.map((id) => root.getElementById(id)?.textContent ?? `[no #${id}]`).join(' '));
}

/** The text that is shown, as a person sees it: what is slotted stands where it is shown, and nothing hidden. */
export function textOf(node: Node): string {
  return tidy(shownText(node));
}

function shownText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return [...node.childNodes].map(shownText).join('');
  if (!node.checkVisibility() && !(node instanceof HTMLSlotElement)) return '';
  const children =
    node instanceof HTMLSlotElement && node.assignedNodes().length > 0
      ? node.assignedNodes()
      : (node.shadowRoot ?? node).childNodes;
  return ` ${[...children].map(shownText).join('')} `;
}

/** The element that has the focus, inside roots too. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** What axe finds wrong, one line each; empty if nothing. */
export async function axeFaults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, { runOnly: AXE_TAGS, resultTypes: ['violations'], preload: false });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isNamed = (actual: string, name: Name) => (typeof name === 'string' ? actual === name : name.test(actual));

const isHidden = (element: Element): boolean => {
  for (let at: Element | null = element; at;) {
    if (at.closest('[aria-hidden="true"]')) return true;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
};

/** axe works on a copy of the tree that it makes first. */
function withAxe<T>(within: Node, run: () => T): T {
  axe.setup(within === document.body ? document.documentElement : within);
  try {
    return run();
  } finally {
    axe.teardown();
  }
}

/** Fails unless an element has the focus. Elements themselves must not reach an assertion: the runner prints them whole. */
export function expectFocus(element: Element | null | undefined, when = ''): void {
  const actual = focused();
  if (!element || actual !== element)
    throw new Error(`${when} the focus should be on ${tagOf(element)} and is on ${tagOf(actual)}`.trim());
}

const tagOf = (element: Element | null | undefined): string =>
  element ? (element.cloneNode(false) as Element).outerHTML.replace(/<\/.*/, '') : 'nothing';
