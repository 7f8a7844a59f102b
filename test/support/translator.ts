import { afterTest } from './page.js';

/** Old, and what browsers use still. */
const FONT: string = 'font';

/** A text as the translator has it: its words stay recognisable. */
const translation = (text: string) => text.replace(/^(\s*)([^]*?)(\s*)$/, '$1«$2»$3');

/** What a person would read without the translator. */
export const untranslated = (text: string): string => text.replace(/[«»]/g, '');

/**
 * Translates the page as browsers do: every text gives way to `<font><font>…</font></font>`, in open roots too, now and
 * whenever something is added. The texts that were there are gone from the page, and whoever holds one holds nothing.
 */
export function translatePage(): void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(translate);
  });
  afterTest(() => observer.disconnect());
  const watch = (root: Node) => observer.observe(root, { childList: true, subtree: true });

  function translate(node: Node): void {
    if (node instanceof Text) return wrap(node);
    if (!(node instanceof Element) || node.matches('font, script, style, textarea, [translate=no]')) return;
    if (node.shadowRoot) {
      watch(node.shadowRoot);
      [...node.shadowRoot.childNodes].forEach(translate);
    }
    [...node.childNodes].forEach(translate);
  }

  function wrap(text: Text): void {
    if (!text.isConnected || text.data.trim() === '' || text.parentElement?.closest('font')) return;
    const outer = document.createElement(FONT);
    outer.append(document.createElement(FONT));
    outer.firstChild!.textContent = translation(text.data);
    text.replaceWith(outer);
  }

  watch(document.body);
  translate(document.body);
}
