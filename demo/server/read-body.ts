/** The body of a request, or undefined as soon as it is longer than the limit, whatever its headers say. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length')) > limit) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    // The rest is not cancelled: that would break the connection before the client has read why.
    if (size > limit) return undefined;
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}
