import { css } from 'lit';

export const styles = css`
  .support {
    container-type: inline-size;
    padding: var(--_space-4);
    border-inline-start: 4px solid var(--_accent);
    background: var(--heard-support-background, var(--_tint));
    overflow-wrap: anywhere;
  }

  .heading {
    margin-block-end: var(--_space-2);
    font-size: 1.1em;
  }

  ul {
    display: grid;
    gap: var(--_space-4);
    margin-block-start: var(--_space-4);
    list-style: none;
  }

  @container (min-inline-size: 36em) {
    ul {
      grid-template-columns: 1fr 1fr;
      column-gap: var(--_space-5);
    }

    .danger {
      grid-column: 1 / -1;
    }
  }
`;
