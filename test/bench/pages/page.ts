/** A page under test: the files of one folder, and where in it the controls are. */
export interface BenchPage {
  readonly name: string;
  /** File names and texts. `index.html` asks 5 statements, `index-100.html` asks 100. */
  readonly files: ReadonlyMap<string, string>;
  readonly selectors: Selectors;
}

/** Every match of each, in order. ` >>> ` steps into an open root. */
export interface Selectors {
  /** What a person presses to score a statement: a target a point, statement after statement. */
  readonly option: string;
  readonly consent: string;
  readonly name: string;
  readonly text: string;
  readonly submit: string;
}

/** How many statements the survey has where it is not said otherwise. */
export const STATEMENTS = 5;

export const addressOf = (count: number) => (count === STATEMENTS ? 'index.html' : `index-${count}.html`);
