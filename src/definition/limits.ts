/** The longest free-text answer, in UTF-16 code units of the value with LF line ends. The wire schema holds the same bound. */
export const TEXT_LIMIT = 10_000;

/** The longest name a family can give, counted as above. */
export const NAME_LIMIT = 200;

/** What may stand as a key of a translated text. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The three ways to give feedback, in the framework's order. */
export const SHARING_CHOICES = ['named', 'worker', 'anonymous'] as const;

export type SharingChoice = (typeof SHARING_CHOICES)[number];
