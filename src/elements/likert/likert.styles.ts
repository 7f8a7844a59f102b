import { css } from 'lit';

export const styles = css`
  .stem {
    margin-block: var(--_space-4) calc(-1 * var(--_space-2));
    font-weight: var(--heard-font-weight-bold, 700);
  }

  .statement {
    margin-block-start: var(--heard-likert-gap, var(--_space-4));
  }

  /* Of many, what is far out of view costs nothing. Paint is clipped, with room for the focus ring. */
  .chunk + .chunk {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 400em;
    overflow-clip-margin: 0.5em;
  }

  .statement legend {
    margin-block-end: var(--_space-2);
    max-inline-size: 42em;
    font-weight: var(--heard-font-weight-bold, 600);
  }

  .options {
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--heard-color-surface, transparent);
    overflow: clip;
  }

  .option + .option {
    border-block-start: 1px solid var(--_hairline);
  }

  .option:hover,
  .option:has(:checked) {
    background: var(--_tint);
  }

  /*
    Its room is kept, so that nothing moves under a finger. By a property that is handed down: in a shadow root, WebKit
    looks at :has() again for the element itself, and not for what stands below it.
  */
  .statement:not(:has(:checked)) {
    --_clear: hidden;
  }

  .clear {
    margin-block-start: var(--_space-1);
    visibility: var(--_clear);
  }

  @container (min-inline-size: 45em) {
    .row {
      display: grid;
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
    }

    .row .option {
      flex-direction: column;
      justify-content: start;
      gap: var(--_space-1);
      padding-block: var(--_space-3);
      border-block-start: 0;
      text-align: center;
    }

    .row .option + .option {
      border-inline-start: 1px solid var(--_hairline);
    }
  }

  @media print {
    .statement {
      break-inside: avoid;
    }

    .chunk + .chunk {
      content-visibility: visible;
    }
  }
`;
