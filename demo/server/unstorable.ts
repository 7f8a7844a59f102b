/** No submission nests deeper, so what lies below is refused by its shape alone. */
const DEEPEST = 5;

export interface Unstorable {
  readonly path: readonly string[];
  readonly part: 'key' | 'text';
}

/**
 * Where a parsed JSON value holds what cannot be stored as it is: the character U+0000 or half of a surrogate pair,
 * which PostgreSQL refuses, or the key `__proto__`, which zod passes over where any id may stand.
 */
export function* unstorable(value: unknown, path: readonly string[] = []): Generator<Unstorable> {
  if (typeof value === 'string' && !isStorable(value)) yield { path, part: 'text' };
  if (typeof value !== 'object' || value === null || path.length === DEEPEST) return;
  for (const [key, held] of Object.entries(value)) {
    if (key === '__proto__' || !isStorable(key)) yield { path: [...path, key], part: 'key' };
    else yield* unstorable(held, [...path, key]);
  }
}

/** How many keys and elements a parsed JSON value has, so far down as a submission goes. */
export function entriesIn(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return 0;
  const held = Object.values(value);
  return held.reduce<number>((sum, each) => sum + entriesIn(each, depth + 1), held.length);
}

const isStorable = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
