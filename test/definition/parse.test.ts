/* eslint-disable @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- what is broken on purpose has no type */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DefinitionError, parseDefinition, parseOverlay } from '../../src/definition/read.js';
import { addressSchema } from '../../src/definition/schema.js';
import { surveyFrom } from '../../src/definition/survey.js';
import { parentsAndCarers } from '../../src/definition/surveys/parents-and-carers.js';
import { type Loose, makeDefinition, makeOverlay, overlayRefusalOf, refusalOf, within } from './support/definitions.js';

const ID = 'should be an id: lower-case letters, digits and hyphens';
const ADDRESS = 'should be an address that starts with https://, mailto: or /';
const LANGUAGE = 'should be a language tag such as en or cy';
const SERVICE = 'should have a contact of kind "service", not the worker only';
const MARKED = 'marks the term "hope", which has no definition';

const story = (definition: Loose) => definition.pages[0].questions[0];
const scale = (definition: Loose) => definition.pages[1].questions[0];
const points = (count: number) => Array.from({ length: count }, (_, at) => ({ value: at % 11, label: `${at}` }));

describe('A sound definition', () => {
  test('comes through as it is, without being changed', () => {
    const given = makeDefinition();
    assert.deepEqual(parseDefinition(given), makeDefinition());
    assert.deepEqual(given, makeDefinition());
  });

  test('may leave out whatever is optional', () => {
    const bare = makeDefinition((definition) => {
      for (const key of ['drafts', 'guidance', 'terms', 'contacts']) delete definition[key];
      definition.pages = [{ id: 'only', questions: [{ kind: 'text', id: 'q', label: 'Anything?' }] }];
    });
    assert.deepEqual(parseDefinition(bare), bare);
  });

  test('may hold from 2 to 11 points, and one page as well as many', () => {
    for (const count of [2, 11])
      parseDefinition(makeDefinition((definition) => (scale(definition).points = points(count))));
    parseDefinition(makeDefinition((definition) => (definition.pages.length = 1)));
  });

  test('may use the same statement ids in two questions, and one id for a page and its question', () => {
    const definition = makeDefinition((definition) => {
      definition.pages.push({ id: 'third', questions: [{ ...scale(definition), id: 'third' }] });
    });
    assert.deepEqual(parseDefinition(definition), definition);
  });
});

