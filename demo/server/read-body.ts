/** How many times the limit is read before a client is cut off. */
const PATIENCE = 16;

/**
 * The body of a request; or what is wrong with it: it is longer than `limit` bytes, whatever its headers say; it is not
 * all there `within` milliseconds; or it broke off. One that is too long is read to its end all the same, and thrown
 * away: a client that is cut off while it writes never hears why.
 */
export async function readBody(
  request: Request,
  { limit, within }: { limit: number; within: number },
): Promise<Uint8Array | 'too-long' | 'too-slow' | 'broken'> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<'too-slow'>((resolve) => (timer = setTimeout(resolve, within, 'too-slow')));
  // The reading is left as it is when the time is up: to end it would close the connection before the answer.
  const read = readAll(request, limit).catch(() => 'broken' as const);
  return Promise.race([read, tooSlow]).finally(() => clearTimeout(timer));
}

async function readAll({ body }: Request, limit: number): Promise<Uint8Array | 'too-long'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    if (size > limit * PATIENCE) break;
  }
  return size <= limit ? Buffer.concat(chunks) : 'too-long';
}
