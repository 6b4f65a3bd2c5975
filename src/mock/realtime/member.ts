import type { components } from '../../../generated/typescript/types.ts';

/** A member as `realtime.presence.get` shows it. */
export type MemberIdentity = components['schemas']['PresenceMember'];

/** Someone who is to be present in a channel. */
export interface Member {
  identity: MemberIdentity;
  /** What the member tells the others of itself, and may change: a JSON value, bytes, or undefined. */
  data: unknown;
  /** What the token or the signature says of the member, which it cannot change; undefined when it says nothing. */
  info?: unknown;
  /** What only clients of the member's own vendor understand. */
  own?: { vendor: string; value: unknown } | undefined;
}

/** Someone who is present in a channel with one connection. The same person may be there with others. */
export interface PresentMember extends Member {
  connectionId: string;
  /** Its number among those who came to the channel. */
  number: number;
  /** When it came or last changed its data, in milliseconds since 1970. */
  time: number;
  /** The serial of that change. */
  serial: number;
}

/** Names the person behind a client: the user, or the client itself when it has no user. */
export function findPerson({ client_id, user_id }: MemberIdentity): string {
  return user_id ?? client_id;
}
