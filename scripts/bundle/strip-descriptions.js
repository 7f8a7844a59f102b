import { editNodes } from './edit.js';

/** Leaves out the `desc` of every `msg('…', { id, desc })`: it is for translators, and they read the source. */
export const stripDescriptions = () =>
  editNodes('strip-descriptions', 'CallExpression', ({ callee, arguments: [, options] }, source) => {
    if (callee.name !== 'msg' || options?.type !== 'ObjectExpression') return;
    const kept = options.properties.filter(({ key }) => key?.name !== 'desc');
    const text = kept.map(({ start, end }) => source.original.slice(start, end)).join(',');
    source.overwrite(options.start, options.end, `{${text}}`);
  });
