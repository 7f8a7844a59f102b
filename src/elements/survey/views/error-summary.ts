import { html, nothing } from 'lit';
import { msg } from '../../../locales/msg.js';
import { freshText } from '../../shared/fresh-text.js';
import { heading } from '../../shared/heading.js';
import type { SurveyFlow } from '../flow.js';
import { problemWords } from '../shown-problem.js';
import { notSentWords } from './not-sent.js';

/**
 * What must be put right, each a link to its field. A fragment alone would not reach into the field's root. Where a server
 * found it, it was not sent: that is said too.
 */
export const errorSummary = (flow: SurveyFlow, level: number) => html`
  <div class="notice" part="error-summary" tabindex="-1">
    <div role="alert">
      ${heading(level, msg('There is a problem', { id: 'error-summary', desc: 'Heading above the errors of a step' }))}
      ${flow.failure ? html`<p>${notSentWords(flow)}</p>` : nothing}
      <ul>
        ${flow.problems.map((problem) => {
          const words = freshText(problemWords(problem));
          if (!problem.field) return html`<li>${words}</li>`;
          const onClick = (event: Event) => {
            event.preventDefault();
            flow.mend(problem);
          };
          return html`<li><a href="#${problem.field}" @click=${onClick}>${words}</a></li>`;
        })}
      </ul>
    </div>
  </div>
`;
