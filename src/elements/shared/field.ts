import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { Term } from '../../definition/survey.js';
import { HeardAnswerEvent } from './events.js';
import { HeardElement, orEmpty } from './element.js';
import { HoverIntent } from './hover-intent.js';
import { WipedOnExit } from './wipe.js';

/** What a field lacks, in the browser's terms and in words for the person. */
export interface Fault {
  readonly flag: 'valueMissing' | 'tooLong';
  readonly words: string;
  /** The control that it is about. */
  readonly control: string;
}

/**
 * One question in one open root: legend, hint, error, native controls, definitions, all in reach of one another's ids.
 * Alone it takes part in an ordinary form; inside a survey, the survey owns its value and it takes part in no form.
 */
export abstract class HeardField<Value> extends HeardElement {
  static readonly formAssociated = true;

  static override properties: PropertyDeclarations = {
    name: { converter: orEmpty, reflect: true },
    label: { converter: orEmpty },
    hint: { converter: orEmpty },
    disabled: { type: Boolean, reflect: true },
    error: { attribute: false },
    terms: { attribute: false },
    managed: { attribute: false },
    value: { attribute: false, noAccessor: true },
  };

  /** The name of the entry in a form's data, and the id of the question in a survey. */
  declare name: string;
  /** The question. `[words](#id)` marks a term of `terms`. */
  declare label: string;
  declare hint: string;
  declare disabled: boolean;
  /** What is wrong, shown beside the question; nothing while it is empty. */
  declare error: string;
  /** The definitions of the terms that the texts mark. */
  declare terms: readonly Term[];
  /** Whether a survey around the field owns its value. */
  declare managed: boolean;

  #value: Value;
  #formDisabled = false;

  /** How often it was cleared. Text boxes are made anew each time: an old one would give its text back to Undo. */
  protected cleared = 0;

  constructor(readonly empty: Value) {
    super();
    this.#value = empty;
    this.name = '';
    this.label = '';
    this.hint = '';
    this.disabled = false;
    this.error = '';
    this.terms = [];
    this.managed = false;
    this.addEventListener('invalid', this.#showFault);
    this.addEventListener('click', this.#onClick);
    new HoverIntent(this);
    // Nothing said in a field may outlive leaving in a hurry, inside a survey or alone.
    new WipedOnExit(this, () => this.clear());
  }

  /** What is said. Never shown in an attribute. */
  get value(): Value {
    return this.#value;
  }

  set value(value: Value) {
    const old = this.#value;
    this.#value = value;
    this.requestUpdate('value', old);
  }

  /** The form around the field, if it takes part in one. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** Takes back everything that was said, from the controls too. */
  clear(): void {
    this.value = this.empty;
    this.error = '';
    this.cleared += 1;
    this.requestUpdate();
  }

  /** Puts the focus on the first control. A root that delegates it would also scroll to that control at any press beside one. */
  override focus(options?: FocusOptions): void {
    this.control()?.focus(options);
  }

  /** Brings the question, not only its control, into view and puts the focus on the control. */
  async show(control?: string): Promise<void> {
    await this.updateComplete;
    const target = this.control(control) ?? this.control();
    (this.headingOf(target) ?? this).scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
    // In a small window there may be room for the control only.
    target?.scrollIntoView({ block: 'nearest' });
  }

  formResetCallback(): void {
    if (!this.managed) this.clear();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.requestUpdate();
  }

  override requestUpdate(name?: PropertyKey, old?: unknown, options?: never): void {
    super.requestUpdate(name, old, options);
    // At once, so that a form sent in the same task has it. Without a state, browsers restore nothing after a reload.
    if (name === 'value' || name === 'managed' || name === 'name') this.internals.setFormValue(this.#formValue(), null);
  }

  /** Whether there is anything said. */
  protected abstract get isAnswered(): boolean;

  /** Whether an error is shown. */
  protected get isInvalid(): boolean {
    return this.error !== '';
  }

  /** The entries of a form's data. */
  protected abstract entries(): [name: string, value: string][];

  /** What the field lacks when it stands alone. */
  protected abstract fault(): Fault | undefined;

  /** A control by its id, or the first one. */
  protected abstract control(id?: string): HTMLElement | null;

  /** What to bring into view above a control. */
  protected headingOf(_control: HTMLElement | null): Element | null {
    return this.renderRoot.querySelector('#question');
  }

  protected get isDisabled(): boolean {
    return this.disabled || this.#formDisabled;
  }

  /** Takes what a person has just said. */
  protected say(value: Value): void {
    this.value = value;
    if (!this.managed && !this.fault()) this.error = '';
    this.dispatchEvent(new HeardAnswerEvent(this.name));
    // `change` of a native control does not leave a root. In a survey, nobody outside needs to know of an answer.
    if (!this.managed) this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('answered', this.isAnswered);
    this.setState('invalid', this.isInvalid);
    const fault = this.managed || this.isDisabled ? undefined : this.fault();
    if (fault) this.internals.setValidity({ [fault.flag]: true }, fault.words, this.control(fault.control) ?? this);
    else this.internals.setValidity({});
  }

  // A label elsewhere in the page presses the element itself.
  readonly #onClick = (event: Event) => {
    if (event.composedPath()[0] === this) this.focus();
  };

  // The browser's bubble goes away again: the same words stand beside the question.
  readonly #showFault = () => {
    this.error = this.internals.validationMessage;
  };

  #formValue(): FormData | null {
    const entries = this.managed || !this.name ? [] : this.entries();
    if (entries.length === 0) return null;
    const data = new FormData();
    for (const [name, value] of entries) data.append(name, value);
    return data;
  }
}
