import type { Meta } from '@storybook/web-components-vite';
import '../src/define.js';
import { rivermead } from './support/rivermead.js';
import { reached, survey, surveyArgs, surveyArgTypes } from './support/survey.js';

const meta: Meta = {
  title: 'Survey/Steps',
  component: 'heard-survey',
  args: surveyArgs,
  argTypes: surveyArgTypes,
  render: (args) => survey(args),
};

export default meta;

export const Sharing = reached((family) => family.go('start'));

export const SharingMissing = reached(async (family) => {
  await family.go('start');
  await family.go('continue');
});

export const Names = reached(async (family) => {
  await family.go('start');
  await family.chooses('named');
  await family.go('continue');
});

export const NamesMissing = reached(async (family) => {
  await family.go('start');
  await family.chooses('named');
  await family.go('continue');
  await family.givesNames('respondentName');
  await family.go('continue');
});

export const NameOfTheWorkerOnly = reached(async (family) => {
  await family.go('start');
  await family.chooses('worker');
  await family.go('continue');
});

export const Question = reached((family) => family.begins());

export const QuestionTooLong = reached(async (family) => {
  await family.begins();
  await family.writes('letters, '.repeat(1200));
  await family.go('continue');
});

export const Likert = reached(async (family) => {
  await family.begins();
  await family.go('continue');
  await family.scores({ understands: 4, trust: 2 });
});

/** What was said is there after going back. */
export const Back = reached(async (family) => {
  await family.begins();
  await family.writes('We have had a social worker for 2 years.');
  await family.go('continue');
  await family.go('back');
});

export const QuestionOfTheAuthority = reached(
  async (family) => {
    await family.begins();
    await family.skipsToTheCheck();
    await family.go('back');
  },
  { args: { overlay: rivermead } },
);

export const CheckAnswers = reached(async (family) => {
  await family.go('start');
  await family.chooses('named');
  await family.go('continue');
  await family.givesNames('respondentName', 'workerName');
  await family.go('continue');
  await family.writes('We have had a social worker for 2 years.');
  await family.go('continue');
  await family.scores({ understands: 4, skilled: 5, trust: 4, sensitively: 3, alongside: 5 });
  for (const text of [
    '',
    'Yes, and in words that we understood.',
    'We argue less. We also worry before every visit.',
    'The people at reception are kind.',
    'The same person for longer.',
    'Thank you for asking.',
  ]) {
    if (text) await family.writes(text);
    await family.go('continue');
  }
});

export const CheckSkippedAnswers = reached(async (family) => {
  await family.begins();
  await family.skipsToTheCheck();
});
