import { html, nothing, type CSSResultGroup } from 'lit';
import { msg } from '../../locales/msg.js';
import { controls } from '../../styles/controls.js';
import { announce } from '../shared/announcer.js';
import { HeardElement, orEmpty } from '../shared/element.js';
import { HeardExitEvent } from '../shared/events.js';
import { wipePage } from '../shared/wipe.js';
import { styles } from './exit.styles.js';
import { leave } from './leave.js';
import { PRESSES, ShiftPresses } from './shift-presses.js';

/** A page that anybody might have open. */
const ELSEWHERE = 'https://www.bbc.co.uk/weather';

/**
 * Leaves the page in a hurry: by its button, or by pressing Shift three times. It wipes every answer on the page, blanks
 * the page, and goes elsewhere in the same tab. It is not a complete solution: it does not clear the browser's history.
 *
 * @element heard-exit
 *
 * @attr {string} href - Where to go, from https:// or /; a page that is not about the family. Else the BBC's weather page
 *
 * @fires {HeardExitEvent} heard-exit - Somebody leaves; cancel it to do the leaving yourself
 *
 * @csspart button - The button
 * @csspart progress - The lights that show how often Shift was pressed
 *
 * @cssprop [--heard-exit-offset=0px] - Distance from the top of the window where it sticks, for pages with a fixed header
 */
export class HeardExit extends HeardElement {
  static override styles: CSSResultGroup = [HeardElement.styles, controls, styles];

  static override properties = {
    href: { converter: orEmpty },
  };

  declare href: string;

  #presses = 0;

  constructor() {
    super();
    this.href = '';
    new ShiftPresses(this, (presses, isLate) => this.#onPresses(presses, isLate));
  }

  /** Wipes, blanks and leaves. */
  exit(): void {
    wipePage();
    const event = new HeardExitEvent();
    this.dispatchEvent(event);
    if (!event.defaultPrevented) leave(addressFrom(this.href, this.baseURI));
  }

  protected override render() {
    return html`<button type="button" class="exit" part="button" @click=${this.#onClick}>
        ${msg('Exit this page', { id: 'exit-button', desc: 'Button that leaves the page in a hurry' })}
      </button>
      ${
        this.#presses > 0
          ? html`<span class="lights" part="progress" aria-hidden="true"
              >${Array.from({ length: PRESSES }, (_, light) => html`<i class=${light < this.#presses ? 'on' : ''}></i>`)}</span
            >`
          : nothing
      }`;
  }

  readonly #onClick = () => this.exit();

  #onPresses(presses: number, isLate: boolean): void {
    this.#presses = presses % PRESSES;
    this.requestUpdate();
    if (presses === PRESSES) this.exit();
    else if (presses > 0 || isLate) this.localized(() => announce(this.#pressWords(PRESSES - presses), this.language));
    else announce('', '');
  }

  #pressWords(left: number): string {
    if (left === PRESSES)
      return msg('Exit this page has timed out', {
        id: 'exit-timed-out',
        desc: 'Said when Shift was not pressed again in time',
      });
    return left === 1
      ? msg('Shift, press 1 more time to exit', { id: 'exit-press-one', desc: 'Said after Shift was pressed twice' })
      : msg('Shift, press 2 more times to exit', { id: 'exit-press-two', desc: 'Said after Shift was pressed once' });
  }
}

function addressFrom(href: string, base: string): string {
  // Anything else would stay on this site, and lead to nothing: somebody forgot the https://.
  return /^(https?:\/)?\//.test(href) && URL.canParse(href, base) ? new URL(href, base).href : ELSEWHERE;
}
