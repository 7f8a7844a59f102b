import type { Problem } from '../../answers/problems.js';
import type { Step } from '../../answers/steps.js';
import { questionsOf, type Survey } from '../../definition/survey.js';
import type { ServerProblem } from '../../submission/errors.js';
import { consentWords } from '../consent/words.js';
import { tooLong } from '../free-text/words.js';
import { msg } from '../../locales/msg.js';
import { str } from '@lit/localize';

/** What a server found wrong with one place, in its own words. */
interface FoundByServer {
  readonly field: Problem['field'] | undefined;
  readonly question?: string;
  readonly statement?: string | undefined;
  readonly code: 'server';
  readonly detail: string;
}

/** A problem as the summary and the field show it. */
export type ShownProblem = Problem | FoundByServer;

/** The words of a problem. Call it while rendering. */
export function problemWords(problem: ShownProblem): string {
  switch (problem.code) {
    case 'choice-missing':
      return consentWords().choiceMissing;
    case 'name-missing':
      return consentWords().nameMissing[problem.field];
    case 'name-too-long':
      return msg(str`The name must be ${problem.limit} characters or less`, {
        id: 'name-too-long',
        desc: 'Error: a name is too long',
      });
    case 'text-too-long':
      return tooLong(problem.limit);
    case 'server':
      return problem.detail;
  }
}

/** Finds the fields that a server's problems are about; one it does not know is shown in the summary only. */
export function placed(survey: Survey, problems: readonly ServerProblem[]): ShownProblem[] {
  const questions = new Set(questionsOf(survey).map((question) => question.id));
  return problems.map(({ pointer, detail }): ShownProblem => {
    const [, room = '', key = '', , statement] = pointer.split('/');
    if (room === 'answers' && questions.has(key))
      return { field: 'question', question: key, statement, code: 'server', detail };
    if (room !== 'sharing') return { field: undefined, code: 'server', detail };
    return { field: key === 'respondentName' || key === 'workerName' ? key : 'sharing', code: 'server', detail };
  });
}

/** The number of the step where a problem can be put right; -1 if there is none. */
export const stepOf = (problem: ShownProblem, steps: readonly Step[], survey: Survey): number =>
  steps.findIndex((step) => {
    if (step.kind === 'all') return problem.field !== undefined;
    if (step.kind === 'sharing') return problem.field === 'sharing';
    if (step.kind === 'names') return problem.field === 'respondentName' || problem.field === 'workerName';
    if (step.kind !== 'page' || problem.field !== 'question') return false;
    return survey.pages[step.page]!.questions.some((question) => question.id === problem.question);
  });
