import { css } from 'lit';

/**
 * What every element shares: the public tokens read once, with a default each, and the page's own font and colours.
 * Spacing of letters, words and lines is set on the host only, so that a page's text-spacing tool reaches inside.
 */
export const base = css`
  :host {
    --_text-quiet: var(--heard-color-text-quiet, light-dark(#4d5356, #b9c0c4));
    --_border: var(--heard-color-border, light-dark(#6f7478, #8e979c));
    --_accent: var(--heard-color-accent, light-dark(#1b5e6b, #8fd3e0));
    --_on-accent: var(--heard-color-on-accent, light-dark(#fff, #06272e));
    --_error: var(--heard-color-error, light-dark(#b3261e, #ffb4ab));
    --_focus: var(--heard-color-focus, #ffbf47);
    --_focus-edge: light-dark(#0b0c0c, #fff);
    --_link: var(--heard-color-link, var(--_accent));
    --_tint: color-mix(in srgb, var(--_accent) 9%, transparent);
    --_hairline: var(--heard-color-hairline, color-mix(in srgb, currentColor 22%, transparent));
    --_space-1: var(--heard-space-1, 0.25em);
    --_space-2: var(--heard-space-2, 0.5em);
    --_space-3: var(--heard-space-3, 0.75em);
    --_space-4: var(--heard-space-4, 1em);
    --_space-5: var(--heard-space-5, 1.75em);
    --_space-6: var(--heard-space-6, 2.5em);
    --_radius: var(--heard-radius, 0.5em);
    --_border-width: var(--heard-border-width, 2px);
    --_target: var(--heard-target-size, 2.75em);
    display: block;
    color: var(--heard-color-text, inherit);
    font-family: var(--heard-font-family, inherit);
    font-size: max(1em, 16px);
    line-height: 1.5;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  p,
  ul,
  dl,
  dd,
  fieldset,
  .heading {
    margin: 0;
    padding: 0;
  }

  .heading {
    font-weight: var(--heard-font-weight-bold, 700);
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    box-shadow: 0 0 0 5px var(--_focus-edge);
  }

  .heading:focus,
  .notice:focus {
    outline: none;
    box-shadow: none;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .hint {
    color: var(--_text-quiet);
  }

  a {
    color: var(--_link);
    text-underline-offset: 0.15em;
  }

  @media (prefers-contrast: more) {
    :host {
      --_tint: transparent;
      --_hairline: currentColor;
      --_border-width: max(3px, var(--heard-border-width, 2px));
    }
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }

  @media print {
    button:not(.term) {
      display: none;
    }
  }
`;
