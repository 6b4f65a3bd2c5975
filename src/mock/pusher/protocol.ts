import { toJson } from '../realtime/event.ts';
import { findPerson, type Member } from '../realtime/member.ts';
import { type Protocol, type UnsubscribeReason, unsubscribeReasons } from '../realtime/protocol.ts';
import type { Room } from '../realtime/room.ts';
import { readTypeFromName } from '../state/channel-type.ts';
import { encodeMessage } from './messages.ts';

/** What an HTTP server would respond with, as pusher-js expects it in a subscription error. */
const statuses: Record<UnsubscribeReason, number> = { removed: 403, deleted: 410 };

/** Names that Pusher keeps for itself. A client must not believe that an event of such a name comes from the server. */
const reserved = /^pusher(_internal)?:/;

/** How clients of Pusher Channels protocol 7 are told what happens. */
export const pusherProtocol: Protocol = {
  vendor: 'Pusher',
  ping: Buffer.from(encodeMessage('pusher:ping', {})),

  encodeEvent({ name, text, channel, publisher }) {
    if (reserved.test(name)) return undefined;
    const member = publisher?.member;
    return Buffer.from(encodeMessage(name, text, channel, member && findPerson(member.identity)));
  },

  encodeMemberChange({ kind, channel, member, ofPerson }) {
    // Protocol 7 has no message for a member whose data changes; newcomers see the new data.
    if (!ofPerson || kind === 'updated') return undefined;
    const event = kind === 'entered' ? 'member_added' : 'member_removed';
    if (!hasMemberList(channel)) return Buffer.from(encodeMessage(event, member.identity, channel));
    const user = {
      user_id: findPerson(member.identity),
      ...(kind === 'entered' && { user_info: describeUser(member) }),
    };
    return Buffer.from(encodeMessage(`pusher_internal:${event}`, user, channel));
  },

  encodeUnsubscribed(channel, reason) {
    // Protocol 7 has no message for it, so the channel's own error event is used, which pusher-js hands to the page.
    const data = { type: 'SubscriptionEnded', error: unsubscribeReasons[reason], status: statuses[reason] };
    return encodeMessage('pusher:subscription_error', data, channel);
  },
};

/** Tells a new subscriber that it is subscribed, and a member who else is there. */
export function encodeSubscribed(room: Room, member: Member | undefined): string {
  const members = member === undefined ? [] : room.listMembers();
  return encodeMessage('pusher_internal:subscription_succeeded', describeMembers(), room.name);

  function describeMembers(): unknown {
    if (!hasMemberList(room.name))
      return member === undefined ? {} : { members: members.map(({ identity }) => identity) };
    const hash = members.map((each) => [findPerson(each.identity), describeUser(each) ?? null] as const);
    return { presence: { count: hash.length, ids: hash.map(([id]) => id), hash: Object.fromEntries(hash) } };
  }
}

/** What the others see of a member: what was signed, or else what the member says of itself. */
function describeUser({ info, data }: Member): unknown {
  if (info !== undefined) return info;
  return data === undefined ? undefined : toJson(data);
}

/** Whether pusher-js keeps a list of a channel's members by itself, which it does only for a name that says so. */
function hasMemberList(channel: string): boolean {
  return readTypeFromName(channel) === 'presence';
}
