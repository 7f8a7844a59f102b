import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { groupModules } from './scripts/bundle/group-modules.ts';
import { checkInnerNames, innerNames } from './scripts/bundle/inner-names.ts';
import { minifyTemplates } from './scripts/bundle/minify-templates.ts';
import { shortProperties } from './scripts/bundle/short-properties.ts';
import { shortenMessages } from './scripts/bundle/shorten-messages.ts';
import { slimLit } from './scripts/bundle/slim-lit.ts';

/**
 * Makes a script that a page loads: one module that imports nothing, so that one integrity hash covers all of it.
 * It replaces the file of that name that tsc has written, which only imports the others.
 */
const script = (file, preamble) => ({
  input: file,
  output: { file, format: 'es', inlineDynamicImports: true, compact: true },
  treeshake: {
    // Their package.json does not say so, but nothing of these is needed that is not called.
    moduleSideEffects: (id) => !/\/(@lit\/localize|lit-element)\//.test(id),
  },
  plugins: [
    nodeResolve({ exportConditions: ['production'] }),
    groupModules(),
    slimLit(),
    shortenMessages(),
    minifyTemplates(),
    shortProperties(),
    terser({
      ecma: 2022,
      module: true,
      toplevel: true,
      // Functions are not drawn into their callers: it saves bytes before compression and costs some after it.
      compress: {
        passes: 5,
        inline: 1,
        keep_fargs: false,
        lhs_constants: false,
        pure_getters: true,
        unsafe: true,
        unsafe_arrows: true,
        unsafe_methods: true,
      },
      mangle: { properties: { regex: innerNames } },
      format: { comments: false, preamble },
    }),
    checkInnerNames(),
  ],
  onwarn({ message }) {
    throw new Error(message);
  },
});

// Most of its functions run at once: Chromium compiles them beside the page's own work, while the rest still arrives.
export default [script('dist/heard.js', '//# allFunctionsCalledOnLoad'), script('dist/heard-drafts.js')];
