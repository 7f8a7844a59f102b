// The one survey that both pages ask. `count` is the number of statements: 5 in a real survey, more to see what scales.

export const title = 'Tell us about your social worker';

export const sharing = {
  question: 'Can we share your answers with your social worker’s team?',
  choices: [
    ['named', 'Yes, and you can share my name'],
    ['anon', 'Yes, but do not share my name'],
    ['no', 'No, do not share my answers'],
  ],
} as const;

export const names = [
  ['firstName', 'Your first name', 'given-name'],
  ['lastName', 'Your last name', 'family-name'],
] as const;

export const question = 'How much do you agree with each statement?';

const STATEMENTS = [
  'My social worker listens to me',
  'My social worker explains things clearly',
  'My social worker does what they say they will do',
  'My social worker treats me with respect',
  'My social worker has made things better for my family',
];

export const statements = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const words = STATEMENTS[at % STATEMENTS.length]!;
    return at < STATEMENTS.length ? words : `${words} (${at + 1})`;
  });

export const points = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'];

export const texts = [
  'What does your social worker do well?',
  'What could your social worker do better?',
  'How has your social worker helped your family?',
  'Is there anything you did not understand?',
  'What would you like to happen next?',
  'Is there anything else you want to tell us?',
];

export const textLimit = 1000;
