import MagicString from 'magic-string';
import type { AstNode, Plugin } from 'rollup';

/** A node of a module's syntax tree, with whatever its type of node has. */
export type SyntaxNode = AstNode & Record<string, unknown>;

/** A rollup plugin that edits a module's source where its syntax tree has a node of one type. */
export const editNodes = (name: string, type: string, edit: (node: never, source: MagicString) => void): Plugin => ({
  name,
  transform(code) {
    const source = new MagicString(code);
    visit(this.parse(code), (node) => {
      if (node.type === type) edit(node as never, source);
    });
    return source.hasChanged() ? { code: source.toString(), map: source.generateMap({ hires: true }) } : null;
  },
});

/** Calls back for a node of a syntax tree and everything below it. */
export function visit(value: unknown, callback: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) for (const each of value) visit(each, callback);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) callback(value as SyntaxNode);
    for (const child of Object.values(value)) visit(child, callback);
  }
}
