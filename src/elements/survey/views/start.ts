import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Survey } from '../../../definition/survey.js';
import { msg } from '../../../locales/msg.js';
import { contactView } from '../../shared/contact.js';
import { heading } from '../../shared/heading.js';
import { richText } from '../../shared/terms.js';

/** Who reads what was said. */
export const readersWords = () =>
  msg('A team that does not work with your family reads every answer.', {
    id: 'readers',
    desc: 'On the start page, and after sending',
  });

/** What a person should know before they begin: what is asked, who reads it, and how to leave. */
export const startView = (survey: Survey, level: number, privacyUrl: string) => html`
  ${heading(level, survey.title)}
  ${survey.introduction.map((paragraph) => html`<p>${richText(paragraph, survey.terms)}</p>`)}
  <slot name="introduction"></slot>
  <div class="promises" part="promises">
    ${heading(level + 1, msg('What happens to your answers', { id: 'start-answers', desc: 'Heading on the start page' }))}
    <ul>
      <li>${msg('You choose if we know your name.', { id: 'start-choose', desc: 'On the start page' })}</li>
      <li>
        ${msg('After that, you can skip any question, and stop at any time.', { id: 'start-skip', desc: 'On the start page' })}
      </li>
      <li>
        ${msg('Your answers are sent only when you press “Send your feedback”.', { id: 'start-send', desc: 'On the start page' })}
        ${
          survey.authority
            ? msg(str`They go to ${survey.authority}.`, {
                id: 'start-send-authority',
                desc: 'On the start page, after that answers are sent. The value is the name of the council',
              })
            : nothing
        }
      </li>
      <li>${readersWords()}</li>
      ${
        privacyUrl
          ? html`<li>
              <a href=${privacyUrl} rel="noopener noreferrer"
                >${msg('How we look after what you tell us', { id: 'start-privacy', desc: 'Link to the privacy notice' })}</a
              >
            </li>`
          : nothing
      }
    </ul>
    ${heading(level + 1, msg('If somebody might see your screen', { id: 'start-screen', desc: 'Heading on the start page' }))}
    <p>
      ${msg(
        'Press “Exit this page”, or press the Shift key 3 times, to leave this page quickly. What you wrote is wiped from the page. It does not clear the list of pages you have visited.',
        {
          id: 'start-exit',
          desc: 'On the start page',
        },
      )}
      ${
        survey.safetyUrl
          ? html`<a href=${survey.safetyUrl} rel="noopener noreferrer"
              >${msg('How to stay safer online', { id: 'start-safety', desc: 'Link to advice' })}</a
            >`
          : nothing
      }
    </p>
  </div>
  ${survey.interview ? html`<div>${contactView(survey.interview)}</div>` : nothing}
`;
