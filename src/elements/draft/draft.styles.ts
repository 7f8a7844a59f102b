import { css } from 'lit';

export const styles = css`
  .draft {
    container-type: inline-size;
    margin-block-end: var(--_space-5);
    overflow-wrap: anywhere;
  }

  .panel,
  .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }

  .panel {
    padding: var(--_space-4);
    border: var(--_border-width) solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--heard-draft-background, var(--_tint));
  }

  * + .offer {
    margin-block-start: var(--_space-4);
  }

  .heading,
  .status {
    font-size: 1.15em;
    font-weight: var(--heard-font-weight-bold, 700);
    text-wrap: balance;
  }

  .status:focus {
    outline: none;
    box-shadow: none;
  }

  p {
    max-inline-size: 42em;
  }

  .quiet {
    text-align: start;
  }

  .inside {
    margin-block-start: var(--_space-2);
    padding-inline-start: var(--_space-4);
    border-inline-start: 4px solid var(--_hairline);
  }

  .warning {
    padding-inline-start: var(--_space-3);
    border-inline-start: 4px solid var(--_error);
    font-weight: var(--heard-font-weight-bold, 700);
  }

  .question {
    display: block;
    margin-block-end: var(--_space-2);
    font-size: 1em;
  }

  .entry .hint {
    max-inline-size: 42em;
    margin-block-end: var(--_space-2);
  }

  .wrong {
    padding-inline-start: var(--_space-4);
    border-inline-start: 4px solid var(--_error);
  }

  .box {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }

  input[type='text'] {
    flex: 1 1 12em;
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: 24em;
  }

  textarea {
    field-sizing: content;
    max-block-size: 15em;
  }

  .covered {
    -webkit-text-security: disc;
  }

  .act {
    min-block-size: var(--_target);
    padding: var(--_space-2) var(--_space-4);
    border: var(--_border-width) solid var(--_accent);
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent);
    font-weight: var(--heard-font-weight-bold, 700);
  }

  .act:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .act[aria-disabled='true'] {
    cursor: progress;
  }

  @media (forced-colors: active) {
    .act {
      border-color: ButtonText;
      color: ButtonText;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
