import type { ServerResponse } from 'node:http';
import type { HttpResponse } from './envelope.ts';

/** Writes a response as JSON and ends it. */
export function writeResponse(target: ServerResponse, { status, headers, body }: HttpResponse): void {
  const text = JSON.stringify(body);
  target
    .writeHead(status, { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) })
    .end(text);
}
