import type { Load, Scale, Sent, SlowLoad } from './measures.js';
import { interquartileRange, median } from './statistics.js';

/** Every run of one page. */
export interface Runs {
  readonly name: string;
  sent?: Sent;
  readonly load: Load[];
  readonly slow: SlowLoad[];
  readonly scale: ReadonlyMap<number, Scale[]>;
}

/** What a figure may be at most, as a ratio to the plain page's or by itself; and what we aim at. */
interface Row {
  readonly figure: string;
  readonly of: (runs: Runs) => readonly number[];
  readonly most?: number;
  readonly aim?: number;
}

/** Two tables in Markdown: the figures of each page with their ratio, and what each page sent. */
export function report(plain: Runs, heard: Runs): string {
  const sizes = [...plain.scale.keys()];
  const largest = Math.max(...sizes);
  const rows: Row[] = [
    {
      figure: 'Slow phone: first answer possible',
      of: ({ slow }) => slow.map((run) => run.firstAnswer),
      most: 1.5,
      aim: 1.25,
    },
    { figure: 'Slow phone: everything ready', of: ({ slow }) => slow.map((run) => run.allReady) },
    { figure: 'Slow phone: first press to paint', of: ({ slow }) => slow.map((run) => run.presses[0]!) },
    { figure: 'Slow phone: next presses to paint', of: ({ slow }) => slow.flatMap((run) => run.presses.slice(1)) },
    { figure: 'Desktop: first answer possible', of: ({ load }) => load.map((run) => run.firstAnswer) },
    ...sizes.map((size) => ({
      figure: `${number(size)} statements: everything ready`,
      of: ({ scale }: Runs) => scale.get(size)!.map((run) => run.allReady),
      ...(size === largest && { most: 1.5, aim: 1 }),
    })),
    ...sizes.flatMap((size) => [
      {
        figure: `${number(size)} statements: first press to paint`,
        of: ({ scale }: Runs) => scale.get(size)!.map((run) => run.first),
      },
      {
        figure: `${number(size)} statements: next press to paint`,
        of: ({ scale }: Runs) => scale.get(size)!.map((run) => run.again),
        ...(size === largest && { most: 2, aim: 1.5 }),
      },
    ]),
  ];
  return [
    table(
      ['Milliseconds', plain.name, heard.name, 'ratio', 'target (aim)'],
      rows
        .filter(({ of }) => of(plain).length > 0 && of(heard).length > 0)
        .map(({ figure, of, most, aim }) => {
          const ratio = (median(of(heard)) / median(of(plain))).toFixed(2);
          return [figure, spread(of(plain)), spread(of(heard)), ratio, most ? `≤ ${most} (${aim})` : ''];
        }),
    ),
    table(
      ['Layout shift', plain.name, heard.name, 'target'],
      [
        ['Slow phone', ...[plain, heard].map(({ slow }) => median(slow.map((run) => run.shift)).toFixed(3)), '0.00'],
        ['Desktop', ...[plain, heard].map(({ load }) => median(load.map((run) => run.shift)).toFixed(3)), '0.00'],
      ],
    ),
    table(
      ['The same work', 'posts JSON', 'answers that arrive', 'says thank you'],
      [plain, heard].flatMap(({ name, sent }) =>
        sent ? [[name, yes(sent.isJson), `${sent.arrived} of ${sent.given}`, yes(sent.isThanked)]] : [],
      ),
    ),
  ].join('\n\n');
}

const number = (value: number) => value.toLocaleString('en-GB');
const yes = (value: boolean) => (value ? 'yes' : 'NO');

/** The median, and how far apart the middle half of the runs lies. */
function spread(values: readonly number[]): string {
  const digits = median(values) < 100 ? 1 : 0;
  return `${median(values).toFixed(digits)} (${interquartileRange(values).toFixed(digits)})`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
