import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut, refuseMissing } from '../../scripts/bundle/slim-lit.js';

test('a cut is made where it is found once', () => {
  assert.equal(cut('one two three', [['two ', '']], 'lit.js'), 'one three');
});

test('what is left of a cut is taken as it is written', () => {
  assert.equal(cut('one', [['one', '$&$1']], 'lit.js'), '$&$1');
});

for (const [times, code] of [
  [0, 'one three'],
  [2, 'two two '],
] as const)
  test(`a cut that is there ${times} times stops the build`, () => {
    assert.throws(() => cut(code, [['two ', '']], 'lit.js'), {
      message: new RegExp(`two  is ${times} times in lit.js`),
    });
  });

const REFUSED: [code: string, word: string][] = [
  ['protected override firstUpdated() {}', 'firstUpdated'],
  ['override shouldUpdate() { return true; }', 'shouldUpdate'],
  ['scheduleUpdate() {}', 'scheduleUpdate'],
  ['async getUpdateComplete() {}', 'getUpdateComplete'],
  ['hostUpdate() {}', 'hostUpdate'],
  ['host.removeController(this)', 'removeController'],
  ['static properties = { name: { useDefault: true } }', 'useDefault'],
  ['static properties = { name: { hasChanged: () => true } }', 'hasChanged'],
  ['render(what, root, { creationScope: document })', 'creationScope'],
  ['render(what, root, { renderBefore: first })', 'renderBefore'],
  ['const dot = svg`<circle></circle>`', 'svg`'],
  ['const sum = mathml`<mi>x</mi>`', 'mathml`'],
  ['static properties = { value: { type: Object } }', 'type: Object'],
  ['static properties = { value: { type:Array } }', 'type:Array'],
  ["import { ref } from 'lit/directives/ref.js'", 'lit/directives/ref'],
  ["import { classMap } from 'lit/directives/class-map.js'", 'lit/directives/class-map'],
  ["import { live } from 'lit-html/directives/live.js'", 'lit-html/directives/live'],
  ["import { directive } from 'lit/directive.js'", 'lit/directive'],
  ["import { AsyncDirective } from 'lit/async-directive.js'", 'lit/async-directive'],
];

for (const [code, word] of REFUSED)
  test(`the build stops at ${code}`, () => {
    assert.throws(() => refuseMissing(code, 'dist/ours.js'), {
      message: `dist/ours.js uses ${word}, which slim-lit.ts leaves out of Lit`,
    });
  });

for (const code of [
  'hostUpdated() {}',
  "import { keyed } from 'lit/directives/keyed.js'",
  "import { html, nothing } from 'lit'",
  'const { hasUpdated } = this',
  'static properties = { error: { type: String } }',
  "const data = { type: 'choose' }",
])
  test(`the build goes on at ${code}`, () => assert.doesNotThrow(() => refuseMissing(code, 'dist/ours.js')));
