/** The longest free-text answer, in UTF-16 code units of the value with LF line ends. The wire schema holds the same bound. */
export const TEXT_LIMIT = 10_000;

/** The longest name a family can give, counted as above. */
export const NAME_LIMIT = 200;

/** What may stand as a key of a translated text: a tag that browsers can read, for they throw at what is none. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/;

/** Addresses that a family can safely follow; never javascript: or data:. What has neither scheme nor slash lacks one. */
export const ADDRESS = /^(https?:[/][/]|mailto:|[.]{0,2}[/]|[#?])/;

/** The three ways to give feedback, in the framework's order. */
export const SHARING_CHOICES = ['named', 'worker', 'anonymous'] as const;

export type SharingChoice = (typeof SHARING_CHOICES)[number];
