import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Log } from './log.ts';

/** Logs that a WebSocket connected, and later how it ended. Each vendor's server calls it with the connections it takes. */
export function logConnection(log: Log, vendor: string, socket: WebSocket, request: IncomingMessage): void {
  const client = request.socket.remoteAddress;
  const startedAt = performance.now();
  log.write({ what: `${vendor} connected`, status: 101, client });
  socket.on('close', (code: number, reason: Buffer) => {
    const milliseconds = performance.now() - startedAt;
    log.write({ what: `${vendor} disconnected`, status: code, milliseconds, client, note: reason.toString() });
  });
}
