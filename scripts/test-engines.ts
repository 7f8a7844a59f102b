import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';

/**
 * Runs the browser tests in all three engines, and those of elements once more in WebKit on the scripts that pages load,
 * which journeys take through Chromium and Firefox: `npm run test:engines`. `BROWSERS=firefox,webkit` runs both in those
 * engines alone. `EMBED=0` is the source alone, `EMBED=1` the scripts alone.
 */
const started: ChildProcess[] = [];
try {
  const display = await startDisplay();
  const port = await startWebDriver(display);
  for (const EMBED of process.env['EMBED']?.split(',') ?? ['0', '1']) {
    const BROWSERS = process.env['BROWSERS'] ?? (EMBED === '1' ? 'webkit' : 'chromium,firefox,webkit');
    const code = await runTests({ DISPLAY: display, WEBDRIVER_PORT: String(port), EMBED, BROWSERS });
    process.exitCode ||= code;
  }
} finally {
  for (const each of started.reverse()) each.kill();
}

/** A screen for WebKit's MiniBrowser, which has no headless mode. Xvfb chooses a free number and tells it. */
async function startDisplay(): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  started.push(xvfb);
  const failed = once(xvfb, 'exit').then(() => Promise.reject(new Error('Xvfb did not start')));
  const number: unknown[] = await Promise.race([once(xvfb.stdio[3] as Readable, 'data'), failed]);
  return `:${String(number[0]).trim()}`;
}

async function startWebDriver(display: string): Promise<number> {
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1' };
  started.push(spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' }));
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(`http://127.0.0.1:${port}/status`).then(Boolean, () => false);
    if (answered) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not start');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function runTests(env: Record<string, string>): Promise<number> {
  const runner = spawn('npm', ['run', 'test:browser', '--', ...process.argv.slice(2)], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  const [code] = (await once(runner, 'exit')) as [number | null];
  return code ?? 1;
}
