/**
 * Chooses the form of a message that a number needs: `one:# letter|other:# letters`, with any of the CLDR categories
 * zero, one, two, few, many and other, since translations need more of them than English. `#` stands for the number.
 */
export function plural(forms: string, count: number, language: string): string {
  const byCategory = new Map(forms.split('|').map((form) => form.split(/:(.*)/s) as [string, string]));
  const category = new Intl.PluralRules(language).select(count);
  const form = byCategory.get(category) ?? byCategory.get('other') ?? '';
  // Intl.NumberFormat would write 1,000, but the first one takes a slow phone 100 ms to make.
  return form.replace('#', String(count));
}
