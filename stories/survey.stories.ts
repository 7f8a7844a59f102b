import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { surveys } from '../src/definition/surveys/index.js';
import '../src/define.js';
import { SURVEY } from './support/instrument.js';
import { rivermead } from './support/rivermead.js';
import { survey, surveyArgs, surveyArgTypes } from './support/survey.js';

const meta: Meta = {
  title: 'Survey/heard-survey',
  component: 'heard-survey',
  tags: ['autodocs'],
  args: surveyArgs,
  argTypes: surveyArgTypes,
  render: (args) => survey(args),
};

export default meta;

export const Start: StoryObj = {};

/** A council's name, contacts, links and definition, and a question of its own at the end. */
export const WithOverlay: StoryObj = {
  args: { overlay: rivermead },
};

export const SingleLayout: StoryObj = {
  args: { layout: 'single', overlay: rivermead },
  tags: ['!autodocs'],
};

export const ComposedByHand: StoryObj = {
  args: { survey: 'after-a-meeting', heading: 'Tell us about your meeting', layout: 'single' },
  render: (args) =>
    survey(
      args,
      undefined,
      html`
        <p slot="introduction">Think about the last meeting you had with your social worker.</p>
        <heard-likert name="meeting" label="How was the meeting for you?" stem="In the meeting...">
          <data value="in-time">I was told in good time when and where it was</data>
          <data value="my-say">
            I had <heard-term definition="You could say what you think before anything was decided">my say</heard-term>
          </data>
          <option value="1">Disagree</option>
          <option value="2">Neither agree nor disagree</option>
          <option value="3">Agree</option>
        </heard-likert>
        <heard-free-text name="change" label="What should we change?" limit="2000"></heard-free-text>
        <heard-support slot="support" heading-level="3"><p>Call us on 01632 960 123.</p></heard-support>
      `,
    ),
};

/** The fallback shows again, and developers are told what is wrong and where. */
export const BrokenDefinition: StoryObj = {
  args: {
    survey: undefined,
    definition: {
      ...surveys[SURVEY],
      version: 'one',
      pages: [{ id: 'first', questions: [{ kind: 'text', id: 'Situation', label: '' }] }],
    },
  },
};

export const UnknownSurvey: StoryObj = {
  args: { survey: 'no-such-survey' },
};

export const UnprotectedEndpoint: StoryObj = {
  args: { endpoint: 'http://council.example/answers' },
};
