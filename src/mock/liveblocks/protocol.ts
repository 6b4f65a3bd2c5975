import { isRecord } from '../http/json.ts';
import { type HubEvent, type Publication, toJson } from '../realtime/event.ts';
import type { Member, PresentMember } from '../realtime/member.ts';
import type { Protocol } from '../realtime/protocol.ts';
import { ServerMessage } from './wire.ts';

/** The name of this protocol in events and members. */
export const vendor = 'Liveblocks';

/** What a member has that only Liveblocks' clients understand. */
export interface OwnFields {
  permissions: readonly string[];
  /** The part of the presence that changed last; undefined when all of it is new. */
  patch?: Record<string, unknown> | undefined;
}

/** How clients of Liveblocks are told what happens. */
export const liveblocksProtocol: Protocol = {
  vendor,
  // Clients send a ping from time to time, and this is the reply to it; they take one more for a sign of life.
  ping: 'pong',

  encodeEvent(event) {
    const actor = event.publisher?.member?.number ?? -1;
    return Buffer.from(JSON.stringify([{ type: ServerMessage.broadcastEvent, actor, event: toBroadcast(event) }]));
  },

  encodeMemberChange({ kind, member }) {
    const { number: actor } = member;
    if (kind === 'left') return JSON.stringify([{ type: ServerMessage.userLeft, actor }]);
    const patch = kind === 'updated' ? readOwn(member)?.patch : undefined;
    if (patch !== undefined) return JSON.stringify([{ type: ServerMessage.updatePresence, actor, data: patch }]);
    const presence = describePresence(member);
    if (kind === 'updated') return JSON.stringify([presence]);
    return JSON.stringify([{ type: ServerMessage.userJoined, actor, ...describeUser(member) }, presence]);
  },

  // A connection of Liveblocks is to one room, so it ends with its subscription.
  encodeUnsubscribed: () => undefined,
};

/** Describes a member as a user of a room. Members of other vendors count as users who may write. */
export function describeUser(member: Member): { id: string; info: unknown; scopes: readonly string[] } {
  const { identity, info, data } = member;
  const own = readOwn(member);
  const other = own === undefined && isRecord(data) ? data : undefined;
  return { id: identity.client_id, info: info ?? other, scopes: own?.permissions ?? ['room:write'] };
}

/** Writes all that a member tells of itself, which has to be an object here. */
export function describePresence(member: PresentMember) {
  const { number: actor } = member;
  // A target says that this is the whole presence and no patch.
  return { type: ServerMessage.updatePresence, actor, targetActor: -1, data: toPresence(member.data) };
}

export function toPresence(data: unknown): Record<string, unknown> {
  if (data === undefined || data === null) return {};
  return isRecord(data) ? data : { data: toJson(data) };
}

/** Writes an event as a broadcast: its name is the type. A broadcast of Liveblocks itself stays as it was. */
function toBroadcast({ name, data, own }: HubEvent): unknown {
  return own?.vendor === vendor ? own.value : { type: name, data: toJson(data) };
}

/** Reads a broadcast as an event: its type is the name. What has no type is an event of the name `event`. */
export function fromBroadcast(event: unknown): Publication {
  const own = { vendor, value: event };
  if (!isRecord(event) || typeof event.type !== 'string') return { name: 'event', data: event ?? null, own };
  const { type, ...rest } = event;
  if ('data' in rest) return { name: type, data: rest.data ?? null, own };
  return { name: type, data: Object.keys(rest).length === 0 ? null : rest, own };
}

function readOwn({ own }: Member): OwnFields | undefined {
  return own?.vendor === vendor ? (own.value as OwnFields) : undefined;
}
