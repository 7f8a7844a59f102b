import type { AstNode, Plugin } from 'rollup';
import { editNodes } from './edit.js';

interface TaggedTemplate {
  tag: { name?: string };
  quasi: { quasis: AstNode[] };
}

/**
 * Takes the white space out of css`` and html`` that no browser sees. It knows little on purpose: the plugins that
 * understand CSS stop at nested rules, and those that understand HTML take away spaces between words.
 */
export const minifyTemplates = (): Plugin =>
  editNodes('minify-templates', 'TaggedTemplateExpression', ({ tag, quasi }: TaggedTemplate, source, file) => {
    const minify = MINIFIERS[tag.name ?? ''];
    if (!minify) return;
    if (minify === minifyCss && quasi.quasis.length > 1)
      throw new Error(`${file} has an expression in a stylesheet, of which slim-lit.ts takes one text`);
    for (const { start, end } of quasi.quasis) {
      const text = source.original.slice(start, end);
      // What is empty cannot be edited, and is short enough already.
      if (text !== '') source.update(start, end, minify(text));
    }
  });

const BLANK = /(?:\s|\/\*[^]*?\*\/)/.source;
const CSS_PARTS = new RegExp(
  [
    /(?<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/.source,
    `${BLANK}*;?${BLANK}*(?<end>})${BLANK}*`,
    `${BLANK}*(?<mark>[{;,])${BLANK}*`,
    `(?<colon>:)${BLANK}+`,
    // Before a block, and in no brackets: what stands between two selectors, and never a sum or a comparison.
    `${BLANK}*(?<combinator>[>+~])${BLANK}*(?=(?:[^;{}()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\{)`,
    // 0.5em is .5em; the 0 of 10.5 is not alone.
    /(?<![\d.])0(?<point>\.)(?=\d)/.source,
    `${BLANK}+`,
  ].join('|'),
  'g',
);

/** Keeps strings as they are, and one space wherever it could separate two values or selectors. */
export const minifyCss = (css: string): string =>
  css.replace(
    CSS_PARTS,
    (_, string?: string, end?: string, mark?: string, colon?: string, combinator?: string, point?: string) =>
      string ?? end ?? mark ?? colon ?? combinator ?? point ?? ' ',
  );

const BLOCK = /<\/?(?:div|p|ul|li|dl|dt|dd|fieldset|legend|form|details|summary|h[2-6])\b/.source;
/** White space around what stands on lines of its own, which browsers do not show. */
const AROUND_BLOCKS = new RegExp(`\\s+(?=${BLOCK})|(?<=${BLOCK}[^<>]*>)\\s+`, 'g');

/** Folds a line break and its indentation into the one space that is shown for it, if one is. */
export const minifyHtml = (html: string): string =>
  html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(AROUND_BLOCKS, '');

const MINIFIERS: Readonly<Record<string, (text: string) => string>> = {
  css: minifyCss,
  html: minifyHtml,
};
