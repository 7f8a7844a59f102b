import { css } from 'lit';

export const styles = css`
  :host {
    position: sticky;
    inset-block-start: var(--heard-exit-offset, 0);
    z-index: 1;
    float: inline-end;
    margin-inline-start: var(--_space-4);
    padding-block: var(--_space-2);
  }

  .exit {
    min-block-size: var(--_target);
    padding: var(--_space-1) var(--_space-4);
    border: var(--_border-width) solid var(--_error);
    border-radius: var(--_radius);
    background: var(--heard-color-surface, Canvas);
    color: var(--_error);
    font-weight: var(--heard-font-weight-bold, 700);
  }

  .exit:hover {
    text-decoration: underline;
  }

  .lights {
    display: flex;
    justify-content: center;
    gap: var(--_space-1);
    padding: var(--_space-1);
    background: var(--heard-color-surface, Canvas);
  }

  i {
    inline-size: 0.8em;
    block-size: 0.8em;
    border: 0.15em solid currentColor;
    border-radius: 50%;
  }

  .on {
    border-width: 0.4em;
    background: currentColor;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
