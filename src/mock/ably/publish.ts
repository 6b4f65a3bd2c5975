import { isRecord } from '../http/json.ts';
import type { Publication } from '../realtime/event.ts';
import type { Member } from '../realtime/member.ts';
import { isAllowed } from './capability.ts';
import { isValidChannel } from './channel-name.ts';
import type { AblyClient } from './client.ts';
import { decodeData } from './data.ts';
import { createError, type ErrorInfo, refuseUnsupported } from './errors.ts';
import type { Identity } from './identity.ts';
import type { AblyLimits } from './limits.ts';
import { formatSerial, type OwnFields, vendor } from './protocol.ts';
import type { Realm } from './realm.ts';
import { Flag, MessageAction, PresenceAction, type ProtocolMessage } from './wire.ts';

/** The most messages of one publish. */
const batchLimit = 1_000;

type Outcome = { serials: string[] } | { error: ErrorInfo };

/** Publishes what a client sends. All of it is published, or none. */
export function publish(
  client: AblyClient,
  { channel, messages, msgSerial }: ProtocolMessage & { channel: string },
): Outcome {
  const { realm, connection, identity, limits, modes } = client;
  const attached = modes.get(channel);
  if (attached !== undefined && (attached & Flag.publish) === 0) {
    return { error: createError(40160, 'publish: the channel is attached without this mode.') };
  }
  if (!client.rate.take()) return { error: refuseRate(limits) };
  const read = readMessages(messages, { identity, limits, channel });
  if ('error' in read) return read;
  if (realm.project.channels.open(channel) === undefined) return { error: refuseMoreChannels() };
  const serials = read.publications.map((publication, at) => {
    const id = publication.id ?? `${connection.id}:${msgSerial ?? 0}:${at}`;
    return send(realm, channel, { ...publication, id }, { publisher: connection });
  });
  return { serials };
}

/** Publishes to the hub, and notes it in the project's state. @returns the event's serial */
export function send(
  { project }: Realm,
  channel: string,
  publication: Publication,
  options: Parameters<Realm['project']['hub']['publish']>[2] = {},
): string {
  const event = project.hub.publish(channel, publication, options);
  const stored = project.channels.get(channel);
  if (stored !== undefined) stored.lastPublishedAt = event.time;
  return formatSerial(project.hub.epoch, event.serial);
}

export interface Writer {
  identity: Identity;
  limits: AblyLimits;
  channel: string;
}

/** Reads the messages of a publish, and looks whether the writer may publish them. */
export function readMessages(
  messages: unknown,
  writer: Writer,
): { publications: Publication[] } | { error: ErrorInfo } {
  const { identity, limits, channel } = writer;
  if (!isValidChannel(channel, limits.nameLength)) return { error: createError(40010, 'channel: is no valid name.') };
  if (!isAllowed(identity.capability, 'publish', channel)) {
    return { error: createError(40160, `publish: is not allowed on ${channel}.`) };
  }
  if (!Array.isArray(messages) || messages.length === 0 || messages.length > batchLimit) {
    return { error: createError(40000, `messages: must be a list of 1 to ${batchLimit} messages.`) };
  }
  const publications: Publication[] = [];
  for (const message of messages) {
    const read = isRecord(message) ? readMessage(message, writer) : undefined;
    if (read === undefined) return { error: createError(40000, 'messages: must be objects.') };
    if ('error' in read) return read;
    publications.push(read);
  }
  return { publications };
}

function readMessage(
  message: Record<string, unknown>,
  { identity, limits }: Writer,
): Publication | { error: ErrorInfo } {
  const { id, name, extras, action } = message;
  if (action !== undefined && action !== MessageAction.create) {
    return { error: refuseUnsupported('updates and deletions of messages') };
  }
  const { nameLength } = limits;
  if (!isTextOrNothing(name, nameLength) || !isTextOrNothing(id, nameLength)) {
    return { error: createError(40000, `name, id: must be strings of at most ${nameLength} characters.`) };
  }
  const client = findClient(message.clientId, identity, nameLength);
  if ('error' in client) return client;
  const content = readContent(message, limits);
  if ('error' in content) return content;
  const own: OwnFields = { encoding: content.encoding, ...(isRecord(extras) && { extras }) };
  return {
    name: (name as string | null | undefined) ?? '',
    data: content.data ?? null,
    ...(typeof id === 'string' && { id }),
    clientId: client.clientId,
    own: { vendor, value: own },
  };
}

