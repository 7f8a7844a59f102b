import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { afterTest } from './page.js';

// What a real mouse and keyboard do, through the browser.

export const engine = navigator.userAgent.includes('Firefox')
  ? 'firefox'
  : /Chrome/.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

/** The middle of an element, in the window. */
export function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** Moves a real mouse over an element, and away from everything after the test. */
export async function hover(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  await sendMouse({ type: 'move', position: middleOf(element) });
}

/** Clicks an element with a real mouse. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  await sendMouse({ type: 'click', position: middleOf(element) });
}

export const mouseAway = (): Promise<void> => sendMouse({ type: 'move', position: [1, 1] });

/** Presses keys one after another: `await press('Tab', 'Enter')`. */
export async function press(...keys: string[]): Promise<void> {
  // Firefox's protocol has no name for this one.
  for (const key of keys) await sendKeys({ press: key === 'Space' && engine === 'firefox' ? ' ' : key });
}

/** Touches the page as a person does: of a page nobody has touched, a browser with a long history drops the entries. */
export const touchPage = (): Promise<void> => sendMouse({ type: 'click', position: [1, 1] });

/** Types words, letter by letter: WebKit's driver loses doubled letters of a word that is sent as one. */
export async function type(words: string): Promise<void> {
  if (engine === 'webkit') await press(...words.split(''));
  else await sendKeys({ type: words });
}

/** Leaves the mouse as it was, after a test that moves it. */
export function usesMouse(): void {
  afterTest(() => resetMouse());
}

/**
 * Says why an engine cannot run a test, and skips it. Never used for something that fails in one engine.
 */
export function skipIn(context: Mocha.Context, engines: readonly string[], reason: string): void {
  if (!engines.includes(engine)) return;
  console.log(`skipped in ${engine}: ${context.test?.fullTitle()}: ${reason}`);
  context.skip();
}
