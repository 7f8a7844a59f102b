import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { version } from '../src/version.js';

/** The rooms of `src`, and what each may import beside itself: whatever stands to its left along the flow. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  definition: [],
  answers: ['definition'],
  submission: ['definition', 'answers'],
  drafts: ['definition', 'answers', 'submission'],
  locales: ['definition'],
  styles: [],
  elements: ['definition', 'answers', 'submission', 'drafts', 'locales', 'styles', 'version.ts'],
  define: ['elements'],
  'define.ts': ['define'],
  'heard.ts': ['define.ts'],
  'heard-drafts.ts': ['define'],
  'schema.ts': ['definition', 'submission'],
  'index.ts': ['definition', 'answers', 'submission', 'elements', 'schema.ts', 'version.ts'],
  'version.ts': [],
};

const SERVER_MAY_IMPORT = ['definition', 'submission'];

const NOWHERE = /^$/;

/** Names of what can do harm, and the files that alone may use it. */
const POWERS: readonly { names: readonly string[]; only: RegExp }[] = [
  { names: ['fetch'], only: /^src\/(definition\/read|submission\/send)\.ts$/ },
  { names: ['XMLHttpRequest', 'sendBeacon', 'WebSocket', 'EventSource'], only: NOWHERE },
  { names: ['indexedDB'], only: /^src\/drafts\/store\.ts$/ },
  { names: ['localStorage', 'sessionStorage', 'caches', 'cookie'], only: NOWHERE },
  { names: ['attachInternals'], only: /^src\/elements\/shared\// },
  { names: ['styleMap', 'unsafeHTML', 'unsafeSVG', 'unsafeStatic'], only: NOWHERE },
  { names: ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'], only: NOWHERE },
  { names: ['eval', 'Function'], only: NOWHERE },
];

const sources = filesIn('src').map(parse);

test('imports go left along the flow, never right', () => {
  report(
    sources.flatMap((source) =>
      importsOf(source).flatMap(({ path, at }) => {
        const from = roomOf(source.fileName);
        const to = roomOf(path);
        const allowed = from === to || !path.startsWith('src/') || MAY_IMPORT[from]?.includes(to);
        return allowed ? [] : [`${at} ${from} imports ${to}`];
      }),
    ),
  );
});

test('the collector knows the definition and the submission, and nothing that is seen', () => {
  report(
    filesIn('demo/server')
      .map(parse)
      .flatMap(importsOf)
      .filter(({ path }) => path.startsWith('src/') && !SERVER_MAY_IMPORT.includes(roomOf(path)))
      .map(({ path, at }) => `${at} the server imports ${path}`),
  );
});

for (const { names, only } of POWERS)
  test(`one place for ${names.join(', ')}`, () => {
    report(
      sources
        .filter(({ fileName }) => !only.test(fileName))
        .flatMap((source) =>
          nodesOf(source)
            .filter((node) => ts.isIdentifier(node) && names.includes(node.text))
            .map((node) => `${place(node)} ${node.getText()}`),
        ),
    );
  });

test('elements are registered only under src/define', () => {
  report(
    sources
      .filter(({ fileName }) => !/^src\/define(\.ts$|\/)/.test(fileName))
      .flatMap((source) => propertyUses(source, /\bcustomElements$/, 'define')),
  );
});

test("one file changes the page's title", () => {
  const uses = sources.flatMap((source) => propertyUses(source, /[dD]ocument$/, 'title'));
  const files = new Set(uses.map((use) => use.split(':')[0]));
  assert.ok(files.size <= 1, uses.join('\n'));
});

test('no style in a template, which a strict content security policy stops', () => {
  report(textsMatching(/<style\b|\sstyle=/));
});

test('no length in rem, which a page with a root of 62.5 % shrinks', () => {
  report(textsMatching(/\drem\b/));
});

test('no classic zod, which tries new Function', () => {
  report(
    sources.flatMap((source) =>
      importsOf(source)
        .filter(({ path }) => path === 'zod')
        .map(({ at }) => `${at} imports zod: take zod/mini`),
    ),
  );
});

test('elements tell the version of the package', () => {
  const { version: packaged } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  assert.equal(version, packaged);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

/** `src/definition/read.ts` lies in the room `definition`, `src/index.ts` is one of its own. */
function roomOf(path: string): string {
  return path.split('/')[1] ?? path;
}

function importsOf(source: ts.SourceFile): { path: string; at: string }[] {
  return nodesOf(source).flatMap((node) => {
    const target =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (!target || !ts.isStringLiteral(target)) return [];
    const { text } = target;
    const path = text.startsWith('.') ? posix.join(dirname(source.fileName), text).replace(/\.js$/, '.ts') : text;
    return [{ path, at: place(node) }];
  });
}

function propertyUses(source: ts.SourceFile, of: RegExp, name: string): string[] {
  return nodesOf(source)
    .filter((node) => ts.isPropertyAccessExpression(node))
    .filter((node) => node.name.text === name && of.test(node.expression.getText()))
    .map((node) => `${place(node)} ${node.getText()}`);
}

/** Where the text of a string or a template matches; comments do not count. */
function textsMatching(pattern: RegExp): string[] {
  return sources.flatMap((source) =>
    nodesOf(source)
      .filter((node) => ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node))
      .filter((node) => pattern.test(node.text))
      .map((node) => `${place(node)} ${pattern.exec(node.text)?.[0]}`),
  );
}

function nodesOf(source: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return nodes;
}

function place(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function report(faults: string[]) {
  assert.equal(faults.length, 0, `\n${faults.join('\n')}`);
}
