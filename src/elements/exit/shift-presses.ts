import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How often Shift must be pressed. */
export const PRESSES = 3;

/** Milliseconds within which the next press must come. */
const PATIENCE = 5000;

// One counter a document, whoever brought it: of the exits on the page, in any copy of Heard, one acts.
const KEY = Symbol.for('heard.exit');
type Page = Document & { [KEY]?: unknown };

/** Counts presses of Shift alone, as GOV.UK's exit button does, and tells each count; 0 when they end, and whether it was too late. */
export class ShiftPresses implements ReactiveController {
  #count = 0;
  #withOthers = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly tell: (presses: number, isLate: boolean) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKeydown, true);
    document.addEventListener('keyup', this.#onKeyup, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKeydown, true);
    document.removeEventListener('keyup', this.#onKeyup, true);
    const page: Page = document;
    if (page[KEY] === this) delete page[KEY];
    this.#restart();
  }

  // Shift that goes with another key is a capital letter or Shift+Tab, not a wish to leave.
  readonly #onKeydown = ({ key }: KeyboardEvent) => {
    this.#withOthers = key !== 'Shift';
    if (!this.#withOthers || this.#count === 0) return;
    this.#restart();
    this.tell(0, false);
  };

  readonly #onKeyup = ({ key }: KeyboardEvent) => {
    const page: Page = document;
    // GOV.UK's own exit button on the page listens already.
    if (key !== 'Shift' || this.#withOthers || 'govukFrontendExitThisPageKeypress' in page.body.dataset) return;
    page[KEY] ??= this;
    if (page[KEY] !== this) return;
    clearTimeout(this.#timer);
    this.#count += 1;
    const presses = this.#count;
    if (presses === PRESSES) this.#restart();
    else
      this.#timer = setTimeout(() => {
        this.#restart();
        this.tell(0, true);
      }, PATIENCE);
    this.tell(presses, false);
  };

  #restart(): void {
    clearTimeout(this.#timer);
    this.#count = 0;
  }
}
