import { rowsOf } from '../../answers/rows.js';
import type { SurveyFlow } from './flow.js';
import { notProvided, rowLabel } from './views/check.js';

/** Saves what was said as a text file, for the person to keep. Its name tells nobody what it is about. */
export function saveCopy({ survey, steps, session }: SurveyFlow): void {
  const rows = rowsOf(survey!, steps, session).map((row) => `${rowLabel(row)}\n${row.answer ?? notProvided()}\n`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([rows.join('\n')], { type: 'text/plain' }));
  link.download = 'answers.txt';
  link.click();
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
