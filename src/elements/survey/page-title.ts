import type { ReactiveController } from 'lit';

/** Puts "Error: " before the page's title while errors show, and takes away exactly that afterwards. */
export class PageTitle implements ReactiveController {
  #prefix = '';
  #away = '';

  hostConnected(): void {
    this.mark(this.#away);
  }

  hostDisconnected(): void {
    this.#away = this.#prefix;
    this.mark('');
  }

  /** Shows a prefix, or none. */
  mark(prefix: string): void {
    if (prefix === this.#prefix) return;
    const own = document.title.startsWith(this.#prefix) ? document.title.slice(this.#prefix.length) : document.title;
    document.title = prefix + own;
    this.#prefix = prefix;
  }
}
