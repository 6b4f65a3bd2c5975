import type { Connection } from './connection.ts';
import { findPerson, type Member, type PresentMember } from './member.ts';
import type { MemberChange, Payload, Protocol } from './protocol.ts';

/** What a subscriber is told. */
export interface Hearing {
  events: boolean;
  /** Changes of the members. */
  members: boolean;
  /** The events that it published itself. */
  ownEvents: boolean;
  /** The changes of the members that it made itself. */
  ownMembers: boolean;
}

interface Subscriber {
  hearing: Hearing;
  /** The members that are there with this connection, by client. Most have one or none. */
  members: Map<string, PresentMember>;
}

/** Reads the time and the next serial for a change. */
type Stamp = () => { time: number; serial: number };

/** The subscribers of one channel and the members among them. */
export class Room {
  readonly name: string;
  readonly #subscribers = new Map<Connection, Subscriber>();
  /** The members of all connections, by person, in the order in which they came. */
  readonly #people = new Map<string, Set<PresentMember>>();
  #numbers = 0;
  readonly #stamp: Stamp;

  constructor(name: string, stamp: Stamp) {
    this.name = name;
    this.#stamp = stamp;
  }

  /** How many connections are subscribed. */
  get size(): number {
    return this.#subscribers.size;
  }

  get subscribers(): Iterable<Connection> {
    return this.#subscribers.keys();
  }

  /** How many people are present. */
  get memberCount(): number {
    return this.#people.size;
  }

  /** The members: each person once, however many connections it has, in the order in which they came. */
  listMembers(): PresentMember[] {
    return Array.from(this.#people.values(), ([first]) => first as PresentMember);
  }

  /** The members of each connection, in the order in which their people came. */
  listPresences(): PresentMember[] {
    return [...this.#people.values()].flatMap((presences) => [...presences]);
  }

  /** The members of one connection. */
  listMembersOf(connection: Connection): PresentMember[] {
    return [...(this.#subscribers.get(connection)?.members.values() ?? [])];
  }

  /** What a subscriber is told; undefined when the connection is not a subscriber. */
  findHearing(connection: Connection): Hearing | undefined {
    return this.#subscribers.get(connection)?.hearing;
  }

  /** Draws a number for one who comes to the channel. */
  drawNumber(): number {
    const number = this.#numbers;
    this.#numbers += 1;
    return number;
  }

  /** Adds a subscriber, or changes what it is told. */
  subscribe(connection: Connection, hearing: Hearing): void {
    const known = this.#subscribers.get(connection);
    if (known === undefined) this.#subscribers.set(connection, { hearing, members: new Map() });
    else known.hearing = hearing;
  }

  /** Removes a subscriber that has no members left. */
  unsubscribe(connection: Connection): void {
    this.#subscribers.delete(connection);
  }

  /** Sends an event to all subscribers who are to hear it, encoded once for each protocol. */
  broadcast(encode: (protocol: Protocol) => Payload | undefined, publisher?: Connection, except?: string): void {
    this.#send(encode, (subscriber, { events, ownEvents }) => {
      return events && (subscriber !== publisher || ownEvents) && subscriber.id !== except;
    });
  }

  /**
   * Makes a subscriber's client a member, or changes what it is as one, and tells the others.
   *
   * @param number the number that was drawn for it
   */
  enter(connection: Connection, member: Member, number?: number): MemberChange | undefined {
    const subscriber = this.#subscribers.get(connection);
    if (subscriber === undefined) return undefined;
    const clientId = member.identity.client_id;
    const person = findPerson(member.identity);
    const known = subscriber.members.get(clientId);
    const stamp = this.#stamp();
    const present: PresentMember = {
      ...member,
      connectionId: connection.id,
      number: known?.number ?? number ?? this.drawNumber(),
      ...stamp,
    };
    const presences = this.#people.get(person) ?? new Set();
    const ofPerson = presences.size === 0;
    if (known !== undefined) replace(presences, known, present);
    else presences.add(present);
    this.#people.set(person, presences);
    subscriber.members.set(clientId, present);
    const kind = known === undefined ? 'entered' : 'updated';
    return this.#tellChange({ kind, channel: this.name, member: present, ofPerson, ...stamp }, connection);
  }

  /** Ends a member of a connection, and tells the others. */
  exit(connection: Connection, clientId: string): MemberChange | undefined {
    const members = this.#subscribers.get(connection)?.members;
    const member = members?.get(clientId);
    if (member === undefined) return undefined;
    members?.delete(clientId);
    const person = findPerson(member.identity);
    const presences = this.#people.get(person);
    presences?.delete(member);
    const ofPerson = presences?.size === 0;
    if (ofPerson) this.#people.delete(person);
    return this.#tellChange({ kind: 'left', channel: this.name, member, ofPerson, ...this.#stamp() }, connection);
  }

  #tellChange(change: MemberChange, by: Connection): MemberChange {
    this.#send(
      (protocol) => protocol.encodeMemberChange(change),
      (subscriber, { members, ownMembers }) => members && (subscriber !== by || ownMembers),
    );
    return change;
  }

  #send(
    encode: (protocol: Protocol) => Payload | undefined,
    isMeant: (subscriber: Connection, hearing: Hearing) => boolean,
  ): void {
    const encoded = new Map<Protocol, Payload | undefined>();
    for (const [subscriber, { hearing }] of this.#subscribers) {
      if (!isMeant(subscriber, hearing)) continue;
      const { protocol } = subscriber;
      if (!encoded.has(protocol)) encoded.set(protocol, encode(protocol));
      const payload = encoded.get(protocol);
      if (payload !== undefined) subscriber.send(payload);
    }
  }
}

/** Puts an item in the place of another one, so that the order stays. */
function replace<Item>(items: Set<Item>, old: Item, item: Item): void {
  const all = [...items];
  items.clear();
  for (const each of all) items.add(each === old ? item : each);
}
