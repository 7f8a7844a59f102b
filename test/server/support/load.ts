import { setTimeout as pause } from 'node:timers/promises';
import type { Submission } from '../../../src/submission/schema.js';

/** How long a client waits before it tries again, in milliseconds. */
const PAUSE = 20;

/** Families who send all at once, and who each try again with the same until it is taken. */
export class Load {
  /** Ids that were answered with 201. */
  readonly acknowledged = new Set<string>();
  /** Attempts without an answer, and with 503. */
  broken = 0;
  busy = 0;
  readonly #address: string;
  readonly #waiting: { count: number; done: () => void }[] = [];

  constructor(address: string) {
    this.#address = address;
  }

  /** Resolves once every submission was acknowledged to one of so many clients. */
  async send(submissions: readonly Submission[], clients: number): Promise<void> {
    const left = submissions.values();
    const client = async () => {
      for (const submission of left) {
        while (!(await this.#isTaken(submission))) await pause(PAUSE);
        this.acknowledged.add(submission.submissionId);
        for (const { count, done } of this.#waiting) if (this.acknowledged.size >= count) done();
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
  }

  /** Resolves once so many are acknowledged. */
  reached(count: number): Promise<void> {
    return new Promise((done) => this.#waiting.push({ count, done }));
  }

  async #isTaken(submission: Submission): Promise<boolean> {
    let status: number;
    try {
      const response = await fetch(`${this.#address}/api/submissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(submission),
      });
      await response.arrayBuffer();
      ({ status } = response);
    } catch {
      this.broken += 1;
      return false;
    }
    if (status !== 201 && status !== 503) throw new Error(`A submission was answered with ${status}`);
    if (status === 503) this.busy += 1;
    return status === 201;
  }
}
