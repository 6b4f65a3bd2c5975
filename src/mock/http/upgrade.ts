import type { IncomingMessage, Server, ServerOptions } from 'node:http';
import { Server as TlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { contain, printFailure, type ReportFailure } from './boundary.ts';
import { closeBehindDeclinedOffers } from './declined-offers.ts';

/** Takes over a connection that asked to become a WebSocket. */
export type WebSocketUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void> | void;

/**
 * What a server that takes WebSockets is created with. Node.js 22.21, 24.9 and later then handle a request that offers
 * another protocol as if it had no offer. Earlier versions do not know the option.
 */
export const upgradeOptions: ServerOptions & { shouldUpgradeCallback(request: IncomingMessage): boolean } = {
  shouldUpgradeCallback: offersWebSocket,
};

/**
 * Hands a server's WebSocket upgrades to a function. Offers of another protocol, such as the HTTP/2 that Java's client
 * and curl make on every plain request, are declined as the standard says: the request is handled as if it had none.
 *
 * @param server was created with `upgradeOptions`
 * @param report receives unexpected errors; the connection concerned is closed
 */
export function onWebSocketUpgrade(
  server: Server,
  upgrade: WebSocketUpgrade,
  report: ReportFailure = printFailure,
): void {
  const handle = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (offersWebSocket(request)) return upgrade(request, socket, head);
    return putBack(server, request, socket, head);
  };
  const end = (_request: IncomingMessage, socket: Duplex) => {
    // Whether the client was told of the upgrade is unknown, so no response can be written.
    socket.destroy();
  };
  server.on('upgrade', contain('An upgrade', handle, report, end));
  closeBehindDeclinedOffers(server);
}

function offersWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/**
 * Declines an offer where Node.js cannot. It leaves such a request unread as soon as the server listens for upgrades, so
 * it is put back without its offer.
 */
function putBack(server: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const lines = [`${request.method} ${request.url} HTTP/${request.httpVersion}`];
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const [name = '', value = ''] = request.rawHeaders.slice(at, at + 2);
    if (!/^(upgrade|connection|http2-settings)$/i.test(name)) lines.push(`${name}: ${value}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  socket.removeAllListeners('error');
  server.emit(server instanceof TlsServer ? 'secureConnection' : 'connection', socket);
}
