import { describeMember } from './protocol.ts';
import type { Session } from './session.ts';
import { Action, PresenceAction } from './wire.ts';

/** Sends a client the members of a channel. */
export function syncMembers(session: Session, channel: string): void {
  const members = session.realm.project.hub.findRoom(channel)?.listPresences() ?? [];
  const { binary } = session.protocol.format;
  session.send({
    action: Action.sync,
    channel,
    // Nothing behind the colon says that no more of them follow.
    channelSerial: `${session.currentSerial}:`,
    presence: members.map((member) => describeMember(member, PresenceAction.present, binary)),
  });
}
