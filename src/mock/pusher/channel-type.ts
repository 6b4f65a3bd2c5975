import type { ChannelType } from '../realtime/hub.ts';

/**
 * The type that a channel's name says it has. Pusher's clients decide by the prefix alone whether they ask for a
 * signature and keep a list of members, so a prefix outweighs the type that a channel was created with.
 *
 * @returns nothing for a name without one of Pusher's prefixes: such a channel is of the type it was created with
 */
export function typeOfName(name: string): ChannelType | undefined {
  if (name.startsWith('presence-')) return 'presence';
  if (name.startsWith('private-')) return 'private';
  return undefined;
}
