import type { ReactiveController } from 'lit';

let surveys = 0;

/**
 * Makes each step an entry of the browser's history, so that Back goes a step back. An entry holds the number of a step
 * and nothing else; the address stays as it is.
 */
export class StepHistory implements ReactiveController {
  readonly #key = `heard-${++surveys}`;

  constructor(private readonly onStep: (step: number) => void) {}

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPopState);
  }

  /** Makes an entry for a step. */
  push(step: number): void {
    // Browsers scroll to where the page stood, past the heading that has the focus by then. The next entry takes it over.
    history.scrollRestoration = 'manual';
    history.pushState(this.#stateWith(step), '');
  }

  /** Numbers the entry that is shown. */
  number(step: number): void {
    // Browsers let a page write only so often.
    if (this.#stepIn(history.state) !== step) history.replaceState(this.#stateWith(step), '');
  }

  // Whoever else keeps something in the entry finds it there still.
  #stateWith(step: number): unknown {
    const state: unknown = history.state;
    return { ...(typeof state === 'object' ? state : undefined), [this.#key]: step };
  }

  // An entry without a number is not ours: a link to a place on the page makes one too.
  #stepIn(state: unknown): number | undefined {
    const step = (state as Record<string, unknown> | null)?.[this.#key];
    return typeof step === 'number' ? step : undefined;
  }

  readonly #onPopState = ({ state }: PopStateEvent) => {
    const step = this.#stepIn(state);
    if (step !== undefined) this.onStep(step);
  };
}
