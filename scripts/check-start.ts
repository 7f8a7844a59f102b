import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts the demo as the README says, and looks whether a page with a survey is served. */
const folder = mkdtempSync(join(tmpdir(), 'heard-start-'));
// A group of its own: npm, its shell and the server all have to stop, and not all of them pass a signal on.
const started = spawn('npm', ['start'], {
  detached: true,
  env: { ...process.env, PORT: '0', HEARD_DATA: folder, DATABASE_URL: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const page = await fetch(await addressOf());
  if (!page.ok || !(await page.text()).includes('<heard-survey'))
    throw new Error('There is no survey on the first page');
} finally {
  if (started.exitCode === null) {
    process.kill(-started.pid!, 'SIGTERM');
    await once(started, 'close');
  }
  rmSync(folder, { recursive: true });
}

async function addressOf(): Promise<string> {
  let output = '';
  for await (const text of started.stdout.setEncoding('utf8') as AsyncIterable<string>) {
    output += text;
    const [, address] = /^Heard is at (\S+)\n/m.exec(output) ?? [];
    if (address) return address;
  }
  throw new Error(`npm start ended early: ${output}`);
}
