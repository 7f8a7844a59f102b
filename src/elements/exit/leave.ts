/**
 * Blanks the whole page and goes elsewhere in the same tab, which is not told where from. `replace` takes the entry that
 * is shown; Back leads to an earlier one, where the survey begins anew. From a browser's cache the page comes back empty.
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
  const silent = document.createElement('meta');
  silent.name = 'referrer';
  silent.content = 'no-referrer';
  document.head.append(silent);
  try {
    window.top!.location.replace(address);
  } catch {
    // A frame that may not steer its page can still empty itself.
    window.location.replace(address);
  }
}
