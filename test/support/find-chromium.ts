import { existsSync } from 'node:fs';

// The headless shell comes first: it is two to three times as fast, and runs tabs side by side.
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/** What it is started with: no sandbox for root, and nothing that asks the network by itself. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** The Chromium to test with: `CHROME_PATH`, else one that is installed, else the one that `npm ci` brought. */
export async function findChromium(): Promise<string> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return chosen;
  const found = INSTALLED.find((path) => existsSync(path));
  return found ?? unpackChromium();
}

async function unpackChromium(): Promise<string> {
  // Tells the package to unpack the shared libraries that a bare machine lacks; it reads this when it is imported.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}
