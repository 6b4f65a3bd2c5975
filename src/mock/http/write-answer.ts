import type { ServerResponse } from 'node:http';
import type { Answer } from './envelope.ts';

/** Writes an answer as JSON and ends the response. */
export function writeAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  const text = JSON.stringify(body);
  response
    .writeHead(status, { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) })
    .end(text);
}
