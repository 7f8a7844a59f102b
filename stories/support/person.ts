// What a person does in a story: finds things by role and name, through open roots, and presses, chooses and writes.

const ROLES = {
  button: 'button, summary',
  group: 'fieldset',
  radio: 'input[type=radio]',
  textbox: 'input[type=text], textarea',
};

type Role = keyof typeof ROLES;

/** Milliseconds to wait for what is not there yet. */
const PATIENCE = 5000;

/** The first thing with a role that is shown, or the first one with a name. */
export const shown = (within: Element, role: Role, name?: string): HTMLElement | undefined =>
  [...elementsIn(within)].find(
    (element): element is HTMLElement =>
      element.matches(ROLES[role]) && element.checkVisibility() && (name === undefined || nameOf(element) === name),
  );

/** The same, once it is there. */
export async function find(within: Element, role: Role, name?: string): Promise<HTMLElement> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await pause(20)) {
    const found = shown(within, role, name);
    if (found) return found;
  }
  throw new Error(`There is no ${role} "${name}"`);
}

export async function press(within: Element, name: string): Promise<void> {
  (await find(within, 'button', name)).click();
  await pause();
}

export async function choose(within: Element, name: string): Promise<void> {
  (await find(within, 'radio', name)).click();
  await pause();
}

export async function write(within: Element, text: string, name?: string): Promise<void> {
  const box = (await find(within, 'textbox', name)) as HTMLInputElement | HTMLTextAreaElement;
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await pause();
}

/** Presses Shift, which an exit counts. */
export async function pressShift(): Promise<void> {
  for (const type of ['keydown', 'keyup']) document.dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }));
  await pause();
}

/** Long enough for whatever has changed to be shown. */
export const pause = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function* elementsIn(node: Element | ShadowRoot): Generator<Element> {
  if (node instanceof Element) {
    yield node;
    if (node.shadowRoot) yield* elementsIn(node.shadowRoot);
  }
  for (const child of node.children) yield* elementsIn(child);
}

function nameOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labels = ids.flatMap((id) => root.getElementById(id) ?? []);
  const label = (element as HTMLInputElement).labels?.[0] ?? element.querySelector(':scope > legend') ?? element;
  return (labels.length > 0 ? labels : [label]).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

const textOf = (element: Element): string =>
  [...element.childNodes]
    .flatMap((node) => (node instanceof HTMLSlotElement ? node.assignedNodes() : node))
    .map((node) => (node instanceof Comment ? '' : node.textContent))
    .join('');
