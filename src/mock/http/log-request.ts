import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from './log.ts';
import { findOutcome } from './write-response.ts';

/** Logs a request when its response is over, or when its client is gone without one. */
export function logRequest(log: Log, request: IncomingMessage, response: ServerResponse): void {
  const startedAt = performance.now();
  const client = request.socket.remoteAddress;
  response.once('close', () => {
    const { capability, code } = findOutcome(response);
    const what = capability ?? `${request.method} ${request.url?.split('?', 1)[0]}`;
    const isGone = !response.writableFinished;
    log.write({
      what,
      // As proxies do: the client closed the connection before there was a response.
      status: isGone ? 499 : response.statusCode,
      code,
      milliseconds: performance.now() - startedAt,
      client,
    });
  });
}
