import type { Channel } from '../../state/channel-store.ts';
import type { Project } from '../../state/project.ts';
import { CallRefusal, refuseParameter, refuseUnknownChannel } from '../call-refusal.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { Handler, ParametersOf, ResultOf } from '../operation-types.ts';
import { mockVendor, refuseMoreChannels } from './open-channel.ts';

/** How many channels a page has when the call does not say, and at most. */
const pageSize = { default: 100, largest: 1_000 };

export const channelCreate: Handler<'channelCreate'> = (parameters, { project }) => {
  const { type, vendor } = parameters;
  const name = readName(parameters);
  const channel = project.channels.create(name, type, vendor, project.hub.countSubscribers(name) > 0);
  if (channel === undefined) throw refuseMoreChannels(project);
  if (type !== undefined && channel.type !== type) {
    throw new CallRefusal(
      'CHANNEL_CONFLICT',
      `type: the channel ${JSON.stringify(name)} exists and is ${channel.type}, not ${type}.`,
    );
  }
  return { data: { channel_id: channel.id, name, type: channel.type }, vendor: mockVendor };
};

/** Reads the name of a new channel, which has two spellings. The contract demands one of them. */
function readName({ name, channel }: ParametersOf<'channelCreate'>): string {
  if (name !== undefined && channel !== undefined && name !== channel) {
    const found = `${JSON.stringify(channel)} and ${JSON.stringify(name)}`;
    throw refuseParameter('channel', `must be equal to name when both are sent, but they are ${found}; send only name`);
  }
  return (name ?? channel) as string;
}

export const channelGet: Handler<'channelGet'> = ({ channel: name }, { project }) => {
  const channel = project.channels.get(name);
  if (channel === undefined) throw refuseUnknownChannel(name);
  return { data: describe(channel, project), vendor: mockVendor };
};

export const channelList: Handler<'channelList'> = ({ cursor, limit = pageSize.default }, { project }) => {
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  if (cursor !== undefined && after === undefined) {
    throw refuseParameter('cursor', 'must be the next_cursor of the page before, unchanged');
  }
  const { channels, isLast } = project.channels.listPage(after, Math.min(limit, pageSize.largest));
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
  if (!project.channels.delete(name)) throw refuseUnknownChannel(name);
  project.hub.closeChannel(name);
  project.eventCache.forget(name);
  return { data: { channel: name, deleted: true, status: 'deleted' }, vendor: mockVendor };
};

export const presenceGet: Handler<'presenceGet'> = ({ channel: name }, { project }) => {
  if (project.channels.get(name) === undefined) throw refuseUnknownChannel(name);
  const members = project.hub.listMembers(name).map(({ identity }) => identity);
  return { data: { members }, vendor: mockVendor };
};

function describe(channel: Channel, project: Project): ResultOf<'channelGet'> {
  const { id, name, type, vendor = mockVendor, createdAt, lastPublishedAt } = channel;
  return {
    channel_id: id,
    name,
    type,
    vendor,
    created_at: new Date(createdAt).toISOString(),
    member_count: project.hub.countMembers(name),
    ...(lastPublishedAt !== undefined && { last_published_at: new Date(lastPublishedAt).toISOString() }),
  };
}
