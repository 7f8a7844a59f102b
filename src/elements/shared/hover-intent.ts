import type { ReactiveController } from 'lit';
import { announce } from './announcer.js';
import type { HeardElement } from './element.js';
import { HeardTermEvent } from './events.js';

/** Milliseconds before a definition opens under a resting mouse, and before it closes behind it. */
const DELAY = 300;

/**
 * Opens definitions under a mouse, as an extra to pressing the term: the platform's popover does that by itself.
 * What was pressed stays open until it is dismissed; what was only hovered closes behind the mouse (WCAG 1.4.13).
 */
export class HoverIntent implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hovered: HTMLElement | undefined;

  constructor(private readonly host: HeardElement) {
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.host.renderRoot;
    root.addEventListener('beforetoggle', this.#onBeforeToggle, true);
    root.addEventListener('toggle', this.#onToggle, true);
    root.addEventListener('click', this.#onClick, true);
    root.addEventListener('pointerover', this.#onPointer);
    root.addEventListener('pointerout', this.#onPointer);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly #onPointer = (event: Event) => {
    const { pointerType, type, target } = event as PointerEvent;
    if (pointerType !== 'mouse' || !(target instanceof Element)) return;
    const button = target.closest<HTMLButtonElement>('.term');
    const panel = button ? this.#panelOf(button) : target.closest<HTMLElement>('.definition');
    if (!panel) return;
    clearTimeout(this.#timer);
    if (type === 'pointerout') this.#timer = setTimeout(() => this.#hovered === panel && panel.hidePopover(), DELAY);
    else if (button && !panel.matches(':popover-open') && isBeside(panel))
      this.#timer = setTimeout(() => {
        if (!button.isConnected) return;
        this.#hovered = panel;
        panel.showPopover({ source: button });
      }, DELAY);
  };

  readonly #onClick = (event: Event) => {
    clearTimeout(this.#timer);
    const button = (event.target as Element).closest<HTMLButtonElement>('.term');
    if (!button) return;
    const panel = this.#panelOf(button);
    // A press on what the mouse has just opened means "keep it", not "close it".
    if (panel && panel === this.#hovered) event.preventDefault();
    else if (panel && !panel.matches(':popover-open'))
      announce(panel.children[1]?.textContent ?? '', this.host.language);
    this.#hovered = undefined;
  };

  // Browsers do not give the focus back to what is in a root.
  readonly #onBeforeToggle = (event: Event) => {
    const panel = event.target as HTMLElement;
    const root = panel.getRootNode() as ShadowRoot;
    if ((event as ToggleEvent).newState === 'closed' && panel.contains(root.activeElement))
      root.querySelector<HTMLElement>(`.term[popovertarget=${panel.id}]`)?.focus();
  };

  readonly #onToggle = (event: Event) => {
    const panel = event.target as HTMLElement;
    if (!panel.matches('.definition')) return;
    if ((event as ToggleEvent).newState === 'open')
      this.host.dispatchEvent(new HeardTermEvent(panel.dataset['term'] ?? ''));
    else if (this.#hovered === panel) this.#hovered = undefined;
  };

  #panelOf(button: HTMLElement): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(`#${button.getAttribute('popovertarget')}`);
  }
}

/** Whether a definition opens beside its word, within a mouse's reach, and not at the edge of the window. */
const isBeside = (panel: HTMLElement): boolean =>
  getComputedStyle(panel).getPropertyValue('position-area').replace('none', '') !== '';
