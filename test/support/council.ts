import type { Submission } from '../../src/submission/schema.js';
import type { Received, ScriptedAnswer } from './endpoint.js';

/** An endpoint of one test's own, on the server that runs the tests. */
export class Council {
  readonly #desk = `/test-endpoint/${crypto.randomUUID()}`;

  /** Where surveys send to, and read from. */
  readonly address = `${this.#desk}/answer`;

  /** What it answers next, one request after another; 201 after that. */
  async answers(...script: ScriptedAnswer[]): Promise<void> {
    await fetch(`${this.#desk}/script`, { method: 'PUT', body: JSON.stringify(script) });
  }

  /** Waits until somebody has asked. */
  async reached(): Promise<void> {
    while ((await this.requests()).length === 0);
  }

  /** Lets go of the answers that are held. */
  async release(): Promise<void> {
    await this.reached();
    await fetch(`${this.#desk}/release`, { method: 'PUT' });
  }

  async requests(): Promise<Received[]> {
    return (await (await fetch(`${this.#desk}/received`)).json()) as Received[];
  }

  /** Every submission that arrived. */
  async submissions(): Promise<Submission[]> {
    return (await this.requests()).map(({ body }) => JSON.parse(body) as Submission);
  }
}
