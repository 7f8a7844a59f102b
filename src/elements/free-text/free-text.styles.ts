import { css } from 'lit';

export const styles = css`
  textarea {
    min-block-size: calc(var(--heard-free-text-rows, 5) * 1lh + 2 * var(--_space-2));
    resize: vertical;
  }

  .field .count {
    margin-block: var(--_space-1) 0;
  }
`;
