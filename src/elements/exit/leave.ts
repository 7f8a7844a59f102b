/**
 * Blanks the whole page and goes elsewhere in the same tab. `replace` leaves no entry for this page, so that Back does
 * not return to it. If a browser shows the page again from its cache, it is unblanked, and empty.
 */
export function leave(address: string): void {
  const blank = new CSSStyleSheet();
  blank.replaceSync('body{display:none!important}html{background:#fff!important}');
  document.adoptedStyleSheets.push(blank);
  const show = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== blank);
    window.removeEventListener('pageshow', show);
  };
  window.addEventListener('pageshow', show);
  try {
    window.top!.location.replace(address);
  } catch {
    // A frame that may not steer its page can still empty itself.
    window.location.replace(address);
  }
}
