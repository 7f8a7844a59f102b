import { html, nothing, type TemplateResult } from 'lit';
import { plainText, segments } from '../../definition/rich-text.js';
import type { Term } from '../../definition/survey.js';
import { msg } from '../../locales/msg.js';

/** The words of a text; each term that has a definition is itself the button that opens it. `words` wraps the rest. */
export const richText = (text: string, terms: readonly Term[], words: (text: string) => unknown = (text) => text) =>
  segments(text).map(({ text, term }) =>
    term && terms.some(({ id }) => id === term) ? termButton(text, term) : words(text),
  );

/** A term as a button. Its panel must stand in the same root, outside the legend or label. */
export const termButton = (words: unknown, id: string): TemplateResult =>
  html`<button type="button" class="term" part="term" popovertarget="term-${id}">${words}</button>`;

/** The panel of one definition; `name` is what the page is told when it opens. */
export const termPanel = (id: string, words: unknown, meaning: unknown, name = id): TemplateResult =>
  html`<div
    class="definition"
    part="definition"
    popover="auto"
    role="group"
    id="term-${id}"
    aria-labelledby="words-${id}"
    data-term=${name}
  >
    <p><strong id="words-${id}">${words}</strong></p>
    <p>${meaning}</p>
    <button type="button" class="quiet" popovertarget="term-${id}" popovertargetaction="hide">
      ${msg('Close', { id: 'term-close', desc: 'Button that closes the definition of a word' })}
    </button>
  </div>`;

/** The panels of the terms that some texts mark, and the same definitions as a list that needs no panel. */
export function definitions(texts: readonly (string | undefined)[], terms: readonly Term[]) {
  const marked = new Set(texts.flatMap((text) => segments(text ?? '').map((segment) => segment.term)));
  const used = terms.filter((term) => marked.has(term.id));
  if (used.length === 0) return nothing;
  return html`${used.map((term) => termPanel(term.id, term.words, term.meaning))}
    <details class="words" part="words">
      <summary class="quiet">
        ${msg('What these words mean', { id: 'terms-list', desc: 'Opens a list of definitions' })}
      </summary>
      <dl>
        ${used.map(
          (term) =>
            html`<dt>${plainText(term.words)}</dt>
              <dd>${term.meaning}</dd>`,
        )}
      </dl>
    </details>`;
}
