import type { IncomingMessage } from 'node:http';

/**
 * Reads the bytes of a request's body.
 *
 * @returns undefined when there are more than the limit
 * @throws when the connection breaks before the end
 */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is read and dropped, so that the caller gets the response instead of a broken connection.
    if (size <= limit) chunks.push(chunk);
  }
  return size <= limit ? Buffer.concat(chunks) : undefined;
}
