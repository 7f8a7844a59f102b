import { editNodes } from './edit.js';

/**
 * Takes the white space out of css`` and html`` that no browser sees. It knows little on purpose: the plugins that
 * understand CSS stop at nested rules, and those that understand HTML take away spaces between words.
 */
export const minifyTemplates = () =>
  editNodes('minify-templates', 'TaggedTemplateExpression', ({ tag, quasi }, source, code) => {
    const minify = { css: minifyCss, html: minifyHtml, svg: minifyHtml }[tag.name];
    if (!minify) return;
    for (const { start, end } of quasi.quasis) {
      // An overwrite may not be empty; an empty part is short enough already.
      const text = code.slice(start, end);
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
    `${BLANK}+`,
  ].join('|'),
  'g',
);

/** Keeps strings as they are, and one space wherever it could separate two values or selectors. */
export const minifyCss = (css) =>
  css.replace(CSS_PARTS, (_, string, end, mark, colon) => string ?? end ?? mark ?? colon ?? ' ');

/** Folds a line break and its indentation into the one space that is shown for it. */
export const minifyHtml = (html) => html.replace(/<!--[^]*?-->/g, '').replace(/\s*\n\s*/g, ' ');
