/** What may stand as the label of a round of the survey. */
export const WAVE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
