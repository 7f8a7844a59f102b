import { css, type CSSResultGroup } from 'lit';
import { boxes } from './boxes.js';

/** What fields and surveys share: text boxes and buttons, and radios and definitions. */
export const controls: CSSResultGroup = [
  boxes,
  css`
    fieldset {
      min-inline-size: 0;
      border: 0;
    }

    legend {
      padding: 0;
    }

    .field {
      container-type: inline-size;
      overflow-wrap: anywhere;
    }

    .field .hint {
      margin-block-end: var(--_space-2);
    }

    :host(:state(invalid)) .field {
      padding-inline-start: var(--_space-4);
      border-inline-start: 4px solid var(--_error);
    }

    .option {
      display: flex;
      align-items: center;
      gap: var(--_space-3);
      min-block-size: var(--_target);
      padding: var(--_space-2) var(--_space-3);
      cursor: pointer;
    }

    input[type='radio'] {
      flex: none;
      display: grid;
      place-content: center;
      inline-size: 1.5em;
      block-size: 1.5em;
      appearance: none;
      border: var(--_border-width) solid var(--_border);
      border-radius: 50%;
      background: var(--heard-color-surface, transparent);
      cursor: inherit;
    }

    input[type='radio']:checked {
      border-color: var(--_accent);
    }

    /* There from the start: a dot that only comes into sight moves nothing, so the page is not laid out anew. */
    input[type='radio']::before {
      content: '';
      border: 0.375em solid var(--_accent);
      border-radius: 50%;
    }

    input[type='radio']:not(:checked)::before {
      visibility: hidden;
    }

    :disabled {
      cursor: not-allowed;
      opacity: 0.6;
    }

    .term {
      display: inline;
      padding: 0;
      border: 0;
      background: none;
      text-align: inherit;
      font-weight: inherit;
      text-decoration: underline dotted;
      text-decoration-color: var(--_link);
      text-decoration-thickness: 0.12em;
      text-underline-offset: 0.2em;
      cursor: help;
    }

    .definition {
      position: fixed;
      inset: auto 0 0;
      inline-size: auto;
      max-block-size: 100%;
      margin: 0;
      padding: var(--_space-4);
      border: var(--_border-width) solid var(--_border);
      border-radius: var(--_radius) var(--_radius) 0 0;
      background: var(--heard-color-surface, Canvas);
      color: var(--heard-color-text, CanvasText);
      font-size: 1em;
      font-weight: 400;
    }

    /* Beside its word, where there is room and browsers can do it. */
    @supports (position-area: block-end) {
      @media (min-width: 30em) {
        .definition {
          position-area: block-end span-inline-end;
          position-try-fallbacks:
            flip-block,
            flip-inline,
            flip-block flip-inline;
          inset: auto;
          max-block-size: none;
          max-inline-size: 24em;
          margin-block: var(--_space-1);
          border-radius: var(--_radius);
          box-shadow: 0 0.25em 1em rgb(0 0 0 / 18%);
        }
      }
    }

    .words {
      margin-block-start: var(--_space-4);
    }

    .words dl {
      margin-block-start: var(--_space-2);
      padding-inline-start: var(--_space-4);
      border-inline-start: 4px solid var(--_hairline);
    }

    dt {
      font-weight: var(--heard-font-weight-bold, 700);
    }

    dd + dt {
      margin-block-start: var(--_space-2);
    }

    @media (forced-colors: active) {
      input[type='radio']:checked,
      input[type='radio']::before {
        border-color: Highlight;
      }
    }

    @media print {
      .words::details-content {
        content-visibility: visible;
        block-size: auto;
      }
    }
  `,
];
