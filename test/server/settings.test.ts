import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../demo/server/settings.js';

test('An empty environment means port 8080, the folder .data and no other origins', () => {
  const plain = { port: 8080, origins: [], folder: '.data' };
  assert.deepEqual(readSettings({}), plain);
  assert.deepEqual(readSettings({ PORT: '', HEARD_DATA: '', DATABASE_URL: '', HEARD_ORIGINS: ' , ' }), plain);
});

test('The environment says where to listen, who may send, and where the data is', () => {
  const settings = readSettings({
    PORT: '0',
    HEARD_DATA: '/srv/heard',
    DATABASE_URL: 'postgres://localhost/heard',
    HEARD_ORIGINS: 'https://www.Example.gov.uk/, http://localhost:3000',
  });
  assert.deepEqual(settings, {
    port: 0,
    origins: ['https://www.example.gov.uk', 'http://localhost:3000'],
    url: 'postgres://localhost/heard',
    folder: '/srv/heard',
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
});
