import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The figures that the README gives, in bytes: gzip level 9, brotli quality 11. */
const sizeOf = (script: Buffer) => ({
  raw: script.length,
  gzip: gzipSync(script, { level: 9 }).length,
  brotli: brotliCompressSync(script).length,
});
const scripts = ['dist/heard.js', 'dist/heard-drafts.js'];
console.table(Object.fromEntries(scripts.map((script) => [script, sizeOf(readFileSync(script))])));
