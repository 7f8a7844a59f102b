import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Ratings, Session } from '../../answers/session.js';
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
}

/** The questions that a step asks. */
export const questionsAt = (survey: Survey, step: Step): Question[] => {
  if (step.kind === 'all') return survey.pages.flatMap((page) => page.questions);
  return step.kind === 'page' ? survey.pages[step.page]!.questions : [];
};

/** The part of the sharing choice that a step asks. */
export const consentAt = (step: Step): HeardConsent['showOnly'] | undefined =>
  step.kind === 'all' ? 'both' : step.kind === 'sharing' ? 'choice' : step.kind === 'names' ? 'names' : undefined;

const errorOf = ({ problems }: Asked, test: (problem: ShownProblem) => boolean): string => {
  const problem = problems.find(test);
  return problem ? problemWords(problem) : '';
};

const errorOfQuestion = (asked: Asked, id: string): string =>
  errorOf(asked, (problem) => problem.field === 'question' && problem.question === id);

function likertProps(asked: Asked, id: string) {
  const answer = asked.session.answers.get(id);
  return { error: errorOfQuestion(asked, id), value: answer?.kind === 'likert' ? answer.ratings : NO_RATINGS };
}

function textProps(asked: Asked, id: string) {
  const { sharing, answers, mentions } = asked.session;
  const answer = answers.get(id);
  return {
    error: errorOfQuestion(asked, id),
    value: answer?.kind === 'text' ? answer.text : '',
    // Names that somebody writes could give away what they chose not to tell.
    isCautious: sharing.choice !== 'named',
    hasErasedName: mentions?.has(id) ?? false,
  };
}

/** What the field for a question is told of what was said to it. */
export const questionProps = (asked: Asked, { id, kind }: Question) =>
  kind === 'likert' ? likertProps(asked, id) : textProps(asked, id);

type ConsentProps = Pick<HeardConsent, 'showOnly' | 'sharing' | 'value' | 'error' | 'nameErrors'>;

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
  const { survey } = asked;
  if (question.kind === 'likert') {
    const { error, value } = likertProps(asked, question.id);
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
      .value=${value}
    ></heard-likert>`;
  }
  const { error, value, isCautious, hasErasedName } = textProps(asked, question.id);
  return html`<heard-free-text
    slot="question"
    lang=${survey.language}
    name=${question.id}
    .managed=${true}
    .label=${question.label}
    .hint=${question.hint ?? ''}
    .isCautious=${isCautious}
    .hasErasedName=${hasErasedName}
    .limit=${question.limit}
    .terms=${survey.terms}
    .error=${error}
    .value=${value}
  ></heard-free-text>`;
}

const NO_RATINGS: Ratings = new Map();
