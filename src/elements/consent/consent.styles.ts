import { css } from 'lit';

export const styles = css`
  .introduction {
    max-inline-size: 42em;
    margin-block-end: var(--_space-4);
  }

  .choice {
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--heard-color-surface, transparent);
  }

  .choice + .choice {
    margin-block-start: var(--_space-3);
  }

  .choice:has(:checked) {
    border-color: var(--_accent);
    background-image: linear-gradient(var(--_tint) 0 0);
  }

  .option {
    font-weight: var(--heard-font-weight-bold, 700);
  }

  .consequence {
    max-inline-size: 42em;
    padding-block-end: var(--_space-3);
    padding-inline: calc(1.5em + 2 * var(--_space-3)) var(--_space-4);
  }

  .consequence p + p {
    margin-block-start: var(--_space-2);
  }

  .name {
    margin-block-start: var(--_space-4);
  }

  .name .question {
    display: block;
    margin-block-end: var(--_space-2);
    font-size: 1em;
  }

  .name input {
    max-inline-size: 30em;
  }
`;
