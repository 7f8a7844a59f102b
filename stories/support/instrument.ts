import { plainText } from '../../src/definition/rich-text.js';
import { questionsOf, surveyFrom, type FreeTextQuestion, type LikertQuestion } from '../../src/definition/survey.js';
import { surveys } from '../../src/definition/surveys/index.js';

export const SURVEY = 'parents-and-carers';

/** The framework's questions for parents and carers. */
export const instrument = (language: string) => surveyFrom(surveys[SURVEY]!, undefined, language);

const english = instrument('en');

export const { terms } = english;

export const likert = questionsOf(english).find((question): question is LikertQuestion => question.kind === 'likert')!;

export const freeText = questionsOf(english).find(
  (question): question is FreeTextQuestion => question.kind === 'text',
)!;

/** What assistive software calls the group of one statement. */
export const statementName = ({ stem, statements }: LikertQuestion, id: string): string =>
  `${stem ?? ''} ${plainText(statements.find((statement) => statement.id === id)!.text)}`;

/** What assistive software calls one point. */
export const pointName = ({ points }: LikertQuestion, score: number): string =>
  `${score} – ${points.find(({ value }) => value === score)!.label}`;
