import { NAME_LIMIT, TEXT_LIMIT } from '../definition/limits.js';
import type { Question, Survey } from '../definition/survey.js';
import { NAMES_NEEDED, type NameField, type Session } from './session.js';
import type { Step } from './steps.js';
import { trimmed } from './trimmed.js';

/** What keeps a person from going on, and where. The words for it belong to the elements. */
export type Problem =
  | { readonly field: 'sharing'; readonly code: 'choice-missing' }
  | { readonly field: NameField; readonly code: 'name-missing' }
  | { readonly field: NameField; readonly code: 'name-too-long'; readonly limit: number }
  | { readonly field: 'question'; readonly question: string; readonly code: 'text-too-long'; readonly limit: number };

/** What must be put right on a step before going on. Only the sharing choice and the names it needs are ever needed. */
export function problemsAt(survey: Survey, step: Step, session: Session): Problem[] {
  switch (step.kind) {
    case 'start':
      return [];
    case 'sharing':
      return choiceProblems(session);
    case 'names':
      return nameProblems(session);
    case 'page':
      return (survey.pages[step.page]?.questions ?? []).flatMap((question) => textProblems(question, session));
    case 'check':
    case 'all':
      return [
        ...choiceProblems(session),
        ...nameProblems(session),
        ...survey.pages.flatMap((page) => page.questions.flatMap((question) => textProblems(question, session))),
      ];
  }
}

const choiceProblems = ({ sharing }: Session): Problem[] =>
  sharing.choice ? [] : [{ field: 'sharing', code: 'choice-missing' }];

function nameProblems({ sharing }: Session): Problem[] {
  const needed = sharing.choice ? NAMES_NEEDED[sharing.choice] : [];
  return needed.flatMap((field): Problem[] => {
    const name = trimmed(sharing[field]);
    if (name === '') return [{ field, code: 'name-missing' }];
    return name.length > NAME_LIMIT ? [{ field, code: 'name-too-long', limit: NAME_LIMIT }] : [];
  });
}

function textProblems(question: Question, { answers }: Session): Problem[] {
  const answer = answers.get(question.id);
  if (question.kind !== 'text' || answer?.kind !== 'text') return [];
  const limit = question.limit ?? TEXT_LIMIT;
  return answer.text.length > limit ? [{ field: 'question', question: question.id, code: 'text-too-long', limit }] : [];
}
