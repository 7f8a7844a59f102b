import { html, nothing } from 'lit';
import { msg } from '../../../locales/msg.js';
import type { SendFailure } from '../../../submission/errors.js';
import { contactView } from '../../shared/contact.js';
import { heading } from '../../shared/heading.js';
import type { SurveyFlow } from '../flow.js';
import { actions, sendingWords, sendsNext } from './actions.js';

/** Says that sending failed, that nothing is lost, and on the step that sends, what can be done. */
export const notSentView = (flow: SurveyFlow, level: number) => html`
  <div class="notice" part="notice" tabindex="-1">
    ${heading(level, failedWords(flow))}
    <p>${reason(flow.failure!)}</p>
    <p><strong>${keptWords()}</strong></p>
    ${flow.survey!.interview ? html`<div>${contactView(flow.survey!.interview)}</div>` : nothing}
    ${sendsNext(flow.step) ? choices(flow) : nothing}
  </div>
`;

const choices = (flow: SurveyFlow) => html`
  <p>${msg('You can try again, or print your answers.', { id: 'not-sent-choices', desc: 'After sending failed' })}</p>
  ${actions(flow)}
  ${
    navigator.onLine
      ? nothing
      : choice(msg('Send when I am back online', { id: 'wait', desc: 'Button, without internet' }), () => flow.wait())
  }
  ${choice(msg('Print your answers', { id: 'print', desc: 'Button' }), () => window.print())}
`;

/** Stands where what failed stood, while it is sent again, by itself or by a press. */
export const againView = (flow: SurveyFlow, level: number) => html`
  <div class="notice" part="notice" tabindex="-1">
    ${heading(level, flow.status === 'waiting' ? waitingWords() : sendingWords())}
    ${
      flow.status === 'waiting'
        ? html`<p>
            ${msg('Keep this page open. We will send it when you are back online.', {
              id: 'waiting-keep-open',
              desc: 'While there is no internet',
            })}
          </p>`
        : nothing
    }
    ${actions(flow)}
  </div>
`;

/** What is shown and said while there is no internet. */
export const waitingWords = () =>
  msg('Waiting for the internet', { id: 'waiting', desc: 'Heading, and said, while there is no internet' });

const choice = (words: string, act: () => void) =>
  html`<p><button type="button" class="quiet" @click=${act}>${words}</button></p>`;

/** What is said of what was not sent: that, and that nothing is lost. */
export const notSentWords = (flow: SurveyFlow) => `${failedWords(flow)}. ${keptWords()}`;

/** That it was not sent, as far as that is known. */
const failedWords = ({ mayHaveArrived }: SurveyFlow) =>
  mayHaveArrived
    ? msg('Your feedback may not have been sent', { id: 'may-not-be-sent', desc: 'Heading, where no answer came' })
    : msg('Your feedback was not sent', { id: 'not-sent-heading', desc: 'Heading, after sending failed' });

const keptWords = () => msg('Your answers are still here.', { id: 'not-sent-kept', desc: 'After sending failed' });

function reason(failure: SendFailure): string {
  switch (failure) {
    case 'offline':
    case 'timeout':
      return msg('We could not reach the council. Your internet may be slow or off.', {
        id: 'failure-offline',
        desc: 'Why sending failed: no answer came',
      });
    case 'stopped':
      return msg('You stopped it.', { id: 'failure-stopped', desc: 'Why sending failed: the person stopped it' });
    case 'intercepted':
      return msg('Something else answered. If you use public wifi, sign in to it first.', {
        id: 'failure-intercepted',
        desc: 'Why sending failed: a web page came back, such as that of a wifi that people sign in to',
      });
    case 'too-large':
      return msg('There is too much text. Make your longest answer shorter.', {
        id: 'failure-too-large',
        desc: 'Why sending failed: the server takes no more than so much',
      });
    case 'busy':
      return msg('Too many people are sending now. Wait a few minutes, then try again.', {
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
