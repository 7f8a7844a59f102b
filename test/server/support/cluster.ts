import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where Debian puts the programs of each version. */
const VERSIONS = '/usr/lib/postgresql';
const [programs] = existsSync(VERSIONS)
  ? readdirSync(VERSIONS)
      .map((version) => join(VERSIONS, version, 'bin'))
      .filter((folder) => existsSync(join(folder, 'pg_ctl')))
  : [];

/** Why a test that needs a PostgreSQL of its own cannot run here, or false. */
export const noCluster = !programs && `there is no PostgreSQL in ${VERSIONS}`;

/** PostgreSQL refuses to run as root. */
const owner =
  process.getuid?.() === 0 && programs
    ? { uid: Number(execFileSync('id', ['-u', 'postgres'])), gid: Number(execFileSync('id', ['-g', 'postgres'])) }
    : undefined;

/** A PostgreSQL server of a test's own, as durable as PostgreSQL is unless it is told otherwise, so it may be crashed. */
export class Cluster {
  readonly folder: string;
  readonly #port: number;
  readonly #settings: readonly string[];

  private constructor(folder: string, port: number, settings: readonly string[]) {
    this.folder = folder;
    this.#port = port;
    this.#settings = settings;
  }

  /** @param settings such as `commit_delay=1000` */
  static async start(...settings: string[]): Promise<Cluster> {
    const folder = await mkdtemp(join(tmpdir(), 'heard-cluster-'));
    await giveToPostgres(folder);
    await run(join(programs!, 'initdb'), [`--pgdata=${folder}/data`, '--auth=trust', '--encoding=UTF8'], { ...owner });
    const cluster = new Cluster(folder, await freePort(), settings);
    await cluster.#control('start');
    return cluster;
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/postgres`;
  }

  /** Ends it as a crash would, in the middle of whatever it does, and starts it again. */
  async crash(): Promise<void> {
    await this.#control('restart', '--mode=immediate');
  }

  async remove(): Promise<void> {
    await this.#control('stop', '--mode=immediate');
    await rm(this.folder, { recursive: true });
  }

  async #control(command: string, ...more: string[]): Promise<void> {
    const settings = ['listen_addresses=127.0.0.1', `port=${this.#port}`, ...this.#settings];
    const options = [`-k ${this.folder}`, ...settings.map((each) => `-c ${each}`)].join(' ');
    const where = [`--pgdata=${this.folder}/data`, `--log=${this.folder}/log`, `--options=${options}`];
    await run(join(programs!, 'pg_ctl'), [command, '--wait', ...where, ...more], { ...owner });
  }
}

/** Lets PostgreSQL use a folder. */
export async function giveToPostgres(folder: string): Promise<void> {
  if (owner) await chown(folder, owner.uid, owner.gid);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