/** What a developer changed by mistake, and what they are told. */
const mistakes: readonly [mistake: string, change: (definition: Loose) => unknown, told: string][] = [
  ['a missing key', (d) => delete d.id, 'id is missing'],
  ['a missing text', (d) => delete d.title, 'title is missing'],
  [
    'a missing key deep inside',
    (d) => delete scale(d).statements[1].id,
    'pages[1].questions[0].statements[1].id is missing',
  ],
  ['a missing choice', (d) => delete d.sharing.choices.worker, 'sharing.choices.worker is missing'],
  ['a missing kind', (d) => delete scale(d).kind, 'pages[1].questions[0].kind is not a kind that is known'],
  ['an unknown kind', (d) => (scale(d).kind = 'slider'), 'pages[1].questions[0].kind is not a kind that is known'],
  ['a number for an id', (d) => (d.id = 7), 'id should be a string'],
  ['a text for a list', (d) => (d.pages = 'all'), 'pages should be an array'],
  ['a list for an object', (d) => (d.sharing = []), 'sharing should be an object'],
  ['null for a question', (d) => (d.pages[1].questions[0] = null), 'pages[1].questions[0] should be an object'],
  ['null for an optional text', (d) => (d.guidance = null), 'guidance should be a text, or a text for each language'],
  ['a number for a text', (d) => (d.title = 1), 'title should be a text, or a text for each language'],
  ['a list for a text', (d) => (d.title = ['A']), 'title should be a text, or a text for each language'],
  ['a number for a text of one language', (d) => (d.title.cy = 1), 'title.cy should be a string'],
  ['an empty text', (d) => (d.title = ''), 'title should not be empty'],
  ['an empty text of one language', (d) => (d.title.cy = ''), 'title.cy should not be empty'],
  ['a text with no language at all', (d) => (d.title = {}), 'title should not be empty'],
  ['a language by its name', (d) => (d.title.Welsh = 'Teitl'), 'title.Welsh should be a language tag such as en or cy'],
  ['an unknown key', (d) => (d.colour = 'red'), 'it has a key that is not known: colour'],
  [
    'an unknown key deep inside',
    (d) => (story(d).required = true),
    'pages[0].questions[0] has a key that is not known: required',
  ],
  ['a key of the other kind', (d) => (scale(d).limit = 5), 'pages[1].questions[0] has a key that is not known: limit'],
  ['an id with capitals', (d) => (story(d).id = 'Story'), `pages[0].questions[0].id ${ID}`],
  ['an id that starts with a digit', (d) => (d.id = '1st'), `id ${ID}`],
  ['an id with a line end', (d) => (d.id = 'try-out\n'), `id ${ID}`],
  ['an id of 65 letters', (d) => (d.id = 'a'.repeat(65)), `id ${ID}`],
  ['an id that is the name of a prototype', (d) => (d.id = '__proto__'), `id ${ID}`],
  ['a version without a patch', (d) => (d.version = '1.0'), 'version should be a version such as 1.0.0'],
  [
    'a version without an end',
    (d) => (d.version = `1.0.0-${'x'.repeat(61)}`),
    'version should be a version such as 1.0.0',
  ],
  ['the format of something else', (d) => (d.format = 'heard-overlay/1'), 'format should be "heard-definition/1"'],
  ['no format', (d) => delete d.format, 'format should be "heard-definition/1"'],
  ['no pages', (d) => (d.pages = []), 'pages should have at least 1'],
  ['a page without questions', (d) => (d.pages[1].questions = []), 'pages[1].questions should have at least 1'],
  ['no languages', (d) => (d.languages = []), 'languages should have at least 1'],
  ['a language that is no tag', (d) => (d.languages[1] = 'Cymraeg'), `languages[1] ${LANGUAGE}`],
  ['one point', (d) => (scale(d).points = points(1)), 'pages[1].questions[0].points should have at least 2'],
  ['no statement', (d) => (scale(d).statements = []), 'pages[1].questions[0].statements should have at least 1'],
  [
    'a point below 0',
    (d) => (scale(d).points[0].value = -1),
    'pages[1].questions[0].points[0].value should be at least 0',
  ],
  [
    'a point above 10',
    (d) => (scale(d).points[0].value = 11),
    'pages[1].questions[0].points[0].value should be at most 10',
  ],
  ['half a point', (d) => (scale(d).points[0].value = 0.5), 'pages[1].questions[0].points[0].value should be an int'],
  ['a limit of nothing', (d) => (story(d).limit = 0), 'pages[0].questions[0].limit should be at least 1'],
  [
    'a limit above the wire format’s',
    (d) => (story(d).limit = 10_001),
    'pages[0].questions[0].limit should be at most 10000',
  ],
  ['a page id twice', (d) => (d.pages[1].id = 'first'), 'pages[1].id "first" stands there twice'],
  [
    'a question id twice on a page',
    (d) => (d.pages[0].questions[1].id = 'story'),
    'pages[0].questions[1].id "story" stands there twice',
  ],
  [
    'a question id twice on two pages',
    (d) => (scale(d).id = 'wish'),
    'pages[1].questions[0].id "wish" stands there twice',
  ],
  [
    'a statement id twice',
    (d) => (scale(d).statements[1].id = 'listens'),
    'pages[1].questions[0].statements[1].id "listens" stands there twice',
  ],
  [
    'a point twice',
    (d) => (scale(d).points[2].value = 1),
    'pages[1].questions[0].points[2].value 1 stands there twice',
  ],
  ['a term twice', (d) => d.terms.push({ ...d.terms[0] }), 'terms[1].id "trust" stands there twice'],
  ['a language twice', (d) => d.languages.push('en'), 'languages[2] "en" stands there twice'],
  [
    'a text that lacks a language',
    (d) => delete scale(d).statements[0].text.cy,
    'pages[1].questions[0].statements[0].text.cy is missing',
  ],
  [
    'a marked word without a definition',
    (d) => (story(d).label = 'Any [hope](#hope)?'),
    `pages[0].questions[0].label ${MARKED}`,
  ],
  [
    'a marked word without a definition in one language',
    (d) => (story(d).label.cy = '[Gobaith](#hope)?'),
    `pages[0].questions[0].label ${MARKED}`,
  ],
  ['a contact that runs a script', (d) => (d.contacts[0].url = 'javascript:alert(1)'), `contacts[0].url ${ADDRESS}`],
  [
    'a contact that is a document of its own',
    (d) => (d.contacts[0].url = 'data:text/html,hello'),
    `contacts[0].url ${ADDRESS}`,
  ],
  [
    'a contact of an unknown kind',
    (d) => (d.contacts[0].kind = 'friend'),
    'contacts[0].kind should be "danger" or "service" or "worker"',
  ],
  [
    'a date the other way round',
    (d) => (d.contacts[0].checked = '21-11-2026'),
    'contacts[0].checked should be a date such as 2026-11-21',
  ],
  [
    'the social worker as the only contact',
    (d) => (d.contacts = [{ kind: 'worker', name: 'W' }]),
    `contacts ${SERVICE}`,
  ],
];

