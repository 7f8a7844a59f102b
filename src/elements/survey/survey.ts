import { html, nothing, render, type PropertyValues, type CSSResultGroup } from 'lit';
import type { Row } from '../../answers/rows.js';
import { hasAnswers } from '../../answers/session.js';
import type { Layout } from '../../answers/steps.js';
import { direction } from '../../definition/language.js';
import type { Definition, Overlay } from '../../definition/schema.js';
import { surveyFrom } from '../../definition/survey.js';
import type { Keeping } from '../../drafts/draft.js';
import { msg } from '../../locales/msg.js';
import { controls } from '../../styles/controls.js';
import { HeardConsent } from '../consent/consent.js';
import type { Delivery } from '../../submission/request.js';
import { announce } from '../shared/announcer.js';
import { HeardElement, orEmpty } from '../shared/element.js';
import { HeardField } from '../shared/field.js';
import { errorPrefix } from '../shared/field-parts.js';
import { HoverIntent } from '../shared/hover-intent.js';
import { AuthoredElements } from './authored-elements.js';
import { consentField, questionFieldsAt, type Asked } from './fields.js';
import { SurveyFlow, type FlowHost } from './flow.js';
import { PageTitle } from './page-title.js';
import { reply } from './reply.js';
import { SurveySource, type Found } from './source.js';
import { styles } from './survey.styles.js';
import { faultView } from './views/fault.js';
import { notSentWords, waitingWords } from './views/not-sent.js';
import { sendingWords } from './views/actions.js';
import { surveyView } from './views/survey.js';

/**
 * A survey in a page that is there already. It asks one question at a time, says who will read what, and sends only
 * what the chosen way of sharing allows. What stands inside its tag shows until it runs, and again if it cannot.
 *
 * Its fields stand in its own tag as children: those of a definition are put there, and those written by hand are
 * used as they are. Nothing that is said is kept in an attribute, an address or an event, nor on the device unless the
 * family asks for it, where the page offers that.
 *
 * @element heard-survey
 *
 * @attr {string} survey - Id of a survey that Heard brings; of the survey itself where its questions are written by hand
 * @attr {string} src - Address of a definition (JSON), in place of `survey`
 * @attr {string} endpoint - Address that the answers are posted to; https, or localhost
 * @attr {'json'|'form'} encoding - How the answers are written: JSON, or as a form, which needs no preflight
 * @attr {string} fields - More that every request holds, as a query string such as form_id=heard
 * @attr {'omit'|'same-origin'|'include'} credentials - Whether cookies go along; they do not unless set
 * @attr {string} overlay - Address of an authority's overlay (JSON)
 * @attr {string} lang - Language to begin in; that of the page unless set. The family may change it
 * @attr {'pages'|'single'} layout - One question at a time, or everything on one page
 * @attr {number} heading-level - Level of the survey's headings, 2 to 6
 * @attr {string} wave - Label of the round that the answers belong to, such as 2026-autumn
 * @attr {string} exit-url - Where "Exit this page" goes: an address that starts with https:// or /
 * @attr {string} privacy-url - The council's privacy notice
 * @attr {string} heading - Title, where the questions are written by hand
 * @attr {string} survey-version - Version of the questions, where they are written by hand; 1.0.0 unless set
 * @attr {boolean} with-drafts - Offers on every step to keep the answers on the device and come back, where the page also loads heard-drafts.js
 * @attr {number} draft-days - For how many days what is kept on the device can be opened, 1 to 7
 * @attr {boolean} no-history - Leaves the browser's history alone, for pages whose router owns it
 * @attr {boolean} no-title - Leaves the page's title alone
 *
 * @slot - What shows until the survey runs, or if it cannot: a link, a telephone number
 * @slot introduction - More to read on the start page
 *
 * @fires {HeardStartEvent} heard-start - The family has begun
 * @fires {HeardPageEvent} heard-page - A page of questions is shown
 * @fires {HeardSubmitEvent} heard-submit - The family asks to send; cancelable, or take over with `sendWith()`
 * @fires {HeardSentEvent} heard-sent - The answers have arrived
 * @fires {HeardFailedEvent} heard-failed - They have not
 * @fires {HeardWaitingEvent} heard-waiting - They are sent once the device is online again
 * @fires {HeardTermEvent} heard-term - A definition was opened
 *
 * @csspart survey - Everything in it
 * @csspart heading - A heading
 * @csspart h2 - A heading of the second level; h3 to h6 for those below
 * @csspart promises - What happens to the answers, on the start page
 * @csspart back - The Back button
 * @csspart languages - The language buttons
 * @csspart error-summary - The list of errors
 * @csspart notice - What is said when sending failed
 * @csspart summary - The list of answers to check
 * @csspart row - One answer in it
 * @csspart contents - What will be sent, and who reads it
 * @csspart actions - What stands around the main button
 * @csspart button - The main button
 * @csspart sent - The thanks
 * @csspart term - A word that has a definition, in the introduction or the guidance
 * @csspart definition - The panel of a definition
 * @csspart words - The list of definitions
 * @csspart fault - What developers are told if the survey cannot run
 *
 * @cssprop [--heard-scroll-offset=0px] - Room to leave above the survey when it is scrolled to, for fixed headers
 *
 * @cssstate sending - The answers are on their way
 * @cssstate sent - The answers have arrived
 * @cssstate invalid - Errors are shown
 */
