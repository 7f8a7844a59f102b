import fc from 'fast-check';
import { submission } from './submissions.js';

// Lone surrogates, U+0000 and the keys that plain objects stumble over come up often, because they are what breaks.
const oddText = fc.oneof(
  fc.string({
    unit: fc.oneof(
      fc.constantFrom('\0', '\ud800', '\udfff', '~', '/', '#', '%'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
  }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'answers', 'sharing', ''),
);
const oddValue = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary' }),
  oddText,
  fc.constantFrom(1e999, -0, 2 ** 53, 1e-7, null, true, [], {}),
);
const oddObject = fc
  .array(fc.tuple(oddText, oddValue), { maxLength: 5 })
  .map((entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`);
/** JSON, and mostly not a submission. */
export const oddJson = fc.oneof(
  fc.json(),
  oddValue.map((value) => JSON.stringify(value)),
  oddObject,
);

/** A submission where something odd stands in one place. */
export const mutated = fc
  .tuple(
    fc.constantFrom(
      ['submissionId'],
      ['format'],
      ['survey'],
      ['survey', 'id'],
      ['survey', 'version'],
      ['language'],
      ['wave'],
      ['sharing'],
      ['sharing', 'choice'],
      ['sharing', 'respondentName'],
      ['sharing', 'workerName'],
      ['sharing', 'extra'],
      ['answers'],
      ['answers', 'situation'],
      ['answers', 'situation', 'text'],
      ['answers', 'situation', 'kind'],
      ['answers', 'characteristics', 'ratings'],
      ['answers', 'characteristics', 'ratings', 'skilled'],
      ['answers', 'extra'],
      ['extra'],
    ),
    fc.oneof(
      oddValue.map((value) => JSON.stringify(value)),
      oddObject,
    ),
  )
  .map(([path, odd]) => {
    const whole: Record<string, unknown> = structuredClone({ ...submission() });
    let at = whole;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
    at[path.at(-1)!] = 'THE PLACE';
    return JSON.stringify(whole).replace('"THE PLACE"', () => odd);
  });
