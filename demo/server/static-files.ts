import type { Handler } from 'hono';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** Nothing from elsewhere, nothing inline, and no string becomes code or markup. Council pages may be as strict. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
  "base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const COMPRESSED = { br: promisify(brotliCompress), gzip: promisify(gzip) };

interface StaticFile {
  readonly type: string;
  readonly etag: string;
  readonly bytes: Buffer;
  /** Made for the first client that takes it, and kept. */
  readonly compressed: Partial<Record<keyof typeof COMPRESSED, Promise<Buffer>>>;
}

/**
 * Serves what stands in folders, each under its own address. It is all read once, at the start: a request is looked up
 * in a list of names, so no path, however it is written, leads anywhere else.
 * @param folders addresses that end in a slash, and the folder of each; one that is missing is empty
 */
export async function serveFolders(folders: Readonly<Record<string, string>>): Promise<Handler> {
  const files = new Map<string, StaticFile>();
  for (const [address, folder] of Object.entries(folders))
    for (const path of await filesIn(folder))
      files.set(address + relative(folder, path).split(sep).join('/'), fileOf(path, await readFile(path)));

  const find = (path: string) =>
    files.get(path.endsWith('/') ? `${path}index.html` : path) ?? files.get(`${path}.html`);
  const notFound = files.get('/404.html') ?? fileOf('404.html', Buffer.from(NOT_FOUND));

  return async ({ req }) => {
    if (req.method !== 'GET' && req.method !== 'HEAD')
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    const found = find(req.path);
    return answer(found ?? notFound, found ? 200 : 404, req.raw.headers);
  };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function fileOf(path: string, bytes: Buffer): StaticFile {
  const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', etag, bytes, compressed: {} };
}

async function answer(file: StaticFile, status: number, asked: Headers): Promise<Response> {
  const isText = /^text|json|svg/.test(file.type);
  const encoding = isText ? bestEncoding(asked.get('accept-encoding') ?? '') : undefined;
  const etag = `"${file.etag}${encoding ? `-${encoding}` : ''}"`;
  const headers = new Headers({ etag, 'cache-control': 'no-cache', 'content-type': file.type });
  if (isText) headers.set('vary', 'accept-encoding');
  if (encoding) headers.set('content-encoding', encoding);
  if (file.type.startsWith('text/html')) headers.set('content-security-policy', CONTENT_SECURITY_POLICY);
  // Pages of other origins load the script by its integrity hash, which needs this. What is served here is public.
  else headers.set('access-control-allow-origin', '*');
  if (status === 200 && isKnown(etag, asked.get('if-none-match'))) return new Response(null, { status: 304, headers });
  const bytes = encoding ? await (file.compressed[encoding] ??= COMPRESSED[encoding](file.bytes)) : file.bytes;
  headers.set('content-length', String(bytes.byteLength));
  return new Response(new Uint8Array(bytes), { status, headers });
}

const isKnown = (etag: string, asked: string | null) =>
  asked?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*') ?? false;

function bestEncoding(accepted: string): keyof typeof COMPRESSED | undefined {
  const taken = accepted
    .toLowerCase()
    .split(',')
    .map((each) => each.replaceAll(/\s/g, ''))
    .filter((each) => !/;q=0(\.0*)?$/.test(each))
    .map((each) => each.split(';')[0]);
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding));
}

const NOT_FOUND = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Page not found</title>
  </head>
  <body>
    <main>
      <h1>Page not found</h1>
      <p><a href="/">Go to the start page</a></p>
    </main>
  </body>
</html>
`;
