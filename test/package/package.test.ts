import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import { visit } from '../../scripts/bundle/edit.js';

const project = projectWithThePackage();
const installed = join(project, 'node_modules/heard');
const embed = readFileSync(join(installed, 'dist/heard.js'), 'utf8');
const drafts = readFileSync(join(installed, 'dist/heard-drafts.js'), 'utf8');
const scripts = { 'heard.js': embed, 'heard-drafts.js': drafts };

after(() => rmSync(project, { recursive: true }));

test('heard can be imported where there is no page, and registers nothing', () => {
  // Lit brings a registry of its own to Node, so what is called on it can be watched.
  const defined = run(`
    import 'lit';
    const defined = [];
    customElements.define = (name) => defined.push(name);
    await import('heard');
    console.log(JSON.stringify([defined, typeof document]));
  `);
  assert.deepEqual(JSON.parse(defined), [[], 'undefined']);
});

test('heard/schema can be imported on a server, without Lit', () => {
  const seen = run(`
    import { submissionSchema, definitionSchema, overlaySchema } from 'heard/schema';
    const found = [submissionSchema, definitionSchema, overlaySchema].every((schema) => 'safeParse' in schema);
    console.log(JSON.stringify([found, typeof customElements]));
  `);
  assert.deepEqual(JSON.parse(seen), [true, 'undefined']);
});

test('a bundler leaves out what is imported and not used', async () => {
  assert.equal(await bundle(`import 'heard';`), '');
  assert.equal(await bundle(`import 'heard/schema';`), '');
});

test('a bundler keeps the registration of every documented tag', async () => {
  const code = await bundle(`import 'heard/define'; import 'heard/define/heard-draft';`);
  assert.deepEqual(tagsIn(code), documentedTags());
});

for (const tag of documentedTags())
  test(`heard/define/${tag} registers ${tag}`, async () => {
    const code = await bundle(`import 'heard/define/${tag}';`);
    assert.ok(tagsIn(code).includes(tag));
  });

test('what keeps things on the device comes only to those who ask for it', async () => {
  assert.doesNotMatch(await bundle(`import 'heard/define';`), /indexedDB/);
  assert.doesNotMatch(embed, /indexedDB/);
  assert.match(drafts, /indexedDB/);
});

for (const [script, code] of Object.entries(scripts)) {
  test(`${script} imports nothing and evaluates no text`, () => {
    const found = new Set<string>();
    visit(parseAst(code), (node) => {
      if (/^Import|^ExportAll/.test(node.type) || (node.type.startsWith('Export') && node['source']))
        found.add(node.type);
      if (node.type === 'Identifier' && ['eval', 'Function'].includes(String(node['name'])))
        found.add(String(node['name']));
    });
    assert.deepEqual([...found], []);
  });

  test(`${script} writes no HTML but Lit's own templates, which a trusted types policy makes`, () => {
    assert.doesNotMatch(code, /innerHTML/);
    // Once, inside Lit, for its own templates.
    assert.equal(code.match(/\.setHTMLUnsafe\b/g)?.length, 1);
    assert.match(code, /createPolicy\("lit-html"/);
  });

  test(`${script} carries no words for translators`, () => {
    assert.doesNotMatch(code, /\bdesc:/);
  });
}

test('each script carries the translations of its own messages, and no others', () => {
  const wordsOf = (id: string) => {
    const [, words] = new RegExp(`'${id}': \`(.+)\`,`).exec(readFileSync('src/locales/generated/cy.ts', 'utf8'))!;
    return words!;
  };
  for (const [id, isInEmbed, isInDrafts] of [
    ['send', true, false],
    ['draft-keep', false, true],
    ['error-prefix', true, true],
  ] as const) {
    assert.equal(embed.includes(wordsOf(id)), isInEmbed, id);
    assert.equal(drafts.includes(wordsOf(id)), isInDrafts, id);
  }
});

test('the integrity hashes are those of the scripts', () => {
  const hash = (code: string) => `sha384-${createHash('sha384').update(code).digest('base64')}`;
  assert.deepEqual(
    readJson('dist/integrity.json'),
    Object.fromEntries(Object.entries(scripts).map(([script, code]) => [script, hash(code)])),
  );
});

test('every module that the custom elements manifest names is in the package', () => {
  const { modules } = readJson('dist/custom-elements.json') as { modules: { path: string }[] };
  assert.ok(modules.length > 0);
  for (const { path } of modules) assert.ok(existsSync(join(installed, path)), path);
});

test('the JSON schemas are in the package, each with a name', () => {
  for (const name of ['definition', 'overlay', 'submission'])
    assert.equal((readJson(`dist/schemas/${name}.json`) as { $id: string }).$id, `urn:heard:${name}:1`);
});

/** A project with nothing but the packed package and the dependencies that it declares. */
function projectWithThePackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'heard-package-'));
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { encoding: 'utf8' }).trim();
  execFileSync('tar', ['-xzf', packed], { cwd: folder });
  const modules = join(folder, 'node_modules');
  cpSync(join(folder, 'package'), join(modules, 'heard'), { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(modules, 'heard/package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(modules, name));
  }
  return folder;
}

function run(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: project, encoding: 'utf8' });
}

async function bundle(code: string): Promise<string> {
  const input = join(project, 'entry.js');
  writeFileSync(input, code);
  const bundled = await rollup({
    input,
    plugins: [nodeResolve({ exportConditions: ['production'] })],
    onwarn: () => {},
  });
  const { output } = await bundled.generate({ format: 'es' });
  return output[0].code.trim();
}

function tagsIn(code: string): string[] {
  return [...code.matchAll(/\bregister\(["'](heard-[\w-]+)["']/g)].map(([, tag]) => tag!).sort();
}

function documentedTags(): string[] {
  const { modules } = readJson('dist/custom-elements.json') as { modules: { declarations: { tagName?: string }[] }[] };
  return modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? [])).sort();
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(installed, path), 'utf8'));
}
