/** Why a submission did not arrive, as far as the family is concerned. */
export type SendFailure =
  'offline' | 'timeout' | 'stopped' | 'intercepted' | 'too-large' | 'busy' | 'refused' | 'unavailable';

/** Failures without an answer that settles it: the submission may have arrived, and only the answer been lost. */
const UNSURE: readonly SendFailure[] = ['offline', 'timeout', 'stopped', 'unavailable'];

/** What a server says is wrong with one place of a submission (RFC 9457, section 3). */
export interface ServerProblem {
  /** JSON pointer into the submission, such as `/answers/situation/text`. */
  readonly pointer: string;
  readonly detail: string;
}

/** A submission that is not known to have arrived. It holds nothing of what was in it. */
export class SendError extends Error {
  override name = 'SendError';

  constructor(
    readonly failure: SendFailure,
    readonly problems: readonly ServerProblem[] = [],
    /** Whether it may have arrived all the same, in this attempt or one before. */
    readonly mayHaveArrived = UNSURE.includes(failure),
  ) {
    super(`Not sent: ${failure}`);
  }
}
