import { html, nothing, type CSSResultGroup } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { NAMES_NEEDED, NOTHING_SAID, say, type Action, type NameField, type Sharing } from '../../answers/session.js';
import { trimmed } from '../../answers/trimmed.js';
import { inLanguage } from '../../definition/language.js';
import { SHARING_CHOICES, type SharingChoice } from '../../definition/limits.js';
import type { SharingText } from '../../definition/survey.js';
import { sharing as frameworkSharing } from '../../definition/surveys/sharing.js';
import { controls } from '../../styles/controls.js';
import { announce } from '../shared/announcer.js';
import { describedBy, errorText } from '../shared/field-parts.js';
import { HeardField, type Fault } from '../shared/field.js';
import { styles } from './consent.styles.js';
import { consentWords } from './words.js';

/**
 * How a person gives their feedback: with their name, with the social worker's name only, or anonymously. Changing the
 * choice erases at once every name that the new choice does not need.
 *
 * In an ordinary form its entries are `name` with the choice, and `name.respondent` and `name.worker` where the choice
 * needs them.
 *
 * @element heard-consent
 *
 * @attr {string} name - Start of the entries' names in a form; `sharing` unless set
 * @attr {string} label - The question, if it is not the usual one
 * @attr {boolean} disabled - Whether it can be answered
 *
 * @fires {HeardAnswerEvent} heard-answer - The choice or a name has changed
 * @fires {Event} change - As from a native control; holds no answer
 *
 * @csspart question - Everything in the field
 * @csspart legend - The question's text
 * @csspart hint - The introduction, and the consequence of a choice
 * @csspart error - An error message
 * @csspart options - The choices
 * @csspart option - One choice with its consequence
 * @csspart label - The label of a choice or a name
 * @csspart control - A radio or a name's text box
 *
 * @cssstate answered - A choice is made
 * @cssstate invalid - An error is shown
 */
export class HeardConsent extends HeardField<Sharing> {
  static override styles: CSSResultGroup = [HeardField.styles, controls, styles];

  static override properties = {
    sharing: { attribute: false },
    showOnly: { attribute: false },
    nameErrors: { attribute: false },
  };

  /** The words of the choices; the framework's own unless set. */
  declare sharing: SharingText | undefined;
  /** A survey asks for the names on the step after the choice. */
  declare showOnly: 'both' | 'choice' | 'names';
  /** What is wrong with a name, shown beside it. */
  declare nameErrors: Partial<Record<NameField, string>>;

  constructor() {
    super(NOTHING_SAID.sharing);
    this.name = 'sharing';
    this.showOnly = 'both';
    this.nameErrors = {};
  }

  override clear(): void {
    super.clear();
    this.nameErrors = {};
  }

  protected override get isAnswered(): boolean {
    return this.value.choice !== undefined;
  }

  protected override get isInvalid(): boolean {
    return super.isInvalid || Object.values(this.nameErrors).some(Boolean);
  }

  protected override entries(): [string, string][] {
    const { choice, respondentName, workerName } = this.value;
    if (!choice) return [];
    const names = { respondentName: `${this.name}.respondent`, workerName: `${this.name}.worker` };
    return [
      [this.name, choice],
      ...NAMES_NEEDED[choice].map((each): [string, string] => [names[each], { respondentName, workerName }[each]]),
    ];
  }

  protected override fault(): Fault | undefined {
    const { choice } = this.value;
    const words = this.localized(consentWords);
    if (!choice) return { flag: 'valueMissing', control: SHARING_CHOICES[0], words: words.choiceMissing };
    const missing = NAMES_NEEDED[choice].find((each) => !trimmed(this.value[each]));
    return missing && { flag: 'valueMissing', control: missing, words: words.nameMissing[missing] };
  }

  protected override control(id?: string): HTMLElement | null {
    return (id && this.renderRoot.querySelector<HTMLElement>(`#${id}`)) || this.renderRoot.querySelector('input');
  }

