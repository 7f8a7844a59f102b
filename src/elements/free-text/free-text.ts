import { html, nothing, type PropertyValues, type CSSResultGroup } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { cluesIn } from '../../answers/clues.js';
import { TEXT_LIMIT } from '../../definition/limits.js';
import type { FreeTextQuestion } from '../../definition/survey.js';
import { msg } from '../../locales/msg.js';
import { plural } from '../../locales/plural.js';
import { controls } from '../../styles/controls.js';
import { announce } from '../shared/announcer.js';
import { AuthoredContent, readText } from '../shared/authored.js';
import { describedBy, errorText, hintText } from '../shared/field-parts.js';
import { freshText } from '../shared/fresh-text.js';
import { HeardField, type Fault } from '../shared/field.js';
import { definitions, richText } from '../shared/terms.js';
import { styles } from './free-text.styles.js';
import { couldShow, erasedName, noNames, tooLong } from './words.js';

/** Milliseconds without typing before the count is said. */
const PAUSE = 1000;

/**
 * A question that is answered in a person's own words. It never blocks typing; what is too long is said on going on.
 *
 * In an ordinary form it is one entry, `name`, with the text.
 *
 * @element heard-free-text
 *
 * @attr {string} name - Id of the question, and the name of the entry in a form
 * @attr {string} label - The question
 * @attr {string} hint - One short sentence of help
 * @attr {number} limit - The most characters (UTF-16 code units with LF line ends) it takes; a count shows when it is set
 * @attr {boolean} disabled - Whether it can be answered
 *
 * @slot label - Read, not shown in place: the question, where it holds a `<heard-term>`
 *
 * @fires {HeardAnswerEvent} heard-answer - The text has changed
 * @fires {HeardTermEvent} heard-term - A definition was opened
 * @fires {Event} change - As from a native control; holds no answer
 *
 * @csspart question - Everything in the field
 * @csspart label - The question's text
 * @csspart hint - The hint
 * @csspart error - The error message
 * @csspart control - The text area
 * @csspart clues - What the answer seems to hold that could tell who wrote it
 * @csspart count - How many characters are left
 * @csspart term - A word that has a definition
 * @csspart definition - The panel of a definition
 * @csspart words - The list of definitions
 *
 * @cssprop [--heard-free-text-rows=5] - Lines it shows while it is empty
 *
 * @cssstate answered - Something is written
 * @cssstate invalid - An error is shown
 */
export class HeardFreeText extends HeardField<string> {
  static override styles: CSSResultGroup = [HeardField.styles, controls, styles];

  static override properties = {
    limit: { type: Number },
    hasErasedName: { attribute: false },
    isCautious: { attribute: false },
  };

  declare limit: number | undefined;
  /** Whether to ask to leave names out, where there is no other hint. A survey sets it unless a name is given. */
  declare isCautious: boolean;
  /** Whether a name that has been erased since was written in the answer. A survey sets it. */
  declare hasErasedName: boolean;

  #watch: ReturnType<typeof setInterval> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** How often the field had been cleared when the text box got the focus. */
  #watched = 0;
  /** How many clues have been told of. */
  #told = 0;

