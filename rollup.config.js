import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyTemplates } from './scripts/bundle/minify-templates.ts';
import { shortenMessages } from './scripts/bundle/shorten-messages.ts';

/** What zod's source is warned of, and is harmless: words about annotations in comments, two modules that need each other. */
const ZODS_OWN = ['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'];

/**
 * Makes the embed: one module that imports nothing, so that one integrity hash covers all of it.
 * It replaces the dist/heard.js that tsc has written, which only imports the others.
 */
export default {
  input: 'dist/heard.js',
  output: { file: 'dist/heard.js', format: 'es', inlineDynamicImports: true },
  treeshake: {
    // Its package.json does not say so, but of @lit/localize only what is called is needed.
    moduleSideEffects: (id) => !id.includes('/@lit/localize/'),
  },
  plugins: [
    nodeResolve({ exportConditions: ['production'] }),
    shortenMessages(),
    minifyTemplates(),
    terser({
      ecma: 2022,
      module: true,
      toplevel: true,
      // Functions are not drawn into their callers: it saves bytes before compression and costs some after it.
      compress: { passes: 3, inline: 1 },
      format: { comments: false },
    }),
  ],
  onwarn({ code, message }) {
    if (!ZODS_OWN.includes(code)) throw new Error(message);
  },
};
