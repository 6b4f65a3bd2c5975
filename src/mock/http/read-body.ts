import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { parseJson } from './parse-json.ts';

/** The body of a request, or the code and the message for what is wrong with it. */
export type ReadBody = { body: unknown } | { code: string; message: string };

/** The largest body that a mock reads, in bytes, after it is decompressed. */
export const bodyLimit = 1_048_576;

/** What decompresses a body, by its `Content-Encoding`. */
const decoders = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/**
 * Reads a JSON body, which may be compressed.
 *
 * @returns `{ body: undefined }` when there is none; the code of the error when it is too large or nested too deep, is
 *   not declared as JSON or cannot be decompressed or parsed
 * @throws when the connection breaks before the end
 */
export function readBody(request: IncomingMessage): Promise<ReadBody> {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const createDecoder = decoders.get(encoding);
  const type = request.headers['content-type'];
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      // The rest is read and dropped, so that the caller gets the response instead of a broken connection.
      if (size <= bodyLimit) chunks.push(chunk);
    };
    /** Reads what is left of the request, and only then tells what is wrong. */
    const refuse = (code: string, message: string) => {
      if (request.complete) resolve({ code, message });
      else request.on('end', () => resolve({ code, message })).resume();
    };
    request.on('error', reject);
    if (encoding === 'identity') {
      request.on('data', take).on('end', () => resolve(parse(chunks, size, type)));
    } else if (createDecoder === undefined) {
      const known = [...decoders.keys()].join(', ');
      refuse('UNSUPPORTED_MEDIA_TYPE', `The body has the Content-Encoding ${encoding}. The mock reads: ${known}.`);
    } else {
      const decoder = createDecoder();
      const stop = (code: string, message: string) => {
        request.unpipe(decoder);
        decoder.destroy();
        refuse(code, message);
      };
      decoder.on('data', (chunk: Buffer) => {
        take(chunk);
        // A small body can hold far more than fits into memory, so it is not inflated further.
        if (size > bodyLimit) stop('PAYLOAD_TOO_LARGE', `The body has more than ${bodyLimit} bytes when decompressed.`);
      });
      decoder.on('end', () => resolve(parse(chunks, size, type)));
      decoder.on('error', ({ message }) => {
        stop('INVALID_INPUT', `The body is not ${encoding}: ${message}.`);
      });
      request.pipe(decoder);
    }
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
