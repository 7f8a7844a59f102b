import MagicString from 'magic-string';
import type { AstNode, Plugin } from 'rollup';

/** A node of a module's syntax tree, with whatever its type of node has. */
export type SyntaxNode = AstNode & Record<string, unknown>;

/** A rollup plugin that edits a module's source where its syntax tree has a node of a type, or of one of a list. */
export const editNodes = (
  name: string,
  type: string,
  edit: (node: never, source: MagicString, file: string) => void,
): Plugin => ({
  name,
  transform(code, file) {
    const source = new MagicString(code);
    const types = type.split(', ');
    visit(this.parse(code), (node) => {
      if (types.includes(node.type)) edit(node as never, source, file);
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
