import type { RealtimeLimits } from './limits.ts';
import { type EndReason, endReasons, type Payload, type Protocol, type Transport } from './protocol.ts';

/** How a client was admitted. */
export interface Admission {
  /** The id of the token that it came with; undefined when it came with a key. */
  tokenId: string | undefined;
  /** When the admission ends, in milliseconds since 1970; undefined when it does not. */
  expiresAt: number | undefined;
}

export interface ConnectionOptions {
  /** Unique among the connections of the hub. Its form is the vendor's. */
  id: string;
  protocol: Protocol;
  transport: Transport;
  admission: Admission;
  /** The client that its token names. */
  clientId: string | undefined;
  limits: Pick<RealtimeLimits, 'backlog'>;
}

/** One client's connection. */
export class Connection {
  readonly id: string;
  readonly protocol: Protocol;
  readonly admission: Admission;
  /** The names of the channels that it is subscribed to. */
  readonly subscriptions = new Set<string>();
  /** The clients that it is known to belong to, by its token, its signatures and its presence. */
  readonly clientIds = new Set<string>();
  /** When the client was last heard, in milliseconds since 1970. */
  heardAt = 0;
  /** Whether it was asked for a sign of life since then. */
  asked = false;
  #open = true;
  readonly #transport: Transport;
  readonly #backlog: number;
  readonly #onEnd: (reason?: string) => void;

  /** @param onEnd is told the reason when the server ended the connection; it may be called again for the same end */
  constructor(
    { id, protocol, transport, admission, clientId, limits }: ConnectionOptions,
    onEnd: (connection: Connection, reason?: string) => void,
  ) {
    this.id = id;
    this.protocol = protocol;
    this.admission = admission;
    this.#transport = transport;
    this.#backlog = limits.backlog;
    this.#onEnd = (reason) => onEnd(this, reason);
    if (clientId !== undefined) this.clientIds.add(clientId);
  }

  /** Records a sign of life. */
  hear(time: number): void {
    this.heardAt = time;
    this.asked = false;
  }

  get open(): boolean {
    return this.#open;
  }

  /** Queues a message. A client that is too far behind is dropped instead. */
  send(payload: Payload): void {
    if (!this.#open) return;
    if (this.#transport.backlog <= this.#backlog) {
      this.#transport.send(payload);
      return;
    }
    this.#open = false;
    // Not now: the sender is in the middle of a list that ending this connection changes.
    setImmediate(() => this.#close('slow', endReasons.slow));
  }

  /** Ends the connection and everything that depends on it, at once. The client is told the reason. */
  end(reason: EndReason, text: string = endReasons[reason]): void {
    if (this.#open) this.#close(reason, text);
  }

  #close(reason: EndReason, text: string): void {
    this.#open = false;
    this.#onEnd(text);
    this.#transport.end(reason, text);
  }

  /** Records that the client is gone. */
  lost(): void {
    this.#open = false;
    this.#onEnd();
  }
}
