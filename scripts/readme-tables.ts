/**
 * Writes the README's tables between their markers, from the elements' class comments, the events and the themes:
 * `npm run readme`. What is said there is said once, in the code.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readThemes, type Tokens } from './build-themes.js';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

/** An element as the manifest tells of it: the part that the README shows. */
export interface ElementDocs {
  readonly tagName: string;
  readonly description: string;
  readonly attributes?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly events?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

/** The order in which the README shows them. */
const ORDER = ['survey', 'consent', 'likert', 'free-text', 'support', 'term', 'exit', 'draft'];

/** What each token of all elements is for. A test keeps this in step with the stylesheets. */
const TOKEN_USES: Readonly<Record<string, string>> = {
  'color-text': 'Text',
  'color-text-quiet': 'Hints, counts, opening hours',
  'color-surface': 'Ground behind controls, the exit button and definitions',
  'color-border': 'Edges of controls',
  'color-hairline': 'Thin lines: around choices and scales, between rows',
  'color-accent': 'The main button, chosen answers, the edge of the help panel',
  'color-on-accent': 'Text on the main button',
  'color-link': 'Links, and buttons that look like links',
  'color-error': 'Errors and the exit button',
  'color-focus': 'The ring around what has the focus',
  'font-family': 'Typeface',
  'font-weight-bold': 'Weight of headings, questions and buttons',
  'space-1': 'The smallest space',
  'space-2': 'Inside controls',
  'space-3': 'Around options and rows',
  'space-4': 'Between paragraphs and panels',
  'space-5': 'Between statements and sections',
  'space-6': 'Between questions',
  radius: 'Rounding of corners',
  'border-width': 'Thickness of the edges of controls',
  'target-size': 'Least height of what can be pressed',
};

/** Every element, from a manifest made afresh: `dist` may be missing, or older than the comments. Nothing is written. */
export function readElements(): ElementDocs[] {
  const made = execFileSync(process.execPath, ['--input-type=module', '--eval', ANALYZE], { encoding: 'utf8' });
  const { modules } = JSON.parse(made) as {
    modules: { path: string; declarations: (ElementDocs & { tagName?: string })[] }[];
  };
  const elements = modules.flatMap(({ path, declarations }) =>
    declarations.filter(({ tagName }) => tagName).map((element) => ({ ...element, attributes: attributesIn(path) })),
  );
  return elements.sort((one, other) => rank(one) - rank(other));
}

// A process of its own, as the analyzer's own module has no types.
const ANALYZE = `
  import { cli } from '@custom-elements-manifest/analyzer/cli.js';
  const argv = ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.js'];
  console.log(JSON.stringify(await cli({ argv, noWrite: true })));
`;

/** The attributes as the class comment tells of them: the manifest mixes in what the property of the same name takes. */
function attributesIn(path: string): Described[] {
  const source = readFileSync(path.replace(/^dist/, 'src').replace(/\.js$/, '.ts'), 'utf8');
  const told = source.matchAll(/^ \* @attr \{(.+)\} ([\w-]+) - (.+)$/gm);
  return [...told].map(([, text, name, description]) => ({
    name: name!,
    type: { text: text! },
    description: description!,
  }));
}

const rank = ({ tagName }: ElementDocs) => ORDER.indexOf(tagName.replace('heard-', ''));

/** The names of the tokens that stylesheets of several elements read, without their prefix. */
export function sharedTokens(elements: readonly ElementDocs[]): string[] {
  const own = new Set(elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)));
  const styles = ['src/styles', 'src/elements'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?!.*\/)|\.styles\.ts$/.test(file) && file.endsWith('.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  const read = new Set(styles.flatMap((css) => css.match(/--heard-[a-z0-9-]+/g) ?? []));
  return [...read].filter((name) => !own.has(name)).map((name) => name.replace('--heard-', ''));
}

/** The README with its tables as the code tells them now. */
export async function withTables(readme: string, elements = readElements()): Promise<string> {
  const tables: Record<string, string> = {
    elements: elements.map(elementSection).join('\n\n'),
    events: eventsTable(elements),
    tokens: tokensTable(elements),
  };
  const filled = readme.replace(
    /(<!-- generated: (\w+) -->\n)[^]*?(\n<!-- end of \2 -->)/g,
    (_, start: string, name: string, end: string) => `${start}\n${tables[name] ?? ''}\n${end}`,
  );
  return format(filled, { ...(await resolveConfig('README.md')), parser: 'markdown' });
}

