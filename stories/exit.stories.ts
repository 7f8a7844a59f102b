import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { pressShift } from './support/person.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'Elements/heard-exit',
  component: 'heard-exit',
  tags: ['autodocs'],
  args: { href: 'https://www.bbc.co.uk/weather' },
  argTypes: { presses: { table: { disable: true } } },
  render: (args) => html`<heard-exit ${spread(args)}></heard-exit>`,
};

export default meta;

export const AtRest: StoryObj = {};

export const OnePress: StoryObj = {
  tags: ['!autodocs'],
  play: pressShift,
};

export const TwoPresses: StoryObj = {
  tags: ['!autodocs'],
  play: async () => {
    await pressShift();
    await pressShift();
  },
};
