import fc from 'fast-check';
import { NOTHING_SAID, say, type Action, type NameField, type Session } from '../../../src/answers/session.js';
import { parseDefinition } from '../../../src/definition/read.js';
import { SHARING_CHOICES } from '../../../src/definition/limits.js';
import { questionsOf, surveyFrom, type Survey } from '../../../src/definition/survey.js';
import { parentsAndCarers } from '../../../src/definition/surveys/parents-and-carers.js';
import { makeDefinition } from '../../definition/support/definitions.js';

/** The surveys that the tests answer: the bundled one, and a small one in Welsh with two questions on a page. */
export const theSurvey: Survey = surveyFrom(parentsAndCarers, undefined, 'en');
export const smallSurvey: Survey = surveyFrom(parseDefinition(makeDefinition()), undefined, 'cy');

/** What a person has said after a row of actions. */
export const after = (...actions: readonly Action[]): Session => actions.reduce(say, NOTHING_SAID);

export const choose = (choice: (typeof SHARING_CHOICES)[number]): Action => ({ type: 'choose', choice });
export const name = (whose: NameField, name: string): Action => ({ type: 'name', whose, name });
export const write = (question: string, text: string): Action => ({ type: 'write', question, text });
export const rate = (question: string, ratings: Record<string, number>): Action => ({
  type: 'rate',
  question,
  ratings: new Map(Object.entries(ratings)),
});
export const wipe: Action = { type: 'wipe' };

/** Stand in every name that is typed, so that a name is found wherever it goes. No other text holds them. */
export const CANARIES = { respondentName: 'respondent-canary', workerName: 'worker-canary' } as const;

const anyChoice = fc.constantFrom(...SHARING_CHOICES).map(choose);

const typed = fc.oneof(
  { weight: 5, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n', '"}', '\\', '__proto__') },
);

const anyName = fc
  .tuple(fc.constantFrom('respondentName', 'workerName'), typed, typed, fc.nat(99))
  .map(([whose, before, behind, n]) => name(whose, `${before}${CANARIES[whose]}-${n}${behind}`));

const anyLength = fc.constantFrom(0, 1, 19, 20, 21, 199, 200, 201, 9_999, 10_000, 10_001);
const anyText = fc.oneof(
  typed,
  anyLength.map((length) => 'é'.repeat(length)),
);

/** Anything a person, or a page that drives the survey, may say about a survey: also about what it does not ask. */
export const anyAction = (survey: Survey, names: fc.Arbitrary<Action> = anyName): fc.Arbitrary<Action> => {
  const questions = questionsOf(survey);
  const statements = questions.flatMap((each) => (each.kind === 'likert' ? each.statements : []));
  const question = fc.constantFrom(...questions.map(({ id }) => id), 'unknown', '__proto__', 'constructor');
  const statement = fc.constantFrom(...statements.map(({ id }) => id), 'unknown', '__proto__');
  const rating = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, -1, 6, 1.5, NaN, Infinity) },
  );
  return fc.oneof(
    { weight: 4, arbitrary: anyChoice },
    { weight: 4, arbitrary: names },
    { weight: 4, arbitrary: fc.tuple(question, anyText).map(([question, text]) => write(question, text)) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(question, fc.array(fc.tuple(statement, rating), { maxLength: 6 }))
        .map(([question, ratings]): Action => ({ type: 'rate', question, ratings: new Map(ratings) })),
    },
    { weight: 1, arbitrary: fc.constant(wipe) },
  );
};

/** Any row of actions about a survey. */
export const anyActions = (survey: Survey) => fc.array(anyAction(survey), { maxLength: 30 });

/** Names of every length, blank ones among them, as somebody types who holds a key for too long. */
export const nameOfAnyLength = fc
  .tuple(fc.constantFrom<NameField>('respondentName', 'workerName'), anyLength, fc.constantFrom('', ' ', '\u00a0\n'))
  .map(([whose, length, space]) => name(whose, space + 'n'.repeat(length) + space));
