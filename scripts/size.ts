import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The figures that the README gives, in bytes: gzip level 9, brotli quality 11. */
const embed = readFileSync('dist/heard.js');
const sizes = {
  'dist/heard.js': {
    raw: embed.length,
    gzip: gzipSync(embed, { level: 9 }).length,
    brotli: brotliCompressSync(embed).length,
  },
};
console.table(sizes);
