import { html, noChange, type PropertyValues, type CSSResultGroup } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Ratings } from '../../answers/session.js';
import type { LikertQuestion, Point, Statement } from '../../definition/survey.js';
import { msg } from '../../locales/msg.js';
import { controls } from '../../styles/controls.js';
import { announce } from '../shared/announcer.js';
import { AuthoredContent, readText } from '../shared/authored.js';
import { HeardClearEvent } from '../shared/events.js';
import { orEmpty } from '../shared/element.js';
import { HeardField } from '../shared/field.js';
import { errorText, hintText, describedBy } from '../shared/field-parts.js';
import { definitions, richText } from '../shared/terms.js';
import { styles } from './likert.styles.js';

/** The most points whose words fit beside one another from the width where a scale lies down. */
const MOST_IN_A_ROW = 6;

/** How many statements browsers lay out together, or leave alone together while they are far out of view. */
const CHUNK = 20;

/**
 * Statements that are each scored on the same scale. Every statement is a group of native radios with its own legend.
 *
 * By hand, `<data value="id">` gives a statement and `<option value="1">` a point of the scale; `<heard-term>` inside
 * marks a term. In an ordinary form each scored statement is an entry `name.statement` with its score.
 *
 * @element heard-likert
 *
 * @attr {string} name - Id of the question, and the start of the entries' names in a form
 * @attr {string} label - The question
 * @attr {string} hint - One short sentence of help
 * @attr {string} stem - Words that every statement continues
 * @attr {boolean} disabled - Whether it can be answered
 *
 * @slot label - Read, not shown in place: the question, where it holds a `<heard-term>`
 * @slot - Read, not shown in place: `<data>` statements and `<option>` points
 *
 * @fires {HeardAnswerEvent} heard-answer - A statement was scored or cleared
 * @fires {HeardClearEvent} heard-clear - The score of a statement was taken back
 * @fires {HeardTermEvent} heard-term - A definition was opened
 * @fires {Event} change - As from a native control; holds no answer
 *
 * @csspart question - Everything in the field
 * @csspart legend - The question's text
 * @csspart hint - The hint
 * @csspart error - The error message
 * @csspart stem - The words that every statement continues
 * @csspart statement - One statement with its options
 * @csspart statement-legend - The text of a statement
 * @csspart options - The options of a statement
 * @csspart option - One option: a radio and its label
 * @csspart control - A radio
 * @csspart clear - The button that takes an answer back
 * @csspart term - A word that has a definition
 * @csspart definition - The panel of a definition
 * @csspart words - The list of definitions
 *
 * @cssprop [--heard-likert-gap=var(--heard-space-4)] - Space between statements
 *
 * @cssstate answered - At least one statement is scored
 * @cssstate invalid - An error is shown
 */
export class HeardLikert extends HeardField<Ratings> {
  static override styles: CSSResultGroup = [HeardField.styles, controls, styles];

  static override properties = {
    stem: { converter: orEmpty },
    points: { attribute: false },
    statements: { attribute: false },
  };

  declare stem: string;
  /** The scale, from the lowest point to the highest. */
  declare points: readonly Point[];
  /** What is scored, each with an id that stays the same when its words change. */
  declare statements: readonly Statement[];

  /** What the words were drawn from. */
  #drawn: readonly unknown[] = [];
  /** The scores that the radios show. What a person presses, they show by themselves. */
  #shown: Ratings | undefined;

