import { nothing, ReactiveElement, render, type CSSResultGroup, type PropertyValues } from 'lit';
import { inLocale } from '../../locales/msg.js';
import { base } from '../../styles/base.js';
import { version } from '../../version.js';
import { prepareAnnouncer } from './announcer.js';

/** How a text is read from an attribute: as an empty one where it is taken away. */
export const orEmpty = (value: string | null): string => value ?? '';

/**
 * What every element of Heard has: a language of its own, states for stylesheets, and the shared styles. It needs less
 * than LitElement has.
 */
export abstract class HeardElement extends ReactiveElement {
  /** The version of Heard that this class comes from. */
  static readonly version = version;

  static override styles: CSSResultGroup = base;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  protected readonly internals = this.attachInternals();

  /** Held, because WebKit forgets what is in a set of states that nobody holds. */
  readonly #states = this.internals.states;

  #shownIn = '';

  /** The language in force where the element stands: its own `lang`, or that of what it stands in. */
  get language(): string {
    for (let at: Element | null = this; at;) {
      const marked: Element | null = at.closest('[lang]');
      if (marked) return (marked as HTMLElement).lang || 'en';
      const root: Node = at.getRootNode();
      at = root instanceof ShadowRoot ? root.host : null;
    }
    return 'en';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
    // Tools that record what visitors do look for these marks, and leave out what stands below them.
    this.classList.add('ph-no-capture');
    this.dataset.clarityMask = this.dataset.hjSuppress = 'true';
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value) this.requestUpdate();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const { language, renderRoot } = this;
    // A page's translator has put `font` elements in place of our words: where every word changes, all is made anew.
    if (language !== this.#shownIn && renderRoot.querySelector('* font')) render(nothing, renderRoot);
    this.#shownIn = language;
    this.localized(() => render(this.render(), renderRoot, { host: this }));
  }

  /** What the root holds. */
  protected abstract render(): unknown;

  /** Runs something with Heard's own words in the language of this element. */
  protected localized<T>(run: () => T): T {
    return inLocale(this.language, run);
  }

  /** Sets or removes a state that stylesheets see as `:state(name)`. */
  protected setState(name: string, on: boolean): void {
    // Browsers look at their stylesheets again even for a state that is there already.
    if (on === this.#states.has(name)) return;
    if (on) this.#states.add(name);
    else this.#states.delete(name);
  }
}
