import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define.js';
import { likert, terms } from './support/instrument.js';
import { contacts } from './support/rivermead.js';

const meta: Meta = {
  title: 'Survey/Themes',
};

export default meta;

const answers = new Map([
  ['understands', 4],
  ['skilled', 2],
]);

const panel = (theme: string, scheme: string) => html`
  <div class=${theme} style="color-scheme: ${scheme}; ${GROUND}">
    <heard-exit></heard-exit>
    <heard-likert
      label="Is this your experience?"
      .stem=${likert.stem ?? ''}
      .points=${likert.points}
      .statements=${likert.statements.slice(0, 3)}
      .terms=${terms}
      .value=${answers}
    ></heard-likert>
    <heard-free-text
      label="What would you change?"
      hint="A few words are enough"
      .error=${'Your answer must be 100 characters or less'}
      limit="100"
    ></heard-free-text>
    ${scheme === 'light' ? html`<heard-support .contacts=${contacts}></heard-support>` : nothing}
  </div>
`;

const GROUND =
  'display: grid; gap: 2rem; align-content: start; padding: 1.5rem; background: var(--heard-color-surface, Canvas); color: var(--heard-color-text, CanvasText)';

/** A theme in both schemes, whatever scheme the page is in. */
const theme = (name: string): StoryObj => ({
  render: () => html`
    <div style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem">
      ${panel(name, 'light')} ${panel(name, 'dark')}
    </div>
  `,
});

/** Without a theme: the page's own font and colours. */
export const PageDefault = theme('');

export const Default = theme('heard-theme-default');

export const GovUk = theme('heard-theme-govuk');

export const HighContrast = theme('heard-theme-high-contrast');

/** Tokens that a council sets, and a part that it styles. */
export const OfACouncil: StoryObj = {
  render: () => html`
    <style>
      .rivermead {
        --heard-color-accent: #5a2a82;
        --heard-color-link: #5a2a82;
        --heard-font-family: Georgia, serif;
        --heard-radius: 1em;
      }
      .rivermead ::part(legend) {
        font-style: italic;
      }
    </style>
    ${panel('rivermead', 'light')}
  `,
};
