/** A text without the spaces around it. Not `trim()`, in whose place some pages' scripts put one of their own. */
export const trimmed = (text: string): string => /\S(.*\S)?/s.exec(text)?.[0] ?? '';
