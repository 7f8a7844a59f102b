import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { problemsAt } from '../../answers/problems.js';
import { onward, reachable, type Place } from '../../answers/route.js';
import { hasAnswers, NOTHING_SAID, say, type Action, type Session } from '../../answers/session.js';
import { stepsOf, type Layout, type Step } from '../../answers/steps.js';
import type { Survey } from '../../definition/survey.js';
import type { Draft } from '../../drafts/draft.js';
import { buildPayload, identify } from '../../submission/build.js';
import { SendError, type SendFailure } from '../../submission/errors.js';
import type { Delivery } from '../../submission/request.js';
import type { Submission } from '../../submission/schema.js';
import { elapsed, endpointFrom, send } from '../../submission/send.js';
import {
  HeardFailedEvent,
  HeardPageEvent,
  HeardSentEvent,
  HeardStartEvent,
  HeardSubmitEvent,
  HeardWaitingEvent,
} from '../shared/events.js';
import { WipedOnExit } from '../shared/wipe.js';
import { StepHistory } from './history.js';
import { placed, stepOf, type ShownProblem } from './shown-problem.js';

/** What a survey element offers to the one that leads through it. */
export interface FlowHost extends ReactiveControllerHost, EventTarget, Delivery {
  readonly endpoint: string;
  readonly wave: string;
  readonly noHistory: boolean;
  readonly baseURI: string;
  readonly isConnected: boolean;
  /** Shows the start of what is there now, and puts the focus on its heading. */
  showStep(): void;
  /** Puts the focus on the button that says it is being sent. */
  showSending(): Promise<void>;
  /** Puts the focus on what is wrong. */
  showProblems(): void;
  /** Brings a question into view, or without one the sharing choice, and puts the focus on a control of it. */
  showField(question: string | undefined, control?: string): Promise<void>;
}

const START: Place = { step: 0, returning: false };

/** Milliseconds before it is sent again where the device says that it is online and the council cannot be reached. */
const WAIT = 30_000;

/** Leads one person through one survey, and holds all they have said: the one owner of the session. */
export class SurveyFlow implements ReactiveController {
  survey: Survey | undefined;
  steps: readonly Step[] = [];
  session: Session = NOTHING_SAID;
  place: Place = START;
  problems: readonly ShownProblem[] = [];
  status: 'answering' | 'sending' | 'waiting' | 'not-sent' | 'sent' = 'answering';
  failure: SendFailure | undefined;
  /** Whether something that was sent may have arrived, although nobody said so. */
  mayHaveArrived = false;
  /** Whether somebody went back from the end. */
  isBackFromSent = false;

  readonly #history = new StepHistory((step) => this.#onHistory(step));
  #trail: Place[] = [];
  #last: Submission | undefined;
  #sending: AbortController | undefined;

  constructor(private readonly host: FlowHost) {
    host.addController(this);
    new WipedOnExit(host, () => this.wipe());
  }

