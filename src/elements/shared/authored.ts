import type { ReactiveController } from 'lit';
import { trimmed } from '../../answers/trimmed.js';
import { mark } from '../../definition/rich-text.js';
import type { Term } from '../../definition/survey.js';
import type { HeardElement } from './element.js';

/** A text written as HTML: its words, with the terms among them marked, and what those terms mean. */
export interface AuthoredText {
  readonly text: string;
  readonly terms: readonly Term[];
}

/** Reads the text of an element in which `<heard-term definition="…">` marks a term. */
export function readText(element: Element): AuthoredText {
  const terms: Term[] = [];
  const read = (node: Node): string => {
    if (!(node instanceof Element)) return node.textContent ?? '';
    const meaning = node.getAttribute('definition');
    if (meaning === null) return [...node.childNodes].map(read).join('');
    // A bracket would end the mark.
    const words = trimmed(node.textContent.replace(/[[\]]/g, ''));
    const id = idFrom(node.getAttribute('name') || words);
    terms.push({ id, words, meaning });
    return mark(words, id);
  };
  const text = trimmed([...element.childNodes].map(read).join('').replace(/\s+/g, ' '));
  return { text, terms };
}

/** An id for a term from its name or its words: the same for the same ones, in whatever script they are written. */
const idFrom = (words: string): string =>
  /^[a-z][a-z0-9 -]*$/i.test(words)
    ? words.toLowerCase().replaceAll(' ', '-')
    : `term-${Array.from(words, (letter) => letter.codePointAt(0)!.toString(36)).join('-')}`.slice(0, 64);

/** Tells an element when what was written inside its tag changes, as a CMS preview or a page translator may do. */
export class AuthoredContent implements ReactiveController {
  readonly #observer: MutationObserver;

  constructor(
    private readonly host: HeardElement,
    private readonly onChange: () => void,
  ) {
    this.#observer = new MutationObserver(onChange);
    host.addController(this);
  }

  hostConnected(): void {
    this.onChange();
    this.#observer.observe(this.host, {
      childList: true,
      characterData: true,
      attributeFilter: ['value', 'definition'],
      subtree: true,
    });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
