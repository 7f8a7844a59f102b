import { bestLanguage, inLanguage } from '../../definition/language.js';
import { parseDefinition } from '../../definition/read.js';
import type { Definition } from '../../definition/schema.js';
import type { Question } from '../../definition/survey.js';
import { sharing } from '../../definition/surveys/sharing.js';
import { HeardConsent } from '../consent/consent.js';
import { HeardExit } from '../exit/exit.js';
import { HeardField } from '../shared/field.js';
import { HeardSupport } from '../support/support.js';
import { consentAt, consentProps, questionProps, questionsAt, type Asked } from './fields.js';

/** A field that says what it asks. */
type QuestionField = HeardField<unknown> & { readonly question: Question };

/** The elements that were written into a survey's tag by hand. The survey uses them in place of its own. */
export class AuthoredElements {
  readonly questions: readonly QuestionField[];
  readonly consent: HeardConsent | undefined;
  readonly exit: HeardExit | undefined;
  readonly support: HeardSupport | undefined;

  constructor(private readonly survey: Element) {
    const children = [...survey.children];
    this.questions = children.filter(
      (child): child is QuestionField => child instanceof HeardField && 'question' in child,
    );
    this.consent = children.find((child) => child instanceof HeardConsent);
    this.exit = children.find((child) => child instanceof HeardExit);
    this.support = children.find((child) => child instanceof HeardSupport);
    for (const field of [...this.questions, this.consent]) if (field) field.managed = true;
    if (this.exit) this.exit.slot = 'exit';
    if (this.support) this.support.slot = 'support';
  }

  /** Waits for what stands in the tag to be there; nothing if it is. The parser hands over a tag before that. */
  static whenReady(): Promise<unknown> | undefined {
    if (document.readyState !== 'loading') return undefined;
    return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }

  /**
   * The definition that questions written by hand amount to: each is a page, and the framework's sharing choices come
   * first, so that it behaves as one from a definition does. Nothing if there are no questions.
   * @throws {Error} for developers, if one would be passed over, because of its name or where it stands
   * @throws {DefinitionError} if they do not make a survey, such as two with one name
   */
  definition({
    id,
    version,
    title,
    language,
  }: {
    id: string;
    version: string;
    title: string;
    language: string;
  }): Definition | undefined {
    const stray = [...this.survey.querySelectorAll('*')].find(
      (each) =>
        /^heard-(?!term|draft)/.test(each.localName) &&
        (each.parentElement !== this.survey || each.matches(':not(:defined)')),
    );
    if (stray) throw new Error(`<${stray.localName}> is misspelt, or no child of <heard-survey>`);
    if (this.questions.length === 0) return undefined;
    const terms = new Map(this.questions.flatMap((field) => field.terms).map((term) => [term.id, term]));
    return parseDefinition(
      {
        format: 'heard-definition/1',
        id,
        version,
        // Of the page's en-GB only the language counts: an overlay is written for en.
        languages: [language.replace(/-.*/, '')],
        title,
        introduction: [],
        sharing: inLanguage(sharing, bestLanguage(language, ['en', 'cy']), 'en'),
        pages: this.questions.map(({ question }) => ({ id: question.id, questions: [question] })),
        terms: [...terms.values()],
      },
      'the questions inside <heard-survey>',
    );
  }

  /** Shows those that a step asks, with what was said and what is wrong. */
  show(asked: Asked | undefined, language: string): void {
    for (const each of [this.consent, this.exit, this.support]) if (each) each.lang = language;
    const shown = new Set(asked && questionsAt(asked.survey, asked.step).map((question) => question.id));
    for (const field of this.questions) {
      field.slot = shown.has(field.name) ? 'question' : HIDDEN;
      if (!asked) {
        // Once it is sent, nothing of it stays here.
        field.clear();
        continue;
      }
      Object.assign(field, questionProps(asked, field.question));
    }
    if (!this.consent) return;
    this.consent.slot = asked && consentAt(asked.step) ? 'consent' : HIDDEN;
    if (asked) Object.assign(this.consent, consentProps(asked));
    else this.consent.clear();
  }
}

/** A slot that is nowhere: what has it is not shown. */
const HIDDEN = 'hidden';
