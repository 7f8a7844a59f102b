import { html, type CSSResultGroup } from 'lit';
import { trimmed } from '../../answers/trimmed.js';
import { HeardElement, orEmpty } from '../shared/element.js';
import { HoverIntent } from '../shared/hover-intent.js';
import { termButton, termPanel } from '../shared/terms.js';
import { controls } from '../../styles/controls.js';
import { styles } from './term.styles.js';

/**
 * A word in running text that shows its definition when it is pressed, tapped or hovered.
 * Inside a field's content it only marks the word: the field shows it.
 *
 * @element heard-term
 *
 * @attr {string} definition - What the word means, in plain words
 * @attr {string} name - Id of the term, told to listeners of `heard-term`
 *
 * @slot - The word
 *
 * @fires {HeardTermEvent} heard-term - The definition was opened
 *
 * @csspart term - The word
 * @csspart definition - The panel
 *
 * @cssstate open - The definition is shown
 */
export class HeardTerm extends HeardElement {
  static override styles: CSSResultGroup = [HeardElement.styles, controls, styles];

  static override properties = {
    name: { converter: orEmpty },
    definition: { converter: orEmpty },
  };

  declare name: string;
  declare definition: string;

  constructor() {
    super();
    this.definition = '';
    this.name = 'term';
    new HoverIntent(this);
  }

  protected override render() {
    return html`${termButton(html`<slot></slot>`, 'shown')}
      <div @toggle=${this.#onToggle}>
        ${termPanel('shown', trimmed(this.textContent), this.definition, this.name)}
      </div>`;
  }

  // A popover's toggle does not bubble.
  readonly #onToggle = {
    capture: true,
    handleEvent: (event: ToggleEvent) => this.setState('open', event.newState === 'open'),
  };
}
