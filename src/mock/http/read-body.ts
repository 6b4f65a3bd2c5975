import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

/** The body of a request, or the code and the message for what is wrong with it. */
export type ReadBody = { body: unknown } | { code: string; message: string };

/** The largest body that a mock reads, in bytes. */
export const bodyLimit = 1_048_576;

/** How deep arrays and objects may be nested. Without a limit, writing a body again would overflow the stack. */
const depthLimit = 200;

/**
 * Reads a JSON body.
 *
 * @returns `{ body: undefined }` when there is none; the code of the error when it is too large or nested too deep, is
 *   not declared as JSON or cannot be parsed
 * @throws when the connection breaks before the end
 */
export function readBody(request: IncomingMessage): Promise<ReadBody> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      // The rest is read and dropped, so that the caller gets the response instead of a broken connection.
      if (size <= bodyLimit) chunks.push(chunk);
    });
    request.on('end', () => resolve(parse(chunks, size, request.headers['content-type'])));
    request.on('error', reject);
  });
}

function parse(chunks: Buffer[], size: number, type: string | undefined): ReadBody {
  if (size === 0) return { body: undefined };
  if (size > bodyLimit) {
    return { code: 'PAYLOAD_TOO_LARGE', message: `The body has ${size} bytes; at most ${bodyLimit} are read.` };
  }
  if (!/^application\/json\s*(;|$)/i.test(type ?? '')) {
    return { code: 'UNSUPPORTED_MEDIA_TYPE', message: `The body is declared as ${type ?? 'no type'}, not as JSON.` };
  }
  const bytes = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
  if (!isUtf8(bytes)) return { code: 'INVALID_INPUT', message: 'The body is not JSON: it is not UTF-8.' };
  if (measureDepth(bytes) > depthLimit) {
    return {
      code: 'INVALID_INPUT',
      message: `The body: must have at most ${depthLimit} levels of arrays and objects.`,
    };
  }
  try {
    return { body: JSON.parse(bytes.toString()) };
  } catch (error) {
    return { code: 'INVALID_INPUT', message: `The body is not JSON: ${(error as Error).message}` };
  }
}

/** Measures how deep the brackets are nested, as far as that can be more than the limit. */
function measureDepth(bytes: Buffer): number {
  // A body this short has no room for more.
  if (bytes.length <= 2 * depthLimit) return 0;
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) inText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return deepest;
}
