import MagicString from 'magic-string';
import type { AstNode, Plugin } from 'rollup';
import { visit } from './edit.js';

type Property = AstNode & { key: AstNode & { name?: string; value?: string }; value: AstNode & { value?: string } };
type ObjectNode = AstNode & { properties: Property[] };

/**
 * Leaves in a bundle the translations of its own messages only, and shortens every `msg('…', { id, desc })` and the keys
 * of the translations with it: the description is for translators, who read the source, and a message is found by a
 * short id as well as by a long one. It works on what is left after tree shaking, so nobody has to keep a list.
 */
export const shortenMessages = (): Plugin => ({
  name: 'shorten-messages',
  renderChunk(code) {
    const source = new MagicString(code);
    const messages: { id: string; options: AstNode }[] = [];
    const translations: ObjectNode[] = [];
    visit(this.parse(code), (node) => {
      if (node.type === 'CallExpression') messages.push(...messagesIn(node));
      if (node.type === 'VariableDeclarator' && isNamed(node['id'], 'templates'))
        translations.push(node['init'] as ObjectNode);
    });
    const ids = [...new Set(messages.map(({ id }) => id))].sort();
    const short = (id: string) => JSON.stringify(ids.indexOf(id).toString(36));
    if (ids.length === 0 || translations.length === 0) this.error('There are no messages, or no translations of them');
    for (const { id, options } of messages) source.update(options.start, options.end, `{id:${short(id)}}`);
    for (const { start, end, properties } of translations) {
      const left = properties.filter((each) => ids.includes(idOf(each)));
      const missing = ids.filter((id) => !left.some((each) => idOf(each) === id));
      if (missing.length > 0) this.error(`Not translated: ${missing.join(', ')}. Run npm run localize:extract`);
      const entries = left.map((each) => `${short(idOf(each))}:${code.slice(each.value.start, each.value.end)}`);
      source.update(start, end, `{${entries.join()}}`);
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

const idOf = ({ key }: Property) => String(key.value ?? key.name);
