import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A message as it came over the wire, with its data parsed. */
export interface Received {
  event: string;
  channel?: string;
  data: unknown;
  user_id?: string;
}

/** How long a test waits for a message or an end, in milliseconds. */
const patience = 10_000;

/** A client that says what a test wants, right or wrong. */
export class RawClient {
  readonly socket: WebSocket;
  /** What the server said when it ended the connection. */
  readonly closed: Promise<{ code: number; reason: string }>;
  socketId = '';
  #received: Received[] = [];
  #waiting = new Set<() => void>();

  constructor(url: string) {
    this.socket = new WebSocket(url);
    this.socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      this.#received.push({ ...message, data: parse(message.data) });
      for (const look of this.#waiting) look();
    });
    this.closed = once(this.socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }));
    this.socket.on('error', () => {});
  }

  /** Connects, and waits for the socket id. */
  static async connect(url: string): Promise<RawClient> {
    const client = new RawClient(url);
    const { data } = await client.next('pusher:connection_established');
    client.socketId = (data as { socket_id: string }).socket_id;
    return client;
  }

  send(message: unknown): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Subscribes, and waits for the answer, whatever it is. */
  async subscribe(channel: string, more: Record<string, unknown> = {}): Promise<Received> {
    this.send({ event: 'pusher:subscribe', data: { channel, ...more } });
    return this.next('pusher_internal:subscription_succeeded', 'pusher:subscription_error', 'pusher:error');
  }

  /** Takes the first message of one of these events that was not taken yet. */
  next(...events: string[]): Promise<Received> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const at = this.#received.findIndex(({ event }) => events.includes(event));
        if (at < 0) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(this.#received.splice(at, 1)[0] as Received);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`No ${events.join(' or ')} came, but ${JSON.stringify(this.#received)}.`));
      }, patience);
      this.#waiting.add(look);
      look();
    });
  }

  /** What came and was not taken, after everything that the server has sent until now. */
  async rest(): Promise<Received[]> {
    this.send({ event: 'pusher:ping', data: {} });
    await this.next('pusher:pong');
    return this.#received.splice(0);
  }

  close(): void {
    this.socket.close();
  }
}

/** Signs as Pusher's server libraries do. */
export function sign(app: { key: string; secret: string }, text: string): string {
  return `${app.key}:${createHmac('sha256', app.secret).update(text).digest('hex')}`;
}

function parse(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}
