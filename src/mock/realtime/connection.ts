import type { RealtimeLimits } from './limits.ts';
import {
  type EndReason,
  endReasons,
  type Payload,
  type Protocol,
  type Transport,
  type UnsubscribeReason,
} from './protocol.ts';
import { writes } from './write-batch.ts';

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
  /** The library that the client says it uses, with its version; the vendor's name when it says nothing. */
  sdk?: string | undefined;
  limits: Pick<RealtimeLimits, 'backlog'>;
}

/** The longest time that a timer of Node takes, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** The longest name of a client's library, in characters. A client can say anything. */
const longestSdk = 60;

/** One client's connection. */
export class Connection {
  readonly id: string;
  readonly protocol: Protocol;
  /** The library that the client uses. */
  readonly sdk: string;
  /** The names of the channels that it is subscribed to. */
  readonly subscriptions = new Set<string>();
  /** The clients that it is known to belong to, by its token, its signatures and its presence. */
  readonly clientIds = new Set<string>();
  /** When the client was last heard, in milliseconds since 1970. */
  heardAt = 0;
  /** Whether it was asked for a sign of life since then. */
  asked = false;
  /** How long a message takes on its way, in milliseconds; without it, no time. */
  delay: (() => number) | undefined;
  readonly #late: Payload[] = [];
  #admission: Admission;
  #expiry: NodeJS.Timeout | undefined;
  #open = true;
  readonly #transport: Transport;
  readonly #backlog: number;
  readonly #now: () => number;
  readonly #onEnd: (reason?: string) => void;

  /** @param onEnd is told the reason when the server ended the connection; it may be called again for the same end */
  constructor(
    { id, protocol, transport, admission, clientId, sdk, limits }: ConnectionOptions,
    now: () => number,
    onEnd: (connection: Connection, reason?: string) => void,
  ) {
    this.id = id;
    this.protocol = protocol;
    this.sdk = sdk?.replace(/[^\x20-\x7e]/g, '').slice(0, longestSdk) || protocol.vendor;
    this.#transport = transport;
    this.#backlog = limits.backlog;
    this.#now = now;
    this.#onEnd = (reason) => {
      clearTimeout(this.#expiry);
      onEnd(this, reason);
    };
    if (clientId !== undefined) this.clientIds.add(clientId);
    this.#admission = admission;
    this.#watchExpiry();
  }

  get admission(): Admission {
    return this.#admission;
  }

  /** Admits the client with another token. */
  renew(admission: Admission): void {
    this.#admission = admission;
    this.#watchExpiry();
  }

  /** Records a sign of life. */
  hear(time: number): void {
    this.heardAt = time;
    this.asked = false;
  }

  get open(): boolean {
    return this.#open;
  }

  /** Queues a message until the end of the turn, or for as long as the hub's messages take on their way. */
  send(payload: Payload): void {
    const delay = this.delay?.() ?? 0;
    if (delay === 0 && this.#late.length === 0) {
      this.#pass(payload);
      return;
    }
    this.#late.push(payload);
    // Each timer passes on what came first, so that the order stays whatever the delays are.
    setTimeout(() => this.#passLate(1), delay).unref();
  }

  /** Passes on the oldest of the messages that are on their way. */
  #passLate(count: number): void {
    for (const payload of this.#late.splice(0, count)) this.#pass(payload);
  }

  /** Passes a message on. A client that is too far behind is dropped instead. */
  #pass(payload: Payload): void {
    if (!this.#open) return;
    const { stream } = this.#transport;
    // What is only held back here is not what the client leaves unread.
    if (stream !== undefined && this.#transport.backlog > this.#backlog) writes.flush(stream);
    if (this.#transport.backlog <= this.#backlog) {
      if (stream !== undefined) writes.hold(stream);
      this.#transport.send(payload);
      return;
    }
    this.#open = false;
    // Not now: the sender is in the middle of a list that ending this connection changes.
    setImmediate(() => this.#close('slow', endReasons.slow));
  }

  /** Ends the connection and everything that depends on it, at once. The client is told the reason. */
  end(reason: EndReason, text: string = endReasons[reason]): void {
    // As in a network, what was sent before the end comes before it.
    this.#passLate(this.#late.length);
    if (this.#open) this.#close(reason, text);
  }

  /** Tells the client that the server ended one of its subscriptions. */
  tellUnsubscribed(channel: string, reason: UnsubscribeReason): void {
    const payload = this.protocol.encodeUnsubscribed(channel, reason);
    if (payload !== undefined) this.send(payload);
    this.#transport.unsubscribed?.(channel, reason);
  }

  #close(reason: EndReason, text: string): void {
    this.#open = false;
    this.#onEnd(text);
    this.#transport.end(reason, text);
    if (this.#transport.stream !== undefined) writes.flush(this.#transport.stream);
  }

  /** Breaks the connection, as a network does: with a close code of its own, or without a word. */
  break(code?: number, text = ''): void {
    if (code !== undefined) this.#passLate(this.#late.length);
    if (!this.#open) return;
    this.#open = false;
    this.#onEnd(text || 'The connection was broken on purpose.');
    const { stream } = this.#transport;
    if (code === undefined || this.#transport.close === undefined) stream?.destroy();
    else {
      this.#transport.close(code, text);
      if (stream !== undefined) writes.flush(stream);
    }
  }

  /** Checks again whether the admission has expired, as after a change of the clock. */
  checkExpiry(): void {
    this.#watchExpiry();
  }

  /** Records that the client is gone. */
  markLost(): void {
    this.#open = false;
    this.#onEnd();
  }

  #watchExpiry(): void {
    clearTimeout(this.#expiry);
    const { expiresAt } = this.#admission;
    if (expiresAt === undefined || !this.#open) return;
    this.#expiry = setTimeout(() => this.#expire(expiresAt), Math.min(expiresAt - this.#now(), longestTimer));
  }

  #expire(expiresAt: number): void {
    // A timer of Node cannot wait that long, or the clock was set.
    if (expiresAt > this.#now()) this.#watchExpiry();
    else if (this.#transport.expire === undefined) this.end('expired');
    else this.#transport.expire();
  }
}
