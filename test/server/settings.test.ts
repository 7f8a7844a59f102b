import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../demo/server/settings.js';

test('An empty environment means port 8080, the folder .data and no other origins', () => {
  const plain = { port: 8080, origins: [], folder: '.data', tokens: {} };
  assert.deepEqual(readSettings({}), plain);
  const names = [
    'PORT',
    'HEARD_HOST',
    'HEARD_DATA',
    'DATABASE_URL',
    'HEARD_RATE',
    'HEARD_RETENTION_DAYS',
    'HEARD_QA_TOKEN',
  ];
  const empty = Object.fromEntries([...names, 'HEARD_SUPERVISION_TOKEN'].map((name) => [name, '']));
  assert.deepEqual(readSettings({ ...empty, HEARD_ORIGINS: ' , ' }), plain);
});

test('The environment says where to listen, who may send and read, and where the data is and for how long', () => {
  const settings = readSettings({
    PORT: '0',
    HEARD_HOST: '127.0.0.1',
    HEARD_DATA: '/srv/heard',
    DATABASE_URL: 'postgres://localhost/heard',
    HEARD_ORIGINS: 'https://www.Example.gov.uk/, http://localhost:3000',
    HEARD_RATE: '1200',
    HEARD_RETENTION_DAYS: '1',
    HEARD_QA_TOKEN: 'q'.repeat(32),
    HEARD_SUPERVISION_TOKEN: 's'.repeat(32),
  });
  assert.deepEqual(settings, {
    port: 0,
    host: '127.0.0.1',
    origins: ['https://www.example.gov.uk', 'http://localhost:3000'],
    url: 'postgres://localhost/heard',
    folder: '/srv/heard',
    rate: 1200,
    days: 1,
    tokens: { 'quality assurance': 'q'.repeat(32), supervision: 's'.repeat(32) },
  });
});

test('What cannot be used is named', () => {
  for (const PORT of ['x', '-1', '80.5', '65536', '0x50'])
    assert.throws(() => readSettings({ PORT }), /^Error: PORT is /);
  for (const origin of [
    '*',
    'null',
    'www.example.gov.uk',
    'https://example.gov.uk/path',
    'ftp://example.gov.uk',
    'file:///x',
  ])
    assert.throws(() => readSettings({ HEARD_ORIGINS: `https://a.example,${origin}` }), /^Error: HEARD_ORIGINS holds /);
  for (const name of ['HEARD_RATE', 'HEARD_RETENTION_DAYS'])
    for (const value of ['0', '-1', '1.5', '1e3', 'x', ' 1', '1000000'])
      assert.throws(() => readSettings({ [name]: value }), new RegExp(`^Error: ${name} is "`));
});

test('A token that can be guessed, or is used twice, is refused without telling it', () => {
  const refused = (environment: Record<string, string>, words: RegExp) =>
    assert.throws(
      () => readSettings(environment),
      ({ message }: Error) =>
        words.test(message) && Object.values(environment).every((token) => !message.includes(token)),
    );
  for (const name of ['HEARD_QA_TOKEN', 'HEARD_SUPERVISION_TOKEN'])
    for (const token of ['x'.repeat(31), `${'x'.repeat(31)} x`, `${'x'.repeat(31)}\n`, 'é'.repeat(32)])
      refused({ [name]: token }, new RegExp(`^${name} is too easy to guess`));
  const twice = 'x'.repeat(32);
  refused({ HEARD_QA_TOKEN: twice, HEARD_SUPERVISION_TOKEN: twice }, /are the same/);
});