/** Makes clients present, changes their data, or ends their presence. All that a client sends is done, or none of it. */
export function changePresence(
  client: AblyClient,
  { channel, presence }: ProtocolMessage & { channel: string },
): Outcome {
  const { realm, connection, identity, limits, modes } = client;
  const refusal = findPresenceRefusal(client, channel, modes.get(channel));
  if (refusal !== undefined) return { error: refusal };
  if (!Array.isArray(presence) || presence.length === 0 || presence.length > batchLimit) {
    return { error: createError(40000, `presence: must be a list of 1 to ${batchLimit} members.`) };
  }
  const changes: { member: Member; isLeaving: boolean }[] = [];
  for (const item of presence) {
    const read = isRecord(item)
      ? readMember(item, identity, limits)
      : { error: createError(40000, 'presence: must be objects.') };
    if ('error' in read) return read;
    changes.push(read);
  }
  const entering = changes.filter(({ isLeaving }) => !isLeaving).length;
  const present = [...client.members.values()].reduce((sum, count) => sum + count, 0);
  if (present + entering > limits.membersPerConnection) {
    const message = `One connection can enter at most ${limits.membersPerConnection} clients.`;
    return { error: createError(91003, message) };
  }
  const { hub } = realm.project;
  for (const { member, isLeaving } of changes) {
    if (isLeaving) hub.exit(connection, channel, member.identity.client_id, member);
    else hub.enter(connection, channel, member);
  }
  client.members.set(channel, hub.findRoom(channel)?.listMembersOf(connection).length ?? 0);
  return { serials: [] };
}

function findPresenceRefusal(client: AblyClient, channel: string, modes: number | undefined): ErrorInfo | undefined {
  if (modes === undefined) return createError(91001, 'presence: the connection is not attached to the channel.');
  if ((modes & Flag.presence) === 0) return createError(40160, `presence: is not allowed on ${channel}.`);
  return client.rate.take() ? undefined : refuseRate(client.limits);
}

function readMember(
  item: Record<string, unknown>,
  identity: Identity,
  limits: AblyLimits,
): { member: Member; isLeaving: boolean } | { error: ErrorInfo } {
  const { action, extras } = item;
  const { present, enter, update, leave } = PresenceAction;
  if (action !== present && action !== enter && action !== update && action !== leave) {
    return { error: createError(40000, 'presence: the action must be enter, update or leave.') };
  }
  const client = findClient(item.clientId, identity, limits.nameLength);
  if ('error' in client) return client;
  if (client.clientId === undefined || client.clientId === '*') {
    return { error: createError(91000, 'clientId: presence needs one, in the token or in the message.') };
  }
  const content = readContent(item, limits);
  if ('error' in content) return content;
  const own: OwnFields = { encoding: content.encoding, ...(isRecord(extras) && { extras }) };
  const member = { identity: { client_id: client.clientId }, data: content.data, own: { vendor, value: own } };
  return { member, isLeaving: action === leave };
}

/** Finds the client in whose name something is sent. */
function findClient(
  given: unknown,
  { clientId, anyClient }: Identity,
  nameLength: number,
): { clientId: string | undefined } | { error: ErrorInfo } {
  if (given === undefined || given === null || given === clientId) return { clientId };
  if (typeof given === 'string' && given !== '' && given.length <= nameLength && given !== '*' && anyClient) {
    return { clientId: given };
  }
  return { error: createError(40012, 'clientId: must be the client of the token or the connection.') };
}

function readContent(
  { data, encoding }: Record<string, unknown>,
  { messageSize }: AblyLimits,
): { data: unknown; encoding?: string | undefined } | { error: ErrorInfo } {
  if (!isTextOrNothing(encoding, 200)) return { error: createError(40013, 'encoding: must be a string.') };
  const decoded = decodeData({ data, encoding: encoding as string | null });
  if (decoded === undefined) return { error: createError(40013, 'data: is not what encoding says.') };
  const size = measure(data);
  if (size <= messageSize) return decoded;
  return { error: createError(40009, `data: has ${size} bytes, at most ${messageSize} are allowed.`) };
}

function measure(data: unknown): number {
  if (typeof data === 'string') return Buffer.byteLength(data);
  if (data instanceof Uint8Array) return data.length;
  return data === undefined ? 0 : JSON.stringify(data).length;
}

function isTextOrNothing(value: unknown, length: number): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.length <= length);
}

function refuseRate({ messagesPerSecond }: AblyLimits): ErrorInfo {
  return createError(42911, `One connection may send ${messagesPerSecond} messages in a second.`);
}

export function refuseMoreChannels(): ErrorInfo {
  return createError(42910, 'The project has as many channels as it may. Delete one first.');
}
