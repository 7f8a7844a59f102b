import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { mkdtemp, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk in memory that is soon full. */
export class SmallDisk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** A disk of so many MiB; or nothing where none may be mounted. */
  static async mount(size: number): Promise<SmallDisk | undefined> {
    const folder = await mkdtemp(join(tmpdir(), 'heard-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder], { stdio: 'ignore' });
      return new SmallDisk(folder);
    } catch {
      await rmdir(folder);
      return undefined;
    }
  }

  /** Fills all but so many bytes. */
  async fill(left: number): Promise<void> {
    const { bavail, bsize } = statfsSync(this.folder);
    await writeFile(join(this.folder, 'filler'), Buffer.alloc(bavail * bsize - left));
  }

  async empty(): Promise<void> {
    await rm(join(this.folder, 'filler'));
  }

  async unmount(): Promise<void> {
    execFileSync('umount', [this.folder]);
    await rmdir(this.folder);
  }
}
