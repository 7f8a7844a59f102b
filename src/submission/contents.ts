import type { Payload } from './build.js';

/** One part of what is sent, as a person would name it. */
export interface Part {
  readonly what:
    'respondentName' | 'workerName' | 'choice' | 'answers' | 'survey' | 'language' | 'wave' | 'submissionId';
  /** Whether the social worker and their manager are told of it, once the team has read it. */
  readonly isShared: boolean;
}

/** Everything that leaves the page with a payload, part by part, and who reads it. The format only says how to read it. */
export function contentsOf({ format: _, sharing, answers, ...about }: Payload): Part[] {
  const isShared = sharing.choice !== 'anonymous';
  const said = (Object.keys(sharing) as (keyof typeof sharing | 'respondentName' | 'workerName')[]).map((what) => ({
    what,
    isShared,
  }));
  const more = [...(Object.keys(about) as (keyof typeof about)[]), 'submissionId' as const];
  return [
    ...said,
    ...(Object.keys(answers).length > 0 ? [{ what: 'answers', isShared } as const] : []),
    ...more.map((what) => ({ what, isShared: false })),
  ];
}
