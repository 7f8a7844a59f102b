/** The whole public API: classes, events, types and pure functions. Importing it registers nothing. */
export { HeardSurvey } from './elements/survey/survey.js';
export { HeardConsent } from './elements/consent/consent.js';
export { HeardLikert } from './elements/likert/likert.js';
export { HeardFreeText } from './elements/free-text/free-text.js';
export { HeardSupport } from './elements/support/support.js';
export { HeardTerm } from './elements/term/term.js';
export { HeardExit } from './elements/exit/exit.js';
export { HeardDraft } from './elements/draft/draft.js';
export type { HeardField } from './elements/shared/field.js';

export {
  HeardAnswerEvent,
  HeardClearEvent,
  HeardExitEvent,
  HeardFailedEvent,
  HeardPageEvent,
  HeardSentEvent,
  HeardStartEvent,
  HeardSubmitEvent,
  HeardTermEvent,
  HeardWaitingEvent,
  type Sender,
} from './elements/shared/events.js';

export type { SharingChoice } from './definition/limits.js';
export type { Definition, Overlay, Text } from './definition/schema.js';
export { DefinitionError, parseDefinition, parseOverlay } from './definition/read.js';
export {
  surveyFrom,
  type Contact,
  type FreeTextQuestion,
  type LikertQuestion,
  type Point,
  type Question,
  type SharingText,
  type Statement,
  type Survey,
  type Term,
} from './definition/survey.js';
export { surveys } from './definition/surveys/index.js';

export {
  NOTHING_SAID,
  say,
  type Action,
  type Answer,
  type NameField,
  type Ratings,
  type Session,
  type Sharing,
} from './answers/session.js';

export { buildPayload, identify, type Payload } from './submission/build.js';
export { SendError, type SendFailure, type ServerProblem } from './submission/errors.js';
export type { Delivery } from './submission/request.js';
export { endpointFrom, send, type SendOptions } from './submission/send.js';
export type { Submission } from './submission/schema.js';

export { version } from './version.js';
