import { createHash } from 'node:crypto';
import type { Submission } from '../../../src/submission/schema.js';

/** The same for two bodies that say the same, in whatever order their keys stand. The id is not part of it: it is the key. */
export function bodyHash({ submissionId: _, ...rest }: Submission): string {
  return createHash('sha256').update(canonical(rest)).digest('hex');
}

const canonical = (value: unknown) =>
  JSON.stringify(value, (_key, each: unknown) => (isObject(each) ? sorted(each) : each));

const sorted = (object: object) =>
  Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
