import type { Survey } from '../definition/survey.js';
import { NAMES_NEEDED, type Session } from './session.js';

/** One screen of the survey. `page` is the index of the page of questions it shows. */
export type Step =
  { readonly kind: 'start' | 'sharing' | 'names' | 'check' | 'all' } | { readonly kind: 'page'; readonly page: number };

export type Layout = 'pages' | 'single';

/** Every step of a survey. The numbers are the same for every choice, so that a history entry tells nothing about it. */
export function stepsOf(survey: Survey, layout: Layout): readonly Step[] {
  if (layout === 'single') return [{ kind: 'all' }];
  return [
    { kind: 'start' },
    { kind: 'sharing' },
    { kind: 'names' },
    ...survey.pages.map((_, page): Step => ({ kind: 'page', page })),
    { kind: 'check' },
  ];
}

/** Whether a step has anything to show: names are asked only where the choice needs them. */
export const isAsked = (step: Step, session: Session): boolean =>
  step.kind !== 'names' || (session.sharing.choice !== undefined && NAMES_NEEDED[session.sharing.choice].length > 0);

/** The number of the next step that is asked after `from`. */
export function nextStep(steps: readonly Step[], from: number, session: Session): number {
  const next = steps.findIndex((step, number) => number > from && isAsked(step, session));
  return next < 0 ? from : next;
}
