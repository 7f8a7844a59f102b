import type MagicString from 'magic-string';
import type { AstNode, Plugin } from 'rollup';
import { readFileSync } from 'node:fs';
import { editNodes, type SyntaxNode } from './edit.js';

type Property = AstNode & { key: AstNode & { name?: string; value?: string }; value: AstNode & { value?: string } };
type Table = AstNode & { properties: Property[] };
type Call = AstNode & { callee: { name?: string }; arguments: (AstNode & Partial<Table>)[] };

/** The ids of all messages in a fixed order, so that the same source always makes the same bundle. */
const messageIds = () =>
  [...readFileSync('src/locales/xliff/cy.xlf', 'utf8').matchAll(/<trans-unit id="([^"]+)"/g)]
    .map(([, id]) => id!)
    .sort();

/**
 * Shortens every `msg('…', { id, desc })` to `msg('…', 7)`, and the translations to a list: the description is for
 * translators, who read the source, and a message is found by its place in the order of ids as well as by its id.
 */
export function shortenMessages(ids = messageIds()): Plugin {
  const place = (id: string) => {
    const index = ids.indexOf(id);
    if (index < 0) throw new Error(`The message ${id} is not in the translations: run npm run localize:extract`);
    return index;
  };
  const edits: Readonly<Record<string, (node: never, source: MagicString, file: string) => void>> = {
    CallExpression({ callee, arguments: [, options] }: Call, source) {
      const id = callee.name === 'msg' && options?.properties?.find(({ key }) => key.name === 'id');
      if (id) source.update(options!.start, options!.end, String(place(id.value.value!)));
    },
    ObjectExpression({ start, end, properties }: Table, source, file) {
      if (!/\/locales\/generated\//.test(file)) return;
      const texts: string[] = [];
      for (const { key, value } of properties)
        texts[place(key.value ?? key.name!)] = source.original.slice(value.start, value.end);
      source.update(start, end, `[${texts.join()}]`);
    },
    MemberExpression({ start, end }: AstNode, source, file) {
      if (/\/locales\/msg\.js$/.test(file) && source.original.slice(start, end) === 'options.id')
        source.update(start, end, 'options');
    },
  };
  return editNodes('shorten-messages', Object.keys(edits).join(', '), (node: SyntaxNode, source, file) =>
    edits[node.type]!(node as never, source, file),
  );
}
