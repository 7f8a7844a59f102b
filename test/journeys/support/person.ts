import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { english, type Words } from './words.js';

export type Choice = keyof Words['choices'];

/** What somebody says on the way through: what is left out is skipped. */
export interface Said {
  readonly choice: Choice;
  readonly respondentName?: string;
  readonly workerName?: string;
  /** By the number of the question. */
  readonly texts?: Readonly<Record<number, string>>;
  /** Scores of the statements, in their order. */
  readonly scores?: readonly (number | undefined)[];
}

/** The question that is scored; all others are answered in words. */
export const SCORED = 2;

/** Somebody who finds their way by what is read out: roles and names, and nothing of how the page is made. */
export class Person {
  constructor(
    readonly page: Page,
    public words: Words = english,
  ) {}

  button(name: string): Locator {
    return this.page.getByRole('button', { name: exactly(name) });
  }

  link(name: string): Locator {
    return this.page.getByRole('link', { name: exactly(name) });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name: exactly(name) });
  }

  radio(name: string): Locator {
    return this.page.getByRole('radio', { name: exactly(name) });
  }

  box(name: string): Locator {
    return this.page.getByRole('textbox', { name: exactly(name) });
  }

  /** The box of a question that is answered in words, by its number. */
  answerBox(question: number): Locator {
    return this.box(this.words.questions[question - 1]!);
  }

  /** The point of a statement, by their numbers. */
  point(statement: number, point: number): Locator {
    return this.points(statement).getByRole('radio', { name: exactly(this.words.points[point - 1]!) });
  }

  /** All the points of a statement, by its number. */
  points(statement: number): Locator {
    return this.page.getByRole('group', { name: exactly(this.words.statements[statement - 1]!) });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  async goOn(): Promise<void> {
    await this.press(this.words.goOn);
  }

  async sees(heading: string): Promise<void> {
    await this.heading(heading).waitFor();
  }

  /** Sees a new screen, and is on its heading: a screen reader goes on from there. */
  async arrives(heading: string): Promise<void> {
    await this.sees(heading);
    await this.isOn(this.heading(heading));
  }

  async isOn(place: Locator): Promise<void> {
    const hasFocus = () => place.evaluate((element) => (element.getRootNode() as Document).activeElement === element);
    await eventually(hasFocus, async () => `The focus is on ${await this.whereFocusIs()}, not on ${String(place)}`);
  }

  async isAmong(place: Locator): Promise<void> {
    const hasFocus = () =>
      place.evaluate((element) => element.contains((element.getRootNode() as Document).activeElement));
    await eventually(hasFocus, async () => `The focus is on ${await this.whereFocusIs()}, not in ${String(place)}`);
  }

  async choose(choice: Choice): Promise<void> {
    await this.radio(this.words.choices[choice]).check();
  }

  async tellNames({ respondentName, workerName }: Pick<Said, 'respondentName' | 'workerName'>): Promise<void> {
    if (respondentName !== undefined) await this.box(this.words.respondentName).fill(respondentName);
    if (workerName !== undefined) await this.box(this.words.workerName).fill(workerName);
  }

  /** From the start to the first question. */
  async begin(said: Said): Promise<void> {
    await this.sees(this.words.title);
    await this.press(this.words.start);
    await this.arrives(this.words.choice);
    await this.choose(said.choice);
    await this.goOn();
    if (said.choice !== 'anonymous') {
      await this.arrives(this.words.names);
      await this.tellNames(said);
      await this.goOn();
    }
    await this.arrives(this.words.question(1));
  }

  /** Answers the question that is shown, or skips it, and goes on. */
  async answer(question: number, { texts = {}, scores = [] }: Pick<Said, 'texts' | 'scores'>): Promise<void> {
    if (question === SCORED) await this.score(scores);
    else if (texts[question] !== undefined) await this.answerBox(question).fill(texts[question]);
    await this.goOn();
    await this.arrives(question === this.words.questions.length ? this.words.check : this.words.question(question + 1));
  }

  async score(scores: readonly (number | undefined)[]): Promise<void> {
    for (const [index, score] of scores.entries()) if (score) await this.point(index + 1, score).check();
  }

  /** From the start to the check of the answers. */
  async answerAll(said: Said): Promise<void> {
    await this.begin(said);
    for (const index of this.words.questions.keys()) await this.answer(index + 1, said);
  }

  async send(): Promise<void> {
    await this.press(this.words.send);
    await this.arrives(this.words.sent);
  }

  /** The answers as the check shows them: each with its name, in the order they stand. */
  async readsBack(): Promise<[name: string, answer: string][]> {
    const form = this.page.getByRole('form', { name: exactly(this.words.title) });
    const names = await form.getByRole('term').allInnerTexts();
    const answers = await form.getByRole('definition').allInnerTexts();
    // Each row has two: the answer, and the button that changes it.
    return names.map((name, index) => [name.trim(), answers[2 * index]!.trim()]);
  }

  async change(row: string): Promise<void> {
    await this.press(`${this.words.change}: ${row}`);
  }

  async whereFocusIs(): Promise<string> {
    return this.page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at ? `${at.localName} “${at.textContent.trim().slice(0, 60)}”` : 'nothing';
    });
  }
}

/**
 * A name, whole. Browsers put a space between a word that is a button and the comma after it; and Playwright cannot
 * read an apostrophe in a pattern.
 */
export const exactly = (name: string): RegExp =>
  new RegExp(
    `^${name
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/(?=[,:])/g, '\\s?')
      .replaceAll("'", '\\x27')}$`,
    'u',
  );

/** Waits until something is so, as long as a slow machine may need. */
export async function eventually(
  isSo: () => Promise<boolean>,
  otherwise: () => string | Promise<string>,
): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > end) assert.fail(await otherwise());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Milliseconds that a step may take on a machine that does much else. */
export const PATIENCE = 15_000;
