import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { parseJson } from './parse-json.ts';

/** The body of a request, or the code and the message for what is wrong with it. */
export type ReadBody = { body: unknown } | { code: string; message: string };

/** The largest body that a mock reads, in bytes. */
export const bodyLimit = 1_048_576;

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
  const parsed = parseJson(bytes.toString());
  if ('value' in parsed) return { body: parsed.value };
  return { code: 'INVALID_INPUT', message: `The body ${parsed.problem}.` };
}
