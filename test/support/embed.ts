import type { TestRunnerPlugin } from '@web/test-runner';

/** What tests import of the source, and the built script that a page loads in its place. */
const SCRIPTS: readonly (readonly [source: RegExp, script: string])[] = [
  [/^(\.\.\/\.\.)?\/src\/define(\/exit)?\.[jt]s$/, '/dist/heard.js'],
  [/^(\.\.\/\.\.)?\/src\/define\/draft\.[jt]s$/, '/dist/heard-drafts.js'],
];

/** Tests that run on the source alone. */
export const SOURCE_ONLY = [
  // It compares with classes of events, which a page that loads a script cannot import.
  'test/elements/events.test.ts',
  // It waits minutes for an engine to lay out megabytes of text.
  'test/elements/hostile-definitions.test.ts',
];

/** Gives the tests of elements the built scripts in place of the source. A test that still reaches an element's source fails. */
export const embedPlugin = (): TestRunnerPlugin => ({
  name: 'embed',
  resolveImport: ({ source }) => SCRIPTS.find(([from]) => from.test(source))?.[1],
  serve({ originalUrl }) {
    if (!/^\/src\/(elements\/|define\/?(?!register)[\w-]*\.)/.test(originalUrl)) return undefined;
    return {
      type: 'js',
      body: `throw new Error('${originalUrl} is not in the built scripts: see test/support/embed.ts')`,
    };
  },
});