describe('A definition with a mistake is refused, and the message names the path and what is wrong:', () => {
  for (const [mistake, change, told] of mistakes)
    test(mistake, () => assert.equal(refusalOf(makeDefinition(change)), `definition: ${told}`));

  test('12 points', () => {
    const told = refusalOf(makeDefinition((definition) => (scale(definition).points = points(12))));
    assert.match(told, /^definition: pages\[1\]\.questions\[0\]\.points should have at most 11/);
  });

  for (const value of [null, [], 'definition', 12, true])
    test(`${JSON.stringify(value)} instead of a definition`, () =>
      assert.equal(refusalOf(value), 'definition: it should be an object'));

  test('nothing at all', () => assert.equal(refusalOf(undefined), 'definition: it is missing'));

  test('several mistakes, each with its path', () => {
    const told = refusalOf(
      makeDefinition((definition) => {
        definition.id = 'A B';
        definition.pages[0].questions = [];
        scale(definition).points[1].value = '2';
      }),
    );
    assert.equal(
      told,
      `definition: id ${ID}; pages[0].questions should have at least 1; pages[1].questions[0].points[1].value should be a number`,
    );
  });

  test('more mistakes than anyone reads: ten of them, and that there are more', () => {
    const told = refusalOf(makeDefinition((definition) => (definition.introduction = Array(25).fill(''))));
    assert.equal(told.split('; ').length, 11);
    assert.match(told, /introduction\[9\] should not be empty; …$/);
  });

  test('the message starts with where the definition comes from', () =>
    assert.throws(() => parseDefinition(null, 'https://a.example/survey.json'), {
      message: 'https://a.example/survey.json: it should be an object',
    }));
});

describe('Keys that reach for the prototype', () => {
  const withKey = (before: string) =>
    JSON.stringify(makeDefinition()).replace(before, `${before}"__proto__":{"en":"X"},`);

  test('are unknown keys of a definition', () =>
    assert.equal(refusalOf(JSON.parse(withKey('{'))), 'definition: it has a key that is not known: __proto__'));

  test('are unknown keys of a question', () =>
    assert.equal(
      refusalOf(JSON.parse(withKey('"questions":[{'))),
      'definition: pages[0].questions[0] has a key that is not known: __proto__',
    ));

  test('are no language of a text', () => {
    const definition = withKey('"title":{').replace('{"en":"X"}', '"X"');
    assert.equal(
      refusalOf(JSON.parse(definition)),
      'definition: title.__proto__ should be a language tag such as en or cy',
    );
    assert.equal(({} as Loose).en, undefined);
  });
});