  constructor() {
    super(new Map());
    this.stem = '';
    this.points = [];
    this.statements = [];
    new AuthoredContent(this, () => this.#readContent());
  }

  /** What this field asks, as a survey's definition would say it. */
  get question(): LikertQuestion {
    return {
      kind: 'likert',
      id: this.name,
      label: this.label,
      points: [...this.points],
      statements: [...this.statements],
      ...(this.hint && { hint: this.hint }),
      ...(this.stem && { stem: this.stem }),
    };
  }

  protected override get isAnswered(): boolean {
    return this.value.size > 0;
  }

  protected override entries(): [string, string][] {
    return [...this.value].map(([statement, rating]) => [`${this.name}.${statement}`, String(rating)]);
  }

  protected override fault(): undefined {
    return undefined;
  }

  protected override control(statement?: string): HTMLElement | null {
    const radio = statement === undefined ? 'input' : `[name="${CSS.escape(statement)}"]`;
    // An arrow key on another radio than the chosen one would change what was said.
    const chosen = statement && this.renderRoot.querySelector<HTMLElement>(`${radio}:checked`);
    return chosen || this.renderRoot.querySelector<HTMLElement>(radio);
  }

  protected override headingOf(control: HTMLElement | null): Element | null {
    const first = this.renderRoot.querySelector('input');
    return control === first ? super.headingOf(control) : (control?.closest('.statement') ?? null);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // What was scored for a statement that is no longer asked is dropped with it.
    const asked = new Set(this.statements.map((statement) => statement.id));
    if (!changed.has('statements') || asked.size === 0 || [...this.value.keys()].every((id) => asked.has(id))) return;
    this.value = new Map([...this.value].filter(([id]) => asked.has(id)));
  }

  // An answer changes no words: of very many statements, none is drawn again for it.
  protected override render() {
    const { label, hint, error, stem, points, statements, terms, isDisabled, language } = this;
    const told = [label, hint, error, stem, points, statements, terms, isDisabled, language];
    if (told.every((each, at) => each === this.#drawn[at])) return noChange;
    this.#drawn = told;
    this.#shown = undefined;
    return this.#renderQuestion();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#shown === this.value) return;
    this.#shown = this.value;
    for (const radio of this.renderRoot.querySelectorAll('input'))
      radio.checked = this.value.get(radio.name) === Number(radio.value);
  }

  #renderQuestion() {
    // A fieldset directly in a fieldset has the browser build both anew when something is added to it: a div parts them.
    const texts = [this.label, ...this.statements.map((statement) => statement.text)];
    return html`<div class="field" part="question">
      <fieldset aria-describedby=${describedBy(this)} ?disabled=${this.isDisabled} @change=${this.#onChange}>
        <legend id="question" class="question" part="legend">${richText(this.label, this.terms)}</legend>
        ${hintText(this)} ${errorText(this)}
        ${this.stem && html`<p class="stem" part="stem" aria-hidden="true">${this.stem}</p>`}
        ${inChunks(this.statements).map(
          (chunk, c) =>
            html`<div class="chunk">
              ${chunk.map((statement, s) =>
                // Radios that stood for another statement would take the answer of this one while they change their name.
                keyed(statement.id, this.#renderStatement(statement, `${c}-${s}`)),
              )}
            </div>`,
        )}
      </fieldset>
      ${definitions(texts, this.terms)}
    </div>`;
  }

  #renderStatement({ id, text }: Statement, place: string) {
    return html`<fieldset class="statement" part="statement">
      <legend id="statement-${place}" part="statement-legend">
        ${this.stem && html`<span class="visually-hidden">${this.stem} </span>`}${richText(text, this.terms)}
      </legend>
      <div class=${this.points.length > MOST_IN_A_ROW ? 'options' : 'options row'} part="options">
        ${this.points.map(
          ({ value, label }) =>
            html`<label class="option" part="option"
              ><input
                type="radio"
                part="control"
                autocomplete="off"
                name=${id}
                value=${value}
              />${`${value} – ${label}`}</label
            >`,
        )}
      </div>
      <button
        type="button"
        class="quiet clear"
        part="clear"
        id="clear-${place}"
        aria-labelledby="clear-${place} statement-${place}"
        @click=${this.#onClear}
      >
        ${msg('Clear my answer', { id: 'clear-answer', desc: 'Button that takes back the answer to one statement' })}
      </button>
    </fieldset>`;
  }

  readonly #onChange = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    this.say((this.#shown = new Map(this.value).set(name, Number(value))));
  };

  readonly #onClear = (event: Event) => {
    const first = (event.currentTarget as Element).closest('.statement')!.querySelector('input')!;
    const ratings = new Map(this.value);
    ratings.delete(first.name);
    // The button goes away: the focus moves to the first radio, without choosing it, before it does.
    first.focus();
    this.say(ratings);
    this.dispatchEvent(new HeardClearEvent(this.name, first.name));
    this.localized(() =>
      announce(
        msg('Your answer has been cleared', { id: 'answer-cleared', desc: 'Said after an answer was taken back' }),
        this.language,
      ),
    );
  };

  #readContent(): void {
    const read = [...this.children].flatMap((child) =>
      child.matches('data, option, [slot=label]') ? [{ child, ...readText(child) }] : [],
    );
    if (read.length === 0) return;
    const label = read.find(({ child }) => child.slot === 'label');
    if (label) this.label = label.text;
    this.terms = read.flatMap(({ terms }) => terms);
    this.statements = read.flatMap(({ child, text }) =>
      child instanceof HTMLDataElement ? [{ id: child.value, text }] : [],
    );
    this.points = read.flatMap(({ child, text }) =>
      child instanceof HTMLOptionElement ? [{ value: Number(child.value), label: text }] : [],
    );
  }
}

const inChunks = (statements: readonly Statement[]): Statement[][] =>
  statements.flatMap((_, at) => (at % CHUNK === 0 ? [statements.slice(at, at + CHUNK)] : []));
