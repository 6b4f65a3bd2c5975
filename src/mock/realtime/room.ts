import type { Connection } from './connection.ts';
import { Counted } from './counted.ts';
import { findPerson, type Member } from './member.ts';
import type { MemberChange, Payload, Protocol } from './protocol.ts';

/** The subscribers of one channel and the members among them. */
export class Room {
  readonly name: string;
  /** Who is subscribed, and as which member. A subscriber that is none only listens. */
  readonly subscribers = new Map<Connection, Member | undefined>();
  /** Members by client: each once, whichever connections and protocols it has. */
  readonly clients = new Counted<Member>();
  /** Members by person, who may have several clients. */
  readonly people = new Counted<Member>();

  constructor(name: string) {
    this.name = name;
  }

  /** Sends to all subscribers but one, encoded once for each protocol. */
  broadcast(encode: (protocol: Protocol) => Payload, except?: Connection): void {
    const encodeOnce = rememberByProtocol(encode);
    for (const subscriber of this.subscribers.keys()) {
      if (subscriber !== except) subscriber.send(encodeOnce(subscriber.protocol));
    }
  }

  /**
   * Adds a subscriber, and tells the members that are there of a new one.
   *
   * @returns whether a client became a member
   */
  enter(connection: Connection, member: Member | undefined): boolean {
    this.subscribers.set(connection, member);
    if (member === undefined) return false;
    const ofClient = this.clients.hold(member.identity.client_id, member);
    const ofPerson = this.people.hold(findPerson(member.identity), member);
    this.#tellMembers({ kind: 'entered', member, ofClient, ofPerson }, connection);
    return ofClient;
  }

  /**
   * Removes a subscriber, and tells the members that stay.
   *
   * @returns the member whose last connection this was
   */
  leave(connection: Connection): Member | undefined {
    const member = this.subscribers.get(connection);
    this.subscribers.delete(connection);
    if (member === undefined) return undefined;
    const ofClient = this.clients.release(member.identity.client_id);
    const ofPerson = this.people.release(findPerson(member.identity));
    this.#tellMembers({ kind: 'left', member, ofClient, ofPerson });
    return ofClient ? member : undefined;
  }

  #tellMembers(change: MemberChange, except?: Connection): void {
    if (!change.ofClient && !change.ofPerson) return;
    const encodeOnce = rememberByProtocol((protocol) => protocol.encodeMemberChange(this.name, change));
    for (const [subscriber, member] of this.subscribers) {
      if (member === undefined || subscriber === except) continue;
      const payload = encodeOnce(subscriber.protocol);
      if (payload !== undefined) subscriber.send(payload);
    }
  }
}

/** Makes an encoder that does its work once for each protocol. */
function rememberByProtocol<Encoded>(encode: (protocol: Protocol) => Encoded): (protocol: Protocol) => Encoded {
  const encoded = new Map<Protocol, Encoded>();
  return (protocol) => {
    if (!encoded.has(protocol)) encoded.set(protocol, encode(protocol));
    return encoded.get(protocol) as Encoded;
  };
}
