import { checkTogether } from './check.js';
import { bestLanguage, inLanguage, type InLanguage } from './language.js';
import { refuse } from './read.js';
import type { Definition, Overlay } from './schema.js';

/** What is asked, as one family sees it: a definition with its authority's overlay, in one language. */
export interface Survey extends Omit<InLanguage<Definition>, 'format' | '$schema' | 'terms' | 'contacts'> {
  readonly language: string;
  readonly terms: Term[];
  readonly contacts: Contact[];
  readonly authority?: string | undefined;
  readonly privacyUrl?: string | undefined;
  readonly safetyUrl?: string | undefined;
  readonly interview?: Contact | undefined;
  readonly nextSteps?: string | undefined;
}

export type Page = Survey['pages'][number];
export type Question = Page['questions'][number];
export type LikertQuestion = Extract<Question, { kind: 'likert' }>;
export type FreeTextQuestion = Extract<Question, { kind: 'text' }>;
export type Point = LikertQuestion['points'][number];
export type Statement = LikertQuestion['statements'][number];
export type Term = InLanguage<NonNullable<Definition['terms']>[number]>;
export type Contact = InLanguage<NonNullable<Definition['contacts']>[number]>;
export type SharingText = InLanguage<Definition['sharing']>;

/**
 * Lays an overlay over a definition and chooses the language that suits best.
 * @param wanted a language tag (BCP 47), such as that of the page: `cy`, or `en-GB`
 * @throws {DefinitionError} if the two do not go together
 */
export function surveyFrom(definition: Definition, overlay: Overlay | undefined, wanted: string): Survey {
  if (overlay) refuse(checkTogether(definition, overlay), 'overlay');
  const language = bestLanguage(wanted, definition.languages);
  const { $schema: _schema, format: _format, ...asked } = inLanguage(definition, language, definition.languages[0]!);
  const laid = overlay && inLanguage(overlay, language, definition.languages[0]!);
  const replaced = new Map([...(asked.terms ?? []), ...(laid?.terms ?? [])].map((term) => [term.id, term]));
  return {
    ...asked,
    language,
    pages: [...asked.pages, ...(laid?.pages ?? [])],
    terms: [...replaced.values()],
    contacts: laid?.contacts ?? asked.contacts ?? [],
    authority: laid?.authority,
    privacyUrl: laid?.privacyUrl,
    safetyUrl: laid?.safetyUrl,
    interview: laid?.interview,
    nextSteps: laid?.nextSteps,
  };
}

/** Every question of a survey, in the order it is asked. */
export const questionsOf = (survey: Survey): Question[] => survey.pages.flatMap((page) => page.questions);
