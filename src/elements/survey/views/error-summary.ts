import { html } from 'lit';
import { msg } from '../../../locales/msg.js';
import { freshText } from '../../shared/fresh-text.js';
import { heading } from '../../shared/heading.js';
import { problemWords, type ShownProblem } from '../shown-problem.js';

/** What must be put right, each a link to its field. A fragment alone would not reach into the field's root. */
export const errorSummary = (
  problems: readonly ShownProblem[],
  { level, mend }: { level: number; mend: (problem: ShownProblem) => void },
) => html`
  <div class="notice" part="error-summary" tabindex="-1">
    <div role="alert">
      ${heading(level, msg('There is a problem', { id: 'error-summary', desc: 'Heading above the errors of a step' }))}
      <ul>
        ${problems.map((problem) => {
          const words = freshText(problemWords(problem));
          if (!problem.field) return html`<li>${words}</li>`;
          const onClick = (event: Event) => {
            event.preventDefault();
            mend(problem);
          };
          return html`<li><a href="#${problem.field}" @click=${onClick}>${words}</a></li>`;
        })}
      </ul>
    </div>
  </div>
`;
