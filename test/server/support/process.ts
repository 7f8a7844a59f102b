import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A server in a process of its own, and everything it writes. */
export class ServerProcess {
  output = '';
  readonly #child;
  readonly #ended: Promise<unknown[]>;

  constructor(environment: Record<string, string>, script = 'demo/server/main.ts') {
    const { DATABASE_URL: _, ...inherited } = process.env;
    this.#child = spawn(process.execPath, ['--import', 'tsx', script], {
      cwd: root,
      env: { ...inherited, PORT: '0', ...environment },
    });
    this.#ended = once(this.#child, 'close');
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
  }

  /** Its address, once it listens. */
  async address(): Promise<string> {
    for (;;) {
      const [, address] = /^Heard is at (\S+)\n/m.exec(this.output) ?? [];
      if (address) return address;
      const isOver = await Promise.race([once(this.#child.stdout, 'data'), this.#ended.then(() => 'over' as const)]);
      if (isOver === 'over') throw new Error(`The server ended before it listened: ${this.output}`);
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** How it ended: its exit code, or null if a signal ended it. */
  async ended(): Promise<number | null> {
    return (await this.#ended)[0] as number | null;
  }
}
