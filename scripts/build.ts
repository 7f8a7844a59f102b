import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { isFresh } from './freshness.js';

const INTEGRITY = 'dist/integrity.json';
/** What pages load, each with a hash of its own. */
const SCRIPTS = ['heard.js', 'heard-drafts.js'];
const CEM_CONFIG = 'custom-elements-manifest.config.js';

if (process.argv.includes('--if-stale') && (await isFresh(INTEGRITY))) {
  console.log('dist is up to date');
} else {
  await build();
}

async function build() {
  await rm('dist', { recursive: true, force: true });
  await Promise.all([
    node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json').then(() =>
      node('--import', 'tsx', 'node_modules/rollup/dist/bin/rollup', '--config', '--silent'),
    ),
    node('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', CEM_CONFIG),
    node('--import', 'tsx', 'scripts/build-schemas.ts'),
    node('--import', 'tsx', 'scripts/build-themes.ts'),
  ]);
  // Last of all: where it stands, everything else stands too.
  const hashes = await Promise.all(SCRIPTS.map(async (script) => [script, await integrity(`dist/${script}`)] as const));
  await writeFile(INTEGRITY, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

async function integrity(file: string) {
  const hash = createHash('sha384').update(await readFile(file));
  return `sha384-${hash.digest('base64')}`;
}

async function node(...args: string[]) {
  try {
    await promisify(execFile)(process.execPath, args);
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    console.error(`${stdout}${stderr}`);
    process.exit(1);
  }
}
