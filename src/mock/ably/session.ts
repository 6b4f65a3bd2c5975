import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { contain, type ReportFailure } from '../http/boundary.ts';
import { isRecord } from '../http/json.ts';
import type { Connection } from '../realtime/connection.ts';
import { RateLimit } from '../realtime/rate-limit.ts';
import { attach, reviseAttachments } from './attach.ts';
import type { Authentication } from './authentication.ts';
import type { AblyClient } from './client.ts';
import { createError, type ErrorInfo, refuseUnsupported } from './errors.ts';
import type { Format } from './format.ts';
import type { Identity } from './identity.ts';
import type { AblyLimits } from './limits.ts';
import { type AblyProtocol, formatSerial, openProtocol } from './protocol.ts';
import { changePresence, publish } from './publish.ts';
import type { Realm } from './realm.ts';
import { Replies } from './replies.ts';
import { syncMembers } from './sync.ts';
import { AblyTransport } from './transport.ts';
import { Action, type ProtocolMessage } from './wire.ts';

export interface SessionOptions {
  realm: Realm;
  identity: Identity;
  format: Format;
  echo: boolean;
  sdk: string | undefined;
  authentication: Authentication;
  limits: AblyLimits;
  /** The time in milliseconds since 1970. */
  now: () => number;
  /** Receives unexpected errors. */
  report: ReportFailure;
  /** Is told when the client is lost, and may come back. */
  onLost: () => void;
  /** Is told when the connection is over and cannot be resumed. */
  onEnd: () => void;
}

/** The socket that a client came with, and the one of its upgrade. */
export interface Served {
  socket: WebSocket;
  stream: Duplex;
  /** Whether it wants heartbeats as messages, since it cannot see those of WebSockets. */
  heartbeats: boolean;
}

/** A client's message whose common fields are valid. */
type ReceivedMessage = ProtocolMessage & { channel: string };

/** One client's side of Ably's protocol. It outlives its socket for a while, so that the client can resume it. */
export class Session implements AblyClient {
  readonly realm: Realm;
  readonly connection: Connection;
  readonly protocol: AblyProtocol;
  /** Resumes the connection. */
  readonly key = `mock!${randomBytes(18).toString('base64url')}`;
  readonly limits: AblyLimits;
  readonly echo: boolean;
  /** The modes of the channels that it is attached to, as flags. */
  readonly modes = new Map<string, number>();
  /** The channels that the server removed this client from. */
  readonly removedFrom = new Set<string>();
  readonly rate: RateLimit;
  identity: Identity;
  /** How many members it has in each channel. */
  readonly members = new Map<string, number>();
  #heartbeats = false;
  #grave: NodeJS.Timeout | undefined;
  readonly #transport: AblyTransport;
  readonly #authentication: Authentication;
  readonly #now: () => number;
  readonly #onLost: () => void;
  readonly #onEnd: () => void;
  readonly #report: ReportFailure;
  readonly #replies = new Replies();

