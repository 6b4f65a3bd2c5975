import { isRecord } from '../http/json.ts';
import type { HubEvent } from '../realtime/event.ts';
import { isAllowed } from './capability.ts';
import { isValidChannel } from './channel-name.ts';
import { createError, type ErrorInfo, refuseUnsupported } from './errors.ts';
import type { Identity } from './identity.ts';
import { parseSerial } from './protocol.ts';
import { refuseMoreChannels } from './publish.ts';
import type { Session } from './session.ts';
import { syncMembers } from './sync.ts';
import { Action, allModes, Flag, type ProtocolMessage } from './wire.ts';

/** The modes by the names that a client gives as a parameter of a channel. */
const namedModes: Record<string, number> = {
  presence: Flag.presence,
  publish: Flag.publish,
  subscribe: Flag.subscribe,
  presence_subscribe: Flag.presenceSubscribe,
};

interface Attachment {
  channel: string;
  /** The modes that are granted, as flags. */
  modes: number;
  params: Record<string, string>;
  /** Where the client was in the channel before. */
  channelSerial: unknown;
}

/** Attaches a client to a channel, and sends it what it missed or asks for. */
export function attach(session: Session, message: ProtocolMessage & { channel: string }): void {
  const { channel, flags, channelSerial } = message;
  const params = readParams(message.params);
  const wanted = readModes(params.modes) || (typeof flags === 'number' ? flags & allModes : 0) || allModes;
  const modes = wanted & findModes(session.identity, channel);
  const refusal = findRefusal(session, channel, modes, params);
  if (refusal !== undefined) session.failChannel(channel, refusal);
  else if (session.realm.project.channels.open(channel) === undefined) {
    session.failChannel(channel, refuseMoreChannels());
  } else complete(session, { channel, modes, params, channelSerial });
}

function complete(session: Session, { channel, modes, params, channelSerial }: Attachment): void {
  const { hub } = session.realm.project;
  const wasLive = hub.findRoom(channel)?.findHearing(session.connection)?.events === true;
  const since = parseSerial(hub.epoch, channelSerial);
  const missed = since === undefined || wasLive ? undefined : hub.history.readAfter(channel, since);
  const isContinued = wasLive || missed !== undefined;
  const rewound = channelSerial || wasLive ? [] : findRewound(hub.history.read(channel), params.rewind, hub.time);
  session.modes.set(channel, modes);
  const room = hub.join(session.connection, channel, undefined, listHearing(session, modes));
  const hasPresence = room.memberCount > 0 && (modes & Flag.presenceSubscribe) !== 0;
  session.send({
    action: Action.attached,
    channel,
    channelSerial: session.currentSerial,
    flags:
      modes |
      (hasPresence ? Flag.hasPresence : 0) |
      (isContinued ? Flag.resumed : 0) |
      (rewound.length > 0 ? Flag.hasBacklog : 0),
    ...(Object.keys(params).length > 0 && { params }),
    ...(Boolean(channelSerial) &&
      !isContinued && { error: createError(90003, 'What the channel carried meanwhile is forgotten.') }),
  });
  for (const event of missed ?? rewound) sendAgain(session, event, modes);
  if (hasPresence) syncMembers(session, channel);
}

/** Sees that the channels of a client with a new token are still allowed, with the modes that it now gives. */
export function reviseAttachments(session: Session): void {
  const { hub } = session.realm.project;
  for (const [channel, modes] of [...session.modes]) {
    const allowed = modes & findModes(session.identity, channel);
    if (allowed === 0) session.failChannel(channel, refuseChannel(channel));
    else if (allowed !== modes) {
      session.modes.set(channel, allowed);
      hub.join(session.connection, channel, undefined, listHearing(session, allowed));
    }
  }
}

function findRefusal(
  { connection, limits, removedFrom }: Session,
  channel: string,
  modes: number,
  params: Record<string, string>,
): ErrorInfo | undefined {
  if (!isValidChannel(channel, limits.nameLength)) {
    return createError(
      40010,
      `channel: must be a name of at most ${limits.nameLength} characters that does not begin with a colon.`,
    );
  }
  if (modes === 0) return refuseChannel(channel);
  if (removedFrom.has(channel)) return createError(40160, 'The server removed this client from the channel.', 403);
  if (params.delta !== undefined) return refuseUnsupported('deltas');
  if (/^\[[^\]]+\]/.test(channel)) return refuseUnsupported('qualifiers of channel names, such as filters');
  if (!connection.subscriptions.has(channel) && connection.subscriptions.size >= limits.subscriptionsPerConnection) {
    return createError(
      90010,
      `One connection can be attached to at most ${limits.subscriptionsPerConnection} channels.`,
    );
  }
  return undefined;
}

function refuseChannel(channel: string): ErrorInfo {
  return createError(40160, `Channel denied access based on given capability; channelId = ${channel}`);
}

/** The modes that a client may have in a channel. */
function findModes({ capability }: Identity, channel: string): number {
  const may = (operation: string) => isAllowed(capability, operation, channel);
  return (
    (may('subscribe') ? Flag.subscribe | Flag.presenceSubscribe : 0) |
    (may('publish') ? Flag.publish : 0) |
    (may('presence') ? Flag.presence : 0)
  );
}

function listHearing({ echo }: Session, modes: number) {
  return {
    events: (modes & Flag.subscribe) !== 0,
    members: (modes & Flag.presenceSubscribe) !== 0,
    ownEvents: echo,
    ownMembers: true,
  };
}

function readModes(text: string | undefined): number {
  return (text ?? '').split(',').reduce((modes, name) => modes | (namedModes[name.trim().toLowerCase()] ?? 0), 0);
}

/** The parameters that are known. Clients are told which ones are in effect. */
function readParams(params: unknown): Record<string, string> {
  if (!isRecord(params)) return {};
  const known = Object.entries(params).filter(
    (param): param is [string, string] =>
      ['modes', 'delta', 'rewind'].includes(param[0]) && typeof param[1] === 'string',
  );
  return Object.fromEntries(known);
}

/** Finds the events that a client asks for by `rewind`: a number of them, or as many as a time had, such as `30s`. */
function findRewound(events: HubEvent[], rewind: string | undefined, time: number): HubEvent[] {
  const [, digits, unit] = /^(\d{1,6})([smhd]?)$/.exec(rewind ?? '') ?? [];
  if (digits === undefined) return [];
  const amount = Number(digits);
  if (!unit) return amount === 0 ? [] : events.slice(-amount);
  const seconds = { s: 1, m: 60, h: 3_600, d: 86_400 }[unit] ?? 0;
  return events.filter((event) => event.time >= time - amount * seconds * 1_000);
}

function sendAgain({ connection, protocol, echo }: Session, event: HubEvent, modes: number): void {
  const isOwn = event.publisher?.connectionId === connection.id;
  const payload = (modes & Flag.subscribe) !== 0 && (echo || !isOwn) ? protocol.encodeEvent(event) : undefined;
  if (payload !== undefined) connection.send(payload);
}
