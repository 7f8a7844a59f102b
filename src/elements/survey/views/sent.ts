import { html } from 'lit';
import type { Survey } from '../../../definition/survey.js';
import { msg } from '../../../locales/msg.js';
import { heading } from '../../shared/heading.js';
import { readersWords } from './start.js';

/** Thanks, and what happens next. Nothing of what was said is there any more. */
export const sentView = (survey: Survey, level: number, isAgain: boolean) => html`
  <div class="sent" part="sent">
    ${heading(
      level,
      isAgain
        ? msg('You have already sent your feedback', {
            id: 'sent-already',
            desc: 'Heading, after going back from the end',
          })
        : msg('Thank you. Your feedback has been sent', { id: 'sent-heading', desc: 'Heading, after sending' }),
    )}
  </div>
  ${heading(level + 1, msg('What happens next', { id: 'sent-next', desc: 'Heading above what happens next' }))}
  <p>${survey.nextSteps ?? readersWords()}</p>
`;
