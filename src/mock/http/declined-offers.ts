import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Closes a connection whose next request Node.js has lost: it does not read what came in one piece with the end of a
 * request whose offer it declined. A client that sent a second request there would wait for its response in vain.
 */
export function closeBehindDeclinedOffers(server: Server): void {
  /** How much of a connection belongs to requests whose responses were sent, in bytes. */
  const handled = new WeakMap<Socket, number>();
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.headers.upgrade === undefined) return;
    const { socket } = request;
    const end = (handled.get(socket) ?? 0) + measureRequest(request);
    const hasMore = () => socket.bytesRead > end;
    // A client that only sent other requests before is told, so that it does not send one more into the closing.
    if (!Number.isFinite(end) || hasMore()) response.setHeader('Connection', 'close');
    response.once('finish', () => {
      if (hasMore()) socket.destroySoon();
      else handled.set(socket, socket.bytesRead);
    });
  });
}

/** The size of a request as clients write it, in bytes; infinite when it does not tell its size beforehand. */
function measureRequest({ method, url, httpVersion, headers, rawHeaders }: IncomingMessage): number {
  if (headers['transfer-encoding'] !== undefined) return Number.POSITIVE_INFINITY;
  const start = `${method} ${url} HTTP/${httpVersion}\r\n`.length;
  const separators = (rawHeaders.length / 2) * ': \r\n'.length + '\r\n'.length;
  return start + rawHeaders.join('').length + separators + Number(headers['content-length'] ?? 0);
}
