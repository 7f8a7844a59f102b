import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import { msg } from '../../../locales/msg.js';
import { buildPayload } from '../../../submission/build.js';
import { contentsOf, type Part } from '../../../submission/contents.js';
import { consentWords } from '../../consent/words.js';
import { heading } from '../../shared/heading.js';
import type { SurveyFlow } from '../flow.js';

/** What will be sent, part by part, and who reads it: known before anything leaves. */
export function contentsView({ survey, session }: SurveyFlow, level: number, wave: string) {
  if (!session.sharing.choice) return nothing;
  const { shared, team } = contentsOf(buildPayload(survey!, session, wave));
  const list = (words: string, parts: readonly Part[]) =>
    parts.length > 0
      ? html`<p>${words}</p>
          <ul>
            ${parts.map((part) => html`<li>${partWords(part, wave)}</li>`)}
          </ul>`
      : nothing;
  return html`<div class="promises" part="contents">
    ${heading(level, msg('What we will send, and who reads it', { id: 'contents-heading', desc: 'Heading on the last step' }))}
    ${list(
      msg('For a team that does not work with your family, your social worker and their manager:', {
        id: 'contents-shared',
        desc: 'Above a list of what is sent',
      }),
      shared,
    )}
    ${list(
      msg('Only for a team that does not work with your family:', {
        id: 'contents-team',
        desc: 'Above a list of what is sent',
      }),
      team,
    )}
  </div>`;
}

function partWords(part: Part, wave: string): string {
  switch (part) {
    case 'respondentName':
    case 'workerName':
      return consentWords().name[part];
    case 'choice':
      return consentWords().heading;
    case 'answers':
      return msg('Your answers', { id: 'contents-answers', desc: 'Part of what is sent' });
    case 'survey':
      return msg('The name, version and language of this survey', {
        id: 'contents-survey',
        desc: 'Part of what is sent',
      });
    case 'wave':
      return msg(str`The round of the survey: ${wave}`, { id: 'contents-wave', desc: 'Part of what is sent' });
    case 'submissionId':
      return msg('A random number, so that it is counted once', { id: 'contents-id', desc: 'Part of what is sent' });
  }
}
