import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Keeping } from '../../drafts/draft.js';
import { boxes } from '../../styles/boxes.js';
import { announce } from '../shared/announcer.js';
import { HeardElement } from '../shared/element.js';
import { errorText } from '../shared/field-parts.js';
import { WipedOnExit } from '../shared/wipe.js';
import { styles } from './draft.styles.js';
import { DraftKeeper } from './keeper.js';
import { foundView } from './views/found.js';
import { keepView } from './views/keep.js';
import { keptView, statusView } from './views/kept.js';
import type { PassphraseForm } from './views/passphrase.js';
import { againWords, faultWords, goneWords, keptWords, troubleWords, workWords } from './words.js';

/**
 * Keeps a family's answers on their device, if they ask for it, locked with a passphrase that they choose. A survey puts
 * it into its tag; it comes to life where the page loads heard-drafts.js, and nothing of it is seen anywhere else.
 *
 * What is kept is removed when it is sent, by "Exit this page", by its button, and after its last day.
 *
 * @element heard-draft
 *
 * @attr {number} days - After how many days what is kept is removed, 1 to 7; 7 unless set
 * @attr {number} heading-level - Level of its heading, 2 to 6; 3 unless set
 *
 * @csspart draft - Everything in it
 * @csspart panel - What is said of answers that are kept
 * @csspart heading - The heading above the box that opens them
 * @csspart status - That answers are kept, or are no longer
 * @csspart offer - The offer to keep them, and all that opens with it
 * @csspart warning - Who could see them
 * @csspart label - The label of the box
 * @csspart hint - The hint of the box
 * @csspart control - The box for the passphrase
 * @csspart error - An error message
 * @csspart button - The button that keeps or opens them
 * @csspart remove - The button that removes them
 *
 * @cssprop [--heard-draft-background] - Ground behind what is said of kept answers
 *
 * @cssstate kept - Answers are kept on this device
 * @cssstate working - They are being locked or unlocked
 */
export class HeardDraft extends HeardElement {
  static override styles: CSSResultGroup = [HeardElement.styles, boxes, styles];

  static override properties = {
    keeping: { attribute: false },
    days: { type: Number },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** What the survey around it lets be kept, and the moment in it. */
  declare keeping: Keeping | undefined;
  declare days: number;
  declare headingLevel: number;

  readonly #keeper = new DraftKeeper(this);
  #survey: string | undefined;
  #step: number | undefined;
  #moment: Keeping['moment'];
  #isShown = false;
  #wipes = 0;

  constructor() {
    super();
    this.days = 7;
    this.headingLevel = 3;
    new WipedOnExit(this, () => this.#wipe());
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('keeping') || !this.keeping) return;
    const { survey, moment, draft } = this.keeping;
    if (draft.step !== this.#step) {
      this.#step = draft.step;
      this.#isShown = false;
      this.#keeper.moveOn();
    }
    if (survey.id !== this.#survey) {
      this.#survey = survey.id;
      void this.#keeper.look(survey.id);
    }
    if (moment === 'sent' && this.#moment !== 'sent') void this.#keeper.remove();
    this.#moment = moment;
  }

  protected override render() {
    const { keeping } = this;
    const { isAble, isGone, trouble } = this.#keeper;
    if (!keeping || keeping.moment === 'sent' || !isAble) return nothing;
    const views = [this.#keptView(keeping), this.#offerView(keeping)].filter((view) => view !== nothing);
    if (views.length === 0 && !isGone && !trouble) return nothing;
    // On each step an offer is closed, and a box is a new one: an old one would give its text back to Undo.
    return html`<div class="draft" part="draft">
      ${isGone ? statusView(goneWords()) : nothing}
      ${errorText({ error: trouble ? troubleWords[trouble]() : '' }, 'trouble')}
      ${keyed(`${keeping.draft.step} ${this.#wipes}`, views)}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('kept', this.#keeper.kept !== undefined);
    this.setState('working', this.#keeper.work !== undefined);
  }

  /** What is said of answers that are kept. The button that removes one's own stays, whatever the moment is. */
  #keptView({ moment, draft }: Keeping) {
    const { kept, isOwn } = this.#keeper;
    const onRemove = () => void this.#remove();
    if (!kept) return nothing;
    if (isOwn) return keptView({ until: kept.until, isUpToDate: this.#keeper.isUpToDate(draft), onRemove });
    if (moment !== 'start') return nothing;
    return foundView({ ...this.#form(() => void this.#open()), level: this.headingLevel, until: kept.until, onRemove });
  }

  #offerView({ moment, draft }: Keeping) {
    if ((moment !== 'answering' && moment !== 'not-sent') || this.#keeper.isUpToDate(draft)) return nothing;
    return keepView({
      ...this.#form(() => void this.#keep()),
      moment,
      days: this.days,
      replaces: this.#keeper.kept !== undefined,
    });
  }

  #form(onDone: () => void): PassphraseForm {
    const { fault, work } = this.#keeper;
    return {
      error: fault ? faultWords[fault]() : '',
      working: work && workWords[work](),
      isShown: this.#isShown,
      onShow: () => {
        this.#isShown = !this.#isShown;
        this.requestUpdate();
      },
      onDone,
    };
  }

  async #keep(): Promise<void> {
    const { survey, draft } = this.keeping!;
    await this.#finish(this.#keeper.keep(survey, draft, this.#passphrase, this.days));
  }

  async #open(): Promise<void> {
    const { survey, restore } = this.keeping!;
    const draft = await this.#finish(this.#keeper.open(survey, this.#passphrase));
    if (!draft) return;
    restore(draft);
    this.#say(againWords);
  }

  async #remove(): Promise<void> {
    await this.#finish(this.#keeper.remove('and say so'));
  }

  /** Says that something is under way, and how it ended; and puts the focus where one goes on from there. */
  async #finish<T>(work: Promise<T>): Promise<T> {
    if (this.#keeper.work) this.#say(workWords[this.#keeper.work]);
    const result = await work;
    await this.updateComplete;
    const { fault, trouble, isGone, kept, isOwn } = this.#keeper;
    if (fault) this.#tell(faultWords[fault], '#passphrase');
    else if (trouble) this.#say(troubleWords[trouble]);
    else if (isGone) this.#tell(goneWords, '.status');
    else if (kept && isOwn) this.#tell(() => keptWords(kept.until), '.status');
    return result;
  }

  #tell(words: () => string, place: string): void {
    this.#say(words);
    this.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }

  #say(words: () => string): void {
    announce(this.localized(words), this.language);
  }

  get #box(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #passphrase(): string {
    return this.#box?.value ?? '';
  }

  #wipe(): void {
    this.#wipes += 1;
    if (this.#box) this.#box.value = '';
    this.#keeper.wipe();
  }
}