  protected override headingOf(control: HTMLInputElement | null): Element | null {
    return control?.type === 'text' ? control.parentElement : super.headingOf(control);
  }

  protected override render() {
    return html`<div class="field" part="question">
      ${this.showOnly === 'names' ? nothing : this.#renderChoice()}
      ${this.showOnly === 'choice' ? nothing : this.#renderNames()}
    </div>`;
  }

  #renderChoice() {
    const { introduction, choices } = this.sharing ?? inLanguage(frameworkSharing, this.language, 'en');
    const words = consentWords();
    // Alone, an error after the choice is about a name; in a survey, names have errors of their own.
    const error = this.value.choice && !this.managed ? '' : this.error;
    return html`<fieldset aria-describedby=${describedBy({ hint: introduction, error })} ?disabled=${this.isDisabled}>
      <legend id="question" class="question" part="legend">${this.label || words.question}</legend>
      <p id="hint" class="introduction" part="hint">${introduction}</p>
      ${errorText({ error })}
      <div class="options" part="options">
        ${SHARING_CHOICES.map(
          (choice) =>
            html`<div class="choice" part="option">
              <label class="option" part="label"
                ><input
                  type="radio"
                  part="control"
                  autocomplete="off"
                  name="choice"
                  id=${choice}
                  value=${choice}
                  aria-describedby="${choice}-consequence"
                  .checked=${this.value.choice === choice}
                  @change=${this.#onChoice}
                />${choices[choice].label}</label
              >
              <div id="${choice}-consequence" class="consequence" part="hint">
                <p>${choices[choice].consequence}</p>
                ${choice === 'named' ? nothing : html`<p>${words.caveat[choice]}</p>`}
              </div>
            </div>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderNames() {
    const needed = this.value.choice ? NAMES_NEEDED[this.value.choice] : [];
    const words = consentWords();
    return needed.map((field) => {
      const error = this.nameErrors[field] ?? (this.#missesFirst(field) ? this.error : '');
      // A box of its own for each name: one that stood for the other would give its text back to Undo.
      return keyed(
        `${field}${this.cleared}`,
        html`<div class="name">
          <label class="question" part="label" for=${field}>${words.name[field]}</label>
          ${errorText({ error }, `${field}-error`)}
          <input
            type="text"
            part="control"
            id=${field}
            aria-describedby=${error ? `${field}-error` : nothing}
            autocomplete=${field === 'respondentName' ? 'name' : 'off'}
            spellcheck="false"
            translate="no"
            .value=${this.value[field]}
            ?disabled=${this.isDisabled}
            @input=${this.#onName}
            @keydown=${this.#onKey}
          />
        </div>`,
      );
    });
  }

  readonly #onChoice = (event: Event) => {
    const before = this.#namesShown;
    this.#act({ type: 'choose', choice: (event.target as HTMLInputElement).value as SharingChoice });
    // Fields that appear below a choice are not noticed by everybody. What was said of the choice before is taken back.
    const words = this.#namesShown > before ? this.localized(consentWords).moreBelow : '';
    if (this.showOnly === 'both') announce(words, this.language);
  };

  readonly #onName = (event: Event) => {
    const { id, value } = event.target as HTMLInputElement;
    this.#act({ type: 'name', whose: id as NameField, name: value });
  };

  // As a text box in a form does; in a survey, the survey goes on instead.
  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing && !this.managed) this.form?.requestSubmit();
  };

  get #namesShown(): number {
    return this.value.choice ? NAMES_NEEDED[this.value.choice].length : 0;
  }

  #missesFirst(field: NameField): boolean {
    return this.fault()?.control === field;
  }

  #act(action: Extract<Action, { type: 'choose' | 'name' }>): void {
    const { sharing } = say({ ...NOTHING_SAID, sharing: this.value }, action);
    this.say(sharing);
  }
}