describe('An overlay', () => {
  test('comes through as it is if it is sound', () => assert.deepEqual(parseOverlay(makeOverlay()), makeOverlay()));

  test('may hold nothing but its format', () => {
    assert.deepEqual(parseOverlay({ format: 'heard-overlay/1' }), { format: 'heard-overlay/1' });
  });

  for (const [which, contacts] of [
    ['the social worker', [{ kind: 'worker', name: 'Your social worker' }]],
    [
      'the social worker and the emergency services',
      [
        { kind: 'worker', name: 'W' },
        { kind: 'danger', name: '999' },
      ],
    ],
  ] as const)
    test(`whose only way to get help is ${which} is refused, and says why`, () =>
      assert.equal(
        overlayRefusalOf(makeOverlay((overlay) => (overlay.contacts = contacts))),
        `overlay: contacts ${SERVICE}`,
      ));

  test('with an empty list of contacts is refused', () =>
    assert.match(
      overlayRefusalOf(makeOverlay((overlay) => (overlay.contacts = []))),
      /^overlay: contacts should have/,
    ));

  test('cannot change the wording of the instrument', () => {
    for (const key of ['title', 'introduction', 'sharing', 'guidance', 'questions', 'languages'])
      assert.equal(
        overlayRefusalOf(makeOverlay((overlay) => (overlay[key] = makeDefinition()[key] ?? []))),
        `overlay: it has a key that is not known: ${key}`,
      );
  });

  test('whose addresses run a script is refused', () => {
    const told = overlayRefusalOf(
      makeOverlay((overlay) => {
        overlay.privacyUrl = 'javascript:alert(1)';
        overlay.interview.url = 'data:text/html,x';
      }),
    );
    assert.equal(told, `overlay: privacyUrl ${ADDRESS}; interview.url ${ADDRESS}`);
  });

  test('with ids that stand there twice is refused', () => {
    const told = overlayRefusalOf(
      makeOverlay((overlay) => {
        overlay.pages.push(overlay.pages[0]);
        overlay.terms.push(overlay.terms[0]);
      }),
    );
    assert.equal(
      told,
      'overlay: pages[1].id "extra" stands there twice; pages[1].questions[0].id "park" stands there twice; terms[1].id "trust" stands there twice',
    );
  });
});

