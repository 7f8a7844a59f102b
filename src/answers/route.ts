import type { Survey } from '../definition/survey.js';
import { problemsAt } from './problems.js';
import type { Session } from './session.js';
import { isAsked, nextStep, type Step } from './steps.js';

/** Where a person is: the number of a step, and whether they came from checking their answers and go back there. */
export interface Place {
  readonly step: number;
  readonly returning: boolean;
}

/** Where to go once a step is in order. A change leads straight back to the check, unless it has opened a further need. */
export function onward(survey: Survey, steps: readonly Step[], session: Session, { step, returning }: Place): Place {
  if (!returning) return { step: nextStep(steps, step, session), returning };
  const check = steps.length - 1;
  const needed = steps.findIndex(
    (each, number) => number > step && number < check && problemsAt(survey, each, session).length > 0,
  );
  return needed < 0 ? { step: check, returning: false } : { step: needed, returning: true };
}

/** The step to show where a history entry asks for one: nobody gets past what must be answered first. */
export function reachable(survey: Survey, steps: readonly Step[], session: Session, wanted: number): number {
  const within = Math.min(Math.max(wanted, 0), steps.length - 1);
  const stop = steps.findIndex((step, number) => number < within && problemsAt(survey, step, session).length > 0);
  const step = stop < 0 ? within : stop;
  return isAsked(steps[step]!, session) ? step : nextStep(steps, step, session);
}
