import { v7 as uuid } from 'uuid';
import { Connection, type ConnectionOptions } from './connection.ts';
import { formatData, type HubEvent, type Publication } from './event.ts';
import { Feed } from './feed.ts';
import type { Member } from './member.ts';
import { type EndReason, type UnsubscribeReason, unsubscribeReasons } from './protocol.ts';
import { Room } from './room.ts';

/**
 * The connections of one project, whichever vendors' protocols they speak, and the channels that they share. No method
 * throws, and none waits for a client.
 */
export class Hub {
  readonly connections = new Map<string, Connection>();
  /** What happens here, for the console. */
  readonly feed: Feed;
  readonly #rooms = new Map<string, Room>();
  readonly #now: () => number;

  /** @param now the time in milliseconds since 1970 */
  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.feed = new Feed(now);
  }

  /** Adds a client's connection, and ends it when its admission does. */
  connect(options: ConnectionOptions): Connection {
    const connection = new Connection(options, (ended, reason) => {
      clearTimeout(expiry);
      this.#remove(ended, reason);
    });
    const { expiresAt } = options.admission;
    const expiry =
      expiresAt === undefined ? undefined : setTimeout(() => connection.end('expired'), expiresAt - this.#now());
    this.connections.set(connection.id, connection);
    this.feed.record({ kind: 'connected', ...describe(connection) });
    return connection;
  }

  /** Records which client a connection belongs to. */
  identify(connectionId: string, clientId: string): void {
    this.connections.get(connectionId)?.clientIds.add(clientId);
  }

  /**
   * Sends an event to every subscriber of a channel.
   *
   * @param publisher the connection that it came from, which does not get it back; absent when the server publishes
   */
  publish(channel: string, { name, data }: Publication, publisher?: Connection): HubEvent {
    const room = this.#rooms.get(channel);
    const event: HubEvent = {
      id: `msg_${uuid()}`,
      channel,
      name,
      data,
      text: formatData(data),
      time: this.#now(),
      ...(publisher && { publisher: { connectionId: publisher.id, member: room?.subscribers.get(publisher) } }),
    };
    room?.broadcast((protocol) => protocol.encodeEvent(event), publisher);
    this.feed.recordEvent(event);
    return event;
  }

  /** Subscribes a connection, as a member or only to listen, and tells the others of a new member. */
  join(connection: Connection, channel: string, member?: Member): Room {
    let room = this.#rooms.get(channel);
    if (room === undefined) {
      room = new Room(channel);
      this.#rooms.set(channel, room);
    }
    connection.subscriptions.add(channel);
    if (member !== undefined) connection.clientIds.add(member.identity.client_id);
    const isNew = room.enter(connection, member);
    this.feed.record({ kind: 'subscribed', channel, ...describe(connection) });
    if (isNew && member !== undefined) this.feed.record({ kind: 'member_added', channel, member: member.identity });
    return room;
  }

  /** Ends a subscription, and tells the others. */
  leave(connection: Connection, channel: string, reason?: string): void {
    if (!connection.subscriptions.delete(channel)) return;
    const room = this.#rooms.get(channel);
    const gone = room?.leave(connection);
    if (room?.subscribers.size === 0) this.#rooms.delete(channel);
    this.feed.record({ kind: 'unsubscribed', channel, ...describe(connection), ...(reason && { reason }) });
    if (gone !== undefined) this.feed.record({ kind: 'member_removed', channel, member: gone.identity });
  }

  /** The members of a channel, each client once however many connections it has, in the order in which they came. */
  members(channel: string): Member[] {
    return this.#rooms.get(channel)?.clients.values() ?? [];
  }

  memberCount(channel: string): number {
    return this.#rooms.get(channel)?.clients.size ?? 0;
  }

  /** How many connections are subscribed to a channel. */
  subscriberCount(channel: string): number {
    return this.#rooms.get(channel)?.subscribers.size ?? 0;
  }

  /**
   * Ends all connections of a client, or only its subscriptions to one channel.
   *
   * @returns whether there was anything to end
   */
  disconnect(clientId: string, channel?: string): boolean {
    const candidates = channel === undefined ? this.connections.values() : this.#findSubscribers(channel);
    const theirs = [...candidates].filter(({ clientIds }) => clientIds.has(clientId));
    for (const connection of theirs) {
      if (channel === undefined) connection.end('disconnected');
      else this.#expel(connection, channel, 'removed');
    }
    return theirs.length > 0;
  }

  /** Ends all subscriptions to a channel. Call it after the channel is deleted from the project's state. */
  closeChannel(channel: string): void {
    const subscribers = [...this.#findSubscribers(channel)];
    // No subscriber is left to be told of the members who leave.
    this.#rooms.delete(channel);
    for (const connection of subscribers) this.#expel(connection, channel, 'deleted');
  }

  /** Ends all connections that were opened with a token. Call it when the token is revoked. */
  endToken(tokenId: string): void {
    for (const connection of [...this.connections.values()]) {
      if (connection.admission.tokenId === tokenId) connection.end('revoked');
    }
  }

  /** Ends every connection, without telling each of the others who leave. */
  endAll(reason: EndReason): void {
    this.#rooms.clear();
    for (const connection of [...this.connections.values()]) connection.end(reason);
  }

  #remove(connection: Connection, reason?: string): void {
    if (!this.connections.delete(connection.id)) return;
    for (const channel of connection.subscriptions) this.leave(connection, channel);
    this.feed.record({ kind: 'disconnected', ...describe(connection), ...(reason && { reason }) });
  }

  #expel(connection: Connection, channel: string, reason: UnsubscribeReason): void {
    this.leave(connection, channel, unsubscribeReasons[reason]);
    connection.send(connection.protocol.encodeUnsubscribed(channel, reason));
  }

  #findSubscribers(channel: string): Iterable<Connection> {
    return this.#rooms.get(channel)?.subscribers.keys() ?? [];
  }
}

function describe({ id, clientIds }: Connection): { connectionId: string; clientId?: string } {
  const [clientId] = clientIds;
  return { connectionId: id, ...(clientId !== undefined && { clientId }) };
}
