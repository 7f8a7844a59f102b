import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { hasAnswers, type Session } from '../../answers/session.js';
import type { Keeping } from '../../drafts/draft.js';
import { boxes } from '../../styles/boxes.js';
import { announce } from '../shared/announcer.js';
import { HeardElement } from '../shared/element.js';
import { errorText } from '../shared/field-parts.js';
import { WipedOnExit } from '../shared/wipe.js';
import { styles } from './draft.styles.js';
import { DraftKeeper, type Gone, type Opened } from './keeper.js';
import { foundView, leftView } from './views/found.js';
import { keepView } from './views/keep.js';
import { keptView, statusView } from './views/kept.js';
import type { PassphraseForm } from './views/passphrase.js';
import { unplacedDetails, unplacedView } from './views/unplaced.js';
import { againWords, faultWords, goneWords, keptWords, troubleWords, unplacedWords, workWords } from './words.js';

/**
 * Keeps a family's answers on their device, if they ask for it, locked with a passphrase that they choose. A survey puts
 * it into its tag; it comes to life where the page loads heard-drafts.js, and nothing of it is seen anywhere else.
 *
 * What is kept is removed when it is sent from here, by "Exit this page" on this page, by its button, and where a choice
 * erases a name in it. After its last day it does not open, and is removed when a page with the script is opened next.
 *
 * @element heard-draft
 *
 * @attr {number} days - For how many days what is kept can be opened, 1 to 7; 7 unless set
 * @attr {number} heading-level - Level of its heading, 2 to 6; 3 unless set
 *
 * @csspart draft - Everything in it
 * @csspart panel - What is said of answers that are kept
 * @csspart heading - The heading above the box that opens them
 * @csspart status - That answers are kept, or are no longer, or do not fit
 * @csspart offer - The offer to keep them, and all that opens with it
 * @csspart warning - Who could see them
 * @csspart label - The label of a box
 * @csspart hint - The hint of the box
 * @csspart control - The box for the passphrase, or with an answer to copy
 * @csspart error - An error message
 * @csspart button - The button that keeps or opens them, or goes on with them
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
  #belongsTo: string | undefined;
  #step: number | undefined;
  #moment: Keeping['moment'];
  /** What was opened, for as long as nothing else is said, where not all of it fits. */
  #opened: { readonly found: Opened; readonly session: Session } | undefined;
  /** What did not fit of what was opened and gone on with. */
  #unplaced: Opened['unplaced'];
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
    const { keeping } = this;
    if (!keeping) return;
    if (changed.has('keeping')) this.#follow(keeping);
    // Whatever brings it here: the choice may be made while answers are being kept.
    if (this.#keeper.holdsNameErasedBy(keeping.session.sharing)) void this.#removeOwn('name-erased');
  }

  #follow({ survey, endpoint, session, step, moment }: Keeping): void {
    if (step !== this.#step) {
      this.#step = step;
      this.#isShown = false;
      this.#keeper.moveOn();
    }
    if (this.#opened?.session !== session) this.#opened = undefined;
    const belongsTo = `${survey.id} ${new URL(endpoint, this.baseURI).href}`;
    if (belongsTo !== this.#belongsTo) {
      this.#belongsTo = belongsTo;
      this.#unplaced = undefined;
      void this.#keeper.look(belongsTo);
    }
    if (moment === 'sent' && this.#moment !== 'sent') {
      this.#unplaced = undefined;
      void this.#removeOwn();
    }
    this.#moment = moment;
  }

  protected override render() {
    const { keeping } = this;
    const { isAble, gone } = this.#keeper;
    if (!keeping || !isAble) return nothing;
    const views = [this.#keptView(keeping), this.#offerView(keeping), this.#unplacedView()].filter(
      (view) => view !== nothing,
    );
    const trouble = this.#troubleWords(false);
    if (views.length === 0 && !gone && !trouble) return nothing;
    // On each step an offer is closed, and a box is a new one: an old one would give its text back to Undo.
    return html`<div class="draft" part="draft">
      ${gone ? statusView(goneWords[gone]()) : nothing} ${errorText({ error: trouble }, 'failure')}
      ${keyed(`${keeping.step} ${this.#wipes}`, views)}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('kept', this.#keeper.kept !== undefined);
    this.setState('working', this.#keeper.work !== undefined);
  }

  /** What is said of answers that are kept. The button that removes one's own stays, whatever the moment is. */
  #keptView({ moment, session }: Keeping) {
    const { kept, isOwn } = this.#keeper;
    if (!kept) return nothing;
    const shown = { level: this.headingLevel, until: kept.until, onRemove: () => void this.#remove() };
    if (isOwn) return keptView({ ...shown, isSent: moment === 'sent', isUpToDate: this.#keeper.isUpToDate(session) });
    if (moment === 'sent') return leftView({ ...shown, moment });
    if (moment !== 'start') return nothing;
    if (hasAnswers(session)) return leftView({ ...shown, moment });
    if (this.#opened) return unplacedView({ ...shown, unplaced: this.#opened.found.unplaced!, onGoOn: this.#goOn });
    return foundView({ ...shown, ...this.#form(() => void this.#open()) });
  }

  /** The offer to keep them. Whoever has kept or opened some is offered it at every moment until they are sent. */
  #offerView({ moment, session }: Keeping) {
    const { hasKept, kept } = this.#keeper;
    const isOffered = moment === 'answering' || moment === 'not-sent' || (hasKept && moment !== 'sent');
    if (!isOffered || this.#keeper.isUpToDate(session)) return nothing;
    return keepView({
      ...this.#form(() => void this.#keep()),
      isNotSent: moment === 'not-sent',
      days: this.days,
      replaces: kept !== undefined,
    });
  }

  #unplacedView() {
    return this.#unplaced ? unplacedDetails(this.#unplaced) : nothing;
  }

  #form(onDone: () => void): PassphraseForm {
    const { fault, work } = this.#keeper;
    return {
      error: fault ? faultWords[fault]() : '',
      trouble: this.#troubleWords(true),
      working: work && workWords[work](),
      isShown: this.#isShown,
      onShow: () => {
        this.#isShown = !this.#isShown;
        this.requestUpdate();
      },
      onDone,
    };
  }

  /** What went wrong with keeping is said above its button, and all else above everything. */
  #troubleWords(ofKeeping: boolean): string {
    const { trouble } = this.#keeper;
    const isOfKeeping = trouble === 'full' || trouble === 'refused' || trouble === 'taken';
    return trouble && isOfKeeping === ofKeeping ? troubleWords[trouble]() : '';
  }

  async #keep(): Promise<void> {
    await this.#finish(this.#keeper.keep(this.keeping!.draft, this.#passphrase, this.days));
  }

  async #open(): Promise<void> {
    const { survey, session } = this.keeping!;
    const found = await this.#finish(this.#keeper.open(survey, this.#passphrase));
    // What was said meanwhile would be overwritten.
    if (!found || this.keeping!.session !== session) return;
    this.#opened = { found, session };
    if (!found.unplaced) return this.#goOn();
    this.requestUpdate();
    await this.updateComplete;
    this.#tell(unplacedWords, '.status');
  }

  readonly #goOn = () => {
    const { found } = this.#opened!;
    this.#opened = undefined;
    this.#unplaced = found.unplaced;
    this.#keeper.adopt(found);
    this.keeping!.restore(found.draft);
    this.#say(againWords);
  };

  async #remove(): Promise<void> {
    this.#opened = undefined;
    await this.#finish(this.#keeper.remove());
  }

  /** Removes what is this page's own without being asked to, and leaves the focus where it is. */
  async #removeOwn(gone?: Gone): Promise<void> {
    await this.#keeper.removeOwn(gone);
    const { trouble } = this.#keeper;
    if (trouble) this.#say(troubleWords[trouble]);
    else if (gone) this.#say(goneWords[gone]);
  }

  /** Says that something is under way, and how it ended; and puts the focus where one goes on from there. */
  async #finish<T>(work: Promise<T>): Promise<T> {
    if (this.#keeper.work) this.#say(workWords[this.#keeper.work]);
    const result = await work;
    await this.updateComplete;
    const { fault, trouble, gone, kept, isOwn } = this.#keeper;
    if (fault) this.#tell(faultWords[fault], '#passphrase');
    else if (trouble) this.#say(troubleWords[trouble]);
    else if (gone) this.#tell(goneWords[gone], '.status');
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
    this.#opened = this.#unplaced = undefined;
    this.#keeper.wipe();
  }
}