  constructor() {
    super('');
    this.isCautious = false;
    this.hasErasedName = false;
    new AuthoredContent(this, () => this.#readContent());
  }

  /** What this field asks, as a survey's definition would say it. */
  get question(): FreeTextQuestion {
    return {
      kind: 'text',
      id: this.name,
      label: this.label,
      ...(this.hint && { hint: this.hint }),
      ...(this.limit && { limit: this.limit }),
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching();
  }

  protected override get isAnswered(): boolean {
    return this.value !== '';
  }

  protected override entries(): [string, string][] {
    return [[this.name, this.value]];
  }

  protected override fault(): Fault | undefined {
    return this.#left < 0
      ? { flag: 'tooLong', control: 'control', words: this.localized(() => tooLong(this.#most)) }
      : undefined;
  }

  protected override control(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  protected override render() {
    const clues = this.#clues;
    const words = (text: string) => html`<label for="control">${text}</label>`;
    return html`<div class="field" part="question">
      <div id="question" class="question" part="label">${richText(this.label, this.terms, words)}</div>
      ${hintText(this)} ${this.isCautious ? html`<p id="caution" class="hint" part="hint">${noNames()}</p>` : nothing}
      ${errorText(this)}
      ${keyed(
        this.cleared,
        html`<textarea
          id="control"
          part="control"
          aria-labelledby="question"
          aria-describedby=${describedBy(this, this.isCautious && 'caution', this.#isCounted && 'count', clues[0] && 'clues')}
          autocomplete="off"
          .value=${this.value}
          ?disabled=${this.isDisabled}
          @input=${this.#onInput}
          @focus=${this.#onFocus}
          @blur=${this.#onBlur}
        ></textarea>`,
      )}
      ${this.#isCounted ? html`<p id="count" class="hint count" part="count">${freshText(this.#countWords())}</p>` : nothing}
      ${
        clues[0]
          ? html`<p id="clues" class="hint count" part="clues">
              ${couldShow()} <strong translate="no">${clues.join(', ')}</strong>
            </p>`
          : nothing
      }
      ${definitions([this.label], this.terms)}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // To measure an empty one would have the browser lay out the page once more for every question.
    if (changed.has('value') && (this.value || changed.get('value'))) this.#grow();
  }

  get #most(): number {
    return this.limit ?? TEXT_LIMIT;
  }

  get #left(): number {
    return this.#most - this.value.length;
  }

  // A limit nobody set is far off: it is worth a word only when it comes near.
  get #isCounted(): boolean {
    return this.limit !== undefined || this.#left < TEXT_LIMIT / 10;
  }

  get #clues(): string[] {
    return this.isCautious ? [...(this.hasErasedName ? [erasedName()] : []), ...cluesIn(this.value)] : [];
  }

  /** Says what has changed below the text box, once the person pauses. Never what they wrote. */
  #tell(): void {
    const clues = this.#clues.length;
    const words = [this.#isCounted && this.#countWords(), clues > this.#told && couldShow()];
    this.#told = clues;
    announce(words.filter(Boolean).join(' '), this.language);
  }

  #countWords(): string {
    const left = this.#left;
    const forms =
      left < 0
        ? msg('one:You have # character too many|other:You have # characters too many', {
            id: 'characters-too-many',
            desc: 'Forms of a number, split by |. Give each CLDR plural category your language has. # is the number',
          })
        : msg('one:You have # character left|other:You have # characters left', {
            id: 'characters-left',
            desc: 'Forms of a number, split by |. Give each CLDR plural category your language has. # is the number',
          });
    return plural(forms, Math.abs(left), this.language);
  }

  #grow(): void {
    const control = this.control()!;
    control.style.blockSize = '';
    if (control.scrollHeight > control.clientHeight)
      control.style.blockSize = `${control.scrollHeight + control.offsetHeight - control.clientHeight}px`;
  }

  readonly #onInput = () => {
    const text = this.control()?.value ?? '';
    if (text === this.value) return;
    this.say(text);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.localized(() => this.#tell()), PAUSE);
  };

  // Speech input and some keyboards change the text without telling.
  readonly #onFocus = () => {
    clearInterval(this.#watch);
    this.#watch = setInterval(this.#onInput, PAUSE);
    this.#watched = this.cleared;
  };

  // A text box that is wiped also loses the focus: what it held then is not taken again.
  readonly #onBlur = () => {
    if (this.#watched === this.cleared) this.#onInput();
    this.#stopWatching();
  };

  #stopWatching(): void {
    clearInterval(this.#watch);
    clearTimeout(this.#pause);
  }

  #readContent(): void {
    const label = this.querySelector(':scope > [slot=label]');
    if (label) ({ text: this.label, terms: this.terms } = readText(label));
  }
}
