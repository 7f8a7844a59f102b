import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { SharingChoice } from '../src/definition/limits.js';
import '../src/define.js';
import { instrument } from './support/instrument.js';
import { choose } from './support/person.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'Elements/heard-consent',
  component: 'heard-consent',
  tags: ['autodocs'],
  args: { showOnly: 'both', disabled: false },
  argTypes: { showOnly: { control: 'inline-radio', options: ['both', 'choice', 'names'] } },
  render: (args) => html`<heard-consent ${spread(args)}></heard-consent>`,
};

export default meta;

const chooses = (canvas: HTMLElement, choice: SharingChoice) => {
  const { language } = canvas.querySelector('heard-consent')!;
  return choose(canvas, instrument(language).sharing.choices[choice].label);
};

const namesFor = (choice: SharingChoice) => ({
  showOnly: 'names',
  value: { choice, respondentName: '', workerName: '' },
});

export const Choice: StoryObj = {
  args: { showOnly: 'choice' },
};

export const ChoiceMade: StoryObj = {
  ...Choice,
  tags: ['!autodocs'],
  play: ({ canvasElement }) => chooses(canvasElement, 'anonymous'),
};

export const ChoiceMissing: StoryObj = {
  args: { showOnly: 'choice', error: 'Select how you want to give your feedback' },
};

export const NamesForNamed: StoryObj = {
  args: namesFor('named'),
};

export const NamesForWorker: StoryObj = {
  args: namesFor('worker'),
};

export const NamesMissing: StoryObj = {
  args: {
    ...namesFor('named'),
    nameErrors: {
      respondentName: 'Enter your full name',
      workerName: "Enter your social worker's full name",
    },
  },
};

/** Both parts in one place: the names appear below the choice that needs them. */
export const BothBeforeAChoice: StoryObj = {};

export const BothWithNames: StoryObj = {
  tags: ['!autodocs'],
  play: ({ canvasElement }) => chooses(canvasElement, 'named'),
};

export const BothWithOneName: StoryObj = {
  tags: ['!autodocs'],
  play: ({ canvasElement }) => chooses(canvasElement, 'worker'),
};

export const Disabled: StoryObj = {
  args: { disabled: true },
};
