import { build, transform } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { names, points, question, sharing, statements, textLimit, texts, title } from '../survey.js';
import { councilPage, councilStyles } from './council.js';
import { addressOf, type BenchPage } from './page.js';

/** What one could write by hand: the same survey as a plain form, with its own small stylesheet and script. */
export async function plainPage(counts: readonly number[]): Promise<BenchPage> {
  const head = '<link rel="stylesheet" href="form.css">\n<script type="module" src="form.js"></script>';
  return {
    name: 'plain',
    files: new Map([
      ['council.css', await minified(councilStyles)],
      ['form.css', await minified(STYLES)],
      ['form.js', await script()],
      ...counts.map((count) => [addressOf(count), councilPage(head, form(count))] as const),
    ]),
    selectors: {
      option: '.sv .q label',
      consent: '.sv .r',
      name: '.names input',
      text: '.sv textarea',
      submit: '.sv button',
    },
  };
}

const SUPPORT =
  '<h3>If you need support</h3><p>If you are worried about a child or yourself, call us on <a href="tel:01234567890">01234 567 890</a>. In an emergency call <a href="tel:999">999</a>.</p><ul><li><a href="https://www.childline.org.uk/">Childline</a> – 0800 1111</li><li><a href="https://www.samaritans.org/">Samaritans</a> – 116 123</li></ul>';

// Without spaces between the tags, as a careful hand would send it.
const form = (count: number) =>
  [
    `<form class="sv" novalidate><h2>${title}</h2>`,
    `<fieldset><legend>${sharing.question}</legend>`,
    ...sharing.choices.map(
      ([value, label]) =>
        `<label class="r"><input type="radio" name="consent" value="${value}" required>${label}</label>`,
    ),
    '</fieldset><div class="names" hidden>',
    ...names.map(
      ([name, label, autocomplete]) =>
        `<p><label for="${name}">${label}</label><input id="${name}" name="${name}" autocomplete="${autocomplete}" required disabled></p>`,
    ),
    `</div><fieldset class="m"><legend>${question}</legend>`,
    ...statements(count).map(
      (statement, at) =>
        `<fieldset class="q"><legend>${statement}</legend>${points.map((label, point) => `<label><input type="radio" name="s${at}" value="${point + 1}" required>${label}</label>`).join('')}</fieldset>`,
    ),
    '</fieldset>',
    ...texts.map(
      (label, at) =>
        `<p><label for="q${at + 1}">${label}</label><textarea id="q${at + 1}" name="q${at + 1}" rows="3" maxlength="${textLimit}"></textarea></p>`,
    ),
    `<div class="support">${SUPPORT}</div><p class="err" role="alert"></p><button>Send your answers</button></form>`,
  ].join('');

const STYLES = `
  .sv { border: 1px solid #b1b4b6; padding: 16px; margin: 16px 0 }
  .sv fieldset { border: 0; padding: 0; margin: 0 0 16px }
  .sv legend, .sv label { font-weight: 700; padding: 0 }
  .sv .r { display: block; padding: 10px 0; font-weight: 400 }
  .sv input[type=radio] { width: 24px; height: 24px; margin: 0 8px 0 0; vertical-align: middle }
  .sv .q { display: grid; grid-template-columns: repeat(5, 1fr); gap: 4px; border-top: 1px solid #b1b4b6 }
  .sv .q legend { padding: 8px 0 }
  .sv .q label { font-weight: 400; font-size: 14px; text-align: center }
  .sv .q input { display: block; margin: 4px auto }
  .sv input:not([type=radio]), .sv textarea { display: block; width: 100%; font: inherit; padding: 8px; border: 2px solid #0b0c0c }
  .sv .support { background: #f3f2f1; padding: 8px 16px }
  .sv .err { color: #b10e1e; font-weight: 700 }
  .sv button { font: inherit; font-weight: 700; background: #00703c; color: #fff; border: 0; padding: 12px 20px }
  .sv :focus-visible { outline: 3px solid #0b0c0c; box-shadow: 0 0 0 3px #fd0 }
  @media (max-width: 600px) {
    .sv .q { display: block }
    .sv .q label { display: block; text-align: left; padding: 8px 0 }
    .sv .q input { display: inline-block; margin: 0 8px 0 0 }
  }
`;

const minified = async (styles: string) => (await transform(styles, { loader: 'css', minify: true })).code.trim();

async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('plain-form.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}
