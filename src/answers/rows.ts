import { plainText } from '../definition/rich-text.js';
import type { Survey } from '../definition/survey.js';
import { NAMES_NEEDED, type Session } from './session.js';
import type { Step } from './steps.js';
import { trimmed } from './trimmed.js';

/** One line of "Check your answers". Without an answer, nothing was said. */
export interface Row {
  readonly about:
    | { readonly field: 'sharing' | 'respondentName' | 'workerName' }
    | { readonly field: 'question'; readonly question: string; readonly statement?: string; readonly label: string };
  readonly answer: string | undefined;
  /** The number of the step where it can be changed. */
  readonly step: number;
}

/** What has been said, row by row, in the order it was asked. */
export function rowsOf(survey: Survey, steps: readonly Step[], session: Session): Row[] {
  const { sharing, answers } = session;
  const at = (kind: Step['kind']) => steps.findIndex((step) => step.kind === kind);
  const rows: Row[] = [
    {
      about: { field: 'sharing' },
      answer: sharing.choice && plainText(survey.sharing.choices[sharing.choice].label),
      step: at('sharing'),
    },
  ];
  for (const field of sharing.choice ? NAMES_NEEDED[sharing.choice] : [])
    rows.push({ about: { field }, answer: said(sharing[field]), step: at('names') });
  survey.pages.forEach((page, number) => {
    const step = steps.findIndex((each) => each.kind === 'page' && each.page === number);
    for (const question of page.questions) {
      const given = answers.get(question.id);
      const about = { field: 'question', question: question.id } as const;
      if (question.kind === 'text') {
        const text = given?.kind === 'text' ? said(given.text) : undefined;
        rows.push({ about: { ...about, label: plainText(question.short ?? question.label) }, answer: text, step });
        continue;
      }
      for (const statement of question.statements) {
        const rating = given?.kind === 'likert' ? given.ratings.get(statement.id) : undefined;
        const point = question.points.find((each) => each.value === rating);
        rows.push({
          about: {
            ...about,
            statement: statement.id,
            label: plainText([question.stem, statement.text].filter(Boolean).join(' ')),
          },
          answer: point && `${point.value} – ${plainText(point.label)}`,
          step,
        });
      }
    }
  });
  return rows;
}

/** Words, or nothing where there are only spaces: those are never sent. */
const said = (words: string): string | undefined => (trimmed(words) ? words : undefined);
