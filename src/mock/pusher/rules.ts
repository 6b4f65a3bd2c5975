import type { Member } from '../realtime/member.ts';
import { findPerson } from '../realtime/member.ts';
import type { Room } from '../realtime/room.ts';
import { Refusal, SubscriptionRefusal } from './refusal.ts';

/** What Pusher accepts of a client that connects with an app key. Sizes are in bytes. */
const pusherRules = {
  channelNameLength: 164,
  eventNameLength: 200,
  eventSize: 10_240,
  memberSize: 1_024,
  presenceMembers: 100,
} as const;

/** The codes with which servers of the protocol refuse what is beyond a limit. The connection stays. */
const codes = { memberCount: 4004, channelName: 4009, size: 4301 } as const;

/** The characters of a channel's name. The channels of signed-in users alone begin with a number sign. */
const channelName = /^#?[\w\-=@,.;]+$/;

/** @throws SubscriptionRefusal when Pusher has no channel of this name */
export function checkChannelName(channel: string): void {
  const { channelNameLength } = pusherRules;
  if (channel.length > channelNameLength) {
    const problem = `The name has ${channel.length} characters; Pusher allows ${channelNameLength}.`;
    throw new SubscriptionRefusal(channel, problem, codes.channelName, 'LimitReached');
  }
  if (channelName.test(channel)) return;
  const problem = `The name ${JSON.stringify(channel)} has characters other than letters, digits and _-=@,.; in it.`;
  throw new SubscriptionRefusal(channel, problem, codes.channelName, 'LimitReached');
}

/** @throws SubscriptionRefusal when Pusher would not let a member into a channel */
export function checkMember(channel: string, member: Member, room: Room | undefined): void {
  const { memberSize, presenceMembers } = pusherRules;
  const size = Buffer.byteLength(JSON.stringify(member.info ?? member.data ?? null));
  if (size > memberSize) {
    const problem = `The member's data has ${size} bytes; Pusher allows ${memberSize}.`;
    throw new SubscriptionRefusal(channel, problem, codes.size, 'LimitReached');
  }
  if (room === undefined || room.memberCount < presenceMembers) return;
  // A member who is present may join on another connection.
  const person = findPerson(member.identity);
  if (room.listMembers().some(({ identity }) => findPerson(identity) === person)) return;
  const problem = `The channel has ${presenceMembers} members, which is as many as Pusher allows.`;
  throw new SubscriptionRefusal(channel, problem, codes.memberCount, 'LimitReached');
}

/** @throws Refusal when Pusher would not pass a client event on */
export function checkClientEvent(event: string, data: unknown): void {
  const { eventNameLength, eventSize } = pusherRules;
  if (event.length > eventNameLength) {
    throw new Refusal(`event: has ${event.length} characters; Pusher allows ${eventNameLength}.`, codes.size);
  }
  const size = Buffer.byteLength(typeof data === 'string' ? data : JSON.stringify(data ?? null));
  if (size > eventSize) throw new Refusal(`data: has ${size} bytes; Pusher allows ${eventSize}.`, codes.size);
}
