import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define.js';
import { choose, find, press } from './support/person.js';
import { arabic } from './support/arabic.js';
import { reached, survey, surveyArgs, surveyArgTypes } from './support/survey.js';

const meta: Meta = {
  title: 'Survey/Languages',
  component: 'heard-survey',
  args: surveyArgs,
  argTypes: surveyArgTypes,
  render: (args) => survey(args),
};

export default meta;

/** The wording of the instrument in Welsh is a draft, and says so. */
export const Welsh: StoryObj = {
  args: { lang: 'cy' },
};

export const WelshLikert = reached(
  async (family) => {
    await family.begins();
    await family.go('continue');
    await family.scores({ understands: 4 });
  },
  { args: { lang: 'cy' } },
);

/** What was said stays. */
export const SwitchedOnTheWay = reached(
  async (family, canvas) => {
    await family.begins();
    await family.writes('We have had a social worker for 2 years.');
    await press(canvas, 'Cymraeg');
  },
  { args: { lang: 'en' } },
);

/** A survey in Arabic. Heard has no words of its own in Arabic yet, so its buttons are in English. */
export const RightToLeft = reached((_family, canvas) => press(canvas, 'Start'), {
  args: { survey: undefined, definition: arabic, lang: 'ar' },
});

export const RightToLeftLikert = reached(async (_family, canvas) => {
  await press(canvas, 'Start');
  await choose(canvas, 'من دون أسماء');
  await press(canvas, 'Continue');
  await choose(await find(canvas, 'group', 'الأخصائي الاجتماعي... يستمع إلينا'), '2 – محايد');
}, RightToLeft);
