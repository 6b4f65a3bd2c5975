import { findPerson, type Member } from '../realtime/member.ts';
import { type Protocol, type UnsubscribeReason, unsubscribeReasons } from '../realtime/protocol.ts';
import type { Room } from '../realtime/room.ts';
import { readTypeFromName } from '../state/channel-type.ts';
import { encodeMessage } from './messages.ts';

/** What an HTTP server would respond with, as pusher-js expects it in a subscription error. */
const statuses: Record<UnsubscribeReason, number> = { removed: 403, deleted: 410 };

/** How clients of Pusher Channels protocol 7 are told what happens. */
export const pusherProtocol: Protocol = {
  ping: Buffer.from(encodeMessage('pusher:ping', {})),

  encodeEvent({ name, text, channel, publisher }) {
    const member = publisher?.member;
    return Buffer.from(encodeMessage(name, text, channel, member && findPerson(member.identity)));
  },

  encodeMemberChange(channel, { kind, member, ofClient, ofPerson }) {
    const event = kind === 'entered' ? 'member_added' : 'member_removed';
    if (!hasMemberList(channel)) {
      return ofClient ? Buffer.from(encodeMessage(event, member.identity, channel)) : undefined;
    }
    if (!ofPerson) return undefined;
    const user = { user_id: findPerson(member.identity), ...(kind === 'entered' && { user_info: member.data }) };
    return Buffer.from(encodeMessage(`pusher_internal:${event}`, user, channel));
  },

  encodeUnsubscribed(channel, reason) {
    // Protocol 7 has no message for it, so the channel's own error event is used, which pusher-js hands to the page.
    const data = { type: 'SubscriptionEnded', error: unsubscribeReasons[reason], status: statuses[reason] };
    return encodeMessage('pusher:subscription_error', data, channel);
  },
};

/** Tells a new subscriber that it is subscribed, and a member who else is there. */
export function encodeSubscribed({ name, clients, people }: Room, member: Member | undefined): string {
  return encodeMessage('pusher_internal:subscription_succeeded', describeMembers(), name);

  function describeMembers(): unknown {
    const mayRead = member !== undefined;
    if (!hasMemberList(name)) return mayRead ? { members: clients.values().map(({ identity }) => identity) } : {};
    const users = mayRead ? people.values() : [];
    const hash = users.map(({ identity, data }) => [findPerson(identity), data ?? null] as const);
    return { presence: { count: users.length, ids: hash.map(([id]) => id), hash: Object.fromEntries(hash) } };
  }
}

/** Whether pusher-js keeps a list of a channel's members by itself, which it does only for a name that says so. */
function hasMemberList(channel: string): boolean {
  return readTypeFromName(channel) === 'presence';
}
