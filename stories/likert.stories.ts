import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { likert, pointName, statementName, terms } from './support/instrument.js';
import { choose, find, press } from './support/person.js';
import { spread } from './support/spread.js';
import { word } from './support/words.js';

const { id, label, stem, points, statements } = likert;

const meta: Meta = {
  title: 'Elements/heard-likert',
  component: 'heard-likert',
  tags: ['autodocs'],
  args: { name: id, label, stem, points, statements, terms, disabled: false },
  render: (args) => html`<heard-likert ${spread(args)}></heard-likert>`,
};

export default meta;

const score = async (canvas: HTMLElement, statement: string, value: number) =>
  choose(await find(canvas, 'group', statementName(likert, statement)), pointName(likert, value));

export const FivePoints: StoryObj = {};

export const TwoPoints: StoryObj = {
  args: {
    label: 'Is this your experience of your relationship with your social worker?',
    points: [
      { value: 0, label: 'No' },
      { value: 1, label: 'Yes' },
    ],
  },
};

export const ElevenPoints: StoryObj = {
  args: {
    label: 'How much is this your experience of your relationship with your social worker?',
    statements: statements.slice(0, 2),
    points: [
      'Not at all',
      'Hardly at all',
      'Very little',
      'A little',
      'Less than half',
      'Half',
      'More than half',
      'A lot',
      'Very much',
      'Nearly all',
      'Completely',
    ].map((label, value) => ({ value, label })),
  },
};

export const WithHint: StoryObj = {
  args: { hint: 'Choose one number for each line. You can leave a line out.' },
};

/** The statement about trust holds a word that has a definition. */
export const WithTerm: StoryObj = {
  args: { statements: statements.filter(({ id }) => id === 'trust') },
};

export const TermOpen: StoryObj = {
  ...WithTerm,
  tags: ['!autodocs'],
  play: ({ canvasElement }) => press(canvasElement, 'trust'),
};

export const Answered: StoryObj = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await score(canvasElement, 'understands', 4);
    await score(canvasElement, 'skilled', 5);
  },
};

/** The answer is taken back, and the focus stays in the group. */
export const Cleared: StoryObj = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await score(canvasElement, 'alongside', 2);
    const { language } = canvasElement.querySelector('heard-likert')!;
    await press(canvasElement, `${word('clear-answer', language)} ${stem} Works alongside me`);
  },
};

export const WithError: StoryObj = {
  args: { error: 'Choose a number from 1 to 5' },
};

export const Disabled: StoryObj = {
  args: { disabled: true },
};

/** All points stand side by side where every label fits. */
export const RowLayout: StoryObj = {
  render: (args) => html`<div style="inline-size: 56rem"><heard-likert ${spread(args)}></heard-likert></div>`,
};

export const Narrow: StoryObj = {
  render: (args) => html`<div style="inline-size: 17rem"><heard-likert ${spread(args)}></heard-likert></div>`,
};

/** Words that are longer than the line break, and nothing is cut off. */
export const LongWords: StoryObj = {
  args: {
    label: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz: is this your experience?',
    statements: [
      { id: 'long', text: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch understands my family' },
    ],
    points: points.map(({ value }) => ({ value, label: 'Kindercarnavalsoptochtvoorbereidingswerkzaamheden' })),
  },
  render: Narrow.render!,
};

/** Statements and points as children, as a page without a definition writes them. */
export const HandWritten: StoryObj = {
  args: { label: undefined, stem: undefined, points: undefined, statements: undefined, terms: undefined },
  render: (args) => html`
    <heard-likert label="How was the meeting for you?" stem="In the meeting..." ${spread(args)}>
      <data value="in-time">I was told in good time when and where it was</data>
      <data value="my-say">
        I had <heard-term definition="You could say what you think before anything was decided">my say</heard-term>
      </data>
      <option value="1">Disagree</option>
      <option value="2">Neither agree nor disagree</option>
      <option value="3">Agree</option>
    </heard-likert>
  `,
};
