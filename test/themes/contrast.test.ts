import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { base } from '../../src/styles/base.js';
import { readThemes, themeCss, type Tokens } from '../../scripts/build-themes.js';

// Where a theme leaves text and surface to the page, what a browser draws by itself stands in for it:
// white, and the three dark grounds that Chromium, Firefox and Safari use under `color-scheme: dark`.
const PAGES = {
  light: [{ text: '#000000', surface: '#ffffff' }],
  dark: [
    { text: '#ffffff', surface: '#121212' },
    { text: '#fbfbfe', surface: '#1c1b22' },
    { text: '#ffffff', surface: '#1e1e1e' },
  ],
};

// WCAG 2.2: AA everywhere, AAA where a theme promises it. Lines and rings are 1.4.11 in both.
const LEAST_FOR_WORDS: Record<string, number> = { 'high-contrast': 7 };
const LEAST_FOR_LINES = 3;

for (const theme of readThemes())
  for (const scheme of ['light', 'dark'] as const)
    describe(`contrast of ${theme.name}, ${scheme}`, () => {
      const words = LEAST_FOR_WORDS[theme.name] ?? 4.5;
      const color = (token: string) => hex(theme[scheme], `color-${token}`);
      const own = { text: color('text'), surface: color('surface') };
      for (const page of PAGES[scheme].slice(0, own.surface ? 1 : undefined)) {
        const { text = page.text, surface = page.surface } = own;
        const reaches = (what: string, one: string | undefined, other: string, least: number) =>
          it(`${what} on ${other} reaches ${least}:1`, () => {
            assert.ok(one, `${what} has no value`);
            const ratio = contrast(one, other);
            assert.ok(ratio >= least, `${one} on ${other} is ${ratio.toFixed(2)}:1`);
          });

        reaches('text', text, surface, words);
        reaches('text-quiet', color('text-quiet'), surface, words);
        reaches('accent', color('accent'), surface, words);
        if (color('link')) reaches('link', color('link'), surface, words);
        reaches('error', color('error'), surface, words);
        reaches('on-accent', color('on-accent'), color('accent') ?? surface, words);
        reaches('border', color('border'), surface, LEAST_FOR_LINES);

        it(`the ring of focus on ${surface}, or the ring in the text colour inside it, reaches ${LEAST_FOR_LINES}:1`, () => {
          const focus = color('focus');
          assert.ok(focus, 'focus has no value');
          const ratio = Math.max(contrast(focus, surface), contrast(focus, text));
          assert.ok(
            ratio >= LEAST_FOR_LINES,
            `${focus} beside ${surface} and ${text} reaches only ${ratio.toFixed(2)}:1`,
          );
        });
      }
    });

describe('themes', () => {
  const themes = readThemes();

  it('are the three that are promised', () => {
    assert.deepEqual(themes.map((theme) => theme.name).sort(), ['default', 'govuk', 'high-contrast']);
  });

  it('say in default what the elements fall back to', () => {
    const theme = themes.find(({ name }) => name === 'default');
    assert.ok(theme);
    const long = (value = '') => value.replace(/#(.)(.)(.)(?=[,)]|$)/g, '#$1$1$2$2$3$3');
    const fallbacks = base.cssText.matchAll(/var\(--heard-([\w-]+), (light-dark\([^)]*\)|[^)]*)\)/g);
    const own = themeCss(theme);
    const differing = [...fallbacks]
      .filter(([, token]) => own.includes(`--heard-${token}:`))
      .filter(([, token, value]) => !own.includes(`--heard-${token}: ${long(value)};`));
    assert.deepEqual(
      differing.map(([found]) => found),
      [],
    );
  });

  for (const theme of themes) {
    it(`${theme.name} gives each colour for light and for dark`, () => {
      assert.deepEqual([...theme.light.keys()], [...theme.dark.keys()]);
    });

    it(`${theme.name} says the same colour in components and in hex`, () => {
      for (const [token, { type, value }] of [...theme.light, ...theme.dark]) {
        assert.equal(type, 'color', token);
        const bytes = value.components.map((part: number) => Math.round(part * 255));
        assert.equal(value.hex, `#${bytes.map((byte: number) => byte.toString(16).padStart(2, '0')).join('')}`, token);
      }
    });

    it(`${theme.name} sets tokens under one class and nothing else`, () => {
      const css = themeCss(theme).replace(/\/\*[^]*?\*\//g, '');
      assert.doesNotMatch(css, /undefined/, 'a type of token that has no CSS');
      const selectors = [...css.matchAll(/([^{};]+)\{/g)].map(([, selector]) => selector?.trim());
      assert.deepEqual(selectors, [`.heard-theme-${theme.name}`]);
      for (const [declaration] of css.matchAll(/[\w-]+: [^;{}]+;/g)) assert.match(declaration, /^--heard-/);
    });
  }
});

function hex(tokens: Tokens, name: string): string | undefined {
  const token = tokens.get(name);
  return token?.type === 'color' ? token.value.hex : undefined;
}

/** WCAG 2.2's contrast ratio of two colours. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
