/** A stretch of text, and the id of the term it stands for where it is one. */
export interface Segment {
  readonly text: string;
  readonly term?: string;
}

// No opening bracket inside: a text of nothing but opening brackets would take time that grows with its square.
const MARK = /\[([^[\]]+)\]\(#([a-z][a-z0-9-]*)\)/g;

/** Takes `[words](#id)` marks apart: the words of a text, and which of them have a definition. */
export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let from = 0;
  for (const mark of text.matchAll(MARK)) {
    if (mark.index > from) found.push({ text: text.slice(from, mark.index) });
    found.push({ text: mark[1]!, term: mark[2]! });
    from = mark.index + mark[0].length;
  }
  if (from < text.length) found.push({ text: text.slice(from) });
  return found;
}

/** The words of a text without its marks. */
export const plainText = (text: string): string => text.replace(MARK, '$1');

/** Marks words as a term, the opposite of {@link segments}. */
export const mark = (words: string, term: string): string => `[${words}](#${term})`;

/** The ids of the terms that a text marks. */
export const markedTerms = (text: string): string[] => [...text.matchAll(MARK)].map((found) => found[2]!);
