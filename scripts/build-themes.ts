/** Writes each theme of `src/themes` as `dist/themes/<name>.css`: values of Heard's tokens, and nothing else. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Token =
  | { type: 'color'; value: { colorSpace: 'srgb'; components: [number, number, number]; hex: string } }
  | { type: 'dimension'; value: { value: number; unit: 'px' | 'rem' } }
  | { type: 'fontFamily'; value: string[] }
  | { type: 'fontWeight'; value: number }
  | { type: 'number'; value: number };

export type Tokens = Map<string, Token>;

/** `shared` holds in both schemes. The format has no modes, so the groups `light` and `dark` are ours to tell apart. */
export interface Theme {
  name: string;
  description: string;
  shared: Tokens;
  light: Tokens;
  dark: Tokens;
}

const SOURCE = new URL('../src/themes/', import.meta.url);
const TARGET = new URL('../dist/themes/', import.meta.url);

export function readThemes(): Theme[] {
  return readdirSync(SOURCE)
    .filter((file) => file.endsWith('.tokens.json'))
    .map((file) => {
      const { light, dark, ...shared } = JSON.parse(readFileSync(new URL(file, SOURCE), 'utf8')) as ThemeFile;
      return {
        name: file.replace('.tokens.json', ''),
        description: shared.$description,
        shared: tokensIn(shared),
        light: tokensIn(light),
        dark: tokensIn(dark),
      };
    });
}

export function themeCss({ name, description, shared, light, dark }: Theme): string {
  const schemes = [...light].map(([token, value]): [string, string] => {
    const other = dark.get(token);
    if (!other) throw new Error(`${name}: ${token} has a light value and no dark one`);
    const [inLight, inDark] = [css(value), css(other)];
    return [token, inLight === inDark ? inLight : `light-dark(${inLight}, ${inDark})`];
  });

  return `/* ${name}. ${description}
   Put the class on the survey, on any element around it, or on <html>. Colours follow the page's color-scheme. */
.heard-theme-${name} {
${[...schemes, ...[...shared].map(([token, value]) => [token, css(value)])]
  .map(([token, value]) => `  --heard-${token}: ${value};`)
  .join('\n')}
}
`;
}

interface ThemeFile extends Group {
  $description: string;
  light: Group;
  dark: Group;
}

interface Group {
  $type?: string;
  $value?: unknown;
  [child: string]: unknown;
}

/** Every token below a group by its path, as in `color-text-quiet`. A type counts for all that is below it. */
function tokensIn(group: Group, path: string[] = [], above?: string): Tokens {
  const type = group.$type ?? above;
  if ('$value' in group) return new Map([[path.join('-'), { type, value: group.$value } as Token]]);
  return new Map(
    Object.entries(group)
      .filter(([name]) => !name.startsWith('$'))
      .flatMap(([name, child]) => [...tokensIn(child as Group, [...path, name], type)]),
  );
}

function css({ type, value }: Token): string {
  switch (type) {
    case 'color':
      return value.hex;
    case 'dimension':
      return `${value.value}${value.unit}`;
    case 'fontFamily':
      return value.map((family) => (family.includes(' ') ? `"${family}"` : family)).join(', ');
    case 'fontWeight':
      return String(value);
    case 'number':
      return `${value}em`;
  }
}

if (import.meta.filename === process.argv[1]) {
  mkdirSync(TARGET, { recursive: true });
  for (const theme of readThemes()) writeFileSync(new URL(`${theme.name}.css`, TARGET), themeCss(theme));
  console.log(`themes: ${fileURLToPath(TARGET)}`);
}
