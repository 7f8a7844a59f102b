import type { AstNode, Plugin } from 'rollup';
import { readFileSync } from 'node:fs';
import { editNodes, type SyntaxNode } from './edit.js';

type Property = AstNode & { key: AstNode & { name?: string; value?: string }; value: AstNode & { value?: string } };

/** The ids of all messages in a fixed order, so that the same source always makes the same bundle. */
const messageIds = () =>
  [...readFileSync('src/locales/xliff/cy.xlf', 'utf8').matchAll(/<trans-unit id="([^"]+)"/g)]
    .map(([, id]) => id!)
    .sort();

/**
 * Shortens every `msg('…', { id, desc })`, and the keys of the translations with it: the description is for translators,
 * who read the source, and a message is found by a short id as well as by a long one.
 */
export function shortenMessages(ids = messageIds()): Plugin {
  const short = (id: string) => {
    const index = ids.indexOf(id);
    if (index < 0) throw new Error(`The message ${id} is not in the translations: run npm run localize:extract`);
    return JSON.stringify(index.toString(36));
  };
  return editNodes('shorten-messages', 'CallExpression, Property', (node: SyntaxNode, source, file) => {
    if (node.type === 'Property') {
      const { key } = node as unknown as Property;
      if (/\/locales\/generated\//.test(file)) source.update(key.start, key.end, short(key.value ?? key.name!));
      return;
    }
    const { callee, arguments: args } = node as unknown as {
      callee: { name?: string };
      arguments: (AstNode & { properties?: Property[] })[];
    };
    const options = args[1];
    const id = callee.name === 'msg' && options?.properties?.find(({ key }) => key.name === 'id');
    if (id) source.update(options!.start, options!.end, `{id:${short(id.value.value!)}}`);
  });
}
