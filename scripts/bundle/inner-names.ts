import type { Plugin } from 'rollup';

// Names that nobody outside the bundle knows, and that therefore may be short in it. Not here: what a template sets by
// its name (`.error=${…}`), what JSON holds, what a page may call, and what the embed and heard-drafts.js hand each other
// (src/drafts/draft.ts, and all that is in it).

const OURS = `
  goOn mend lead showStep showProblems showSending showField isBackFromSent returning isAnswered isInvalid headingOf
  localized setState choiceMissing nameMissing moreBelow isDraft
  caveat onChange onStep whenReady whose internals isWhole
  isUpToDate isOwn isAble isNotSent hasKept holdsNameErasedBy moveOn removeOwn trouble unplaced onGoOn onRemove onShow
  onDone replaces
`;

const OF_SHAPES = 'isText minItems maxItems minimum maximum oneOf';

const OF_LIT = `
  hostConnected hostDisconnected hostUpdated addController hasUpdated createRenderRoot willUpdate fromAttribute
  toAttribute enableUpdating elementStyles getPropertyOptions shadowRootOptions performUpdate hasChanged noAccessor
  finalize createProperty getPropertyDescriptor finalizeStyles renderBefore renderRoot converter reflect ctor
`;

const NAMES = `${OURS} ${OF_SHAPES} ${OF_LIT}`.trim().split(/\s+/).join('|');

/** Properties that the minifier renames: those above, and what Lit marks as its own. */
export const innerNames = new RegExp(`^(_\\$.*|${NAMES})$`);

/** Fails the build if a name is still there: it is then in a text too, such as a template, and no longer the same one. */
export const checkInnerNames = (): Plugin => ({
  name: 'check-inner-names',
  generateBundle(_, bundle) {
    const left = new RegExp(String.raw`(?<![\w$])(${NAMES})(?![\w$])`, 'g');
    for (const [file, output] of Object.entries(bundle)) {
      const found = 'code' in output ? output.code.match(left) : null;
      if (found) this.error(`${file} still holds ${[...new Set(found)].join(', ')}, which inner-names.ts renames`);
    }
  },
});