export class HeardSurvey extends HeardElement implements FlowHost {
  static override styles: CSSResultGroup = [HeardElement.styles, controls, styles];

  static override properties = {
    survey: { converter: orEmpty },
    src: { converter: orEmpty },
    endpoint: { converter: orEmpty },
    encoding: { converter: orEmpty },
    fields: { converter: orEmpty },
    credentials: { converter: orEmpty },
    headers: { attribute: false },
    overlay: { converter: orEmpty },
    definition: { attribute: false },
    layout: { converter: orEmpty },
    headingLevel: { type: Number, attribute: 'heading-level' },
    wave: { converter: orEmpty },
    exitUrl: { converter: orEmpty, attribute: 'exit-url' },
    privacyUrl: { converter: orEmpty, attribute: 'privacy-url' },
    heading: { converter: orEmpty },
    surveyVersion: { converter: orEmpty, attribute: 'survey-version' },
    withDrafts: { type: Boolean, attribute: 'with-drafts' },
    draftDays: { type: Number, attribute: 'draft-days' },
    noHistory: { type: Boolean, attribute: 'no-history' },
    noTitle: { type: Boolean, attribute: 'no-title' },
  };

  declare survey: string;
  declare src: string;
  declare endpoint: string;
  declare encoding: 'json' | 'form' | '';
  declare fields: string;
  declare credentials: RequestCredentials | '';
  /** Headers that only the page knows, such as a CSRF token. Asked anew for every attempt. */
  declare headers: Delivery['headers'];
  /** An address, or the overlay itself. */
  declare overlay: string | Overlay;
  /** The definition itself, in place of `survey` or `src`. */
  declare definition: Definition | undefined;
  declare layout: Layout;
  declare headingLevel: number;
  declare wave: string;
  declare exitUrl: string;
  declare privacyUrl: string;
  declare heading: string;
  declare surveyVersion: string;
  declare withDrafts: boolean;
  declare draftDays: number;
  declare noHistory: boolean;
  declare noTitle: boolean;

  readonly #flow = new SurveyFlow(this);
  readonly #source = new SurveySource(this);
  readonly #title = new PageTitle();
  #authored: AuthoredElements | undefined;
  #led: { found: Found; language: string; layout: Layout } | undefined;
  #announced: SurveyFlow['status'] = 'answering';
  /** Whether the first question of a survey on one page has been painted. What is below it waits for that. */
  #isSeen = false;

