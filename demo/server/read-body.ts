/** How many times the limit is read before a client is cut off. */
const PATIENCE = 16;

/**
 * The body of a request, or undefined if it is longer than the limit, whatever its headers say. One that is too long is
 * read to its end all the same, and thrown away: a client that is cut off while it writes never hears why.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    if (size > limit * PATIENCE) break;
  }
  return size <= limit ? Buffer.concat(chunks) : undefined;
}
