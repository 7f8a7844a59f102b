import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything that what is built depends on. */
const SOURCES = [
  'src',
  'scripts',
  'custom-elements-manifest.config.js',
  'package-lock.json',
  'package.json',
  'rollup.config.js',
  'tsconfig.build.json',
  'tsconfig.json',
];

/** Whether a built file is newer than everything it could be built from. */
export async function isFresh(built: string): Promise<boolean> {
  const builtAt = await changedAt(built);
  const times = await Promise.all(SOURCES.map(newestIn));
  return builtAt > Math.max(...times);
}

async function newestIn(path: string): Promise<number> {
  // A folder's own time tells of files that were taken away.
  const inside = await readdir(path, { recursive: true }).catch(() => []);
  return Math.max(...(await Promise.all(['', ...inside].map((name) => changedAt(join(path, name))))));
}

const changedAt = async (path: string) => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