  constructor() {
    super();
    this.survey = '';
    this.src = '';
    this.endpoint = '';
    this.encoding = '';
    this.fields = '';
    this.credentials = '';
    this.overlay = '';
    this.layout = 'pages';
    this.headingLevel = 2;
    this.wave = '';
    this.exitUrl = '';
    this.privacyUrl = '';
    this.heading = '';
    this.surveyVersion = '1.0.0';
    this.withDrafts = false;
    this.draftDays = 7;
    this.noHistory = false;
    this.noTitle = false;
    this.addController(this.#title);
    new HoverIntent(this);
    this.addEventListener('heard-answer', this.#onAnswer);
    this.addEventListener('heard-clear', (event) => event.stopPropagation());
    this.addEventListener('keydown', this.#onKey);
  }

  /** The language that the survey is shown in: of those it has, the one that suits where it stands. */
  override get language(): string {
    return this.#flow.survey?.language ?? super.language;
  }

  showStep(): void {
    void this.#focusOn('.notice, .heading');
  }

  async showSending(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.main')?.focus();
  }

  showProblems(): void {
    void this.#focusOn('.notice');
  }

  async showField(question: string | undefined, control?: string): Promise<void> {
    await this.updateComplete;
    const fields = [...this.children].filter((child) => child instanceof HeardField);
    const isMeant = (field: HeardField<unknown>) =>
      field instanceof HeardConsent ? !question : field.name === question;
    await fields.find(isMeant)?.show(control);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || SOURCES.some((source) => changed.has(source))) this.#find();
    this.#source.use((found) => {
      const { layout } = this;
      const language = super.language;
      const led = this.#led;
      if (led?.found === found && led.language === language && led.layout === layout) return;
      this.#led = { found, language, layout };
      this.#flow.lead(surveyFrom(found.definition, found.overlay, language), layout);
    });
  }

  protected override render() {
    if (this.#source.fault) return faultView(this.#source.fault);
    const { survey } = this.#flow;
    if (!survey || !this.#source.found) return html`<slot></slot>`;
    return surveyView(this.#flow, {
      level: this.headingLevel,
      languages: survey.languages,
      direction: direction(survey.language),
      isDraft: survey.drafts?.includes(survey.language) ?? false,
      privacyUrl: this.privacyUrl || survey.privacyUrl || '',
      wave: this.wave,
      speak: (language) => (this.lang = language),
      isWhole: this.#isWhole,
      change: (row) => this.#change(row),
    });
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const asked = this.#asked();
    this.localized(() => {
      render(this.#fieldsTemplate(asked), this, { host: this });
      this.#authored?.show(asked, this.language);
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#isWhole) requestAnimationFrame(() => setTimeout(() => this.#drawTheRest()));
    const { status, problems } = this.#flow;
    this.setState('sending', status === 'sending');
    this.setState('sent', status === 'sent');
    this.setState('invalid', problems.length > 0);
    this.localized(() => {
      if (!this.noTitle) this.#title.mark(problems.length > 0 ? `${errorPrefix()} ` : '');
      if (status !== this.#announced) this.#announce(status);
    });
    this.#announced = status;
  }

  // A slow phone shows the first question sooner like this. What stands above it fills the window: nothing seen moves.
  get #isWhole(): boolean {
    return this.#isSeen || !this.#flow.survey || this.#flow.step.kind !== 'all';
  }

  #drawTheRest(): void {
    this.#isSeen = true;
    this.requestUpdate();
  }

  #find(): void {
    // Before the survey puts anything of its own into its tag, what stands there was written by hand.
    const pending = this.#authored ? undefined : AuthoredElements.whenReady();
    if (pending) return void pending.then(() => this.requestUpdate('survey'));
    const authored = (this.#authored ??= new AuthoredElements(this));
    const { survey, src, definition, overlay, endpoint, wave, privacyUrl } = this;
    this.#source.find(() => ({
      survey,
      src,
      definition,
      overlay,
      endpoint,
      wave,
      privacyUrl,
      composed: authored.definition({
        id: survey,
        version: this.surveyVersion,
        title: this.heading,
        language: this.language,
      }),
    }));
  }

