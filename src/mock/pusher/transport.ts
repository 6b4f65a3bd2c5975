import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { EndReason, Payload, Transport } from '../realtime/protocol.ts';
import { type CloseCode, closeCodes } from './close-codes.ts';

/** Marks a payload in bytes as text. */
const asText = { binary: false };

const codes: Record<EndReason, CloseCode> = {
  disconnected: closeCodes.unauthorized,
  revoked: closeCodes.unauthorized,
  expired: closeCodes.unauthorized,
  unauthorized: closeCodes.unauthorized,
  evicted: closeCodes.overCapacity,
  slow: closeCodes.overCapacity,
  silent: closeCodes.pongMissing,
  shutdown: closeCodes.restart,
  unsupported: closeCodes.unsupportedData,
};

/** The way to a client of Pusher's protocol. */
export class PusherTransport implements Transport {
  readonly #socket: WebSocket;
  readonly stream: Duplex;

  /** @param stream the socket of the upgrade */
  constructor(socket: WebSocket, stream: Duplex) {
    this.#socket = socket;
    this.stream = stream;
  }

  get backlog(): number {
    return this.#socket.bufferedAmount;
  }

  send(payload: Payload): void {
    this.#socket.send(payload, asText);
  }

  end(reason: EndReason, text: string): void {
    this.#socket.close(codes[reason], text);
  }
}
