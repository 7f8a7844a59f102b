import type { SendFailure } from '../../submission/errors.js';
import type { Submission } from '../../submission/schema.js';

// Events tell where somebody is, by id and count; none holds an answer, a choice or a name.
// `heard-answer` and `heard-clear` are for the survey around a field and do not leave the root it stands in.

const outward = { bubbles: true, composed: true };

/** The family has begun. */
export class HeardStartEvent extends Event {
  constructor() {
    super('heard-start', outward);
  }
}

/** A page of questions is shown. */
export class HeardPageEvent extends Event {
  constructor(
    readonly page: string,
    readonly number: number,
    readonly count: number,
  ) {
    super('heard-page', outward);
  }
}

/**
 * A host's own way of sending: it resolves once the submission has arrived, and rejects if it has not. It must stop when
 * `signal` says so: the family has changed what they said, or has left in a hurry.
 */
export type Sender = (submission: Submission, options: { readonly signal: AbortSignal }) => Promise<void>;

/** The family has asked to send. `preventDefault()` stops it; `sendWith()` lets the host send instead. */
export class HeardSubmitEvent extends Event {
  /** The host's way of sending, once it has given one. */
  sender: Sender | undefined;

  constructor() {
    super('heard-submit', { ...outward, cancelable: true });
  }

  /** Takes the sending over. The submission is handed to `sender` alone; the event never holds it. */
  sendWith(sender: Sender): void {
    this.sender = sender;
  }
}

/** The submission has arrived. */
export class HeardSentEvent extends Event {
  constructor() {
    super('heard-sent', outward);
  }
}

/** The submission has not arrived. */
export class HeardFailedEvent extends Event {
  constructor(readonly failure: SendFailure) {
    super('heard-failed', outward);
  }
}

/** The family waits for a connection: it is sent by itself once there is one. */
export class HeardWaitingEvent extends Event {
  constructor() {
    super('heard-waiting', outward);
  }
}

/** The family leaves in a hurry. Everything is wiped before any listener hears of it; `preventDefault()` stops only the leaving. */
export class HeardExitEvent extends Event {
  constructor() {
    super('heard-exit', { ...outward, cancelable: true });
  }
}

/** A definition is opened. */
export class HeardTermEvent extends Event {
  constructor(readonly term: string) {
    super('heard-term', outward);
  }
}

/** What was said in a field has changed. */
export class HeardAnswerEvent extends Event {
  constructor(readonly field: string) {
    super('heard-answer', { bubbles: true });
  }
}

/** One answer was taken back. */
export class HeardClearEvent extends Event {
  constructor(
    readonly field: string,
    readonly statement: string,
  ) {
    super('heard-clear', { bubbles: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'heard-start': HeardStartEvent;
    'heard-page': HeardPageEvent;
    'heard-submit': HeardSubmitEvent;
    'heard-sent': HeardSentEvent;
    'heard-failed': HeardFailedEvent;
    'heard-waiting': HeardWaitingEvent;
    'heard-exit': HeardExitEvent;
    'heard-term': HeardTermEvent;
    'heard-answer': HeardAnswerEvent;
    'heard-clear': HeardClearEvent;
  }
}
