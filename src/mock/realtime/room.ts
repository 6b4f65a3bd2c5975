import { typeOfName } from '../pusher/channel-type.ts';
import { encodeMessage } from '../pusher/messages.ts';
import type { Connection } from './connection.ts';
import { Counted } from './counted.ts';
import type { Member } from './hub.ts';

/** Who a subscriber of a presence channel is. */
export interface Presence {
  /** The member as `realtime.presence.get` shows it. */
  member: Member;
  /** The member's id for Pusher's clients, and what they are to know of it. */
  userId: string;
  userInfo: unknown;
}

/** The subscribers of one channel and, in a presence channel, its members. */
export class Room {
  readonly name: string;
  readonly subscribers = new Map<Connection, Presence | undefined>();
  /** Members by client. */
  readonly members = new Counted<Member>();
  /** What Pusher's clients know of members, by user. */
  #users = new Counted<unknown>();
  /** Pusher's clients keep a list of members only for a name that says so. */
  #speaksPusher: boolean;

  constructor(name: string) {
    this.name = name;
    this.#speaksPusher = typeOfName(name) === 'presence';
  }

  /** Sends a message to all subscribers but one. */
  broadcast(message: string, except?: Connection): void {
    const bytes = Buffer.from(message);
    for (const subscriber of this.subscribers.keys()) {
      if (subscriber !== except) subscriber.send(bytes);
    }
  }

  /** @returns the member if it was not there yet */
  enter(connection: Connection, presence: Presence | undefined): Member | undefined {
    this.subscribers.set(connection, presence);
    if (presence === undefined) return undefined;
    const { member, userId, userInfo } = presence;
    const isNewMember = this.members.hold(member.client_id, member);
    const isNewUser = this.#users.hold(userId, userInfo ?? null);
    if (this.#speaksPusher && isNewUser) {
      this.#tellMembers('pusher_internal:member_added', { user_id: userId, user_info: userInfo }, connection);
    }
    if (!this.#speaksPusher && isNewMember) this.#tellMembers('member_added', member, connection);
    return isNewMember ? member : undefined;
  }

  /** @returns the member if none of its connections is left */
  leave(connection: Connection): Member | undefined {
    const presence = this.subscribers.get(connection);
    this.subscribers.delete(connection);
    if (presence === undefined) return undefined;
    const { member, userId } = presence;
    const isMemberGone = this.members.release(member.client_id);
    const isUserGone = this.#users.release(userId);
    if (this.#speaksPusher && isUserGone) this.#tellMembers('pusher_internal:member_removed', { user_id: userId });
    if (!this.#speaksPusher && isMemberGone) this.#tellMembers('member_removed', member);
    return isMemberGone ? member : undefined;
  }

  /** What a new subscriber is told: the list of members, if it may read it. */
  describe(connection: Connection): unknown {
    const mayRead = this.subscribers.get(connection) !== undefined;
    if (!this.#speaksPusher) return mayRead ? { members: this.members.values() } : {};
    const ids = mayRead ? this.#users.keys() : [];
    const infos = this.#users.values();
    return { presence: { count: ids.length, ids, hash: Object.fromEntries(ids.map((id, at) => [id, infos[at]])) } };
  }

  #tellMembers(event: string, data: unknown, except?: Connection): void {
    const bytes = Buffer.from(encodeMessage(event, data, this.name));
    for (const [subscriber, presence] of this.subscribers) {
      if (presence !== undefined && subscriber !== except) subscriber.send(bytes);
    }
  }
}
