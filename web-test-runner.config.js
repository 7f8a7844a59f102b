import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromium, firefox, webkit } from './test/support/browsers.ts';
import { cdpMediaPlugin } from './test/support/cdp-media.ts';
import { countReporter } from './test/support/count-reporter.ts';
import { testEndpoint } from './test/support/endpoint.ts';

const ENGINES = { chromium, firefox, webkit };
const wanted = (process.env.BROWSERS ?? 'chromium').split(',');

export default {
  files: ['test/elements/**/*.test.ts', 'test/stories/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production'] },
  browsers: await Promise.all(wanted.map((engine) => ENGINES[engine]())),
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  middleware: [testEndpoint()],
  plugins: [
    cdpMediaPlugin(),
    a11ySnapshotPlugin(),
    // An older target than the browsers': esbuild would leave decorators and the like as they are for a newer one.
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
  ],
  reporters: [defaultReporter(), countReporter()],
};
