import { localeOf } from './msg.js';

/**
 * Chooses the form of a message that a number needs: `one:# letter|other:# letters`, with any of the CLDR categories
 * zero, one, two, few, many and other, since translations need more of them than English. `#` stands for the number.
 */
export function plural(forms: string, count: number, language: string): string {
  const byCategory = new Map(forms.split('|').map((form) => form.split(/:(.*)/s) as [string, string]));
  const locale = localeOf(language);
  const category = (rules[locale] ??= new Intl.PluralRules(locale)).select(count);
  const form = byCategory.get(category) ?? byCategory.get('other') ?? '';
  return form.replace('#', grouped(count));
}

// Each takes a slow phone about as long to make as a question to draw.
const rules: Record<string, Intl.PluralRules> = {};

/** A number as both our languages write it, 1,000. The first Intl.NumberFormat takes a slow phone 100 ms to make. */
export const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
