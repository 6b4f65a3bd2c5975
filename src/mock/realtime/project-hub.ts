import { type CloseCode, closeCodes } from '../pusher/close-codes.ts';
import { encodeData, encodeMessage } from '../pusher/messages.ts';
import type { Connection } from './connection.ts';
import type { Member, RealtimeHub, RealtimeProject } from './hub.ts';
import { type Presence, Room } from './room.ts';

/** How much of an event's data the feed keeps. */
const feedDataLength = 1_000;

/** The connections of one project, and what they are subscribed to. */
export class ProjectHub implements RealtimeHub {
  readonly connections = new Map<string, Connection>();
  #rooms = new Map<string, Room>();
  #feed: RealtimeProject['feed'];

  constructor({ feed }: Pick<RealtimeProject, 'feed'>) {
    this.#feed = feed;
  }

  publish(channel: string, event: string, data: unknown): void {
    this.#send(channel, event, data, 'server');
  }

  /** Passes a client's event on to the channel's other subscribers. */
  publishFrom(sender: Connection, channel: string, event: string, data: unknown): void {
    this.#send(channel, event, data, 'client', sender);
  }

  members(channel: string): Member[] {
    return this.#rooms.get(channel)?.members.values() ?? [];
  }

  memberCount(channel: string): number {
    return this.#rooms.get(channel)?.members.size ?? 0;
  }

  /** How many connections are subscribed to a channel. */
  subscriberCount(channel: string): number {
    return this.#rooms.get(channel)?.subscribers.size ?? 0;
  }

  identify(socketId: string, clientId: string): void {
    this.connections.get(socketId)?.clientIds.add(clientId);
  }

  disconnect(clientId: string, channel?: string): boolean {
    const connections = channel === undefined ? this.connections.values() : this.#subscribersOf(channel);
    const theirs = [...connections].filter(({ clientIds }) => clientIds.has(clientId));
    for (const connection of theirs) {
      if (channel === undefined) connection.end(closeCodes.unauthorized, 'The server disconnected this client.');
      else this.#expel(connection, channel, 'The server removed this client from the channel.', 403);
    }
    return theirs.length > 0;
  }

  closeChannel(channel: string): void {
    const subscribers = [...this.#subscribersOf(channel)];
    // Nobody is left to be told of the members who leave.
    this.#rooms.delete(channel);
    for (const connection of subscribers) this.#expel(connection, channel, 'The channel was deleted.', 410);
  }

  endToken(jti: string): void {
    for (const connection of [...this.connections.values()]) {
      if (connection.token?.jti === jti) connection.end(closeCodes.unauthorized, 'The token was revoked.');
    }
  }

  /** Ends every connection, without telling each of the others who leave. */
  endAll(code: CloseCode, reason: string): void {
    this.#rooms.clear();
    for (const connection of [...this.connections.values()]) connection.end(code, reason);
  }

  add(connection: Connection): void {
    this.connections.set(connection.id, connection);
    this.#feed.record({ kind: 'connected', ...whoIs(connection) });
  }

  remove(connection: Connection, reason?: string): void {
    if (!this.connections.delete(connection.id)) return;
    for (const channel of connection.subscriptions) this.leave(connection, channel);
    this.#feed.record({ kind: 'disconnected', ...whoIs(connection), ...(reason && { reason }) });
  }

  /** Subscribes a connection and tells it and the others. */
  join(connection: Connection, channel: string, presence: Presence | undefined): void {
    let room = this.#rooms.get(channel);
    if (room === undefined) {
      room = new Room(channel);
      this.#rooms.set(channel, room);
    }
    connection.subscriptions.add(channel);
    if (presence !== undefined) connection.clientIds.add(presence.member.client_id);
    const added = room.enter(connection, presence);
    connection.send(encodeMessage('pusher_internal:subscription_succeeded', room.describe(connection), channel));
    this.#feed.record({ kind: 'subscribed', channel, ...whoIs(connection) });
    if (added !== undefined) this.#feed.record({ kind: 'member_added', channel, member: added });
  }

  /** Ends a subscription and tells the others. */
  leave(connection: Connection, channel: string, reason?: string): void {
    if (!connection.subscriptions.delete(channel)) return;
    const room = this.#rooms.get(channel);
    const removed = room?.leave(connection);
    if (room?.subscribers.size === 0) this.#rooms.delete(channel);
    this.#feed.record({ kind: 'unsubscribed', channel, ...whoIs(connection), ...(reason && { reason }) });
    if (removed !== undefined) this.#feed.record({ kind: 'member_removed', channel, member: removed });
  }

  /** Who a connection is in a presence channel. */
  presenceOf(connection: Connection, channel: string): Presence | undefined {
    return this.#rooms.get(channel)?.subscribers.get(connection);
  }

  #send(channel: string, event: string, data: unknown, from: 'server' | 'client', sender?: Connection): void {
    const text = encodeData(data);
    const room = this.#rooms.get(channel);
    if (room !== undefined) {
      const userId = sender && room.subscribers.get(sender)?.userId;
      room.broadcast(encodeMessage(event, text, channel, userId), sender);
    }
    this.#feed.record({ kind: 'published', channel, event, data: beginningOf(text), from });
  }

  /** Protocol 7 has no word for it, so the channel's own error event is used, which pusher-js hands to the page. */
  #expel(connection: Connection, channel: string, reason: string, status: number): void {
    this.leave(connection, channel, reason);
    const data = { type: 'SubscriptionEnded', error: reason, status };
    connection.send(encodeMessage('pusher:subscription_error', data, channel));
  }

  #subscribersOf(channel: string): Iterable<Connection> {
    return this.#rooms.get(channel)?.subscribers.keys() ?? [];
  }
}

function whoIs({ id, clientIds }: Connection): { socketId: string; clientId?: string } {
  const [clientId] = clientIds;
  return { socketId: id, ...(clientId !== undefined && { clientId }) };
}

function beginningOf(text: string): string {
  if (text.length <= feedDataLength) return text;
  // A plain slice would keep the whole text alive.
  return `${Buffer.from(text.slice(0, feedDataLength)).toString()}…`;
}
