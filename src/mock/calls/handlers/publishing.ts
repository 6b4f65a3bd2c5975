import type { HubEvent } from '../../realtime/event.ts';
import type { Project } from '../../state/project.ts';
import type { Handler } from '../operation-types.ts';
import { mockVendor, openChannel, refuseMoreChannels } from './open-channel.ts';

export const publish: Handler<'publish'> = ({ channel, event, data }, { project }) => {
  const { id } = send(project, channel, event, data);
  return { data: { message_id: id }, vendor: mockVendor };
};

export const publishBatch: Handler<'publishBatch'> = ({ messages }, { project }) => {
  const names = new Set(messages.map(({ channel }) => channel));
  const added = [...names].filter((name) => project.channels.get(name) === undefined);
  // The whole batch is published, or none of it.
  if (added.length > project.channels.room) throw refuseMoreChannels(project);
  for (const { channel, event, data } of messages) send(project, channel, event, data);
  return { data: { published: messages.length }, vendor: messages.length > 0 ? mockVendor : null };
};

/** As with the vendors, publishing to a name that was never created creates the channel. */
function send(project: Project, channelName: string, name: string, data: unknown): HubEvent {
  const channel = openChannel(project, channelName);
  const event = project.hub.publish(channelName, { name, data });
  channel.lastPublishedAt = event.time;
  return event;
}
