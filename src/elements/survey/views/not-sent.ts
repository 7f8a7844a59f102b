import { html, nothing } from 'lit';
import type { Contact } from '../../../definition/survey.js';
import { msg } from '../../../locales/msg.js';
import type { SendFailure } from '../../../submission/errors.js';
import { contactView } from '../../shared/contact.js';
import { heading } from '../../shared/heading.js';

/** Says that sending failed, that nothing is lost, and what can be done. */
export const notSentView = (failure: SendFailure, level: number, interview: Contact | undefined) => html`
  <div class="notice" part="notice" tabindex="-1">
    ${heading(level, headingWords(failure))}
    <p>${reason(failure)}</p>
    <p>
      <strong>${msg('Your answers are still here.', { id: 'not-sent-kept', desc: 'After sending failed' })}</strong>
      ${msg('You can try again, or print them to keep or to post.', { id: 'not-sent-choices', desc: 'After sending failed' })}
    </p>
    ${interview ? html`<div>${contactView(interview)}</div>` : nothing}
    <p>
      <button type="button" class="quiet" @click=${() => window.print()}>
        ${msg('Print your answers', { id: 'print', desc: 'Button' })}
      </button>
    </p>
  </div>
`;

// Without an answer nobody can tell: it may have arrived, and only the answer been lost.
const headingWords = (failure: SendFailure) =>
  failure === 'offline' || failure === 'timeout'
    ? msg('Your feedback may not have been sent', { id: 'may-not-be-sent', desc: 'Heading, where no answer came' })
    : msg('Your feedback was not sent', { id: 'not-sent-heading', desc: 'Heading, after sending failed' });

function reason(failure: SendFailure): string {
  switch (failure) {
    case 'offline':
    case 'timeout':
      return msg('We could not reach the council. Your internet may be slow or off.', {
        id: 'failure-offline',
        desc: 'Why sending failed: no answer came',
      });
    case 'too-large':
      return msg('There is too much text to send in one go. Make your longest answer shorter.', {
        id: 'failure-too-large',
        desc: 'Why sending failed: the server takes no more than so much',
      });
    case 'busy':
      return msg('Too many people are sending at the same time. Wait a few minutes, then try again.', {
        id: 'failure-busy',
        desc: 'Why sending failed: the server asks to wait',
      });
    default:
      return msg('The council’s website is not working at the moment.', {
        id: 'failure-unavailable',
        desc: 'Why sending failed: the server refused, or is broken',
      });
  }
}
