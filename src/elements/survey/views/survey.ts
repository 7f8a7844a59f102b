import { str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Row } from '../../../answers/rows.js';
import { msg } from '../../../locales/msg.js';
import { consentWords } from '../../consent/words.js';
import { announce } from '../../shared/announcer.js';
import { heading } from '../../shared/heading.js';
import { definitions, richText } from '../../shared/terms.js';
import type { SurveyFlow } from '../flow.js';
import { actions, sendsNext } from './actions.js';
import { checkView } from './check.js';
import { contentsView } from './contents.js';
import { errorSummary } from './error-summary.js';
import { againView, notSentView } from './not-sent.js';
import { sentView } from './sent.js';
import { startView } from './start.js';

/** What surrounds the flow. */
export interface Surroundings {
  readonly level: number;
  readonly languages: readonly string[];
  readonly direction: 'ltr' | 'rtl';
  readonly isDraft: boolean;
  readonly privacyUrl: string;
  readonly wave: string;
  /** Whether what is below the first question is drawn too. */
  readonly isWhole: boolean;
  readonly speak: (language: string) => void;
  readonly change: (row: Row) => void;
}

/** A survey that runs: the same frame around whatever the step shows. */
export function surveyView(flow: SurveyFlow, around: Surroundings) {
  const survey = flow.survey!;
  const isSent = flow.status === 'sent';
  const { level } = around;
  const said = sendingView(flow, level);
  const canGoBack = !isSent && flow.place.step > 0;
  return html`<div class="survey" part="survey" lang=${survey.language} dir=${around.direction}>
    <slot name="exit"></slot>
    <div class="bar">
      ${
        canGoBack
          ? html`<button type="button" class="quiet back" part="back" @click=${() => flow.back()}>
              ${msg('Back', { id: 'back', desc: 'Button to the step before' })}
            </button>`
          : nothing
      }
      ${languageButtons(around, survey.language)}
    </div>
    <form novalidate aria-label=${survey.title} @submit=${onSubmit(flow)}>
      ${flow.problems.length > 0 ? errorSummary(flow, level) : said}
      ${isSent ? sentView(survey, level, flow.isBackFromSent) : stepView(flow, around)}
      ${!isSent && sendsNext(flow.step) ? contentsView(flow, level + 1, around.wave) : nothing}
      ${isSent || !around.isWhole || (said && sendsNext(flow.step)) ? nothing : actions(flow)}
    </form>
    <slot name="draft"></slot>
    <slot name="support"></slot>
  </div>`;
}

function stepView(flow: SurveyFlow, around: Surroundings) {
  const survey = flow.survey!;
  const { level, privacyUrl } = around;
  const { step } = flow;
  switch (step.kind) {
    case 'start':
      return [beginning(survey, level, privacyUrl), definitions(survey.introduction, survey.terms)];
    case 'all':
      return html`${beginning(survey, level, privacyUrl)}${heading(level + 1, consentWords().heading)}<slot
          name="consent"
        ></slot
        >${heading(level + 1, msg('Questions', { id: 'questions-heading', desc: 'Heading above all questions, where they stand on one page' }))}${guidance(flow)}<slot
          name="question"
        ></slot>
        ${around.isWhole ? definitions([...survey.introduction, survey.guidance], survey.terms) : nothing}`;
    case 'sharing':
      return html`${heading(level, consentWords().heading)} <slot name="consent"></slot>`;
    case 'names':
      return html`${heading(level, msg('Names', { id: 'names-heading', desc: 'Heading of the step that asks for names' }))}
        <slot name="consent"></slot>`;
    case 'page':
      return html`${heading(
          level,
          msg(str`Question ${step.page + 1} of ${survey.pages.length}`, {
            id: 'progress',
            desc: 'Heading of a page of questions',
          }),
        )}
        ${step.page === 0 ? [guidance(flow), definitions([survey.guidance], survey.terms)] : nothing}
        <slot name="question"></slot>`;
    case 'check':
      return checkView(flow, level, around.change);
  }
}

/** Answers that were kept are offered before anything is asked: of two slots of a name, the first takes what there is. */
const beginning = (...start: Parameters<typeof startView>) => html`${startView(...start)}<slot name="draft"></slot>`;

const guidance = ({ survey }: SurveyFlow) =>
  survey!.guidance ? html`<p class="guidance">${richText(survey!.guidance, survey!.terms)}</p>` : nothing;

/** What is said of the sending, where it has not gone through at first, with what can be done about it. */
function sendingView(flow: SurveyFlow, level: number) {
  const { status, failure, problems } = flow;
  if (!failure || problems.length > 0) return undefined;
  return status === 'not-sent' ? notSentView(flow, level) : againView(flow, level);
}

function languageButtons({ languages, speak, isDraft }: Surroundings, current: string) {
  const others = languages.filter((language) => language !== current);
  if (others.length === 0) return nothing;
  return html`<div class="languages" part="languages">
    ${others.map(
      (language) =>
        html`<button
          type="button"
          class="quiet"
          lang=${language}
          @click=${() => {
            speak(language);
            announce(nameOf(language), language);
          }}
        >
          ${nameOf(language)}
        </button>`,
    )}
    ${
      isDraft
        ? html`<p class="hint">
            ${msg('Families have not checked this translation yet.', {
              id: 'draft-translation',
              desc: 'Where the wording of the survey in this language is a draft',
            })}
          </p>`
        : nothing
    }
  </div>`;
}

/** A language's own name, as its speakers look for it. Not every browser knows what Welsh is called in Welsh. */
function nameOf(language: string): string {
  const name = OWN_NAMES[language] ?? new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

const OWN_NAMES: Readonly<Record<string, string>> = { cy: 'Cymraeg' };

const onSubmit = (flow: SurveyFlow) => (event: Event) => {
  event.preventDefault();
  flow.goOn();
};
