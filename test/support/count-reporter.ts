import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';

/** Ends a run with one plain line of counts, all browsers added up. */
export const countReporter = (): Reporter => ({
  stop({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const session of sessions) add(session, count);
    console.log(`\ntests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  },
});

type Count = Record<'passed' | 'failed' | 'skipped', number>;

function add({ testResults, errors }: TestSession, count: Count) {
  if (testResults) addSuite(testResults, count);
  // A file that could not be loaded has run no test, which is a failure and not a silence.
  if (!testResults || errors.length > 0) count.failed++;
}

function addSuite({ tests, suites }: TestSuiteResult, count: Count) {
  for (const test of tests) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const suite of suites) addSuite(suite, count);
}
