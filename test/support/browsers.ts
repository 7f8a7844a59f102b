import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from './find-chromium.js';

const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

export async function chromium() {
  const executablePath = await findChromium();
  return chromeLauncher({
    puppeteer,
    // The full browser's new headless mode never paints a tab in the background, so its tests hang side by side.
    concurrency: /\/(chromium|google-chrome)[^/]*$/.test(executablePath) && !executablePath.endsWith('-shell') ? 1 : 2,
    launchOptions: { executablePath, args: CHROMIUM_ARGS },
    // A storage for each tab: what a test keeps on the device is not there for one that runs beside it.
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
  });
}

/** Firefox over WebDriver BiDi. Two tabs at once time out. */
export const firefox = () =>
  chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: { browser: 'firefox', executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr' },
  });

/** WebKitGTK through a WebKitWebDriver that `scripts/test-engines.ts` starts. */
export const webkit = () =>
  webdriverLauncher({
    hostname: '127.0.0.1',
    port: Number(process.env['WEBDRIVER_PORT']),
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {
        binary: existsSync(MINI_BROWSER) ? MINI_BROWSER : 'MiniBrowser',
        args: ['--automation'],
      },
    } as WebdriverIO.Capabilities,
  });
