import { html } from 'lit';
import { rowsOf, type Row } from '../../../answers/rows.js';
import { msg } from '../../../locales/msg.js';
import { consentWords } from '../../consent/words.js';
import { heading } from '../../shared/heading.js';
import type { SurveyFlow } from '../flow.js';

/** Everything that was said, each with a way to change it, before it is sent. */
export const checkView = (flow: SurveyFlow, level: number, change: (row: Row) => void) => html`
  ${heading(
    level,
    msg('Check your answers before sending your feedback', { id: 'check-heading', desc: 'Heading of the last step' }),
  )}
  <dl part="summary">
    ${rowsOf(flow.survey!, flow.steps, flow.session).map((row) => {
      const label = rowLabel(row);
      return html`<div class="row" part="row">
        <dt>${label}</dt>
        <dd>
          ${
            row.answer === undefined
              ? html`<span class="hint"
                  >${msg('Not provided', { id: 'not-provided', desc: 'In place of an answer that was skipped' })}</span
                >`
              : html`<span class="answer" translate=${row.about.field === 'question' ? 'yes' : 'no'}
                  >${row.answer}</span
                >`
          }
        </dd>
        <dd>
          <button type="button" class="quiet" @click=${() => change(row)}>
            ${msg('Change', { id: 'change', desc: 'Button beside an answer' })}<span class="visually-hidden"
              >: ${label}</span
            >
          </button>
        </dd>
      </div>`;
    })}
  </dl>
`;

function rowLabel({ about }: Row): string {
  const words = consentWords();
  switch (about.field) {
    case 'sharing':
      return words.question;
    case 'question':
      return about.label;
    default:
      return words.name[about.field];
  }
}
