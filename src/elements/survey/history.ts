import type { ReactiveController } from 'lit';

let surveys = 0;

/**
 * Makes each step an entry of the browser's history, so that Back goes a step back. An entry holds the number of a step
 * and nothing else; the address stays as it is.
 */
export class StepHistory implements ReactiveController {
  readonly #key = `heard-${++surveys}`;

  /** Whether Back has not yet reached the entry of the step that is shown. */
  #isBehind = false;

  constructor(private readonly onStep: (step: number) => void) {}

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPopState);
  }

  push(step: number): void {
    history.pushState(this.#stateWith(step), '');
  }

  replace(step: number): void {
    history.replaceState(this.#stateWith(step), '');
  }

  /** Goes to the step before, past the entries that links within the page have made since. */
  back(): void {
    this.#isBehind = this.#stepIn(history.state) === undefined;
    history.back();
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

  readonly #onPopState = (event: PopStateEvent) => {
    const step = this.#stepIn(event.state);
    if (this.#isBehind) {
      this.#isBehind = step === undefined;
      history.back();
    } else if (step !== undefined) this.onStep(step);
  };
}
