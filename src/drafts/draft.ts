import type { Session } from '../answers/session.js';
import type { Survey } from '../definition/survey.js';
import type { Submission } from '../submission/schema.js';

/** All that it takes to go on later, on the same device. */
export interface Draft {
  readonly session: Session;
  /** The number of the step that was shown. */
  readonly step: number;
  /** What was sent and may have arrived: sent again unchanged, it keeps its id and is counted once. */
  readonly last?: Submission | undefined;
}

/** What a survey lets be kept, and when. */
export interface Keeping {
  readonly survey: Survey;
  readonly draft: Draft;
  /** The moment in the survey, where there is something to offer at it. */
  readonly moment: 'start' | 'answering' | 'not-sent' | 'sent' | undefined;
  /** Goes on with what was kept. */
  readonly restore: (draft: Draft) => void;
}
