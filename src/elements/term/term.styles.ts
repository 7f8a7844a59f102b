import { css } from 'lit';
import { besideWord } from '../../styles/controls.js';

export const styles = css`
  :host {
    display: inline;
  }

  /* In a line of the page's text there may be no container to ask. */
  @supports (position-area: block-end) {
    @media (min-width: 30em) {
      ${besideWord}
    }
  }
`;
