import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { contacts } from './support/rivermead.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'Elements/heard-support',
  component: 'heard-support',
  tags: ['autodocs'],
  args: { 'heading-level': 3 },
  argTypes: { 'heading-level': { control: { type: 'number', min: 2, max: 6 } } },
  render: (args) => html`<heard-support ${spread(args)}></heard-support>`,
};

export default meta;

/** Without contacts it still says what to do in danger. */
export const NoContacts: StoryObj = {};

export const OverlayContacts: StoryObj = {
  args: { contacts },
};

export const ByHand: StoryObj = {
  render: (args) => html`
    <heard-support ${spread(args)}>
      <p>Family Front Door: 01632 960 123, Monday to Friday, 9am to 5pm</p>
      <p>Samaritans: 116 123, any time</p>
    </heard-support>
  `,
};
