import { css } from 'lit';

/** Text boxes and buttons, with what is asked and what is wrong above them. */
export const boxes = css`
  button,
  input,
  textarea {
    margin: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    line-height: inherit;
  }

  button {
    cursor: pointer;
  }

  /* Room for the exit, which sticks to the top. */
  .question,
  .statement,
  .name,
  :is(a, button, input, summary, textarea) {
    scroll-margin-block-start: calc(var(--_target) + 2 * var(--_space-2) + 5px + var(--heard-scroll-offset, 0px));
  }

  .question {
    margin-block-end: var(--_space-3);
    font-size: 1.15em;
    font-weight: var(--heard-font-weight-bold, 700);
    max-inline-size: 42em;
  }

  .error {
    margin-block-end: var(--_space-2);
    color: var(--_error);
    font-weight: var(--heard-font-weight-bold, 700);
  }

  .quiet {
    min-block-size: 1.75em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  summary {
    inline-size: fit-content;
    cursor: pointer;
  }

  .quiet:hover,
  a:hover {
    text-decoration-thickness: 0.15em;
  }

  input[type='text'],
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_space-2) var(--_space-3);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--heard-color-surface, Field);
    color: var(--heard-color-text, FieldText);
  }

  @media (forced-colors: active) {
    .quiet {
      color: LinkText;
    }
  }
`;
