// One live region for the page, in its light DOM: regions inside nested roots are missed, and it must be there before
// its text changes. Two copies of Heard share it.
const KEY = Symbol.for('heard.announcer');

type Page = Document & { [KEY]?: HTMLElement | undefined };

/** Puts the page's live region in place, empty. Call it before there is anything to say. */
export function prepareAnnouncer(): HTMLElement {
  const page: Page = document;
  const region = (page[KEY] ??= createRegion());
  if (!region.isConnected) page.body.append(region);
  return region;
}

/** Has assistive software say something that is seen elsewhere. It must hold nothing that a person wrote. */
export function announce(words: string, language: string): void {
  const line = document.createElement('p');
  line.lang = language;
  line.textContent = words;
  // A new node each time, so that the same words are said again.
  prepareAnnouncer().replaceChildren(line);
  // It has been heard by then, and is no part of the page to come upon later.
  setTimeout(() => line.remove(), 10_000);
}

function createRegion(): HTMLElement {
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  region.className = 'heard-announcer';
  const hidden = new CSSStyleSheet();
  hidden.replaceSync(
    '.heard-announcer{position:absolute!important;inline-size:1px!important;block-size:1px!important;overflow:hidden!important;clip-path:inset(50%)!important}',
  );
  document.adoptedStyleSheets.push(hidden);
  return region;
}
