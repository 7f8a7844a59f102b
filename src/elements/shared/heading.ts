import { html, type TemplateResult } from 'lit';
import { freshText } from './fresh-text.js';

/** A heading of a level from 2 to 6, which can take the focus so that it is read when its screen is shown. */
export function heading(level: number, content: string): TemplateResult {
  const words = freshText(content);
  // A heading below one of the sixth level is of the sixth too.
  switch (Math.min(level, 6)) {
    case 3:
      return html`<h3 class="heading" part="heading h3" tabindex="-1">${words}</h3>`;
    case 4:
      return html`<h4 class="heading" part="heading h4" tabindex="-1">${words}</h4>`;
    case 5:
      return html`<h5 class="heading" part="heading h5" tabindex="-1">${words}</h5>`;
    case 6:
      return html`<h6 class="heading" part="heading h6" tabindex="-1">${words}</h6>`;
    default:
      return html`<h2 class="heading" part="heading h2" tabindex="-1">${words}</h2>`;
  }
}
