import type { Channel } from '../../state/channel-store.ts';
import type { Project } from '../../state/project.ts';
import { CallRefusal } from '../call-refusal.ts';

/** What this server calls itself where the contract wants the vendor that carries a channel's traffic. */
export const mockVendor = 'mock';

/**
 * Returns a channel, and opens it when it does not exist.
 *
 * @throws CallRefusal when it does not exist and there is no room for it
 */
export function openChannel(project: Project, name: string): Channel {
  const channel = project.channels.open(name);
  if (channel === undefined) throw refuseMoreChannels(project);
  return channel;
}

/** Refuses a call because the project has as many channels as it may. */
export function refuseMoreChannels({ channels }: Project): CallRefusal {
  return new CallRefusal(
    'VENDOR_QUOTA_EXCEEDED',
    `This server holds at most ${channels.size + channels.room} channels for a project. Delete some first.`,
    { 'Retry-After': '60' },
  );
}
