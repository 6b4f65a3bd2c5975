import type { IncomingMessage } from 'node:http';

/** What a request carried, or the code and the words for what is wrong with it. */
export type ReadBody = { body: unknown } | { code: string; message: string };

/** The largest body that a mock reads, in bytes. */
export const bodyLimit = 1_048_576;

/**
 * Reads a JSON body.
 *
 * @returns `{ body: undefined }` when there is none; the code of the failure when it is too large, is not declared as
 *   JSON or cannot be parsed
 * @throws when the connection breaks before the end
 */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // The rest is read and dropped, so that the caller hears the answer instead of a broken connection.
    if (size <= bodyLimit) chunks.push(chunk);
  }
  if (size === 0) return { body: undefined };
  if (size > bodyLimit) {
    return { code: 'PAYLOAD_TOO_LARGE', message: `The body has ${size} bytes; at most ${bodyLimit} are read.` };
  }
  const type = request.headers['content-type'];
  if (!/^application\/json\s*(;|$)/i.test(type ?? '')) {
    return { code: 'UNSUPPORTED_MEDIA_TYPE', message: `The body is declared as ${type ?? 'nothing'}, not as JSON.` };
  }
  try {
    return { body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) };
  } catch (error) {
    return { code: 'INVALID_INPUT', message: `The body is not JSON: ${(error as Error).message}` };
  }
}
