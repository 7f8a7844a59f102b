// npm run bench [-- --runs 7 --sizes 10,100,1000 --embed dist/heard.js --only load,slow,scale]
// Measures the built embed against the same survey written by hand. It prints figures and judges nothing.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../support/find-chromium.js';
import { checkSending, measureLoad, measureScale, measureSlowLoad } from './measures.js';
import { heardPage } from './pages/heard.js';
import { STATEMENTS } from './pages/page.js';
import { plainPage } from './pages/plain.js';
import { report, type Runs } from './report.js';
import { serve } from './server.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    sizes: { type: 'string', default: '10,100,1000' },
    only: { type: 'string', default: 'load,slow,scale' },
    embed: { type: 'string', default: 'dist/heard.js' },
    cpu: { type: 'string', default: '6' },
    down: { type: 'string', default: '1600' },
    up: { type: 'string', default: '750' },
    latency: { type: 'string', default: '150' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const only = new Set(values.only.split(','));
const rounds = Number(values.runs);
const slowness = {
  cpu: Number(values.cpu),
  down: Number(values.down),
  up: Number(values.up),
  latency: Number(values.latency),
};

const counts = [STATEMENTS, ...sizes.filter((size) => size !== STATEMENTS)];
const pages = [await plainPage(counts), await heardPage(counts, values.embed)];
const server = await serve(pages);
const executablePath = await findChromium();
const measured = pages.map((page) => {
  const runs: Runs = { name: page.name, load: [], slow: [], scale: new Map(sizes.map((size) => [size, []])) };
  return { page, runs };
});

let version = '';
// The first round only warms up.
for (let round = 0; round <= rounds; round++) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  version = browser.version();
  // A B, then B A: whatever else the machine does meets both alike.
  const turns = round % 2 === 0 ? measured : measured.toReversed();
  const each = async (name: string, measure: (turn: (typeof measured)[number]) => Promise<unknown>) => {
    for (const turn of only.has(name) ? turns : []) await measure(turn);
  };
  if (round === 0) for (const { page, runs } of measured) runs.sent = await checkSending(browser, page, server);
  await each('load', async ({ page, runs }) => {
    const load = await measureLoad(browser, page, server);
    if (round > 0) runs.load.push(load);
  });
  await each('slow', async ({ page, runs }) => {
    const slow = await measureSlowLoad(browser, page, server, slowness);
    if (round > 0) runs.slow.push(slow);
  });
  for (const size of sizes)
    await each('scale', async ({ page, runs }) => {
      const scale = await measureScale(browser, page, server, size);
      if (round > 0) runs.scale.get(size)!.push(scale);
    });
  await browser.close();
  console.error(round === 0 ? 'warmed up' : `round ${round} of ${rounds}`);
}
server.close();

console.log(`Chromium ${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}. Slow phone: 412×915, processor ${slowness.cpu} times slower, ${slowness.down}/${slowness.up} kbit/s, ${slowness.latency} ms a request. Medians of ${rounds} runs (interquartile range).

${report(measured[0]!.runs, measured[1]!.runs)}`);
