import { html, nothing, type CSSResultGroup } from 'lit';
import type { Contact } from '../../definition/survey.js';
import { msg } from '../../locales/msg.js';
import { controls } from '../../styles/controls.js';
import { contactView } from '../shared/contact.js';
import { HeardElement } from '../shared/element.js';
import { heading } from '../shared/heading.js';
import { styles } from './support.styles.js';

const ORDER = ['danger', 'service', 'worker'] as const;

/**
 * Where to get help, the same on every step: immediate danger first, then each contact. The social worker is one of
 * them and never the only one.
 *
 * @element heard-support
 *
 * @attr {number} heading-level - Level of its heading, 2 to 6; 3 unless set
 *
 * @slot - Contacts written by hand, after those of `contacts`
 *
 * @csspart support - Everything in it
 * @csspart heading - The heading
 * @csspart contact - One contact
 *
 * @cssprop [--heard-support-background] - Ground behind it
 */
export class HeardSupport extends HeardElement {
  static override styles: CSSResultGroup = [HeardElement.styles, controls, styles];

  static override properties = {
    contacts: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  declare contacts: readonly Contact[];
  declare headingLevel: number;

  constructor() {
    super();
    this.contacts = [];
    this.headingLevel = 3;
  }

  protected override render() {
    const contacts = ORDER.flatMap((kind) => this.contacts.filter((contact) => contact.kind === kind));
    return html`<div class="support" part="support">
      ${heading(this.headingLevel, msg('If you need help', { id: 'support-heading', desc: 'Heading above contacts' }))}
      <p>
        ${msg('Nobody reads your answers straight away.', {
          id: 'support-not-watched',
          desc: 'Before the contacts: the survey is not monitored in real time',
        })}
        ${
          contacts.some(({ kind }) => kind === 'danger')
            ? nothing
            : msg('If you or a child are in danger now, call 999.', {
                id: 'support-danger',
                desc: 'Shown where the authority has no contact of its own for danger',
              })
        }
      </p>
      ${
        contacts.length > 0
          ? html`<ul>
              ${contacts.map((contact) => html`<li class=${contact.kind} part="contact">${contactView(contact)}</li>`)}
            </ul>`
          : nothing
      }
      <slot></slot>
    </div>`;
  }
}
