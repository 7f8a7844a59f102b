import type { Plugin } from 'rollup';

/**
 * Leaves out of Lit what only browsers need that cannot run Heard anyway: those without constructable stylesheets have
 * no `ElementInternals` for forms either. What it leaves out, it must find: a newer Lit stops the build.
 */
export const slimLit = (): Plugin => ({
  name: 'slim-lit',
  load: (id) => (/reactive-element\/css-tag\.js$/.test(id) ? CSS_TAG : null),
  transform(code, id) {
    if (!LIT.test(id)) return null;
    const slim = UNUSED.reduce((rest, call) => {
      if (!call.test(rest)) throw new Error(`${call} is not in ${id}: look what Lit does now`);
      return rest.replace(call, '0');
    }, code);
    return { code: slim, map: null };
  },
});

const LIT = /\/(reactive-element|lit-html|lit-element)\.js$/;

/** The hook of the polyfills, and the note for developers of how many copies of Lit are on the page. */
const UNUSED = [/\b\w\?\.\((\{\w+:\w\}|\w,\w)\)/, /\(\w\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/];

/** What `css` is where a stylesheet can be made from a text. The last names are passed on by Lit, and used by nobody. */
const CSS_TAG = `
  export const css = (strings, ...values) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(String.raw({ raw: strings }, ...values));
    return sheet;
  };
  export const getCompatibleStyle = (sheet) => sheet;
  export const adoptStyles = (root, sheets) => {
    root.adoptedStyleSheets = sheets;
  };
  export { css as CSSResult, css as unsafeCSS, css as supportsAdoptingStyleSheets };`;
