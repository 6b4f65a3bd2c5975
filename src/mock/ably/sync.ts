import type { AblyClient } from './client.ts';
import { describeMember } from './protocol.ts';
import { Action, PresenceAction } from './wire.ts';

/** Sends a client the members of a channel. */
export function syncMembers(client: AblyClient, channel: string): void {
  const members = client.realm.project.hub.findRoom(channel)?.listPresences() ?? [];
  const { binary } = client.protocol.format;
  client.send({
    action: Action.sync,
    channel,
    // An empty cursor after the colon marks the last part.
    channelSerial: `${client.currentSerial}:`,
    presence: members.map((member) => describeMember(member, PresenceAction.present, binary)),
  });
}
