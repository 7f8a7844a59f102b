import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyTemplates } from './scripts/bundle/minify-templates.ts';
import { shortenMessages } from './scripts/bundle/shorten-messages.ts';

/** Names between our own modules, or Lit's, that nobody outside the bundle knows. */
const INNER_NAMES =
  /^(_\$.*|goOn|mend|lead|showStep|showProblems|showField|isBackFromSent|returning|nameErrors|isCautious|isAnswered|isDisabled|isInvalid|headingOf|localized|setState|choiceMissing|nameMissing|moreBelow|anonymousCaveat|isDraft)$/;

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
      compress: { passes: 3, inline: 1, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
      mangle: { properties: { regex: INNER_NAMES } },
      format: { comments: false },
    }),
  ],
  onwarn({ message }) {
    throw new Error(message);
  },
};
