import MagicString from 'magic-string';
import type { AstNode, Plugin } from 'rollup';
import { visit } from './edit.js';

/**
 * Gives the private custom properties of our stylesheets, `--_name`, names of one character after the mark. Outside of
 * stylesheets the same signs take one from a variable.
 */
export const shortProperties = (): Plugin => ({
  name: 'short-properties',
  renderChunk(code) {
    const source = new MagicString(code);
    const short = new Map<string, string>();
    const shorten = (name: string) => {
      if (!short.has(name)) short.set(name, `--_${short.size.toString(36)}`);
      return short.get(name)!;
    };
    visit(this.parse(code), (node) => {
      if (node.type !== 'TaggedTemplateExpression' || !isCss(node['tag'])) return;
      for (const { start, end } of (node['quasi'] as { quasis: AstNode[] }).quasis)
        if (start < end) source.update(start, end, code.slice(start, end).replace(/--_[\w-]+/g, shorten));
    });
    return { code: source.toString(), map: source.generateMap({ hires: true }) };
  },
});

// Rollup gives a name that comes twice a number.
const isCss = (tag: unknown) => /^css(\$\d+)?$/.test((tag as { name?: string }).name ?? '');
