import type { Session } from '../answers/session.js';
import type { Survey } from '../definition/survey.js';
import type { Submission } from '../submission/schema.js';

/** All that it takes to go on later, on the same device. */
export interface Draft {
  readonly session: Session;
  /** The number of the step that was shown. */
  readonly step: number;
  /** What was sent, or would be: sent again unchanged, from here or from another tab, it keeps its id and is counted once. */
  readonly last?: Submission | undefined;
}

/** What a survey lets be kept, and when. */
export interface Keeping {
  readonly survey: Survey;
  /** Where the answers go. */
  readonly endpoint: string;
  readonly session: Session;
  /** The number of the step that is shown. */
  readonly step: number;
  /** The moment in the survey, where there is something to offer at it. */
  readonly moment: 'start' | 'answering' | 'not-sent' | 'sent' | undefined;
  /** Makes what is kept, with the submission that would be sent now. */
  readonly draft: () => Draft;
  /** Goes on with what was kept. */
  readonly restore: (draft: Draft) => void;
}