describe('Addresses', () => {
  const inDefinition = (url: string) => makeDefinition((definition) => (definition.contacts[0].url = url));

  /** Whether an address is taken: by the schema and by what the embed checks with alike. */
  function isTaken(address: string): boolean {
    const { success } = addressSchema.safeParse(address);
    if (success) assert.deepEqual(parseDefinition(inDefinition(address)), inDefinition(address));
    else assert.equal(refusalOf(inDefinition(address)), `definition: contacts[0].url ${ADDRESS}`);
    return success;
  }

  for (const address of [
    'https://a.example/help',
    'http://a.example',
    'mailto:help@a.example',
    '/privacy',
    './privacy',
    '../privacy',
    '#help',
    '?page=help',
  ])
    test(`${address} is taken`, () => assert.ok(isTaken(address)));

  for (const address of [
    '',
    ' ',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\tjavascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,hello',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'tel:999',
    'HTTPS://a.example',
    'https:a.example',
    'www.a.example/help',
    'privacy.html',
  ])
    test(`${JSON.stringify(address)} is refused`, () => assert.ok(!isTaken(address)));

  test('whatever is taken leads to a page or an email, however it is written', () => {
    const piece = fc.constantFrom(
      ...[
        'javascript',
        'data',
        'https',
        'http',
        'mailto',
        'a.b',
        ':',
        '/',
        '//',
        '\\',
        '#',
        '?',
        '.',
        '..',
        '@',
        '%3A',
      ],
      ...['\t', '\n', '\r', ' ', '\0', '\u0001', '&colon;', 'é', '-', '_'],
    );
    const address = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      fc.webUrl(),
      fc.string(),
    );
    fc.assert(
      fc.property(address, (address) => {
        fc.pre(isTaken(address) && URL.canParse(address, 'https://council.example/page'));
        const { protocol } = new URL(address, 'https://council.example/page');
        assert.ok(['https:', 'http:', 'mailto:'].includes(protocol), protocol);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('Whatever a definition holds', () => {
  const refusedOrSound = (value: unknown) => {
    try {
      const definition = parseDefinition(value);
      for (const language of definition.languages) assertAllTexts(surveyFrom(definition, undefined, language));
    } catch (error) {
      assert.ok(error instanceof DefinitionError, String(error));
      assert.match(error.message, /^definition: \S+ .+/s);
    }
  };

  test('any JSON is refused with a DefinitionError', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.throws(() => parseDefinition(value), DefinitionError);
        assert.throws(() => parseOverlay(value), DefinitionError);
      }),
      { numRuns: 1000 },
    ));

  for (const [name, definition] of [
    ['the bundled survey', parentsAndCarers],
    ['a definition with everything', makeDefinition()],
  ] as const)
    test(`${name} changed anywhere is refused with a DefinitionError, or every text of it can be shown`, () => {
      const paths = pathsOf(definition);
      const odd = fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom(undefined, {}, [], '', '__proto__', '[a](#b)', { en: 'Only English' }, { id: 'x' }),
        // Something sound, but from elsewhere.
        fc.constantFrom(...paths).map((path) => at(definition, path)),
      );
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), odd), { minLength: 1, maxLength: 3 }), (changes) => {
          const changed: Loose = structuredClone(definition);
          for (const [path, value] of changes) put(changed, path, structuredClone(value));
          refusedOrSound(changed);
        }),
        { numRuns: 2000 },
      );
    });

  const MEGABYTE = 1_000_000;
  const hostile = {
    'opening brackets': '['.repeat(MEGABYTE),
    'opening brackets and letters': '[a'.repeat(MEGABYTE / 2),
    'half a mark': '[a](#'.repeat(MEGABYTE / 5),
    'half a mark with a long id': `[a](#${'a'.repeat(MEGABYTE)}`,
    marks: '[a](#a)'.repeat(MEGABYTE / 8),
    letters: 'a'.repeat(MEGABYTE),
    hyphens: 'a-'.repeat(MEGABYTE / 2),
    'full stops': 'a.'.repeat(MEGABYTE / 2),
    digits: '1.1.'.repeat(MEGABYTE / 4),
    slashes: './'.repeat(MEGABYTE / 2),
    spaces: ' '.repeat(MEGABYTE),
  };
  for (const [what, text] of Object.entries(hostile))
    test(`a megabyte of ${what} is dealt with at once, wherever it stands`, () => {
      const places: ((definition: Loose) => unknown)[] = [
        (d) => (d.title = text),
        (d) => (story(d).label.cy = text),
        (d) => (d.id = text),
        (d) => (d.version = text),
        (d) => (d.languages[0] = text),
        (d) => (d.title = { [text]: 'A' }),
        (d) => (d.contacts[0].url = text),
        (d) => (d.contacts[0].checked = text),
        (d) => (d[text] = 1),
      ];
      within(5_000, () => places.forEach((place) => refusedOrSound(makeDefinition(place))));
    });

  test('a hundred thousand faults are dealt with at once', () =>
    within(5_000, () => refusedOrSound(makeDefinition((d) => (d.introduction = Array(100_000).fill(''))))));

  test('a text that holds itself a hundred thousand times over is refused', () => {
    let deep: unknown = 'A';
    for (let depth = 0; depth < 100_000; depth++) deep = { en: deep };
    refusedOrSound(makeDefinition((definition) => (definition.title = deep)));
  });
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, each]) =>
    pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...below] : below;
}

const at = (value: Loose, path: Path): Loose => path.reduce((within, key) => within?.[key], value);

/** Puts a value at a path, or takes away what is there; a path that is gone is passed over. */
function put(root: Loose, path: Path, value: unknown): void {
  const parent = at(root, path.slice(0, -1));
  if (typeof parent !== 'object' || parent === null) return;
  if (value === undefined) delete parent[path.at(-1)!];
  else parent[path.at(-1)!] = value;
}

const TEXTS = [
  'title',
  'guidance',
  'label',
  'short',
  'hint',
  'stem',
  'text',
  'words',
  'meaning',
  'consequence',
  'about',
];

function assertAllTexts(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(assertAllTexts);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (TEXTS.includes(key) && each !== undefined)
      assert.ok(typeof each === 'string' && each !== '', `${key}: ${String(each)}`);
    else if (key === 'introduction') [each].flat().forEach((text) => assert.equal(typeof text, 'string'));
    else assertAllTexts(each);
  }
}
