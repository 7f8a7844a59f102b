import { readFile } from 'node:fs/promises';
import type { Definition } from '../../../src/definition/schema.js';
import { points, question, sharing, statements, textLimit, texts, title } from '../survey.js';
import { councilPage, councilStyles } from './council.js';
import { addressOf, type BenchPage } from './page.js';

/**
 * The built embed as a council pastes it in, with the same survey. Its definition is handed over by a module beside it
 * that loads at the same time: `src` would wait for one more trip to the server once the embed has run.
 */
export async function heardPage(counts: readonly number[], embed: string): Promise<BenchPage> {
  const tag = '<heard-survey layout="single" endpoint="/api/submit" privacy-url="/privacy"></heard-survey>';
  return {
    name: 'Heard',
    files: new Map([
      ['council.css', councilStyles],
      // What a council is told to reserve.
      ['survey.css', 'heard-survey { display: block; min-block-size: 100vh }'],
      ['heard.js', await readFile(embed, 'utf8')],
      ...counts.flatMap((count) => {
        const script = `survey-${count}.js`;
        const head = `<link rel="stylesheet" href="survey.css">
<script type="module" src="${script}"></script>
<script type="module" src="heard.js"></script>`;
        return [
          [addressOf(count), councilPage(head, tag)],
          [script, `document.querySelector('heard-survey').definition = ${JSON.stringify(definition(count))};`],
        ] as const;
      }),
    ]),
    selectors: {
      option: 'heard-likert >>> label.option',
      consent: 'heard-consent >>> label.option',
      name: 'heard-consent >>> input[type=text]',
      text: 'heard-free-text >>> textarea',
      submit: 'heard-survey >>> button.main',
    },
  };
}

function definition(count: number): Definition {
  const [named, worker, anonymous] = sharing.choices.map(([, label]) => ({ label, consequence: label }));
  return {
    format: 'heard-definition/1',
    id: 'bench',
    version: '1.0.0',
    languages: ['en'],
    title,
    introduction: [],
    sharing: {
      introduction: sharing.question,
      choices: { named: named!, worker: worker!, anonymous: anonymous! },
    },
    pages: [
      {
        id: 'statements',
        questions: [
          {
            kind: 'likert',
            id: 'statements',
            label: question,
            points: points.map((label, at) => ({ value: at + 1, label })),
            statements: statements(count).map((text, at) => ({ id: `s${at}`, text })),
          },
        ],
      },
      ...texts.map((label, at) => ({
        id: `q${at + 1}`,
        questions: [{ kind: 'text' as const, id: `q${at + 1}`, label, limit: textLimit }],
      })),
    ],
    contacts: [
      { kind: 'danger', name: 'In an emergency', phone: '999' },
      { kind: 'service', name: 'If you are worried about a child or yourself', phone: '01234 567 890' },
      { kind: 'service', name: 'Childline', phone: '0800 1111', url: 'https://www.childline.org.uk/' },
      { kind: 'service', name: 'Samaritans', phone: '116 123', url: 'https://www.samaritans.org/' },
    ],
  };
}
