import { typeOfName } from '../../pusher/channel-type.ts';
import type { StoredChannel } from '../../state/channel-store.ts';
import type { Project } from '../../state/project.ts';
import { CallRefusal, channelNotFound, invalid } from '../call-refusal.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { DataOf, Handler } from '../operation-types.ts';
import { mockVendor, openChannel } from './open-channel.ts';

/** How many channels a page has when the call does not say, and at most. */
const page = { usual: 100, largest: 1_000 };

export const channelCreate: Handler<'channelCreate'> = ({ name, type }, { project }) => {
  const channel = openChannel(project, name, type ?? typeOfName(name) ?? 'public');
  if (type !== undefined && channel.type !== type) {
    throw new CallRefusal(
      'CHANNEL_CONFLICT',
      `type: the channel ${JSON.stringify(name)} exists and is ${channel.type}, not ${type}.`,
    );
  }
  return { data: { channel_id: channel.id, name, type: channel.type }, vendor: mockVendor };
};

export const channelGet: Handler<'channelGet'> = ({ channel: name }, { project }) => {
  const channel = project.channelStore.get(name);
  if (channel === undefined) throw channelNotFound(name);
  return { data: describe(channel, project), vendor: mockVendor };
};

export const channelList: Handler<'channelList'> = ({ cursor, limit = page.usual }, { project }) => {
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  if (cursor !== undefined && after === undefined) {
    throw invalid('cursor', 'must be the next_cursor of the page before, unchanged');
  }
  const { channels, isLast } = project.channelStore.page(after, Math.min(limit, page.largest));
  const last = channels.at(-1);
  return {
    data: {
      channels: channels.map((channel) => describe(channel, project)),
      ...(!isLast && last !== undefined && { next_cursor: encodeCursor(last.name) }),
    },
    vendor: null,
  };
};

export const channelDelete: Handler<'channelDelete'> = ({ channel: name }, { project }) => {
  if (!project.channelStore.delete(name)) throw channelNotFound(name);
  project.hub.closeChannel(name);
  return { data: { channel: name, deleted: true, status: 'deleted' }, vendor: mockVendor };
};

export const presenceGet: Handler<'presenceGet'> = ({ channel: name }, { project }) => {
  if (project.channelStore.get(name) === undefined) throw channelNotFound(name);
  return { data: { members: project.hub.members(name) }, vendor: mockVendor };
};

function describe(channel: StoredChannel, project: Project): DataOf<'channelGet'> {
  const { id, name, type, createdAt, lastPublishedAt } = channel;
  return {
    channel_id: id,
    name,
    type,
    vendor: mockVendor,
    created_at: new Date(createdAt).toISOString(),
    member_count: project.hub.memberCount(name),
    ...(lastPublishedAt !== undefined && { last_published_at: new Date(lastPublishedAt).toISOString() }),
  };
}
