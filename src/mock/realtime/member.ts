import type { components } from '../../../generated/typescript/types.ts';

/** A member as `realtime.presence.get` shows it. */
export type MemberIdentity = components['schemas']['PresenceMember'];

/** Someone who is present in a channel. */
export interface Member {
  identity: MemberIdentity;
  /** What the others are to know of it: a JSON value, or undefined. */
  data: unknown;
}

/** Names the person behind a client: the user, or the client itself when it has no user. */
export function findPerson({ client_id, user_id }: MemberIdentity): string {
  return user_id ?? client_id;
}
