import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyCss, minifyHtml } from '../../scripts/bundle/minify-templates.js';

const CSS: [why: string, before: string, after: string][] = [
  ['white space goes', '\n  p {\n    color: red;\n    margin: 0 1em;\n  }\n', ' p{color:red;margin:0 1em}'],
  ['comments go', 'p { /* a { b; */ color: red /* c */; }', 'p{color:red}'],
  ['nested rules stay', 'p { @media (width > 3em) { & b { top: 0; } } }', 'p{@media (width > 3em){& b{top:0}}}'],
  [
    'spaces that mean something stay',
    'p :hover a > b + c { top: calc(1em + 2px) }',
    'p :hover a > b + c{top:calc(1em + 2px)}',
  ],
  ['strings stay', `p::before { content: ' ; } /* no */ , "' }`, `p::before{content:' ; } /* no */ , "'}`],
  ['a slash is no comment', 'p { grid-area: 1 / 2 }', 'p{grid-area:1 / 2}'],
  ['the space between two expressions stays', ' ', ' '],
];

for (const [why, before, after] of CSS) test(`css: ${why}`, () => assert.equal(minifyCss(before), after));

test('html: a line break becomes the space that is shown for it', () => {
  assert.equal(minifyHtml('<p>\n    <b>One</b>\n    <i>two  three</i></p>'), '<p> <b>One</b> <i>two  three</i></p>');
});

test('html: comments go', () => {
  assert.equal(minifyHtml('<p><!-- why -->word</p>'), '<p>word</p>');
});
