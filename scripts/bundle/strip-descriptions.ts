import type { AstNode, Plugin } from 'rollup';
import { editNodes } from './edit.js';

interface Call {
  callee: { name?: string };
  arguments: (AstNode & { properties?: (AstNode & { key?: { name?: string } })[] })[];
}

/** Leaves out the `desc` of every `msg('…', { id, desc })`: it is for translators, and they read the source. */
export const stripDescriptions = (): Plugin =>
  editNodes('strip-descriptions', 'CallExpression', ({ callee, arguments: [, options] }: Call, source) => {
    if (callee.name !== 'msg' || !options?.properties) return;
    const kept = options.properties.filter(({ key }) => key?.name !== 'desc');
    const text = kept.map(({ start, end }) => source.original.slice(start, end)).join(',');
    source.update(options.start, options.end, `{${text}}`);
  });
