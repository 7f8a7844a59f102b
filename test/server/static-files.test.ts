import assert from 'node:assert/strict';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startServer, type RunningServer } from '../../demo/server/server.js';
import { openDatabase } from '../../demo/server/store/database.js';
import { makeFolder } from './support/databases.js';
import { ask, write } from './support/requests.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
const SECRET = 'nobody may read this';
const SCRIPT = `export const words = ${JSON.stringify('listened to, understood and heard '.repeat(50))};`;

describe('The demo that the server shows', () => {
  let folder: string;
  let server: RunningServer;
  const get = (path: string, headers?: Record<string, string>, method?: string) =>
    ask(server.address, path, headers, method);

  before(async () => {
    folder = await makeFolder();
    const files: Record<string, string> = {
      'pages/index.html': '<!doctype html><title>Start</title>',
      'pages/themes.html': '<!doctype html><title>Themes</title>',
      'pages/help/index.html': '<!doctype html><title>Help</title>',
      'pages/site.css': 'body { margin: 0 }',
      'pages/mark.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'pages/photo.jpg': 'not really',
      'pages/odd.xyz': 'odd',
      'dist/heard.js': SCRIPT,
      'dist/themes/govuk.css': ':root {}',
      'dist/integrity.json': '{}',
      'secret.txt': SECRET,
    };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await symlink(join(folder, 'secret.txt'), join(folder, 'pages/link.txt'));
    server = await startServer({
      database: await openDatabase(),
      pages: join(folder, 'pages'),
      dist: join(folder, 'dist'),
    });
  });
  after(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  test('has a page under its name, with and without what its file ends in', async () => {
    for (const [path, title] of [
      ['/', 'Start'],
      ['/?from=somewhere', 'Start'],
      ['/index.html', 'Start'],
      ['/themes', 'Themes'],
      ['/themes.html', 'Themes'],
      ['/help/', 'Help'],
    ] as const) {
      const { status, body } = await get(path);
      assert.equal(status, 200, path);
      assert.match(String(body), new RegExp(`<title>${title}</title>`));
    }
  });

  test('says of each file what it is', async () => {
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/site.css', 'text/css; charset=utf-8'],
      ['/mark.svg', 'image/svg+xml'],
      ['/photo.jpg', 'image/jpeg'],
      ['/odd.xyz', 'application/octet-stream'],
      ['/dist/heard.js', 'text/javascript; charset=utf-8'],
      ['/dist/themes/govuk.css', 'text/css; charset=utf-8'],
      ['/dist/integrity.json', 'application/json'],
    ] as const) {
      const { headers } = await get(path);
      assert.equal(headers['content-type'], type);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'no-referrer');
    }
  });

  test('gives every page exactly the strict policy', async () => {
    for (const path of ['/', '/themes', '/nothing-here', '/%zz'])
      assert.equal((await get(path)).headers['content-security-policy'], POLICY, path);
  });

  test('lets pages of other origins load the script, and read nothing else', async () => {
    assert.equal((await get('/dist/heard.js')).headers['access-control-allow-origin'], '*');
    assert.equal((await get('/')).headers['access-control-allow-origin'], undefined);
  });

  test('has a page for what is not there', async () => {
    for (const path of [
      '/nothing',
      '/dist/',
      '/dist',
      '/themes/',
      '/help/nothing.html',
      '/favicon.ico',
      '/dist/heard.js/',
    ]) {
      const { status, headers, body } = await get(path);
      assert.equal(status, 404, path);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
      assert.match(String(body), /<h1>Page not found<\/h1>/);
    }
  });

  test('packs what it sends as the client takes it', async () => {
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
      ['BR', 'br'],
    ] as const)
      for (let time = 0; time < 2; time++) {
        const { headers, body } = await get('/dist/heard.js', { 'accept-encoding': accepted });
        assert.equal(headers['content-encoding'], encoding);
        assert.equal(headers['content-length'], String(body.length));
        assert.equal(headers.vary, 'accept-encoding');
        assert.ok(body.length < SCRIPT.length / 5);
        assert.equal(String(unpack[encoding](body)), SCRIPT);
      }
    for (const accepted of ['', 'identity', 'br;q=0', 'zstd', 'brr']) {
      const { headers, body } = await get('/dist/heard.js', { 'accept-encoding': accepted });
      assert.equal(headers['content-encoding'], undefined, accepted);
      assert.equal(String(body), SCRIPT);
    }
    assert.equal((await get('/photo.jpg', { 'accept-encoding': 'br' })).headers['content-encoding'], undefined);
  });

  test('does not send again what the client has', async () => {
    const plain = (await get('/dist/heard.js')).headers.etag!;
    const packed = (await get('/dist/heard.js', { 'accept-encoding': 'br' })).headers.etag!;
    assert.notEqual(plain, packed);
    for (const known of [plain, `W/${plain}`, `"other", ${plain}`, '*']) {
      const { status, headers, body } = await get('/dist/heard.js', { 'if-none-match': known });
      assert.equal(status, 304);
      assert.equal(headers.etag, plain);
      assert.equal(body.length, 0);
    }
    assert.equal((await get('/dist/heard.js', { 'if-none-match': packed })).status, 200);
  });

  test('answers HEAD as GET without a body, and no other method', async () => {
    const { status, headers, body } = await get('/dist/heard.js', {}, 'HEAD');
    assert.equal(status, 200);
    assert.equal(headers['content-length'], String(SCRIPT.length));
    assert.equal(body.length, 0);
    for (const method of ['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS']) {
      const refused = await get('/', {}, method);
      assert.equal(refused.status, 405, method);
      assert.equal(refused.headers.allow, 'GET, HEAD');
    }
  });

  test('never leaves its folders', async () => {
    for (const path of [
      '/../secret.txt',
      '/dist/../../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/dist/%2e%2e/%2e%2e/secret.txt',
      '/dist/..%5c..%5csecret.txt',
      '/..\\secret.txt',
      '/....//secret.txt',
      '/%252e%252e/secret.txt',
      '//secret.txt',
      `/${encodeURIComponent(folder)}/secret.txt`,
      `/${folder}/secret.txt`,
      '/index.html%00/../../secret.txt',
      '/link.txt',
    ]) {
      const { status, body } = await get(path);
      assert.ok(status === 404 || status === 400, `${path} is answered ${status}`);
      assert.ok(!body.includes(SECRET), path);
    }
  });

  test('stands whatever is written to it', async () => {
    for (const bytes of [
      'nonsense\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      'GET / HTTP/1.0\r\n\r\n',
      'GET / HTTP/1.1\r\nhost: [\r\n\r\n',
      'GET http:// HTTP/1.1\r\nhost: localhost\r\n\r\n',
      'GET http://example.com/../x HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
      'GET * HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
      'OPTIONS * HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
      'CONNECT example.com:443 HTTP/1.1\r\nhost: example.com\r\n\r\n',
      'GET / HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
      `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`,
      'GET /%ff%fe%00 HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
      'POST /api/submissions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{',
      'POST /api/submissions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: x\r\n\r\n{',
      'POST /api/submissions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
      'GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: 1\r\n\r\nx',
    ])
      assert.doesNotMatch(await write(server.address, bytes), /^HTTP\/1\.1 5|\n\s+at /, bytes.slice(0, 60));
    assert.equal((await get('/')).status, 200);
  });
});
