import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rollup, type Plugin } from 'rollup';
import { minifyCss, minifyHtml, minifyTemplates } from '../../scripts/bundle/minify-templates.js';
import { shortProperties } from '../../scripts/bundle/short-properties.js';

const CSS: [why: string, before: string, after: string][] = [
  ['white space goes', '\n  p {\n    color: red;\n    margin: 0 1em;\n  }\n', ' p{color:red;margin:0 1em}'],
  ['comments go', 'p { /* a { b; */ color: red /* c */; }', 'p{color:red}'],
  ['nested rules stay', 'p { @media (width > 3em) { & b { top: 0; } } }', 'p{@media (width > 3em){& b{top:0}}}'],
  [
    'spaces that mean something stay',
    'p :hover b { top: calc(1em + 2px * (3 - 1)); font: 1em serif }',
    'p :hover b{top:calc(1em + 2px * (3 - 1));font:1em serif}',
  ],
  [
    'spaces around what combines selectors go',
    'p > a + b ~ c, :is(a, :not(b)) > d { & + p { top: 0 } > b { top: 0 } }',
    'p>a+b~c,:is(a,:not(b))>d{&+p{top:0}>b{top:0}}',
  ],
  [
    'those in brackets stay',
    'a:nth-child(2n + 1):has(> b) { top: calc(1em + 2px); b { top: 0 } } @media (1em < width) and (width > 3em) { a { top: 0 } }',
    'a:nth-child(2n + 1):has(> b){top:calc(1em + 2px);b{top:0}}@media (1em < width) and (width > 3em){a{top:0}}',
  ],
  ['those in strings stay', '[title="a > b"] > c { top: 0 }', '[title="a > b"]>c{top:0}'],
  ['strings stay', `p::before { content: ' ; } /* no */ , "' }`, `p::before{content:' ; } /* no */ , "'}`],
  ['a slash is no comment', 'p { grid-area: 1 / 2 }', 'p{grid-area:1 / 2}'],
  ['the space between two expressions stays', ' ', ' '],
];

for (const [why, before, after] of CSS) test(`css: ${why}`, () => assert.equal(minifyCss(before), after));

test('html: a line break becomes the space that is shown for it', () => {
  assert.equal(minifyHtml('<b>One</b>\n    <i>two  three</i> '), '<b>One</b> <i>two  three</i> ');
});

test('html: no space is left beside what stands on lines of its own', () => {
  assert.equal(
    minifyHtml(' <div class="a">\n  <p>\n <b>One</b> two\n </p>\n <pre> a </pre> </div>\n <span>b</span> <dl '),
    '<div class="a"><p><b>One</b> two</p><pre> a </pre></div><span>b</span><dl ',
  );
});

test('html: comments go', () => {
  assert.equal(minifyHtml('<p><!-- why -->word</p>'), '<p>word</p>');
});

test('a stylesheet with an expression stops the build', async () => {
  await assert.rejects(
    built('export default css`p { top: ${1}px }`', minifyTemplates()),
    /ours\.js has an expression in a/,
  );
});

test('private properties are short in stylesheets, and what else looks like one stays', async () => {
  const code = await built(
    `let _name = 3;
     export const sheets = [css\`p { --_name: 1; top: var(--_space-2) }\`, css\`b { top: var(--_name) }\`];
     export const less = () => --_name;`,
    shortProperties(),
  );
  assert.match(code, /p \{ --_0: 1; top: var\(--_1\) \}[^]*b \{ top: var\(--_0\) \}/);
  assert.match(code, /=> --_name\b/);
});

/** What a plugin makes of a module. */
async function built(source: string, plugin: Plugin): Promise<string> {
  const module: Plugin = { name: 'module', resolveId: (id) => id, load: () => source };
  const bundle = await rollup({ input: 'ours.js', plugins: [module, plugin] });
  return (await bundle.generate({})).output[0].code;
}
