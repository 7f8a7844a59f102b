import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** These need a browser, a built package, or both, and have commands of their own. */
const ELSEWHERE = ['elements', 'stories', 'journeys', 'package'].map((room) => join('test', room, '/'));

/** Runs the tests that need nothing but Node; or those of the folders or files that are named. */
const named = process.argv.slice(2);
const files = named.length > 0 ? named.flatMap(testsIn) : testsIn('test').filter((file) => !isElsewhere(file));
if (files.length === 0) throw new Error('There is no test to run');
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-reporter', 'spec', ...files], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

function testsIn(path: string): string[] {
  if (path.endsWith('.ts') && existsSync(path)) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(path, name))
    .sort();
}

function isElsewhere(file: string) {
  return ELSEWHERE.some((room) => file.startsWith(room));
}
