import type { Payload } from './build.js';

/** One part of what is sent: a key of the payload, or of what it says about sharing. */
export type Part =
  | Exclude<keyof Payload, 'format' | 'sharing' | 'language'>
  | 'choice'
  | 'respondentName'
  | 'workerName'
  | 'submissionId';

/** Everything that leaves the page with a payload, by who reads it. Its language goes with the survey; its format only says how to
 * read the rest. */
export interface Contents {
  /** The team that reads every answer, then the social worker and their manager. */
  readonly shared: readonly Part[];
  /** That team alone. */
  readonly team: readonly Part[];
}

/** Says part by part what is sent, and who reads it: what is anonymous is never handed on. */
export function contentsOf({ format: _, language: __, sharing, answers, ...about }: Payload): Contents {
  const said = [...Object.keys(sharing), ...(Object.keys(answers).length > 0 ? ['answers'] : [])] as Part[];
  const technical = [...Object.keys(about), 'submissionId'] as Part[];
  return sharing.choice === 'anonymous'
    ? { shared: [], team: [...said, ...technical] }
    : { shared: said, team: technical };
}
