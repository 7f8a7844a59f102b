/** The page that a story stands on: it knows no more of Heard than a council's stylesheet does. */
export const page = `
  .page {
    box-sizing: border-box;
    min-block-size: 100vh;
    padding: 1.5rem;
    background: var(--heard-color-surface, Canvas);
    color: var(--heard-color-text, CanvasText);
    color-scheme: light;
    font: 1.0625rem/1.5 system-ui, sans-serif;
  }

  .page.dark {
    color-scheme: dark;
  }

  .page > * {
    margin-inline: auto;
    max-inline-size: 60rem;
  }

  .docs-story .page {
    min-block-size: 0;
  }
`;
