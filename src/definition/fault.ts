/** Where something is wrong, and what. */
export type Fault = [path: PropertyKey[], words: string];
