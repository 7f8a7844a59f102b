// Runs in a page before anything of its own, and notes when it can be used.

export interface Watch {
  readonly option: string;
  readonly submit: string;
  /** How many options there are once everything is there. */
  readonly options: number;
}

/** Milliseconds since the navigation began, and the layout shift of the worst five seconds. */
export interface Noted {
  readonly firstAnswer: number;
  readonly allReady: number;
  readonly shift: number;
}

export class Probe {
  /** Resolves once the last option and the button can be used. */
  readonly ready: Promise<void>;
  /** Resolves with what the armed press took. */
  press: Promise<number> = Promise.resolve(NaN);

  #firstAnswer = NaN;
  #allReady = NaN;
  #lastLongTask = 0;
  readonly #shifts: PerformanceEntry[] = [];

  constructor(private readonly watch: Watch) {
    this.ready = new Promise((resolve) => requestAnimationFrame(() => this.#look(resolve)));
    // Every shift counts: nothing is pressed before they are read, and a phone's viewport is set by what browsers take
    // for an input.
    observe('layout-shift', (entry) => this.#shifts.push(entry));
    observe('longtask', (entry) => (this.#lastLongTask = entry.startTime + entry.duration));
  }

  /** Every element of a selector, through the open roots that ` >>> ` steps into. */
  all(selector: string): Element[] {
    return selector
      .split('>>>')
      .reduce<(Element | Document)[]>(
        (from, part) =>
          from.flatMap((each) => [...('shadowRoot' in each ? each.shadowRoot! : each).querySelectorAll(part)]),
        [document],
      ) as Element[];
  }

  noted(): Noted {
    return { firstAnswer: this.#firstAnswer, allReady: this.#allReady, shift: worstWindow(this.#shifts) };
  }

  /** Waits until the page is loaded and has not been busy for a while. */
  async quiet(ms: number): Promise<void> {
    for (;;) {
      const since = performance.now() - Math.max(this.#lastLongTask, this.#allReady);
      if (document.readyState === 'complete' && since >= ms) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Brings an element to the middle of the window, and says where it is then. */
  middleOf(selector: string, index: number): { x: number; y: number } {
    const element = this.all(selector)[index];
    if (!element) throw new Error(`there is no ${selector} number ${index}`);
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    // A label that wraps has several boxes.
    const { left, top, width, height } = element.getClientRects()[0]!;
    return { x: left + width / 2, y: top + height / 2 };
  }

  /** Times the next press, from the event's own time until what it changed is painted. */
  arm(): void {
    this.press = new Promise((resolve) => {
      const onClick = ({ timeStamp }: Event) =>
        requestAnimationFrame(() => afterFrame((now) => resolve(now - timeStamp)));
      addEventListener('click', onClick, { capture: true, once: true });
    });
  }

  /** Whether the radio of an option is on. */
  isChosen(selector: string, index: number): boolean {
    return this.all(selector)[index]?.querySelector('input')?.checked ?? false;
  }

  /** All text there is, inside roots too. */
  text(from: ParentNode = document.body): string {
    const inside = [...from.querySelectorAll('*')].map(({ shadowRoot }) => (shadowRoot ? this.text(shadowRoot) : ''));
    return (from.textContent ?? '') + inside.join('');
  }

  #look(done: () => void): void {
    const options = this.all(this.watch.option);
    if (Number.isNaN(this.#firstAnswer) && isUsable(options[0])) afterFrame((now) => (this.#firstAnswer = now));
    const isAllThere =
      options.length >= this.watch.options && isUsable(options.at(-1)) && isUsable(this.all(this.watch.submit)[0]);
    if (!isAllThere) return void requestAnimationFrame(() => this.#look(done));
    afterFrame((now) => {
      this.#allReady = now;
      done();
    });
  }
}

/** Whether a person could press it: it is there, large enough, not covered, not disabled. Only what is in view is hit. */
function isUsable(element: Element | undefined): boolean {
  const box = element?.getClientRects()[0];
  if (!element || !box || box.width < 4 || box.height < 4) return false;
  const { visibility, pointerEvents } = getComputedStyle(element);
  if (visibility !== 'visible' || pointerEvents === 'none' || !element.checkVisibility()) return false;
  if (element.matches(':disabled') || element.querySelector('input:disabled')) return false;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return true;
  const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  return hit !== null && element.contains(hit);
}

/** Called in a frame, runs something once that frame is laid out and handed on for painting. */
function afterFrame(run: (now: number) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    run(performance.now());
    port1.close();
  };
  port2.postMessage(undefined);
}

const observe = (type: string, each: (entry: PerformanceEntry) => void) =>
  new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });

/** Cumulative layout shift: the largest sum of shifts less than a second apart, in five seconds at most. */
function worstWindow(shifts: readonly PerformanceEntry[]): number {
  let [worst, sum, began, last] = [0, 0, -Infinity, -Infinity];
  for (const shift of shifts) {
    if (shift.startTime - last > 1000 || shift.startTime - began > 5000) [sum, began] = [0, shift.startTime];
    sum += (shift as PerformanceEntry & { value: number }).value;
    last = shift.startTime;
    worst = Math.max(worst, sum);
  }
  return worst;
}
