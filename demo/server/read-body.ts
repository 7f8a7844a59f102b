/** How many times the limit is read before a client is cut off. */
const PATIENCE = 16;

export interface ReadOptions {
  /** The most bytes. */
  readonly limit: number;
  /** How long it may take to come, in milliseconds. Nothing at all may come for half as long. */
  readonly within: number;
  /** Takes memory for so many bytes, if there is any left. */
  readonly take: (bytes: number) => boolean;
}

/**
 * The body of a request; or what is wrong with it: it is longer than the limit, whatever its headers say; there is no
 * room for it; it does not come in time; or it broke off. One that is too long is read to its end all the same, and
 * thrown away: a client that is cut off while it writes never hears why.
 */
export async function readBody(
  request: Request,
  { limit, within, take }: ReadOptions,
): Promise<Uint8Array | 'too-long' | 'no-room' | 'too-slow' | 'broken'> {
  let isOver = false;
  let giveUp!: (reason: 'too-slow') => void;
  const tooSlow = new Promise<'too-slow'>((resolve) => (giveUp = resolve));
  const end = setTimeout(giveUp, within, 'too-slow');
  const next = setTimeout(giveUp, within / 2, 'too-slow');

  const readAll = async () => {
    let chunks: Uint8Array[] | undefined = [];
    let size = 0;
    for await (const chunk of request.body ?? []) {
      size += chunk.length;
      if (!isOver) next.refresh();
      if (!isOver && chunks && size <= limit && take(chunk.length)) chunks.push(chunk);
      else chunks = undefined;
      if (size > limit * PATIENCE) break;
    }
    if (size > limit) return 'too-long';
    return chunks ? Buffer.concat(chunks) : 'no-room';
  };
  // The reading is left as it is when the time is up: to end it would close the connection before the answer.
  return Promise.race([readAll().catch(() => 'broken' as const), tooSlow]).finally(() => {
    isOver = true;
    clearTimeout(end);
    clearTimeout(next);
  });
}
