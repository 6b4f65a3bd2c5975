import { Decoder, encode } from '@msgpack/msgpack';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';

type Message = Record<string, unknown> & { action: number };

/** A client that sends and receives Ably's messages by hand. It is gone with the test. */
export class RawAbly {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  readonly #received: Message[] = [];
  readonly #waiting = new Set<() => void>();

  /** @param query of the address, such as the key */
  static async connect(url: string, query: Record<string, string>): Promise<RawAbly> {
    const client = new RawAbly(url, query);
    await client.next(4);
    return client;
  }

  constructor(url: string, query: Record<string, string>) {
    this.socket = new WebSocket(
      `${url.replace('http', 'ws')}/?${new URLSearchParams({ format: 'json', v: '6', ...query })}`,
    );
    onTestFinished(() => this.socket.terminate());
    const decoder = new Decoder();
    this.socket.on('message', (data: Buffer, isBinary) => {
      this.#received.push((isBinary ? decoder.decode(data) : JSON.parse(data.toString())) as Message);
      for (const wake of this.#waiting) wake();
    });
    this.socket.on('error', () => {});
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
    this.closed.then(() => {
      for (const wake of this.#waiting) wake();
    });
  }

  send(message: unknown, binary = false): void {
    this.socket.send(binary ? encode(message) : JSON.stringify(message));
  }

  /** Waits for the next message of an action and takes it. */
  async next(action: number): Promise<Message> {
    for (;;) {
      const at = this.#received.findIndex((message) => message.action === action);
      if (at >= 0) return this.#received.splice(at, 1)[0] as Message;
      if (this.socket.readyState >= WebSocket.CLOSING) throw new Error('The server closed the connection.');
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  /** The messages that are not taken yet. */
  get rest(): readonly Message[] {
    return this.#received;
  }
}
