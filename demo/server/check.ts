import * as z from 'zod/mini';
import { NAME_LIMIT, TEXT_LIMIT } from '../../src/definition/limits.js';
import { submissionSchema, type Submission } from '../../src/submission/schema.js';
import type { ProblemPlace } from './problem.js';
import { entriesIn, unstorable } from './unstorable.js';

/** The most places one answer names. */
const MOST = 50;

/** The most keys of a submission: several times what the longest survey asks. More would take long to look through. */
const MOST_ENTRIES = 2_000;

/** Whether a value is a submission that can be stored exactly as it was sent, and if not, where it is wrong. */
export function checkSubmission(value: unknown): { submission: Submission } | { errors: ProblemPlace[] } {
  if (entriesIn(value) > MOST_ENTRIES) return { errors: [{ detail: NOT_YOURS, pointer: '#/answers' }] };
  const odd: ProblemPlace[] = [];
  for (const { path, part } of unstorable(value)) {
    odd.push({ detail: part === 'key' ? UNKNOWN : HIDDEN_SIGN, pointer: pointerTo(path) });
    if (odd.length === MOST) break;
  }
  if (odd.length > 0) return { errors: odd };
  const result = z.safeParse(submissionSchema, value);
  return result.success
    ? { submission: result.data }
    : { errors: result.error.issues.slice(0, MOST).flatMap(placesOf).slice(0, MOST) };
}

function placesOf(issue: z.core.$ZodIssue): ProblemPlace[] {
  if (issue.code !== 'unrecognized_keys') return [{ detail: wordsFor(issue), pointer: pointerTo(issue.path) }];
  const detail = issue.path[0] === 'sharing' ? 'This does not go with the choice you made about sharing.' : UNKNOWN;
  return issue.keys.map((key) => ({ detail, pointer: pointerTo([...issue.path, key]) }));
}

const UNKNOWN = 'We do not know what this is, so we did not take it.';
const NOT_YOURS = 'Part of what was sent is missing or mixed up. This is not something you did wrong.';
const HIDDEN_SIGN = 'There is a hidden sign in this that we cannot keep. Delete these words and type them again.';

/** What a family reads. What they cannot change is not called their mistake. */
function wordsFor({ code, path: [room, ...rest] }: z.core.$ZodIssue): string {
  const last = rest.at(-1);
  if (room === 'sharing' && last === 'respondentName')
    return code === 'too_big' ? tooLong(NAME_LIMIT) : 'Tell us your name.';
  if (room === 'sharing' && last === 'workerName')
    return code === 'too_big' ? tooLong(NAME_LIMIT) : 'Tell us the name of your social worker.';
  if (room === 'sharing') return 'Choose how you want to share your answers.';
  if (room === 'answers' && code === 'invalid_key') return UNKNOWN;
  if (room === 'answers' && last === 'text' && rest.length === 2)
    return code === 'too_big' ? tooLong(TEXT_LIMIT) : 'Write your answer here, or leave the question out.';
  if (room === 'answers' && rest[1] === 'ratings' && rest.length === 3) return 'Choose one of the answers again.';
  return NOT_YOURS;
}

const tooLong = (limit: number) =>
  `This is too long. Use ${limit.toLocaleString('en-GB')} letters and spaces or fewer.`;

/** A JSON pointer as a URI fragment. It stops before a key that no submission could have, so none needs an escape. */
function pointerTo(path: readonly PropertyKey[]): string {
  const odd = path.findIndex((key) => !/^\w[\w-]{0,63}$/.test(String(key)));
  return ['#', ...(odd < 0 ? path : path.slice(0, odd))].map(String).join('/');
}
