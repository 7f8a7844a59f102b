import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { freeText, terms } from './support/instrument.js';
import { press, write } from './support/person.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'Elements/heard-free-text',
  component: 'heard-free-text',
  tags: ['autodocs'],
  args: { name: 'change', label: 'What would you change?', disabled: false },
  render: (args) => html`<heard-free-text ${spread(args)}></heard-free-text>`,
};

export default meta;

const LIMIT = 100;

export const Empty: StoryObj = {};

export const WithHint: StoryObj = {
  args: { hint: 'A few words are enough' },
};

export const WithLimit: StoryObj = {
  args: { limit: LIMIT },
};

/** The box grows with what is written in it. */
export const Answered: StoryObj = {
  tags: ['!autodocs'],
  play: ({ canvasElement }) =>
    write(
      canvasElement,
      [
        'More time to talk.',
        'A text message when a visit is late.',
        'The same person for longer.',
        'Plans in words that we understand.',
        'Visits after school.',
        'Somebody to call at weekends.',
        'And to be asked how it went.',
      ].join('\n'),
    ),
};

export const NearTheLimit: StoryObj = {
  ...WithLimit,
  tags: ['!autodocs'],
  play: ({ canvasElement }) => write(canvasElement, 'x'.repeat(LIMIT - 1).replace(/.{9}/g, 'letters, ')),
};

/** Typing is never stopped; the count says how much is too much. */
export const OverTheLimit: StoryObj = {
  ...WithLimit,
  tags: ['!autodocs'],
  play: ({ canvasElement }) => write(canvasElement, 'letters, '.repeat(13)),
};

export const WithError: StoryObj = {
  args: { limit: LIMIT, error: `Your answer must be ${LIMIT} characters or less` },
  tags: ['!autodocs'],
  play: OverTheLimit.play!,
};

export const Disabled: StoryObj = {
  args: { disabled: true },
};

export const WithTerm: StoryObj = {
  args: { name: freeText.id, label: freeText.label, terms },
};

export const TermOpen: StoryObj = {
  ...WithTerm,
  tags: ['!autodocs'],
  play: ({ canvasElement }) => press(canvasElement, 'social work involvement'),
};

/** The same definitions stand in a list, for whom a panel does not suit. */
export const ListOfTermsOpen: StoryObj = {
  ...WithTerm,
  tags: ['!autodocs'],
  play: ({ canvasElement }) => press(canvasElement, 'What these words mean'),
};

/** A label that holds a term is written as a child. */
export const HandWritten: StoryObj = {
  args: { label: undefined },
  render: (args) => html`
    <heard-free-text ${spread(args)}>
      <span slot="label">
        What should we change before the next
        <heard-term definition="A meeting about how things are going, every few weeks">core group</heard-term>?
      </span>
    </heard-free-text>
  `,
};
