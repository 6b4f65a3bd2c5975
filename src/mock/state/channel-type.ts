import type { components } from '../../../generated/typescript/types.ts';

export type ChannelType = components['schemas']['ChannelType'];

/**
 * Reads the type that a channel's name implies. Clients of Pusher decide by the prefix alone whether they ask for a
 * signature and keep a list of members, so a prefix outweighs the type that a channel was created with.
 *
 * @returns undefined for a name without such a prefix: the channel has the type it was created with
 */
export function readTypeFromName(name: string): ChannelType | undefined {
  if (name.startsWith('presence-')) return 'presence';
  if (name.startsWith('private-')) return 'private';
  return undefined;
}