  constructor({
    realm,
    identity,
    format,
    echo,
    sdk,
    authentication,
    limits,
    now,
    report,
    onLost,
    onEnd,
  }: SessionOptions) {
    this.realm = realm;
    this.identity = identity;
    this.echo = echo;
    this.limits = limits;
    this.rate = new RateLimit(limits.messagesPerSecond, now);
    this.#report = report;
    this.#authentication = authentication;
    this.#now = now;
    this.#onLost = onLost;
    this.#onEnd = onEnd;
    const { hub } = realm.project;
    this.protocol = openProtocol(format, hub.epoch);
    this.#transport = new AblyTransport(format, {
      ended: () => this.#forget(),
      expired: () => this.#leaveUntilRenewed(createError(40142, 'The token has expired.')),
      unsubscribed: (channel, reason) => {
        this.#forgetChannel(channel);
        if (reason === 'removed') this.removedFrom.add(channel);
      },
    });
    this.connection = hub.connect({
      id: randomBytes(8).toString('base64url'),
      protocol: this.protocol,
      transport: this.#transport,
      admission: describeAdmission(identity),
      clientId: identity.clientId,
      sdk,
      limits,
    });
    realm.clients.add(this);
  }

  /** The serial of what is newest in the project. */
  get currentSerial(): string {
    const { epoch, serial } = this.realm.project.hub;
    return formatSerial(epoch, serial);
  }

  /** Whether it waits for its client to come back. */
  get isLost(): boolean {
    return this.#transport.socket === undefined;
  }

  /** Serves a client on a socket, its first one or the one that it resumes with. */
  serve({ socket, stream, heartbeats }: Served, error?: ErrorInfo): void {
    clearTimeout(this.#grave);
    this.#transport.socket?.terminate();
    this.#transport.take(socket, stream);
    this.#heartbeats = heartbeats;
    const hear = () => this.connection.hear(this.#now());
    hear();
    const listen = (event: string, listener: (...parameters: never[]) => void) => {
      const where = `The ${event} of connection ${this.connection.id}`;
      socket.on(
        event,
        contain(where, listener, this.#report, () => socket.terminate()),
      );
    };
    listen('message', (data: Buffer) => {
      if (this.#transport.socket !== socket) return undefined;
      hear();
      return this.#receive(data);
    });
    listen('ping', hear);
    listen('pong', hear);
    listen('close', () => {
      if (this.#transport.socket === socket) this.#lose();
    });
    this.#tellConnected(error);
  }

  send(message: ProtocolMessage): void {
    this.connection.send(this.protocol.format.encode(message));
  }

  /** Sends a sign of life, so that the client does not take the connection for broken. */
  sendHeartbeat(): void {
    if (this.#heartbeats) this.connection.send(this.protocol.ping);
    this.#transport.socket?.ping();
  }

  askForToken(): void {
    this.send({ action: Action.auth });
  }

  /** Ends one channel of the client with an error. */
  failChannel(channel: string, error: ErrorInfo): void {
    this.detach(channel);
    this.send({ action: Action.error, channel, error });
  }

  detach(channel: string): void {
    this.#forgetChannel(channel);
    this.realm.project.hub.leave(this.connection, channel);
  }

  /** Renews how the client was admitted, as it resumes or sends a new token. */
  admit(identity: Identity): void {
    // Coming back with the same token does not undo that the server removed it from a channel.
    if (identity.tokenId !== this.identity.tokenId) this.removedFrom.clear();
    this.identity = identity;
    this.connection.renew(describeAdmission(identity));
    if (identity.clientId !== undefined) this.connection.clientIds.add(identity.clientId);
  }

  #tellConnected(error?: ErrorInfo): void {
    const { clientId } = this.identity;
    const { messageSize, frameSize, messagesPerSecond, grace, idleInterval } = this.limits;
    this.send({
      action: Action.connected,
      connectionId: this.connection.id,
      timestamp: this.realm.project.hub.time,
      ...(error && { error }),
      connectionDetails: {
        ...(clientId !== undefined && { clientId }),
        connectionKey: this.key,
        maxMessageSize: messageSize,
        maxFrameSize: frameSize,
        maxInboundRate: messagesPerSecond,
        connectionStateTtl: grace,
        maxIdleInterval: idleInterval,
        serverId: 'mock',
      },
    });
  }

  /** @returns a promise when what the message asks for takes time */
  #receive(data: Buffer): Promise<void> | undefined {
    const message = this.protocol.format.decode(data)?.value;
    if (!isRecord(message) || typeof message.action !== 'number') {
      this.connection.end('unsupported', 'The message cannot be read, is nested too deep, or has no action.');
      return undefined;
    }
    const { channel } = message;
    if (channel !== undefined && typeof channel !== 'string') {
      this.connection.end('unsupported', 'channel: must be a string.');
      return undefined;
    }
    const received: ReceivedMessage = { ...(message as unknown as ProtocolMessage), channel: channel ?? '' };
    if (received.action === Action.auth) return this.#renew(received.auth);
    this.#handle(received);
    return undefined;
  }

  #handle(message: ReceivedMessage): void {
    const { action, channel } = message;
    if (action === Action.heartbeat) {
      const id = typeof message.id === 'string' ? message.id.slice(0, this.limits.nameLength) : undefined;
      this.send({ action: Action.heartbeat, ...(id !== undefined && { id }) });
    } else if (action === Action.attach) attach(this, message);
    else if (action === Action.detach) {
      this.detach(channel);
      this.send({ action: Action.detached, channel });
    } else if (action === Action.message) this.#reply(message, () => publish(this, message));
    else if (action === Action.presence) this.#reply(message, () => changePresence(this, message));
    else if (action === Action.sync) syncMembers(this, channel);
    else if (action === Action.close) {
      this.send({ action: Action.closed });
      this.#transport.close();
      this.#end();
    } else if (action === Action.disconnect) this.#transport.socket?.close();
    else if (action === Action.annotation || action === Action.object || action === Action.objectSync) {
      const feature = action === Action.annotation ? 'annotations' : 'objects';
      this.#reply(message, () => ({ error: refuseUnsupported(feature) }));
    }
    // An action that is not known is of a newer protocol, which a client does not depend on.
  }

  /** Carries out a numbered message and reports the outcome to its client. */
  #reply({ msgSerial }: ProtocolMessage, work: () => { serials: string[] } | { error: ErrorInfo }): void {
    this.send(this.#replies.reply(msgSerial, work));
  }

  /** Takes a new token for the connection that goes on. */
  async #renew(auth: unknown): Promise<void> {
    const token = isRecord(auth) && typeof auth.accessToken === 'string' ? auth.accessToken : '';
    const admitted = await this.#authentication.admitToken(token);
    if (!this.connection.open || this.isLost) return;
    if ('error' in admitted) {
      this.#leaveUntilRenewed(admitted.error);
      return;
    }
    const { realm, identity } = admitted;
    const isOther = identity.clientId !== this.identity.clientId && !identity.anyClient;
    if (realm !== this.realm || isOther) {
      this.connection.end('unauthorized', 'The new token belongs to another client or project.');
      return;
    }
    this.admit({ ...identity, clientId: this.identity.clientId, anyClient: this.identity.anyClient });
    reviseAttachments(this);
    this.#tellConnected();
  }

  /** Ends the socket with a token error, after which the client fetches a new token and resumes. */
  #leaveUntilRenewed(error: ErrorInfo): void {
    this.#transport.write({ action: Action.disconnected, error });
    this.#transport.close();
    this.#lose();
  }

  /** Waits for a client that lost its socket. It stays a member, and is told nothing until it is back. */
  #lose(): void {
    this.#transport.take();
    if (!this.connection.open) {
      // It was broken on purpose, and its members have left: the client connects as a new one.
      this.#forget();
      return;
    }
    const { hub } = this.realm.project;
    const silence = { events: false, members: false, ownMembers: false };
    for (const channel of this.connection.subscriptions)
      hub.findRoom(channel)?.subscribe(this.connection, { ...silence, ownEvents: false });
    this.#onLost();
    clearTimeout(this.#grave);
    this.#grave = setTimeout(() => this.#end(), this.limits.grace);
    this.#grave.unref();
  }

  /** Waits no longer for a client that is lost. */
  abandon(): void {
    if (this.isLost) this.#end();
  }

  #end(): void {
    this.#forget();
    this.connection.markLost();
  }

  #forgetChannel(channel: string): void {
    this.modes.delete(channel);
    this.members.delete(channel);
  }

  #forget(): void {
    clearTimeout(this.#grave);
    this.realm.clients.delete(this);
    this.#onEnd();
  }
}

function describeAdmission({ tokenId, expiresAt }: Identity) {
  return { tokenId, expiresAt };
}
