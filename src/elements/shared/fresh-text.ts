import { keyed } from 'lit/directives/keyed.js';

/** A text that changes, in a node of its own each time: a page's translator may have taken the node before away. */
export const freshText = (text: string) => keyed(text, text);
