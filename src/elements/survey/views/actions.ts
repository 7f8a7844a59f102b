import { html, nothing } from 'lit';
import type { Step } from '../../../answers/steps.js';
import { msg } from '../../../locales/msg.js';
import { freshText } from '../../shared/fresh-text.js';
import type { SurveyFlow } from '../flow.js';

/** Whether what comes next is the sending. */
export const sendsNext = ({ kind }: Step): boolean => kind === 'check' || kind === 'all';

/** The main button, and what stops what it began. */
export function actions(flow: SurveyFlow) {
  const isWaiting = flow.status === 'waiting';
  const isSending = flow.status === 'sending';
  return html`<p class="actions" part="actions">
    ${
      isWaiting
        ? nothing
        : html`<button class="main" part="button" aria-disabled=${isSending}>${freshText(actionWords(flow))}</button>`
    }
    ${
      isWaiting || isSending
        ? html`<button type="button" class="quiet" @click=${() => flow.stop()}>
            ${msg('Stop', { id: 'stop', desc: 'Button that stops the sending' })}
          </button>`
        : nothing
    }
  </p>`;
}

/** What is shown and said while the answers are on their way. */
export const sendingWords = () =>
  msg('Sending…', { id: 'sending', desc: 'On the main button, and said, while the answers are sent' });

function actionWords({ status, step }: SurveyFlow): string {
  if (status === 'sending') return sendingWords();
  if (status === 'not-sent' && sendsNext(step))
    return msg('Try again', { id: 'try-again', desc: 'Main button after sending failed' });
  if (step.kind === 'start') return msg('Start', { id: 'start', desc: 'Main button of the start page' });
  if (sendsNext(step)) return msg('Send your feedback', { id: 'send', desc: 'Main button that sends the answers' });
  return msg('Continue', { id: 'continue', desc: 'Main button of a step' });
}
