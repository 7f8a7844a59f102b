import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { press } from './support/person.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'Elements/heard-term',
  component: 'heard-term',
  tags: ['autodocs'],
  args: {
    name: 'advocate',
    definition: 'Somebody who is on your side, helps you to say what you want, and does not work for the council.',
  },
  render: (args) => html`
    <p>You can bring a friend, or an <heard-term ${spread(args)}>advocate</heard-term>, to every meeting.</p>
  `,
};

export default meta;

export const Closed: StoryObj = {};

export const Open: StoryObj = {
  tags: ['!autodocs'],
  play: ({ canvasElement }) => press(canvasElement, 'advocate'),
};
