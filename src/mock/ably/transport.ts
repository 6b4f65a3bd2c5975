import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { EndReason, Payload, Transport, UnsubscribeReason } from '../realtime/protocol.ts';
import { createError, type ErrorInfo, isTokenError } from './errors.ts';
import type { Format } from './format.ts';
import { Action, type ProtocolMessage } from './wire.ts';

/** What a client is told when the server ends its connection. */
const describeEnd: Record<EndReason, (text: string) => ErrorInfo> = {
  disconnected: (text) => createError(80019, text),
  revoked: (text) => createError(40141, text),
  expired: (text) => createError(40142, text),
  unauthorized: (text) => createError(40101, text),
  evicted: (text) => createError(80003, text),
  slow: (text) => createError(80020, text),
  silent: (text) => createError(80014, text),
  shutdown: (text) => createError(80003, text),
  unsupported: (text) => createError(40000, text),
};

/** The ends after which a client does not come back by itself. */
const finalEnds: EndReason[] = ['disconnected', 'unauthorized', 'unsupported'];

/** What a session is told by its connection. */
export interface TransportListener {
  ended(): void;
  expired(): void;
  unsubscribed(channel: string, reason: UnsubscribeReason): void;
}

/** The way to a client of Ably, which may lose its socket and come back with another one. */
export class AblyTransport implements Transport {
  readonly #format: Format;
  readonly #listener: TransportListener;
  #socket: WebSocket | undefined;
  #stream: Duplex | undefined;

  constructor(format: Format, listener: TransportListener) {
    this.#format = format;
    this.#listener = listener;
  }

  get socket(): WebSocket | undefined {
    return this.#socket;
  }

  get stream(): Duplex | undefined {
    return this.#stream;
  }

  /** Takes the socket that the client came with, and the one of its upgrade; without one the client is lost. */
  take(socket?: WebSocket, stream?: Duplex): void {
    this.#socket = socket;
    this.#stream = stream;
  }

  get backlog(): number {
    return this.#socket?.bufferedAmount ?? 0;
  }

  /** Without a socket the message is left out: the client asks for what it missed when it is back. */
  send(payload: Payload): void {
    this.#socket?.send(payload, { binary: this.#format.binary });
  }

  write(message: ProtocolMessage): void {
    this.send(this.#format.encode(message));
  }

  end(reason: EndReason, text: string): void {
    const error = describeEnd[reason](text);
    this.write({ action: finalEnds.includes(reason) ? Action.error : Action.disconnected, error });
    this.close();
    this.#listener.ended();
  }

  /** Closes the socket; the client may come back. */
  close(): void {
    this.#socket?.close();
    this.#socket = undefined;
  }

  expire(): void {
    this.#listener.expired();
  }

  unsubscribed(channel: string, reason: UnsubscribeReason): void {
    this.#listener.unsubscribed(channel, reason);
  }
}

/** Tells a client why it cannot connect, and closes its socket. With a token error it comes back with a new token. */
export function refuse(socket: WebSocket, format: Format, error: ErrorInfo, canComeBack = isTokenError(error)): void {
  const message: ProtocolMessage = { action: canComeBack ? Action.disconnected : Action.error, error };
  socket.send(format.encode(message));
  socket.close();
}
