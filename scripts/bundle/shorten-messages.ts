import MagicString from 'magic-string';
import type { AstNode, Plugin } from 'rollup';
import { visit, type SyntaxNode } from './edit.js';

type Property = AstNode & { key: AstNode & { name?: string; value?: string }; value: AstNode & { value?: string } };
type ObjectNode = AstNode & { properties: Property[] };

/**
 * Leaves in a bundle the translations of its own messages only, as a list, and shortens every `msg('…', { id, desc })` to
 * `msg('…', 7)`, its place in that list: the description is for translators, who read the source. It works on what is
 * left after tree shaking, so nobody has to keep account.
 */
export const shortenMessages = (): Plugin => ({
  name: 'shorten-messages',
  renderChunk(code) {
    const source = new MagicString(code);
    const messages: { id: string; options: AstNode }[] = [];
    const translations: ObjectNode[] = [];
    const lookUps: SyntaxNode[] = [];
    visit(this.parse(code), (node) => {
      if (node.type === 'CallExpression') messages.push(...messagesIn(node));
      if (node.type !== 'VariableDeclarator') return;
      if (isNamed(node['id'], 'templates')) translations.push(node['init'] as ObjectNode);
      if (isNamed(node['id'], 'msg'))
        visit(node['init'], (inner) => {
          if (isId(inner)) lookUps.push(inner);
        });
    });
    const ids = [...new Set(messages.map(({ id }) => id))].sort();
    if (ids.length === 0 || translations.length === 0 || lookUps.length !== 1)
      this.error('There are no messages, or no translations of them, or msg does not look them up by options.id');
    for (const { id, options } of messages) source.update(options.start, options.end, String(ids.indexOf(id)));
    for (const { start, end } of lookUps) source.update(start, end, 'options');
    for (const { start, end, properties } of translations) {
      const texts = ids.map((id) => properties.find(({ key }) => (key.value ?? key.name) === id)?.value);
      const missing = ids.filter((_, place) => !texts[place]);
      if (missing.length > 0) this.error(`Not translated: ${missing.join(', ')}. Run npm run localize:extract`);
      source.update(start, end, `[${texts.map((text) => code.slice(text!.start, text!.end)).join()}]`);
    }
    return { code: source.toString(), map: source.generateMap({ hires: true }) };
  },
});

function messagesIn(call: object): { id: string; options: AstNode }[] {
  const { callee, arguments: args } = call as { callee: unknown; arguments: (AstNode & Partial<ObjectNode>)[] };
  const options = args[1];
  const id = isNamed(callee, 'msg') && options?.properties?.find(({ key }) => key.name === 'id');
  return id ? [{ id: id.value.value!, options: options! }] : [];
}

// Rollup gives a name that comes twice a number.
const isNamed = (node: unknown, name: string) => (node as { name?: string }).name?.replace(/\$\d+$/, '') === name;

const isId = (node: SyntaxNode) =>
  node.type === 'MemberExpression' && isNamed(node['object'], 'options') && isNamed(node['property'], 'id');
