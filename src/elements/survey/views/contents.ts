import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import { buildPayload } from '../../../submission/build.js';
import { contentsOf, type Part } from '../../../submission/contents.js';
import { msg } from '../../../locales/msg.js';
import { consentWords } from '../../consent/words.js';
import { heading } from '../../shared/heading.js';
import type { SurveyFlow } from '../flow.js';

/** What will be sent, part by part, and who reads it: known before anything leaves. */
export function contentsView({ survey, session }: SurveyFlow, level: number, wave: string) {
  if (!session.sharing.choice) return nothing;
  const parts = contentsOf(buildPayload(survey!, session, wave));
  const list = (isShared: boolean) =>
    html`<ul>
      ${parts.filter((part) => part.isShared === isShared).map(({ what }) => html`<li>${partWords(what, wave)}</li>`)}
    </ul>`;
  return html`<div class="contents" part="contents">
    ${heading(level, msg('What we will send, and who reads it', { id: 'contents-heading', desc: 'Heading on the last step' }))}
    ${
      session.sharing.choice === 'anonymous'
        ? nothing
        : html`<p>
              ${msg(
                'A team that does not work with your family reads this. Then your social worker and their manager read it too:',
                { id: 'contents-shared', desc: 'Above a list of what is sent' },
              )}
            </p>
            ${list(true)}`
    }
    <p>
      ${msg('Only a team that does not work with your family reads this:', {
        id: 'contents-team',
        desc: 'Above a list of what is sent',
      })}
    </p>
    ${list(false)}
  </div>`;
}

function partWords(what: Part['what'], wave: string): string {
  switch (what) {
    case 'respondentName':
    case 'workerName':
      return consentWords().name[what];
    case 'choice':
      return msg('How you chose to give your feedback', { id: 'contents-choice', desc: 'Part of what is sent' });
    case 'answers':
      return msg('Your answers', { id: 'contents-answers', desc: 'Part of what is sent' });
    case 'survey':
      return msg('The name and version of this survey', { id: 'contents-survey', desc: 'Part of what is sent' });
    case 'language':
      return msg('The language you used', { id: 'contents-language', desc: 'Part of what is sent' });
    case 'wave':
      return msg(str`The round of the survey: ${wave}`, { id: 'contents-wave', desc: 'Part of what is sent' });
    case 'submissionId':
      return msg('A random number, so that your answers are counted once', {
        id: 'contents-id',
        desc: 'Part of what is sent',
      });
  }
}
