import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { HeardSubmitEvent, Sender } from '../../src/elements/shared/events.js';
import { SURVEY } from './instrument.js';
import { familyIn } from './family.js';
import { pause } from './person.js';
import { spread } from './spread.js';

/** Steps would otherwise become entries of Storybook's own history. */
export const surveyArgs = { survey: SURVEY, endpoint: 'http://localhost/unused', 'no-history': true };

export const surveyArgTypes = {
  layout: { control: 'inline-radio', options: ['pages', 'single'] },
  'heading-level': { control: { type: 'number', min: 2, max: 6 } },
} as const;

const arrives: Sender = () => pause(300);

/** A survey whose answers go nowhere: `sender` says how sending them ends. */
export const survey = (args: Record<string, unknown>, sender = arrives, inside?: TemplateResult) => html`
  <heard-survey ${spread(args)} @heard-submit=${(event: HeardSubmitEvent) => event.sendWith(sender)}>
    ${inside ?? html`<p>You can also call us on 01632 960 142.</p>`}
  </heard-survey>
`;

type Play = (family: ReturnType<typeof familyIn>, canvas: HTMLElement) => Promise<void>;

/** A story about what a family comes to. */
export const reached = (play: Play, more: StoryObj = {}): StoryObj => ({
  ...more,
  play: ({ canvasElement }) => play(familyIn(canvasElement), canvasElement),
});
