import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Session } from '../../answers/session.js';
import type { Step } from '../../answers/steps.js';
import type { Question, Survey } from '../../definition/survey.js';
import type { HeardConsent } from '../consent/consent.js';
import { problemWords, type ShownProblem } from './shown-problem.js';

// The fields of a survey stand in its own tag, beside what the council wrote there, so that each is one root deep and a
// council's stylesheet reaches its parts.

/** What a step asks, and what was said to it. */
export interface Asked {
  readonly survey: Survey;
  readonly step: Step;
  readonly session: Session;
  readonly problems: readonly ShownProblem[];
  readonly language: string;
}

/** The questions that a step asks. */
export const questionsAt = (survey: Survey, step: Step): Question[] => {
  if (step.kind === 'all') return survey.pages.flatMap((page) => page.questions);
  return step.kind === 'page' ? survey.pages[step.page]!.questions : [];
};

/** The part of the sharing choice that a step asks. */
export const consentAt = (step: Step): HeardConsent['showOnly'] | undefined =>
  step.kind === 'all' ? 'both' : step.kind === 'sharing' ? 'choice' : step.kind === 'names' ? 'names' : undefined;

const errorOf = ({ problems, language }: Asked, test: (problem: ShownProblem) => boolean): string => {
  const problem = problems.find(test);
  return problem ? problemWords(problem, language) : '';
};

/** The words of the problem with a question, if it has one. */
export const errorOfQuestion = (asked: Asked, id: string): string =>
  errorOf(asked, (problem) => problem.field === 'question' && problem.question === id);

type ConsentProps = Pick<HeardConsent, 'showOnly' | 'sharing' | 'value' | 'error' | 'nameErrors'>;

/** Whether names that somebody writes could give away what they chose not to tell. */
export const isCautious = ({ session }: Asked): boolean => session.sharing.choice !== 'named';

/** Whether an answer held a name when that was erased. */
export const hasName = ({ session }: Asked, question: string): boolean => session.mentions?.has(question) ?? false;

/** What the field for the sharing choice is told. */
export const consentProps = (asked: Asked): ConsentProps => ({
  showOnly: consentAt(asked.step) ?? 'both',
  sharing: asked.survey.sharing,
  value: asked.session.sharing,
  error: errorOf(asked, (problem) => problem.field === 'sharing'),
  nameErrors: {
    respondentName: errorOf(asked, (problem) => problem.field === 'respondentName'),
    workerName: errorOf(asked, (problem) => problem.field === 'workerName'),
  },
});

export function consentField(asked: Asked): TemplateResult | typeof nothing {
  if (!consentAt(asked.step)) return nothing;
  const { survey } = asked;
  const { showOnly, sharing, value, error, nameErrors } = consentProps(asked);
  return html`<heard-consent
    slot="consent"
    lang=${survey.language}
    .managed=${true}
    .showOnly=${showOnly}
    .sharing=${sharing}
    .value=${value}
    .error=${error}
    .nameErrors=${nameErrors}
  ></heard-consent>`;
}

export const questionFieldsAt = (asked: Asked) =>
  questionsAt(asked.survey, asked.step).map((question) => keyed(question.id, questionField(question, asked)));

function questionField(question: Question, asked: Asked): TemplateResult {
  const { survey, session } = asked;
  const answer = session.answers.get(question.id);
  const error = errorOfQuestion(asked, question.id);
  if (question.kind === 'likert')
    return html`<heard-likert
      slot="question"
      lang=${survey.language}
      name=${question.id}
      .managed=${true}
      .label=${question.label}
      .hint=${question.hint ?? ''}
      .stem=${question.stem ?? ''}
      .points=${question.points}
      .statements=${question.statements}
      .terms=${survey.terms}
      .error=${error}
      .value=${answer?.kind === 'likert' ? answer.ratings : NO_RATINGS}
    ></heard-likert>`;
  return html`<heard-free-text
    slot="question"
    lang=${survey.language}
    name=${question.id}
    .managed=${true}
    .label=${question.label}
    .hint=${question.hint ?? ''}
    .isCautious=${isCautious(asked)}
    .hasName=${hasName(asked, question.id)}
    .limit=${question.limit}
    .terms=${survey.terms}
    .error=${error}
    .value=${answer?.kind === 'text' ? answer.text : ''}
  ></heard-free-text>`;
}

const NO_RATINGS: ReadonlyMap<string, number> = new Map();
