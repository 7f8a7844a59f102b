import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Fails where lit-localize only warns: strings without a translation, and committed files that are not up to date. */
interface Config {
  tsConfig: string;
  output: { outputDir: string };
  interchange: { xliffDir: string };
}

const config = JSON.parse(readFileSync('lit-localize.json', 'utf8')) as Config;
const { outputDir } = config.output;
const { xliffDir } = config.interchange;
const fresh = mkdtempSync(join(tmpdir(), 'heard-localize-'));
try {
  const faults = check();
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'Every string has its translations, and they are up to date.' : '');
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(fresh, { recursive: true });
}

function check(): string[] {
  cpSync(xliffDir, join(fresh, 'xliff'), { recursive: true });
  config.tsConfig = resolve(config.tsConfig);
  config.output.outputDir = join(fresh, 'generated');
  config.interchange.xliffDir = join(fresh, 'xliff');
  writeFileSync(join(fresh, 'lit-localize.json'), JSON.stringify(config));
  localize('extract');
  localize('build');
  return [
    ...readdirSync(config.interchange.xliffDir).flatMap((file) => faultsOf(join(config.interchange.xliffDir, file))),
    ...differences(xliffDir, config.interchange.xliffDir, 'npm run localize:extract'),
    ...differences(outputDir, config.output.outputDir, 'npm run localize:build'),
  ];
}

function localize(command: string) {
  const bin = resolve('node_modules/@lit/localize-tools/bin/lit-localize.js');
  execFileSync(process.execPath, [bin, command, '--config', join(fresh, 'lit-localize.json')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function faultsOf(xliff: string): string[] {
  const units = readFileSync(xliff, 'utf8').matchAll(/<trans-unit id="([^"]*)">([^]*?)<\/trans-unit>/g);
  const language = xliff.replace(/^.*\/|\.xlf$/g, '');
  return [...units].flatMap(([, id = '', unit = '']) => [
    ...(/<target[^>]*>\s*\S/.test(unit) ? [] : [`${id}: has no ${language} translation`]),
    // What lit-localize makes up changes with the words, and with the bundle's white space.
    ...(/^[hs][0-9a-f]{16}$/.test(id) ? [`${id}: a msg() has no id: ${/<source>(.*)<\/source>/.exec(unit)?.[1]}`] : []),
  ]);
}

function differences(committed: string, made: string, remedy: string): string[] {
  return readdirSync(made)
    .filter((name) => readFileSync(join(made, name), 'utf8') !== textOf(join(committed, name)))
    .map((name) => `${join(committed, name)} is not up to date: run ${remedy}`);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
