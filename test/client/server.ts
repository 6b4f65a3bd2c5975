import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRealtime } from '../../generated/typescript/client.ts';
import type { ClientOptions } from '../../src/client/options.ts';

/** A key that no text of the client may show. */
export const secretKey = 'ifr_pk_proj_this_is_secret';

/** A request as it arrived. */
interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A real server that responds as a test wants. */
export interface TestServer {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

/** What a test does with a request, after its body was read. */
export type Handler = (request: Received, response: ServerResponse, count: number) => void;

/** Starts a server on any free port. */
export async function startServer(handler: Handler): Promise<TestServer> {
  const received: Received[] = [];
  const listener: RequestListener = async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    const { method = '', url = '', headers } = request;
    received.push({ method, url, headers, body });
    handler({ method, url, headers, body }, response, received.length);
  };
  const server = createServer((request, response) => void (listener(request, response) as unknown as Promise<void>));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const metadata = { request_id: 'req-1', cost_usd: 0, latency_ms: 1, vendor: null, cache_hit: false };

/** Sends the envelope of a success. */
export function succeed(response: ServerResponse, data: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: true, data, error: null, metadata }));
}

/** Sends the envelope of a failure. */
export function fail(
  response: ServerResponse,
  status: number,
  error: { code: string; message?: string; hint?: string },
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ ok: false, data: null, error: { message: 'No.', ...error }, metadata }));
}

/** A client of a test's server that does not wait long. */
export function clientOf({ url }: TestServer, options: ClientOptions = {}) {
  return createRealtime({ apiKey: secretKey, baseUrl: url, maxRetries: 0, timeout: 5_000, ...options });
}

/** Resolves to what a promise rejects with. */
export async function failureOf(call: PromiseLike<unknown>): Promise<Error & Record<string, unknown>> {
  return call.then(
    (value) => {
      throw new Error(`It succeeded with ${JSON.stringify(value)}.`);
    },
    (error) => error,
  );
}
