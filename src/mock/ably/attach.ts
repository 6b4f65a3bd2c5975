import { isRecord } from '../http/json.ts';
import type { HubEvent } from '../realtime/event.ts';
import { isAllowed } from './capability.ts';
import { isValidChannel } from './channel-name.ts';
import type { AblyClient } from './client.ts';
import { createError, type ErrorInfo, refuseUnsupported } from './errors.ts';
import type { Identity } from './identity.ts';
import { parseSerial } from './protocol.ts';
import { refuseMoreChannels } from './publish.ts';
import { syncMembers } from './sync.ts';
import { Action, allModes, Flag, type ProtocolMessage } from './wire.ts';

/** The modes by the names that a client gives as a parameter of a channel. */
const namedModes: Record<string, number> = {
  presence: Flag.presence,
  publish: Flag.publish,
  subscribe: Flag.subscribe,
  presence_subscribe: Flag.presenceSubscribe,
  annotation_publish: Flag.annotationPublish,
  annotation_subscribe: Flag.annotationSubscribe,
  object_subscribe: Flag.objectSubscribe,
  object_publish: Flag.objectPublish,
};

/** The modes that are part of what this server does not have. */
const annotationModes = Flag.annotationPublish | Flag.annotationSubscribe;
const objectModes = Flag.objectSubscribe | Flag.objectPublish;

interface Attachment {
  channel: string;
  /** The modes that are granted, as flags. */
  modes: number;
  params: Record<string, string>;
  /** Where the client was in the channel before. */
  channelSerial: unknown;
}

/** Attaches a client to a channel, and sends it what it missed or asks for. */
export function attach(client: AblyClient, message: ProtocolMessage & { channel: string }): void {
  const { channel, flags, channelSerial } = message;
  const params = readParams(message.params);
  const named = readModes(params.modes) || (typeof flags === 'number' ? flags : 0);
  const wanted = named & (allModes | annotationModes | objectModes) || allModes;
  const modes = wanted & findModes(client.identity, channel);
  const refusal = findUnsupported(channel, wanted, params) ?? findRefusal(client, channel, modes);
  if (refusal !== undefined) client.failChannel(channel, refusal);
  else if (client.realm.project.channels.open(channel) === undefined) {
    client.failChannel(channel, refuseMoreChannels());
  } else complete(client, { channel, modes, params, channelSerial });
}

function complete(client: AblyClient, { channel, modes, params, channelSerial }: Attachment): void {
  const { hub } = client.realm.project;
  const wasLive = hub.findRoom(channel)?.findHearing(client.connection)?.events === true;
  const since = parseSerial(hub.epoch, channelSerial);
  const missed = since === undefined || wasLive ? undefined : hub.history.readAfter(channel, since);
  const isContinued = wasLive || missed !== undefined;
  const rewound = channelSerial || wasLive ? [] : findRewound(hub.history.read(channel), params.rewind, hub.time);
  client.modes.set(channel, modes);
  const room = hub.join(client.connection, channel, undefined, listHearing(client, modes));
  const hasPresence = room.memberCount > 0 && (modes & Flag.presenceSubscribe) !== 0;
  client.send({
    action: Action.attached,
    channel,
    channelSerial: client.currentSerial,
    flags:
      modes |
      (hasPresence ? Flag.hasPresence : 0) |
      (isContinued ? Flag.resumed : 0) |
      (rewound.length > 0 ? Flag.hasBacklog : 0),
    ...(Object.keys(params).length > 0 && { params }),
    ...(Boolean(channelSerial) &&
      !isContinued && { error: createError(90003, 'The events that were missed are no longer in the history.') }),
  });
  for (const event of missed ?? rewound) sendAgain(client, event, modes);
  if (hasPresence) syncMembers(client, channel);
}

/** Checks a client's channels against its new token, which may allow fewer channels or modes. */
export function reviseAttachments(client: AblyClient): void {
  const { hub } = client.realm.project;
  for (const [channel, modes] of [...client.modes]) {
    const allowed = modes & findModes(client.identity, channel);
    if (allowed === 0) client.failChannel(channel, refuseChannel(channel));
    else {
      client.modes.set(channel, allowed);
      hub.join(client.connection, channel, undefined, listHearing(client, allowed));
    }
  }
}

function findRefusal(
  { connection, limits, removedFrom }: AblyClient,
  channel: string,
  modes: number,
): ErrorInfo | undefined {
  if (!isValidChannel(channel, limits.nameLength)) {
    return createError(
      40010,
      `channel: must be a name of at most ${limits.nameLength} characters that does not begin with a colon.`,
    );
  }
  if (modes === 0) return refuseChannel(channel);
  if (removedFrom.has(channel)) return createError(40160, 'The server removed this client from the channel.', 403);
  if (!connection.subscriptions.has(channel) && connection.subscriptions.size >= limits.subscriptionsPerConnection) {
    return createError(
      90010,
      `One connection can be attached to at most ${limits.subscriptionsPerConnection} channels.`,
    );
  }
  return undefined;
}

function findUnsupported(channel: string, wanted: number, params: Record<string, string>): ErrorInfo | undefined {
  if (params.delta !== undefined) return refuseUnsupported('deltas');
  if (params.occupancy !== undefined) return refuseUnsupported('occupancy events');
  if (/^\[[^\]]+\]/.test(channel)) return refuseUnsupported('qualifiers of channel names, such as filters');
  if ((wanted & annotationModes) !== 0) return refuseUnsupported('annotations');
  return (wanted & objectModes) === 0 ? undefined : refuseUnsupported('objects');
}

function refuseChannel(channel: string): ErrorInfo {
  return createError(40160, `Channel denied access based on given capability; channelId = ${channel}`);
}

/** The modes that a client may have in a channel. */
function findModes({ capability }: Identity, channel: string): number {
  const isPermitted = (operation: string) => isAllowed(capability, operation, channel);
  return (
    (isPermitted('subscribe') ? Flag.subscribe | Flag.presenceSubscribe : 0) |
    (isPermitted('publish') ? Flag.publish : 0) |
    (isPermitted('presence') ? Flag.presence : 0)
  );
}

function listHearing({ echo }: AblyClient, modes: number) {
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
      ['modes', 'delta', 'occupancy', 'rewind'].includes(param[0]) && typeof param[1] === 'string',
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

function sendAgain({ connection, protocol, echo }: AblyClient, event: HubEvent, modes: number): void {
  const isOwn = event.publisher?.connectionId === connection.id;
  const payload = (modes & Flag.subscribe) !== 0 && (echo || !isOwn) ? protocol.encodeEvent(event) : undefined;
  if (payload !== undefined) connection.send(payload);
}
