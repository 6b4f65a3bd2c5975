import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { Connection, type ConnectionOptions } from './connection.ts';
import { estimateSize } from './estimate-size.ts';
import { formatData, type HubEvent, measureEvent, type Publication } from './event.ts';
import { Feed } from './feed.ts';
import { History, type HistoryLimits } from './history.ts';
import { defaultRealtimeLimits } from './limits.ts';
import type { Member, PresentMember } from './member.ts';
import { Observers } from './observer.ts';
import { type EndReason, type MemberChange, type UnsubscribeReason, unsubscribeReasons } from './protocol.ts';
import { type Hearing, Room } from './room.ts';

/** Who publishes an event, and who does not get it. */
export interface PublishOptions {
  /** The connection that it came from; absent when the server publishes. */
  publisher?: Connection | undefined;
  /** The id of a connection that does not get it. */
  except?: string | undefined;
}

/**
 * The connections of one project, whichever vendors' protocols they speak, and the channels that they share. No method
 * throws, and none waits for a client.
 */
export class Hub {
  readonly connections = new Map<string, Connection>();
  /** What happens here, for the console. */
  readonly feed: Feed;
  readonly observers = new Observers();
  /** The events that were published lately in each channel. */
  readonly history: History<HubEvent>;
  /** How the members of each channel changed lately. */
  readonly memberHistory: History<MemberChange>;
  /** Tells the serials of this hub from those of one before a restart. */
  readonly epoch = randomBytes(6).toString('hex');
  /** How long each message to a client takes on its way, in milliseconds; without it, no time. */
  delay: (() => number) | undefined;
  readonly #rooms = new Map<string, Room>();
  readonly #now: () => number;
  #serial = 0;

  /** @param now the time in milliseconds since 1970 */
  constructor(now: () => number = Date.now, limits: HistoryLimits = defaultRealtimeLimits) {
    this.#now = now;
    this.history = new History(limits, now);
    this.memberHistory = new History(limits, now);
    this.feed = new Feed(now);
    this.feed.watch(this.observers);
  }

  /** The serial of the newest event or change. */
  get serial(): number {
    return this.#serial;
  }

  /** The time by the hub's clock, in milliseconds since 1970. */
  get time(): number {
    return this.#now();
  }

