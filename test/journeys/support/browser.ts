import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../support/find-chromium.js';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A browser as people have it: a page that was left may come back from its cache, which Playwright would switch off. */
export const launchBrowser = async (executablePath?: string): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath ?? (await findChromium()),
    args: ARGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
