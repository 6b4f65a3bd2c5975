import type { WebSocket } from 'ws';
import { type CloseCode, closeCodes } from '../pusher/close-codes.ts';
import type { IssuedToken, RealtimeProject } from './hub.ts';
import type { RealtimeLimits } from './limits.ts';

/** A text frame whose payload is encoded already, so that a broadcast encodes it once. */
const asText = { binary: false };

/** One client's connection. */
export class Connection {
  /** The socket id, `123.456`. */
  readonly id: string;
  readonly project: RealtimeProject;
  /** The issued token that opened it, or nothing when the app key did. */
  readonly token: IssuedToken | undefined;
  /** The names of the channels that it is subscribed to. */
  readonly subscriptions = new Set<string>();
  /** The clients that it is known to belong to, by its token, its signatures and its presence. */
  readonly clientIds = new Set<string>();
  /** When the client was last heard, in milliseconds since 1970. */
  heardAt = 0;
  /** Whether it was asked for a sign of life since then. */
  asked = false;
  /** The id of the user who signed in on it, in Pusher's sense. */
  signedInAs: string | undefined;
  #open = true;
  #socket: WebSocket;
  #backlog: number;

  constructor(
    { id, project, token }: Pick<Connection, 'id' | 'project' | 'token'>,
    socket: WebSocket,
    { backlog }: Pick<RealtimeLimits, 'backlog'>,
  ) {
    this.id = id;
    this.project = project;
    this.token = token;
    this.#socket = socket;
    this.#backlog = backlog;
    if (token !== undefined) this.clientIds.add(token.client_id);
  }

  /** Takes note of a sign of life. */
  hear(time: number): void {
    this.heardAt = time;
    this.asked = false;
  }

  get open(): boolean {
    return this.#open;
  }

  /** Queues a message. A client that is too far behind is dropped instead. */
  send(message: string | Buffer): void {
    if (!this.#open) return;
    if (this.#socket.bufferedAmount <= this.#backlog) {
      this.#socket.send(message, asText);
      return;
    }
    this.#open = false;
    // Not now: whoever sends is in the middle of a list that ending this connection changes.
    setImmediate(() => this.#close(closeCodes.overCapacity, 'This client reads too slowly.'));
  }

  /** Ends the connection and everything that hangs on it, at once. The client hears the code and the reason. */
  end(code: CloseCode, reason: string): void {
    if (!this.#open) return;
    this.#close(code, reason);
  }

  #close(code: CloseCode, reason: string): void {
    this.#open = false;
    this.project.hub.remove(this, reason);
    this.#socket.close(code, reason);
  }

  /** Takes note that the client is gone. */
  lost(): void {
    this.#open = false;
    this.project.hub.remove(this);
  }
}
