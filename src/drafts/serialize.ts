import { NOTHING_SAID, say, type Action, type Answer, type NameField, type Session } from '../answers/session.js';
import { trimmed } from '../answers/trimmed.js';
import { SHARING_CHOICES } from '../definition/limits.js';
import { questionsOf, type Question, type Survey } from '../definition/survey.js';
import { toJson } from '../submission/json.js';
import type { Submission } from '../submission/schema.js';
import type { Draft } from './draft.js';

const FORMAT = 'heard-draft/1';

export interface Found {
  readonly draft: Draft;
  /** Where the survey does not ask for all of it any more: the texts that are left out, of which there may be none. */
  readonly unplaced: readonly string[] | undefined;
}

/** A draft as one text. */
export function write({ session: { sharing, answers, mentions = new Set() }, step, last }: Draft): string {
  const plain = (answer: Answer) =>
    answer.kind === 'likert' ? { ...answer, ratings: Object.fromEntries(answer.ratings) } : answer;
  return toJson({
    format: FORMAT,
    step,
    sharing,
    answers: Object.fromEntries([...answers].map(([question, answer]) => [question, plain(answer)])),
    mentions: [...mentions],
    last,
  });
}

/**
 * The draft in a text, with what the survey still asks: its questions may have changed since. Nothing if the text is
 * not a draft. Whatever it holds, it is said anew, so that no name is there that the choice does not need.
 */
export function read(text: string, survey: Survey): Found | undefined {
  const kept = objectIn(text);
  if (kept['format'] !== FORMAT) return undefined;
  const answers = asObject(kept['answers']);
  const actions = [
    ...sharingIn(asObject(kept['sharing'])),
    ...questionsOf(survey).map((question) => answerTo(question, asObject(own(answers, question.id)))),
  ];
  const said = actions.reduce<Session>((session, action) => (action ? say(session, action) : session), NOTHING_SAID);
  const mentions = asList(kept['mentions']).filter((each) => typeof each === 'string' && said.answers.has(each));
  const { step } = kept;
  return {
    draft: {
      session: { ...said, mentions: new Set(mentions as string[]) },
      step: Number.isInteger(step) ? (step as number) : 0,
      last: submissionIn(kept['last']),
    },
    unplaced: unplacedIn(answers, said),
  };
}

/** What of the answers was not said anew. */
function unplacedIn(answers: Fields, said: Session): readonly string[] | undefined {
  const texts: string[] = [];
  let hasScores = false;
  for (const [question, given] of Object.entries(answers)) {
    const { kind, text, ratings } = asObject(given);
    const placed = said.answers.get(question);
    if (kind === 'text' && placed?.kind !== 'text' && trimmed(asText(text))) texts.push(asText(text));
    if (kind === 'likert')
      hasScores ||= Object.keys(asObject(ratings)).length > (placed?.kind === 'likert' ? placed.ratings.size : 0);
  }
  return texts.length > 0 || hasScores ? texts : undefined;
}

function sharingIn(sharing: Fields): (Action | undefined)[] {
  const choice = SHARING_CHOICES.find((each) => each === sharing['choice']);
  const name = (whose: NameField): Action => ({
    type: 'name',
    whose,
    name: asText(sharing[whose]),
  });
  return [choice && { type: 'choose', choice }, name('respondentName'), name('workerName')];
}

function answerTo(question: Question, answer: Fields): Action | undefined {
  if (answer['kind'] !== question.kind) return undefined;
  if (question.kind === 'text') return { type: 'write', question: question.id, text: asText(answer['text']) };
  const given = asObject(answer['ratings']);
  const ratings = question.statements.flatMap(({ id }): [string, number][] => {
    const point = question.points.find(({ value }) => value === own(given, id));
    return point ? [[id, point.value]] : [];
  });
  return { type: 'rate', question: question.id, ratings: new Map(ratings) };
}

/** What was sent before. Its id is used again only where all else in it is what would be sent now. */
const submissionIn = (last: unknown): Submission | undefined =>
  typeof asObject(last)['submissionId'] === 'string' ? (last as Submission) : undefined;

type Fields = Readonly<Record<string, unknown>>;

function objectIn(text: string): Fields {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}

const asObject = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

// What every object inherits is no answer.
const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);
