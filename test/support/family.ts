import type { HeardSurvey } from '../../src/elements/survey/survey.js';
import { settled, show, until, write } from './page.js';
import { find, get, getAll, namesOf, textOf } from './queries.js';

// What a family does in a survey, by what they see.

export const CHOICES = {
  named: 'Giving your name',
  worker: "Giving the social worker's name only",
  anonymous: 'Remaining anonymous',
} as const;

/** Puts the parents' and carers' survey on the page; it leaves the browser's history alone unless told otherwise. */
export async function surveyOf(
  endpoint: string,
  { attributes = 'no-history', inside = '' }: { attributes?: string; inside?: string } = {},
): Promise<HeardSurvey> {
  return show<HeardSurvey>(
    `<heard-survey survey="parents-and-carers" endpoint="${endpoint}" ${attributes}>${inside}</heard-survey>`,
  );
}

/** Presses a button. */
export async function press(name: string | RegExp): Promise<void> {
  get('button', name).click();
  await settled();
}

export async function choose(name: string, group?: string | RegExp): Promise<void> {
  get('radio', name, group === undefined ? undefined : get('group', group)).click();
  await settled();
}

export async function fill(box: string | RegExp, words: string): Promise<void> {
  write(get('textbox', box), words);
  await settled();
}

export async function start(choice: keyof typeof CHOICES): Promise<void> {
  await press('Start');
  await choose(CHOICES[choice]);
  await press('Continue');
}

/** Goes on, answering nothing, until a heading is there. */
export async function goTo(heading: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 20 && !find('heading', heading); steps++) await press('Continue');
  get('heading', heading);
}

export const CHECK = 'Check your answers before sending your feedback';
export const SENT = 'Thank you. Your feedback has been sent';
export const NOT_SENT = 'Your feedback was not sent';

export async function send(): Promise<void> {
  await press('Send your feedback');
  await until(
    () =>
      find(
        'heading',
        /^Thank you\. Your feedback has been sent$|^Your feedback (was not|may not have been) sent$|^There is a problem$/,
      ),
    'an answer of the council',
  );
  await settled();
}

/** What stands on the check, name by answer. */
export function checked(): Record<string, string> {
  return Object.fromEntries(
    getAll('term')
      .filter((term) => term.closest('[part=row]'))
      .map((term) => [textOf(term), textOf(term.nextElementSibling!)]),
  );
}

/** The heading of what is shown. */
export const heading = (): string => namesOf('heading')[0] ?? '';

/** What stands in every text box that is shown. */
export const written = (): string[] => getAll('textbox').map((box) => (box as HTMLTextAreaElement).value);
