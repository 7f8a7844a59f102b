import type { Fault } from './fault.js';
import { eachText } from './language.js';
import { markedTerms } from './rich-text.js';
import type { Definition, Overlay } from './schema.js';

/** What a schema cannot say: ids that repeat, languages and terms that are missing. */
export function checkDefinition(definition: Definition): Fault[] {
  return [
    ...checkPages(definition.pages),
    ...checkLists(definition),
    ...checkLanguages(definition, definition.languages),
    ...checkTerms(definition, new Set(definition.terms?.map((term) => term.id))),
  ];
}

/** What an overlay must hold by itself. What it must hold for one survey is checked where the two meet. */
export function checkOverlay(overlay: Overlay): Fault[] {
  return [...checkPages(overlay.pages ?? []), ...checkLists(overlay)];
}

/** What can only be seen once the overlay lies over its survey. */
export function checkTogether(definition: Definition, overlay: Overlay): Fault[] {
  const taken = new Set(
    definition.pages.flatMap((page) => [page.id, ...page.questions.map((question) => question.id)]),
  );
  const clash = (overlay.pages ?? []).flatMap((page, p): Fault[] => [
    ...(taken.has(page.id) ? [[['pages', p, 'id'], `"${page.id}" is already in the survey`] as Fault] : []),
    ...page.questions.flatMap((question, q): Fault[] =>
      taken.has(question.id) ? [[['pages', p, 'questions', q, 'id'], `"${question.id}" is already in the survey`]] : [],
    ),
  ]);
  const terms = new Set([...(definition.terms ?? []), ...(overlay.terms ?? [])].map((term) => term.id));
  return [...clash, ...checkLanguages(overlay, definition.languages), ...checkTerms(overlay, terms)];
}

function checkPages(pages: Definition['pages']): Fault[] {
  const faults: Fault[] = [];
  const pageOnce = once(faults);
  const questionOnce = once(faults);
  pages.forEach((page, p) => {
    pageOnce(page.id, ['pages', p, 'id']);
    page.questions.forEach((question, q) => {
      const at = ['pages', p, 'questions', q];
      questionOnce(question.id, [...at, 'id']);
      if (question.kind !== 'likert') return;
      const statementOnce = once(faults);
      const valueOnce = once(faults);
      question.statements.forEach((statement, s) => statementOnce(statement.id, [...at, 'statements', s, 'id']));
      question.points.forEach((point, v) => valueOnce(point.value, [...at, 'points', v, 'value']));
    });
  });
  return faults;
}

function checkLists({ languages, terms }: Partial<Pick<Definition, 'languages' | 'terms'>>): Fault[] {
  const faults: Fault[] = [];
  const languageOnce = once(faults);
  const termOnce = once(faults);
  languages?.forEach((language, l) => languageOnce(language, ['languages', l]));
  terms?.forEach((term, t) => termOnce(term.id, ['terms', t, 'id']));
  return faults;
}

/** A check that each value it is shown stands there once. */
function once(faults: Fault[]): (value: unknown, path: PropertyKey[]) => void {
  const seen = new Set<unknown>();
  return (value, path) => {
    if (seen.has(value)) faults.push([path, `${JSON.stringify(value)} stands there twice`]);
    seen.add(value);
  };
}

function checkLanguages(root: object, languages: string[]): Fault[] {
  const faults: Fault[] = [];
  eachText(root, (text, path) => {
    if (typeof text === 'string') return;
    for (const language of languages)
      if (!Object.hasOwn(text, language)) faults.push([[...path, language], 'is missing']);
  });
  return faults;
}

function checkTerms(root: object, known: Set<string>): Fault[] {
  const faults: Fault[] = [];
  eachText(root, (text, path) => {
    for (const words of typeof text === 'string' ? [text] : Object.values(text))
      for (const id of markedTerms(words))
        if (!known.has(id)) faults.push([path, `marks the term "${id}", which has no definition`]);
  });
  return faults;
}