  /** Adds a client's connection, and ends it when its admission does. */
  connect(options: ConnectionOptions): Connection {
    const connection = new Connection(options, this.#now, (ended, reason) => this.#remove(ended, reason));
    connection.delay = this.delay;
    this.connections.set(connection.id, connection);
    this.observers.tell('connected', { connection });
    return connection;
  }

  /** Records which client a connection belongs to. */
  identify(connectionId: string, clientId: string): void {
    this.connections.get(connectionId)?.clientIds.add(clientId);
  }

  /**
   * Sends an event to every subscriber of a channel.
   *
   * @returns the event, or the earlier one of the same id
   */
  publish(channel: string, publication: Publication, { publisher, except }: PublishOptions = {}): HubEvent {
    const { id = `msg_${uuid()}` } = publication;
    const earlier = publication.id === undefined ? undefined : this.history.find(channel, id);
    if (earlier !== undefined) return earlier;
    const room = this.#rooms.get(channel);
    const { name, data, text = formatData(data), clientId, own } = publication;
    const { time, serial } = this.#stamp();
    const from = publisher && { connectionId: publisher.id, member: room?.listMembersOf(publisher)[0] };
    // Field by field: spreading would take as long as all else that a publish does.
    const event: HubEvent = { id, channel, name, data, text, clientId, own, time, serial, publisher: from };
    this.history.add(channel, event, measureEvent(event), publication.id !== undefined);
    room?.broadcast((protocol) => protocol.encodeEvent(event), publisher, except);
    this.observers.tell('published', { event });
    return event;
  }

  /**
   * Subscribes a connection, and tells the others of a new member.
   *
   * @param member who the connection is to the others; without one it only listens
   * @param hearing what it is told: by default all that others do, and of the members only when it is one
   */
  join(connection: Connection, channel: string, member?: Member, hearing: Partial<Hearing> = {}): Room {
    let room = this.#rooms.get(channel);
    if (room === undefined) {
      room = new Room(channel, () => this.#stamp());
      this.#rooms.set(channel, room);
    }
    const isNew = room.findHearing(connection) === undefined;
    const wasEmpty = room.size === 0;
    const silent = { events: true, members: member !== undefined, ownEvents: false, ownMembers: false };
    room.subscribe(connection, { ...silent, ...hearing });
    connection.subscriptions.add(channel);
    if (wasEmpty) this.observers.tell('occupied', { channel });
    if (isNew) this.observers.tell('subscribed', { channel, connection });
    if (member !== undefined) this.enter(connection, channel, member);
    return room;
  }

  /**
   * Makes a subscriber's client a member, or changes its data.
   *
   * @param number the number that was drawn for it in the room
   * @returns false when the connection is not subscribed
   */
  enter(connection: Connection, channel: string, member: Member, number?: number): boolean {
    const change = this.#rooms.get(channel)?.enter(connection, member, number);
    if (change === undefined) return false;
    connection.clientIds.add(member.identity.client_id);
    this.#recordChange(change);
    return true;
  }

  /**
   * Ends a member of a connection that stays subscribed.
   *
   * @param last what it says of itself as it leaves, where it says something
   * @returns whether there was one
   */
  exit(connection: Connection, channel: string, clientId: string, last?: Member): boolean {
    const change = this.#rooms.get(channel)?.exit(connection, clientId, last);
    if (change !== undefined) this.#recordChange(change);
    return change !== undefined;
  }

  /** Ends a subscription, and tells the others. */
  leave(connection: Connection, channel: string, reason?: string): void {
    if (!connection.subscriptions.delete(channel)) return;
    const room = this.#rooms.get(channel);
    this.observers.tell('unsubscribed', { channel, connection, reason });
    if (room === undefined) return;
    for (const { identity } of room.listMembersOf(connection)) {
      const change = room.exit(connection, identity.client_id);
      if (change !== undefined) this.#recordChange(change);
    }
    room.unsubscribe(connection);
    if (room.size === 0 && this.#rooms.delete(channel)) this.observers.tell('vacated', { channel });
  }

  /** The room of a channel that has subscribers. */
  findRoom(channel: string): Room | undefined {
    return this.#rooms.get(channel);
  }

  /** The names of the channels that have subscribers. */
  listOccupiedChannels(): Iterable<string> {
    return this.#rooms.keys();
  }

  /** The members of a channel, each person once however many connections it has, in the order in which they came. */
  listMembers(channel: string): PresentMember[] {
    return this.#rooms.get(channel)?.listMembers() ?? [];
  }

  countMembers(channel: string): number {
    return this.#rooms.get(channel)?.memberCount ?? 0;
  }

  /** How many connections are subscribed to a channel. */
  countSubscribers(channel: string): number {
    return this.#rooms.get(channel)?.size ?? 0;
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

  /** Ends all subscriptions to a channel, and forgets it. Call it after it is deleted from the project's state. */
  closeChannel(channel: string): void {
    const room = this.#rooms.get(channel);
    this.#rooms.delete(channel);
    this.history.forget(channel);
    this.memberHistory.forget(channel);
    if (room === undefined) return;
    // The subscribers are told that the channel is gone, and not of each member who leaves it.
    for (const connection of [...room.subscribers]) this.#expel(connection, channel, 'deleted');
    for (const member of room.listMembers()) this.observers.tell('memberRemoved', { channel, member });
    this.observers.tell('vacated', { channel });
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

  #stamp(): { time: number; serial: number } {
    this.#serial += 1;
    return { time: this.#now(), serial: this.#serial };
  }

  #recordChange(change: MemberChange): void {
    const { channel, member, kind, ofPerson } = change;
    this.memberHistory.add(channel, change, estimateSize([member.data, member.info, member.own]));
    if (ofPerson) this.observers.tell(kind === 'entered' ? 'memberAdded' : 'memberRemoved', { channel, member });
  }

  #remove(connection: Connection, reason?: string): void {
    if (!this.connections.delete(connection.id)) return;
    for (const channel of [...connection.subscriptions]) this.leave(connection, channel);
    this.observers.tell('disconnected', { connection, reason });
  }

  #expel(connection: Connection, channel: string, reason: UnsubscribeReason): void {
    this.leave(connection, channel, unsubscribeReasons[reason]);
    connection.tellUnsubscribed(channel, reason);
  }

  #findSubscribers(channel: string): Iterable<Connection> {
    return this.#rooms.get(channel)?.subscribers ?? [];
  }
}
