import MagicString from 'magic-string';

/**
 * A rollup plugin that edits a module's source where its syntax tree has a node of one type.
 * @param {string} name
 * @param {string} type
 * @param {(node: any, source: MagicString, code: string) => void} edit
 * @returns {import('rollup').Plugin}
 */
export const editNodes = (name, type, edit) => ({
  name,
  transform(code) {
    const source = new MagicString(code);
    visit(this.parse(code), (node) => node.type === type && edit(node, source, code));
    return source.hasChanged() ? { code: source.toString(), map: source.generateMap({ hires: true }) } : null;
  },
});

function visit(node, callback) {
  if (Array.isArray(node)) for (const each of node) visit(each, callback);
  else if (typeof node?.type === 'string') {
    callback(node);
    for (const child of Object.values(node)) visit(child, callback);
  }
}
