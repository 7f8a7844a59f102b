import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { announce } from './announcer.js';

// One list for the page, which every copy of Heard shares.
const KEY = Symbol.for('heard.wipers');

interface Wipers {
  readonly here: Set<() => void>;
  /** How often somebody has left in a hurry, for those who were not on the page at the time. */
  count: number;
}

const wipers = (page: Document & { [KEY]?: Wipers | undefined } = document): Wipers =>
  (page[KEY] ??= { here: new Set(), count: 0 });

/** Wipes everything that was said on the page, and what was last announced. */
export function wipePage(): void {
  const all = wipers();
  all.count += 1;
  for (const wipe of all.here) wipe();
  announce('', '');
}

/** Has something done whenever somebody leaves in a hurry, until the function that it gives back is called. */
export function onExit(wipe: () => void): () => void {
  const { here } = wipers();
  here.add(wipe);
  return () => here.delete(wipe);
}

/** Whether somebody has left in a hurry since the page was opened. */
export const hasExited = (): boolean => wipers().count > 0;

/** Has an element wiped when somebody leaves in a hurry, and on its return if it was away from the page then. */
export class WipedOnExit implements ReactiveController {
  #seen = wipers().count;

  constructor(
    host: ReactiveControllerHost,
    private readonly wipe: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const { here, count } = wipers();
    here.add(this.wipe);
    if (count !== this.#seen) this.wipe();
  }

  hostDisconnected(): void {
    const { here, count } = wipers();
    here.delete(this.wipe);
    this.#seen = count;
  }
}
