import { html, nothing } from 'lit';
import { msg } from '../../../locales/msg.js';
import { unplacedWords } from '../words.js';
import { removeButton } from './remove.js';

export interface UnplacedAnswers {
  readonly unplaced: readonly string[];
  readonly onGoOn: () => void;
  readonly onRemove: () => void;
}

/** Shows what of the answers does not fit a survey that has changed, before somebody goes on with the rest. */
export const unplacedView = ({ unplaced, onGoOn, onRemove }: UnplacedAnswers) => html`
  <div class="panel" part="panel">
    <p class="status" part="status" tabindex="-1">${unplacedWords()}</p>
    ${answers(unplaced)}
    <p class="actions">
      <button type="button" class="act" part="button" @click=${onGoOn}>
        ${msg('Go on with the rest', {
          id: 'draft-go-on',
          desc: 'Button below “Some of your answers do not fit this survey any more”',
        })}
      </button>
    </p>
    ${removeButton(onRemove)}
  </div>
`;

/** The same on every step after that. */
export const unplacedDetails = (unplaced: readonly string[]) => html`
  <details class="offer">
    <summary class="quiet">${unplacedWords()}</summary>
    <div class="inside">${answers(unplaced)}</div>
  </details>
`;

const answers = (texts: readonly string[]) => html`
  <p>
    ${msg('The survey has changed since you kept your answers.', {
      id: 'draft-unplaced-why',
      desc: 'Below “Some of your answers do not fit this survey any more”',
    })}
    ${
      texts.length > 0
        ? msg('We do not keep or send what is below. Copy it if you still need it.', {
            id: 'draft-unplaced-copy',
            desc: 'Above answers in boxes, whose questions are gone from the survey',
          })
        : nothing
    }
  </p>
  ${texts.map(
    (text, number) => html`
      <div>
        <label class="question" part="label" for=${`text-${number}`}>
          ${msg('What you wrote', { id: 'draft-unplaced-text', desc: 'Label of a box with an answer to copy' })}
        </label>
        <textarea id=${`text-${number}`} part="control" rows="4" readonly .value=${text}></textarea>
      </div>
    `,
  )}
`;
