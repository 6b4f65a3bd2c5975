import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import document from '../../generated/openapi/openapi.json' with { type: 'json' };
import { listen } from '../../src/command/listen.ts';
import type { OpenApiDocument } from '../../src/contract/document.ts';

export const contract = document as unknown as OpenApiDocument;

/** A copy of the contract, to plant differences in. */
export function copyContract(): OpenApiDocument {
  return structuredClone(contract);
}

/** Serves what a test says at a free port, until the test is over. */
export async function serve(listener: RequestListener) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  return { url, requests };
}

/** What a service responds with at the addresses of discovery: JSON by path, 404 everywhere else. */
export function serveJson(pages: (path: string) => unknown) {
  return serve((request, response) => {
    const page = pages(request.url ?? '');
    response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
    response.end(page === undefined ? '{}' : JSON.stringify(page));
  });
}