  hostConnected(): void {
    this.#history.hostConnected();
    window.addEventListener('pageshow', this.#onPageShow);
    this.#askBeforeLeaving();
  }

  hostDisconnected(): void {
    this.#history.hostDisconnected();
    window.removeEventListener('pageshow', this.#onPageShow);
    this.#askBeforeLeaving();
    // A survey that is only moved is back by then. On one that is gone, nobody reads that it still waits.
    queueMicrotask(() => {
      if (!this.host.isConnected && this.status === 'waiting') this.#interrupt();
    });
  }

  hostUpdated(): void {
    this.#askBeforeLeaving();
  }

  /** The step that is shown. */
  get step(): Step {
    return this.steps[this.place.step]!;
  }

  /** What can be kept on the device. It gets its id now: it may be sent from here, and from what is kept. */
  draft(): Draft {
    const { session } = this;
    if (session.sharing.choice) this.#last = identify(buildPayload(this.survey!, session, this.host.wave), this.#last);
    return { session, step: this.place.step, last: this.#last };
  }

  /** Goes on with what was kept on the device. */
  restore({ session, step, last }: Draft): void {
    this.session = session;
    this.#last = last;
    this.#follow({ step: reachable(this.survey!, this.steps, session, step), returning: false });
  }

  /** Shows a survey, or the same one in another language, which keeps all that was said. */
  lead(survey: Survey, layout: Layout): void {
    if (this.survey && (this.survey.id !== survey.id || this.survey.version !== survey.version)) this.wipe();
    const count = this.steps.length;
    this.survey = survey;
    this.steps = stepsOf(survey, layout);
    const step = Math.min(this.place.step, this.steps.length - 1);
    this.place = { ...this.place, step };
    // Of another number of steps, only those before this one are where the person has been.
    if (this.steps.length !== count) this.#trail = this.#trail.filter((place) => place.step < step);
  }

  say(action: Action): void {
    this.#interrupt();
    this.session = say(this.session, action);
    // Neither what was wrong with a name that is gone, nor what a server said of it.
    if (action.type === 'choose') this.problems = this.problems.filter(({ field }) => field === 'question');
    // A name that is taken back is kept nowhere.
    if (action.type === 'choose' || action.type === 'name') this.#last = undefined;
    this.host.requestUpdate();
  }

  /** Goes on from the step that is shown, or says what keeps from it. */
  goOn(): void {
    if (this.#sending || !this.survey) return;
    this.problems = problemsAt(this.survey, this.step, this.session);
    this.host.requestUpdate();
    if (this.problems.length > 0) return this.host.showProblems();
    if (this.step.kind === 'check' || this.step.kind === 'all') return void this.#send();
    if (this.step.kind === 'start') this.host.dispatchEvent(new HeardStartEvent());
    this.#follow(onward(this.survey, this.steps, this.session, this.place));
  }

  /**
   * Goes to where the person came from. A step of its own, as by a link: what lies before it in the browser's history
   * may be anything, and lead out of the page.
   */
  back(): void {
    const place = this.#trail.pop();
    if (place) this.#goTo(place);
  }

  /** Goes to where an answer can be changed, and from there back to the check. */
  change(step: number): void {
    this.#follow({ step, returning: true });
  }

  /** Goes to where a problem can be put right. */
  mend(problem: ShownProblem): void {
    const step = stepOf(problem, this.steps, this.survey!);
    if (step < 0) return;
    if (step !== this.place.step) {
      const { problems } = this;
      this.change(step);
      this.problems = problems;
    }
    if (problem.field === 'question')
      void this.host.showField(problem.question, problem.code === 'server' ? problem.statement : undefined);
    else void this.host.showField(undefined, problem.field);
  }

  /** Stops what is on its way, or waits for a connection. It may have arrived all the same. */
  stop(): void {
    this.#interrupt();
    this.host.showStep();
  }

  /**
   * Sends as soon as the device is connected again, while the page is open. Where it is connected already, nothing will
   * tell: then after `pause` milliseconds.
   */
  wait(pause = 0): void {
    const { signal } = (this.#sending = new AbortController());
    this.status = 'waiting';
    const online = navigator.onLine
      ? elapsed(pause, signal)
      : new Promise((resolve) => window.addEventListener('online', resolve, { once: true, signal }));
    void online.then(() => {
      if (!signal.aborted) return this.#send(true);
    });
    this.host.dispatchEvent(new HeardWaitingEvent());
    this.host.requestUpdate();
    this.host.showStep();
  }

  /** Forgets everything that was said, stops what is under way, and starts again. */
  wipe(): void {
    this.#abort();
    this.#forget();
    this.#show(START);
  }

  #abort(): void {
    this.#sending?.abort();
    this.#sending = undefined;
  }

  /** What is changed while it is on its way must not arrive as it was. If it has already, that is not kept quiet. */
  #interrupt(): void {
    if (!this.#sending) return;
    this.#abort();
    this.#fail(new SendError(this.status === 'waiting' ? 'offline' : 'stopped'));
  }

  #forget(): void {
    this.session = NOTHING_SAID;
    this.#last = undefined;
    this.#trail = [];
    this.problems = [];
    this.failure = undefined;
    this.mayHaveArrived = false;
    this.isBackFromSent = false;
  }

  #follow(place: Place): void {
    this.#trail.push(this.place);
    this.#goTo(place);
  }

  #goTo(place: Place): void {
    if (!this.host.noHistory) {
      // The first entry is the page as it was found: only when it is left does it get a number.
      this.#history.number(this.place.step);
      this.#history.push(place.step);
    }
    this.#show(place);
    this.host.showStep();
  }

  #show(place: Place): void {
    if (this.#sending) this.#interrupt();
    else {
      this.failure = undefined;
      this.status = 'answering';
    }
    this.place = place;
    this.problems = [];
    this.host.requestUpdate();
    const step = this.steps[place.step];
    if (step?.kind === 'page')
      this.host.dispatchEvent(
        new HeardPageEvent(this.survey!.pages[step.page]!.id, step.page + 1, this.survey!.pages.length),
      );
  }

  async #send(hasWaited = false): Promise<void> {
    this.#abort();
    this.status = 'answering';
    this.host.requestUpdate();
    const event = new HeardSubmitEvent();
    if (!this.host.dispatchEvent(event)) return;
    const submission = identify(buildPayload(this.survey!, this.session, this.host.wave), this.#last);
    const { signal } = (this.#sending = new AbortController());
    this.#last = submission;
    this.status = 'sending';
    // Somebody may leave in a hurry after the survey was taken off the page.
    window.addEventListener('heard-exit', () => this.#abort(), { capture: true, signal });
    void this.host.showSending();
    const { endpoint, baseURI } = this.host;
    try {
      if (event.sender) await event.sender(structuredClone(submission), { signal });
      else await send(endpointFrom(endpoint, baseURI), submission, { signal, delivery: this.host });
      if (signal.aborted) return;
      this.#abort();
      this.#forget();
      this.status = 'sent';
      this.host.dispatchEvent(new HeardSentEvent());
      this.host.requestUpdate();
      this.host.showStep();
    } catch (error) {
      if (signal.aborted) return;
      this.#abort();
      // A host may throw anything, and a SendError of another copy of Heard.
      const { failure = 'unavailable', problems, mayHaveArrived } = Object(error) as Partial<SendError>;
      if (hasWaited && failure === 'offline') return this.wait(WAIT);
      this.#fail(new SendError(failure, problems, mayHaveArrived));
      this.host.showStep();
    }
  }

  #fail({ failure, problems, mayHaveArrived }: SendError): void {
    this.status = 'not-sent';
    this.failure = failure;
    this.mayHaveArrived ||= mayHaveArrived;
    this.problems = placed(this.survey!, problems);
    this.host.dispatchEvent(new HeardFailedEvent(failure));
    this.host.requestUpdate();
  }

  #onHistory(step: number): void {
    if (this.host.noHistory || !this.survey) return;
    if (this.status === 'sent') {
      this.isBackFromSent = true;
      this.host.requestUpdate();
      return this.host.showStep();
    }
    const shown = reachable(this.survey, this.steps, this.session, step);
    if (shown === this.place.step) return;
    const before = this.#trail.findLastIndex(({ step }) => step === shown);
    if (before < 0) this.#trail.push(this.place);
    else this.#trail.length = before;
    this.#show({ step: shown, returning: false });
    this.host.showStep();
  }

  // Only while there is something to lose: browsers do not keep a page for Back that asks.
  #askBeforeLeaving(): void {
    if (this.host.isConnected && hasAnswers(this.session)) window.addEventListener('beforeunload', this.#onLeave);
    else window.removeEventListener('beforeunload', this.#onLeave);
  }

  // Whoever closes the page by mistake keeps what they said; whoever left in a hurry has nothing here any more.
  readonly #onLeave = (event: Event) => {
    if (hasAnswers(this.session)) event.preventDefault();
  };

  // A page that comes back from the browser's cache after its survey was sent or left shows an empty one.
  readonly #onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted && this.status === 'sent') this.wipe();
  };
}
