import type { ChannelType } from '../../realtime/hub.ts';
import type { StoredChannel } from '../../state/channel-store.ts';
import type { Project } from '../../state/project.ts';
import { CallRefusal } from '../call-refusal.ts';

/** What this server calls itself where the contract wants the vendor that carries a channel's traffic. */
export const mockVendor = 'mock';

/** @throws CallRefusal when there is no such channel and no room for it */
export function openChannel(project: Project, name: string, type: ChannelType): StoredChannel {
  const channel = project.channelStore.open(name, type);
  if (channel === undefined) throw noRoom(project);
  return channel;
}

/** A refusal because the project holds as many channels as it may. */
export function noRoom({ channelStore }: Project): CallRefusal {
  return new CallRefusal(
    'VENDOR_QUOTA_EXCEEDED',
    `This server holds at most ${channelStore.size + channelStore.room} channels for a project. Delete some first.`,
    { 'Retry-After': '60' },
  );
}