  /** What the step that is shown asks; nothing if it asks nothing. */
  #asked(): Asked | undefined {
    const { survey, step, session, problems, status } = this.#flow;
    if (!survey || !this.#source.found || status === 'sent') return undefined;
    return { survey, step, session, problems };
  }

  #fieldsTemplate(asked: Asked | undefined) {
    const { survey } = this.#flow;
    if (!survey || !this.#source.found) return nothing;
    const { consent, exit, support, questions } = this.#authored!;
    return html`${exit ? nothing : html`<heard-exit slot="exit" lang=${survey.language} .href=${this.exitUrl}></heard-exit>`}
      ${asked && !consent ? consentField(asked) : nothing}
      ${asked && questions.length === 0 ? questionFieldsAt(asked).slice(0, this.#isWhole ? undefined : 1) : nothing}
      <heard-draft
        slot="draft"
        lang=${survey.language}
        .days=${this.draftDays}
        .headingLevel=${this.headingLevel + 1}
        .keeping=${this.#keeping()}
      ></heard-draft>
      ${
        support || !this.#isWhole
          ? nothing
          : html`<heard-support
              slot="support"
              lang=${survey.language}
              .contacts=${survey.contacts}
              .headingLevel=${this.headingLevel + 1}
            ></heard-support>`
      }`;
  }

  /** What a page that loads heard-drafts.js may keep, and when it is asked for. */
  #keeping(): Keeping {
    const { survey, session, step, place, status } = this.#flow;
    const answering = this.withDrafts ? 'answering' : undefined;
    const isStart = step.kind === 'start' || (step.kind === 'all' && !hasAnswers(session));
    return {
      survey: survey!,
      endpoint: this.endpoint,
      session,
      step: place.step,
      moment: status === 'sent' || status === 'not-sent' ? status : isStart ? 'start' : answering,
      draft: () => this.#flow.draft(),
      restore: (kept) => this.#flow.restore(kept),
    };
  }

  #change({ step, about }: Row): void {
    this.#flow.change(step);
    if (about.field === 'question' && about.statement) void this.showField(about.question, about.statement);
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    // No further than the survey's own top, and not at all while that is in view.
    const { top } = this.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight / 2) this.scrollIntoView({ block: 'start' });
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  #announce(status: SurveyFlow['status']): void {
    const words = {
      answering: '',
      sending: sendingWords(),
      waiting: waitingWords(),
      sent: msg('Sent', { id: 'announce-sent', desc: 'Said when the answers have arrived' }),
      'not-sent': notSentWords(this.#flow),
    }[status];
    if (words) announce(words, this.language);
  }

  readonly #onAnswer = (event: Event) => {
    // What is said in a field is between the field and its survey.
    event.stopPropagation();
    for (const action of reply(event.target as HeardField<unknown>, this.#flow.session)) this.#flow.say(action);
  };

  // As a form does. The fields stand outside the form, and a form around the page must not hear of it.
  readonly #onKey = (event: KeyboardEvent) => {
    const [control] = event.composedPath();
    if (event.key !== 'Enter' || event.isComposing || !(control instanceof HTMLInputElement) || control.type !== 'text')
      return;
    event.preventDefault();
    // On one page going on is sending, and the questions stand below the names.
    if (this.#flow.step.kind !== 'all') this.#flow.goOn();
  };
}

/** The properties that say what is asked and where it goes. */
const SOURCES = [
  'survey',
  'src',
  'definition',
  'overlay',
  'endpoint',
  'wave',
  'privacyUrl',
  'heading',
  'surveyVersion',
];