function elementSection(element: ElementDocs): string {
  const { attributes = [], slots = [], events = [], cssParts = [], cssProperties = [], cssStates = [] } = element;
  return [
    `### \`<${element.tagName}>\``,
    element.description,
    table(
      ['Attribute', 'Type', 'What it says'],
      attributes.map(({ name, type, description }) => [code(name), code(type?.text ?? ''), description]),
    ),
    table(
      ['Slot', 'What goes there'],
      slots.map(({ name, description }) => [name ? code(name) : '(no name)', description]),
    ),
    table(
      ['Event', 'When'],
      events.map(({ name, description }) => [code(name), description]),
    ),
    table(
      ['Part', 'What it is'],
      cssParts.map(({ name, description }) => [code(name), description]),
    ),
    table(
      ['Custom property', 'What it sets', 'Unless set'],
      cssProperties.map((each) => [code(each.name), each.description, each.default ? code(each.default) : '']),
    ),
    table(
      ['State', 'When'],
      cssStates.map(({ name, description }) => [code(`:state(${name})`), description]),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Every event: what it holds, and whether a listener on the page hears it. */
function eventsTable(elements: readonly ElementDocs[]): string {
  const source = readFileSync('src/elements/shared/events.ts', 'utf8');
  const classes = source.matchAll(
    /\/\*\* ([^\n]+) \*\/\nexport class (\w+) extends Event \{([^]*?)super\('([\w-]+)', ([^\n]*)\);[^]*?\n\}/g,
  );
  return table(
    ['Event', 'When', 'What it holds', 'From', 'Cancelable', 'Leaves the survey'],
    [...classes].map(([, words, className, fields, name, options]) => {
      const holds = [...fields!.matchAll(/readonly (\w+): (\w+)/g)].map(([, field]) => code(field!));
      const from = elements.filter(({ events = [] }) => events.some((event) => event.type?.text === className));
      return [
        code(name!),
        words!.replace(/\.$/, ''),
        holds.join(', ') || 'nothing',
        from.map(({ tagName }) => code(tagName)).join(', '),
        options!.includes('cancelable') ? 'yes' : 'no',
        options!.includes('outward') ? 'yes' : 'no',
      ];
    }),
  );
}

/** The tokens, and what stands in for each where no theme and no council sets it. */
function tokensTable(elements: readonly ElementDocs[]): string {
  const base = readFileSync('src/styles/base.ts', 'utf8');
  const { light, dark, shared } = readThemes().find(({ name }) => name === 'default')!;
  const fallback = (token: string) => {
    if (light.has(token)) return [light, dark].map((scheme) => code(valueOf(scheme.get(token)))).join(', dark ');
    if (shared.has(token)) return code(valueOf(shared.get(token)));
    const [, words = ''] = new RegExp(`--heard-${token}, ([^;]+)\\);`).exec(base) ?? [];
    return FALLBACK_WORDS[words] ?? code(words);
  };
  const known = new Set(sharedTokens(elements));
  return table(
    ['Token', 'What it is for', 'Unless set'],
    Object.entries(TOKEN_USES)
      .filter(([token]) => known.has(token))
      .map(([token, use]) => [code(`--heard-${token}`), use, fallback(token)]),
  );
}

const FALLBACK_WORDS: Readonly<Record<string, string>> = {
  '': 'the browser’s own, or see-through',
  currentColor: 'the page’s own',
  inherit: 'the page’s own',
  transparent: 'none, so the page’s own shows',
  'var(--_accent)': 'the same as `--heard-color-accent`',
};

function valueOf(token: ReturnType<Tokens['get']>) {
  switch (token?.type) {
    case 'color':
      return token.value.hex;
    case 'dimension':
      return `${token.value.value}${token.value.unit}`;
    case 'number':
      return `${token.value}em`;
    default:
      return String(token?.value);
  }
}

/** The tokens that have words but are read nowhere, and those that are read and have no words. */
export function tokenFaults(elements: readonly ElementDocs[]): string[] {
  const known = new Set(sharedTokens(elements));
  return [
    ...[...known].filter((token) => !(token in TOKEN_USES)).map((token) => `--heard-${token} has no words`),
    ...Object.keys(TOKEN_USES).flatMap((token) => (known.has(token) ? [] : [`--heard-${token} is read nowhere`])),
  ];
}

const code = (text: string) => `\`${text}\``;

function table(head: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${cells.map((cell) => (cell ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (import.meta.filename === process.argv[1]) {
  writeFileSync('README.md', await withTables(readFileSync('README.md', 'utf8')));
}
