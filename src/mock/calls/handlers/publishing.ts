import { v7 as uuid } from 'uuid';
import { typeOfName } from '../../pusher/channel-type.ts';
import type { Project } from '../../state/project.ts';
import type { Handler } from '../operation-types.ts';
import { mockVendor, noRoom, openChannel } from './open-channel.ts';

export const publish: Handler<'publish'> = ({ channel, event, data }, { project }) => {
  send(project, channel, event, data);
  return { data: { message_id: `msg_${uuid()}` }, vendor: mockVendor };
};

export const publishBatch: Handler<'publishBatch'> = ({ messages }, { project }) => {
  const names = new Set(messages.map(({ channel }) => channel));
  const strange = [...names].filter((name) => project.channelStore.get(name) === undefined);
  // All of it goes out, or nothing does.
  if (strange.length > project.channelStore.room) throw noRoom(project);
  for (const { channel, event, data } of messages) send(project, channel, event, data);
  return { data: { published: messages.length }, vendor: messages.length > 0 ? mockVendor : null };
};

/** A name that was never created becomes a channel by being published to, as with the vendors. */
function send(project: Project, name: string, event: string, data: unknown): void {
  const channel = openChannel(project, name, typeOfName(name) ?? 'public');
  project.channelStore.notePublication(channel);
  project.hub.publish(name, event, data);
}
