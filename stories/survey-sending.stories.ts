import type { Meta } from '@storybook/web-components-vite';
import '../src/define.js';
import type { Sender } from '../src/elements/shared/events.js';
import { SendError, type SendFailure, type ServerProblem } from '../src/submission/errors.js';
import { pause } from './support/person.js';
import { rivermead } from './support/rivermead.js';
import { reached, survey, surveyArgs, surveyArgTypes } from './support/survey.js';

const meta: Meta = {
  title: 'Survey/Sending',
  component: 'heard-survey',
  args: surveyArgs,
  argTypes: surveyArgTypes,
};

export default meta;

const sent = (sender: Sender) =>
  reached((family) => family.sends(), { render: (args) => survey({ ...args, overlay: rivermead }, sender) });

const fails = (failure: SendFailure, problems?: readonly ServerProblem[]) =>
  sent(() => Promise.reject(new SendError(failure, problems)));

export const Sending = sent(() => new Promise(() => undefined));

export const NotSentOffline = fails('offline');

export const NotSentInTime = fails('timeout');

export const NotSentTooLarge = fails('too-large');

export const NotSentServerBusy = fails('busy');

export const NotSentServerBroken = fails('unavailable');

export const NotSentRefused = fails('refused');

/** What the server says about single answers stands in the list and beside them. */
export const NotSentWithProblems = fails('refused', [
  { pointer: '/answers/situation/text', detail: 'Write this answer in fewer words' },
  { pointer: '/wave', detail: 'This survey has closed' },
]);

export const Sent = sent(() => Promise.resolve());

/** The browser's Back button does not bring the answers back. */
export const BackFromSent = reached(
  async (family) => {
    await family.sends();
    const isBack = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    history.back();
    await isBack;
    await pause();
  },
  {
    args: { 'no-history': false },
    render: (args) => survey(args, () => Promise.resolve()),
  },
);
