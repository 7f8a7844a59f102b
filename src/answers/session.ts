import type { SharingChoice } from '../definition/limits.js';
import { mentions } from './clues.js';

/** What one person has said about sharing: their choice, and the names that choice needs. */
export interface Sharing {
  readonly choice?: SharingChoice;
  readonly respondentName: string;
  readonly workerName: string;
}

export type NameField = 'respondentName' | 'workerName';

export type Ratings = ReadonlyMap<string, number>;

export type Answer =
  { readonly kind: 'likert'; readonly ratings: Ratings } | { readonly kind: 'text'; readonly text: string };

/** Everything one person has said so far, and nothing else. It lives in memory only. */
export interface Session {
  readonly sharing: Sharing;
  /** By question id; a question that is not answered is not there. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Questions whose answers held a part of a name when that name was erased. Which part, nothing remembers. */
  readonly mentions?: ReadonlySet<string>;
}

export type Action =
  | { readonly type: 'choose'; readonly choice: SharingChoice }
  | { readonly type: 'name'; readonly whose: NameField; readonly name: string }
  | { readonly type: 'rate'; readonly question: string; readonly ratings: Ratings }
  | { readonly type: 'write'; readonly question: string; readonly text: string }
  | { readonly type: 'wipe' };

export const NOTHING_SAID: Session = {
  sharing: { respondentName: '', workerName: '' },
  answers: new Map(),
};

/** The names each choice needs. No other name is ever kept or sent. */
export const NAMES_NEEDED: Readonly<Record<SharingChoice, readonly NameField[]>> = {
  named: ['respondentName', 'workerName'],
  worker: ['workerName'],
  anonymous: [],
};

/**
 * Says one thing. A choice erases at once what it does not need. A name is ignored before there is a choice, and where
 * the choice does not need it. No ratings, or an empty text, take the answer away. Everything else is taken as it comes:
 * whether the survey has such a question, `buildPayload` asks.
 */
export function say(session: Session, action: Action): Session {
  switch (action.type) {
    case 'choose':
      return chosen(session, keepOnlyNeeded({ ...session.sharing, choice: action.choice }));
    case 'name':
      return { ...session, sharing: keepOnlyNeeded({ ...session.sharing, [action.whose]: action.name }) };
    case 'rate':
      return answer(session, action.question, action.ratings.size > 0 && { kind: 'likert', ratings: action.ratings });
    case 'write':
      return answer(session, action.question, action.text !== '' && { kind: 'text', text: action.text });
    case 'wipe':
      return NOTHING_SAID;
  }
}

function chosen(session: Session, sharing: Sharing): Session {
  const erased = NAMES_NEEDED.named.flatMap((whose) => (sharing[whose] ? [] : [session.sharing[whose]]));
  const found = [...session.answers].flatMap(([question, given]) =>
    given.kind === 'text' && mentions(given.text, erased) ? [question] : [],
  );
  return { ...session, sharing, mentions: new Set([...(session.mentions ?? []), ...found]) };
}

function keepOnlyNeeded(sharing: Sharing): Sharing {
  const needed = sharing.choice ? NAMES_NEEDED[sharing.choice] : [];
  return {
    ...sharing,
    respondentName: needed.includes('respondentName') ? sharing.respondentName : '',
    workerName: needed.includes('workerName') ? sharing.workerName : '',
  };
}

function answer(session: Session, question: string, given: Answer | false): Session {
  const answers = new Map(session.answers);
  if (given) answers.set(question, given);
  else answers.delete(question);
  const mentions = new Set(session.mentions);
  mentions.delete(question);
  return { ...session, answers, mentions };
}

/** Whether anything has been said that would be lost. */
export const hasAnswers = ({ sharing, answers }: Session): boolean => sharing.choice !== undefined || answers.size > 0;
