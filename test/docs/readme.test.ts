import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import * as z from 'zod/mini';
import { createCollector } from '../../demo/server/collector.js';
import { readElements, tokenFaults, withTables, type ElementDocs } from '../../scripts/readme-tables.js';
import { parentsAndCarers } from '../../src/definition/surveys/parents-and-carers.js';
import { definitionSchema, overlaySchema, parseDefinition, parseOverlay, submissionSchema } from '../../src/schema.js';
import { surveyFrom } from '../../src/definition/survey.js';
import { documents, readme, samplesOf, sampleWith } from './support/samples.js';

const elements = readElements();
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

describe('the tables of the README', () => {
  test('say what the code says: else run npm run readme', async () => {
    assert.equal(await withTables(readme, elements), readme);
  });

  test('have words for every token, and for no other', () => {
    assert.deepEqual(tokenFaults(elements), []);
  });
});

describe('the JSON samples', () => {
  const samples = samplesOf('json').map(({ place, text }) => ({
    place,
    value: JSON.parse(text) as { format?: string },
  }));
  const checks: Record<string, (value: unknown, place: string) => void> = {
    'heard-definition/1': (value, place) => {
      surveyFrom(parseDefinition(value, place), undefined, 'en');
      z.parse(definitionSchema, value);
    },
    'heard-overlay/1': (value, place) => {
      surveyFrom(parentsAndCarers, parseOverlay(value, place), 'en');
      z.parse(overlaySchema, value);
    },
    'heard-submission/1': (value) => z.parse(submissionSchema, value),
  };

  for (const { place, value } of samples.filter(({ value }) => value.format))
    test(`${place} is a ${value.format}`, () => checks[value.format!]!(value, place));

  test('show every format', () => {
    assert.deepEqual(
      [...new Set(samples.flatMap(({ value }) => value.format ?? []))].sort(),
      Object.keys(checks).sort(),
    );
  });

  test('show every key of an overlay and of a contact', () => {
    const overlay = JSON.parse(sampleWith('json', 'heard-overlay/1')) as { contacts: object[] };
    const { $schema: _, ...keys } = overlaySchema.shape;
    assert.deepEqual(Object.keys(overlay).sort(), Object.keys(keys).sort());
    const { element } = overlaySchema.shape.contacts.def.innerType.def;
    const contact = new Set(overlay.contacts.flatMap((each) => Object.keys(each)));
    assert.deepEqual([...contact].sort(), Object.keys(element.shape).sort());
  });

  test('show a problem as the collector tells it', async () => {
    const submission = JSON.parse(sampleWith('json', 'heard-submission/1')) as {
      answers: { situation: { text: string } };
    };
    submission.answers.situation.text = '';
    const collector = createCollector({ store: { keep: () => Promise.resolve(true) }, origins: [] });
    const response = await collector.request('/api/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(submission),
    });
    assert.deepEqual(await response.json(), JSON.parse(sampleWith('json', '"pointer"')));
  });
});

describe('the HTML samples', () => {
  for (const { place, text } of samplesOf('html'))
    test(`${place} has elements, attributes and slots that there are`, () => {
      const faults: string[] = [];
      const open: string[] = [];
      for (const [, closing, tag = '', attributes = ''] of text.matchAll(
        /<(\/?)([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g,
      )) {
        if (closing) {
          while (open.length > 0 && open.pop() !== tag);
          continue;
        }
        const names = [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => ({ name, value }));
        if (tag.startsWith('heard-')) {
          const told = ['lang', 'id', 'class', 'slot', ...namesOf(tag, 'attributes')];
          for (const { name } of names) if (!told.includes(name!)) faults.push(`${tag} has no attribute ${name}`);
        }
        const slot = names.find(({ name }) => name === 'slot')?.value;
        const around = open.at(-1) ?? '';
        if (slot && !namesOf(around, 'slots').includes(slot)) faults.push(`${around} has no slot ${slot}`);
        if (!['input', 'br', 'link', 'meta'].includes(tag)) open.push(tag);
      }
      assert.deepEqual(faults, []);
    });
});

describe('the CSS samples', () => {
  const properties = new Set(elements.flatMap((element) => (element.cssProperties ?? []).map(({ name }) => name)));
  for (const { place, text } of samplesOf('css'))
    test(`${place} has parts, states and properties that there are`, () => {
      const parts = [...text.matchAll(/(heard-[\w-]+)::part\(([\w-]+)\)/g)];
      const states = [...text.matchAll(/(heard-[\w-]+):state\(([\w-]+)\)/g)];
      const tokens = [...text.matchAll(/--heard-[\w-]+/g)].map(([name]) => name);
      assert.deepEqual(
        [
          ...parts.filter(([, tag, part]) => !namesOf(tag!, 'cssParts').includes(part!)),
          ...states.filter(([, tag, state]) => !namesOf(tag!, 'cssStates').includes(state!)),
          ...tokens.filter((name) => !properties.has(name) && !readme.includes(`| \`${name}\``)),
        ],
        [],
      );
    });
});

for (const [path, text] of documents) {
  test(`${path} names npm scripts that there are`, () => {
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own!);
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    );
  });

  test(`${path} links to files that there are`, () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s]+)\)/g)].map(([, link]) => link!.split('#')[0]!);
    // In a sample, `[words](#id)` and addresses of a council's site are no links of ours.
    assert.deepEqual(
      links.filter((link) => !existsSync(join(dirname(path), link))),
      [],
    );
  });

  test(`${path} names files of the project that there are`, () => {
    const named = [...text.matchAll(/`((?:src|demo|scripts|test|docs|stories|\.ci)\/[\w./-]*)`/g)].map(
      ([, file]) => file!,
    );
    assert.deepEqual(
      named.filter((file) => !existsSync(file)),
      [],
    );
  });
}

test('CONTRIBUTING tells of every npm script', () => {
  const contributing = documents.get('CONTRIBUTING.md') ?? '';
  const told = Object.keys(scripts).filter((name) =>
    ['test', 'start'].includes(name)
      ? contributing.includes(`npm ${name}`)
      : contributing.includes(`npm run ${name}\``),
  );
  assert.deepEqual(told.sort(), Object.keys(scripts).sort());
});

function namesOf(tag: string, list: 'attributes' | 'slots' | 'cssParts' | 'cssStates'): string[] {
  const element: ElementDocs | undefined = elements.find(({ tagName }) => tagName === tag);
  return (element?.[list] ?? []).map(({ name }) => name);
}
