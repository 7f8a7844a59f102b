import { trimmed } from '../answers/trimmed.js';

/** How often a submission is tried again after the first attempt. */
export const RETRIES = 2;

/** Answers that may be better in a moment. After these, and after no answer at all, it is tried again. */
export const RETRIED: readonly number[] = [429, 502, 503, 504];

/**
 * How long to wait after an attempt that failed, in milliseconds: what the server asks for, and never all families at
 * once ("full jitter": anything up to 1 s after the first attempt, up to 2 s after the second).
 */
export const pauseAfter = (attempt: number, asked: number, random: () => number): number =>
  Math.max(asked, random() * 500 * 2 ** attempt);

/**
 * What a `Retry-After` header asks for, in milliseconds from now: whole seconds, or a date (RFC 9110, section 10.2.3).
 * 0 if it says neither, or a date that is past.
 */
export function retryAfter(header: string | null, now = Date.now()): number {
  const asked = trimmed(header ?? '');
  if (/^\d+$/.test(asked)) return Number(asked) * 1000;
  return asked.endsWith('GMT') ? Math.max(0, Date.parse(asked) - now) || 0 : 0;
}
