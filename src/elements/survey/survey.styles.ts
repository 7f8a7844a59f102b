import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
    scroll-margin-block-start: var(--heard-scroll-offset, 0px);
  }

  .survey {
    overflow-wrap: anywhere;
  }

  ::slotted([slot='exit']) {
    float: none;
    inline-size: fit-content;
    margin-inline-start: auto;
  }

  .heading {
    font-size: 1.5em;
    text-wrap: balance;
  }

  form > .heading {
    margin-block-end: var(--_space-4);
  }

  form > p,
  .promises :is(p, ul) {
    max-inline-size: 42em;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-4);
    margin-block-end: var(--_space-4);
    text-align: end;
  }

  .languages {
    display: contents;
  }

  .languages :first-child {
    margin-inline-start: auto;
  }

  .languages .hint {
    flex: 100%;
  }

  /* There is room beside the exit. Not beside a float: Firefox lays the bar out beneath one that sticks. */
  @container (min-inline-size: 34em) {
    .survey {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: var(--_space-4);
    }

    form {
      grid-area: 2 / 1 / 3 / -1;
    }

    ::slotted([slot='draft']) {
      grid-area: 3 / 1 / 4 / -1;
    }

    ::slotted([slot='support']) {
      grid-area: 4 / 1 / 5 / -1;
    }

    ::slotted([slot='exit']) {
      grid-area: 1 / 2 / 5;
      align-self: start;
    }

    .bar {
      grid-area: 1 / 1;
      min-block-size: calc(var(--_target) + 2 * var(--_space-2));
    }

    .languages {
      display: block;
      flex: 1;
    }
  }

  .back {
    display: inline-flex;
    align-items: center;
  }

  .back::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.35em;
    border: solid currentColor;
    border-width: 0.12em 0 0 0.12em;
    rotate: -45deg;
    translate: 0.1em;
  }

  .back:dir(rtl)::before {
    rotate: 135deg;
    translate: -0.1em;
  }

  .promises {
    margin-block: var(--_space-5);
  }

  .promises .heading,
  .sent ~ .heading {
    margin-block: var(--_space-5) var(--_space-2);
    font-size: 1.15em;
  }

  .promises + div {
    margin-block-end: var(--_space-5);
  }

  .promises ul {
    display: grid;
    gap: var(--_space-1);
  }

  ul {
    padding-inline-start: 1.2em;
  }

  ul + p,
  .notice p + div {
    margin-block-start: var(--_space-4);
  }

  .guidance {
    margin-block-end: var(--_space-5);
  }

  ::slotted([slot='question']),
  ::slotted([slot='consent']) {
    margin-block-end: var(--_space-6);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4);
    margin-block: var(--_space-5);
  }

  .main {
    min-block-size: var(--_target);
    padding: var(--_space-2) var(--_space-5);
    border: var(--_border-width) solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: var(--heard-font-weight-bold, 700);
  }

  .main:hover {
    text-decoration: underline;
  }

  .main[aria-disabled='true'] {
    cursor: progress;
  }

  .notice {
    margin-block-end: var(--_space-5);
    padding: var(--_space-4);
    border: 4px solid var(--_error);
    border-radius: var(--_radius);
  }

  .notice .heading {
    margin-block-end: var(--_space-2);
    font-size: 1.2em;
  }

  .notice li a {
    color: var(--_error);
    font-weight: var(--heard-font-weight-bold, 700);
  }

  .notice > * + p {
    margin-block: var(--_space-2);
  }

  .row {
    display: grid;
    gap: var(--_space-1);
    padding-block: var(--_space-3);
    border-block-end: 1px solid var(--_hairline);
  }

  .answer {
    white-space: pre-line;
  }

  @container (min-inline-size: 40em) {
    .row {
      grid-template-columns: 2fr 3fr auto;
      align-items: baseline;
      column-gap: var(--_space-4);
    }
  }

  .sent {
    padding: var(--_space-5) var(--_space-4);
    border: var(--_border-width) solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_tint);
    text-align: center;
  }

  .sent + .heading + p {
    margin-block-end: var(--_space-5);
  }

  .fault {
    margin-block-end: var(--_space-4);
    padding: var(--_space-4);
    border: 4px solid var(--_error);
  }

  @media (forced-colors: active) {
    .main {
      border-color: ButtonText;
    }
  }
`;
