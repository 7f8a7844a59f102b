import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromium, firefox, webkit } from './test/support/browsers.ts';
import { cdpMediaPlugin } from './test/support/cdp-media.ts';
import { countReporter } from './test/support/count-reporter.ts';
import { embedPlugin, SOURCE_ONLY } from './test/support/embed.ts';
import { testEndpoint } from './test/support/endpoint.ts';

const ENGINES = { chromium, firefox, webkit };
/** Whether the tests of elements run on the scripts that pages load, in place of the source. */
const onEmbed = process.env.EMBED === '1';
const wanted = (process.env.BROWSERS ?? 'chromium').split(',');

export default {
  files: onEmbed
    ? ['test/elements/**/*.test.ts', ...SOURCE_ONLY.map((file) => `!${file}`)]
    : ['test/elements/**/*.test.ts', 'test/stories/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production'] },
  browsers: await Promise.all(wanted.map((engine) => ENGINES[engine]())),
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 20_000 } },
  middleware: [testEndpoint()],
  plugins: [
    ...(onEmbed ? [embedPlugin()] : []),
    cdpMediaPlugin(),
    a11ySnapshotPlugin(),
    // An older target than the browsers': esbuild would leave decorators and the like as they are for a newer one.
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
  ],
  reporters: [defaultReporter(), countReporter()],
};
