import type { Capabilities, Capability } from '../../generated/typescript/capabilities.ts';
import { errorResponse } from './responses.ts';

type Channel = Capabilities['realtime.channel.get']['data'];
type Resolvers = {
  [Id in Capability]?: (parameters: Capabilities[Id]['parameters']) => Capabilities[Id]['data'] | Response;
};

/**
 * Creates the responses of a service that remembers its channels: a created channel is found, listed, published to and
 * deleted, and an unknown one is a 404.
 */
export function rememberChannels(): Resolvers {
  const channels = new Map<string, Channel>();
  let created = 0;
  const touch = (name: string) => {
    const channel = channels.get(name);
    if (channel) channels.set(name, { ...channel, last_published_at: new Date().toISOString() });
  };
  return {
    'realtime.channel.create': ({ name: preferred, channel: other, type, vendor }) => {
      const name = (preferred ?? other) as string;
      if (other !== undefined && other !== name) {
        return errorResponse('realtime.channel.create', 'INVALID_INPUT', {
          message: 'channel must be equal to name when both are sent.',
        });
      }
      const channel = channels.get(name);
      if (channel && type !== undefined && channel.type !== type) {
        return errorResponse('realtime.channel.create', 'CHANNEL_CONFLICT', {
          message: `The channel "${name}" exists with the type ${channel.type}.`,
        });
      }
      if (channel) return { channel_id: channel.channel_id, name, type: channel.type };
      created += 1;
      const made = { channel_id: `ch_${created}`, name, type: type ?? 'public' } as const;
      channels.set(name, { ...made, vendor: vendor ?? 'mock', created_at: new Date().toISOString(), member_count: 0 });
      return made;
    },
    'realtime.channel.get': ({ channel }) => channels.get(channel) ?? refuseUnknown('realtime.channel.get', channel),
    'realtime.channel.list': ({ cursor, limit = 100 }) => {
      const names = [...channels.keys()];
      // A cursor is the name before the first one of the page.
      const start = cursor === undefined ? 0 : names.indexOf(cursor) + 1;
      const page = names.slice(start, start + limit);
      const [last] = page.slice(-1);
      const isLast = start + limit >= names.length || last === undefined;
      return {
        channels: page.flatMap((name) => channels.get(name) ?? []),
        ...(!isLast && { next_cursor: last }),
      };
    },
    'realtime.channel.delete': ({ channel }) =>
      channels.delete(channel)
        ? { channel, deleted: true, status: 'deleted' }
        : refuseUnknown('realtime.channel.delete', channel),
    'realtime.presence.get': ({ channel }) =>
      channels.has(channel) ? { members: [] } : refuseUnknown('realtime.presence.get', channel),
    'realtime.publish': ({ channel }) => {
      touch(channel);
      return { message_id: `msg_${crypto.randomUUID()}` };
    },
    'realtime.publish.batch': ({ messages }) => {
      for (const { channel } of messages) touch(channel);
      return { published: messages.length };
    },
  };
}

function refuseUnknown(
  capability: 'realtime.channel.get' | 'realtime.channel.delete' | 'realtime.presence.get',
  name: string,
): Response {
  return errorResponse(capability, 'CHANNEL_NOT_FOUND', { message: `No channel is named "${name}".` });
}
