import type { Answer, Session } from '../answers/session.js';
import { trimmed } from '../answers/trimmed.js';
import { questionsOf, type Question, type Survey } from '../definition/survey.js';
import { toJson } from './json.js';
import type { Submission } from './schema.js';

/** A submission before it has an id. */
export type Payload = Omit<Submission, 'submissionId'>;

/**
 * The only door out: copies, by name, what the sharing choice allows, and nothing else.
 * Questions, statements and points that the survey does not have are left behind.
 * @param wave the label of a round: up to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit.
 *   It is copied as it is; whoever takes a submission refuses another
 * @throws {Error} if no sharing choice has been made
 */
export function buildPayload(survey: Survey, session: Session, wave?: string): Payload {
  return {
    format: 'heard-submission/1',
    survey: { id: survey.id, version: survey.version },
    language: survey.language,
    ...(wave && { wave }),
    sharing: allowedSharing(session),
    answers: Object.fromEntries(
      questionsOf(survey).flatMap((question) => {
        const answer = allowedAnswer(question, session.answers.get(question.id));
        return answer ? [[question.id, answer]] : [];
      }),
    ),
  };
}

/**
 * Gives a payload an id. If nothing in it has changed since it was last sent, that submission goes again as it was, so
 * that it is never counted twice: to read the questions in another language changes no answer.
 */
export function identify(payload: Payload, last?: Submission, uuid = () => crypto.randomUUID()): Submission {
  const submission = (submissionId: string, language = payload.language): Submission => {
    const { format, ...rest } = payload;
    return { format, submissionId, ...rest, language };
  };
  const again = last && submission(last.submissionId, last.language);
  return again && toJson(again) === toJson(last) ? last : submission(uuid());
}

function allowedSharing({ sharing }: Session): Submission['sharing'] {
  const respondentName = trimmed(sharing.respondentName);
  const workerName = trimmed(sharing.workerName);
  switch (sharing.choice) {
    case 'named':
      return { choice: 'named', respondentName, workerName };
    case 'worker':
      return { choice: 'worker', workerName };
    case 'anonymous':
      return { choice: 'anonymous' };
  }
  throw new Error('There is no sharing choice');
}

function allowedAnswer(question: Question, answer?: Answer): Submission['answers'][string] | undefined {
  if (question.kind === 'text' && answer?.kind === 'text' && trimmed(answer.text))
    return { kind: 'text', text: answer.text };
  if (question.kind !== 'likert' || answer?.kind !== 'likert') return undefined;
  const ratings = question.statements.flatMap(({ id }) => {
    const rating = answer.ratings.get(id);
    return question.points.some((point) => point.value === rating) ? [[id, rating!] as const] : [];
  });
  return ratings.length > 0 ? { kind: 'likert', ratings: Object.fromEntries(ratings) } : undefined;
}
