import type { HistoryEntry } from '../../realtime/history.ts';
import { isAllowed } from '../capability.ts';
import { isValidChannel } from '../channel-name.ts';
import { createError, type ErrorInfo } from '../errors.ts';
import { chooseClient } from '../identity.ts';
import type { AblyLimits } from '../limits.ts';
import { describeChange, describeEvent, describeMember, parseSerial } from '../protocol.ts';
import { readMessages, refuseMoreChannels, send } from '../publish.ts';
import { PresenceAction } from '../wire.ts';
import type { RestCall, RestResponse } from './exchange.ts';
import { respondWithPage } from './page.ts';

/** `POST /channels/{name}/messages`: publishes one message or a list of them. */
export function publishMessages(call: RestCall, limits: AblyLimits): RestResponse {
  const { realm, name: channel, body, query } = call;
  const identity = chooseClient(call.identity, query.get('clientId') ?? undefined);
  if (identity === undefined) return { error: createError(40102, 'clientId: is not the one of the token.') };
  const read = readMessages(Array.isArray(body) ? body : [body], { identity, limits, channel });
  if ('error' in read) return read;
  const { hub, channels } = realm.project;
  if (channels.open(channel) === undefined) return { error: refuseMoreChannels() };
  const serials = read.publications.map((publication) => send(realm, channel, publication));
  const messageId = read.publications[0]?.id?.split(':')[0] ?? `rest-${hub.serial}`;
  return { status: 201, body: { channel, messageId, serials } };
}

/** `GET /channels/{name}/messages`, and `/history`: what was published lately. */
export function readHistory(call: RestCall, path: string): RestResponse {
  const { realm, name, binary } = call;
  const { hub } = realm.project;
  const problem = findProblem(call, 'history');
  if (problem !== undefined) return { error: problem };
  return respondWithHistory(call, path, hub.history.read(name), (event) => describeEvent(event, hub.epoch, binary));
}

/** `GET /channels/{name}/presence/history`: who came, changed and left lately. */
export function readPresenceHistory(call: RestCall): RestResponse {
  const { realm, name, binary } = call;
  const problem = findProblem(call, 'history');
  if (problem !== undefined) return { error: problem };
  const changes = realm.project.hub.memberHistory.read(name);
  return respondWithHistory(call, 'history', changes, (change) => describeChange(change, binary));
}

function respondWithHistory<Entry extends HistoryEntry>(
  { realm, query }: RestCall,
  path: string,
  entries: Entry[],
  describe: (entry: Entry) => unknown,
): RestResponse {
  const start = Number(query.get('start') ?? 0);
  const end = Number(query.get('end') ?? Number.MAX_SAFE_INTEGER);
  if (!(start <= end))
    return { error: createError(40003, 'start, end: must be times in milliseconds, in this order.') };
  const from = query.get('fromSerial') ?? query.get('from_serial');
  const until = from === null ? Number.MAX_SAFE_INTEGER : parseSerial(realm.project.hub.epoch, from);
  if (until === undefined) return { error: createError(40003, 'fromSerial: is not one of this server.') };
  const found = entries.filter(({ serial, time }) => time >= start && time <= end && serial <= until);
  return respondWithPage(
    found.map((entry) => ({ place: entry.serial, body: describe(entry) })),
    query,
    path,
  );
}

/** `GET /channels/{name}/presence`: who is there now. */
export function readPresence(call: RestCall): RestResponse {
  const { realm, name, query, binary } = call;
  const problem = findProblem(call, 'presence');
  if (problem !== undefined) return { error: problem };
  const [clientId, connectionId] = [query.get('clientId'), query.get('connectionId')];
  const items = (realm.project.hub.findRoom(name)?.listPresences() ?? [])
    .filter(({ identity }) => clientId === null || identity.client_id === clientId)
    .filter((member) => connectionId === null || member.connectionId === connectionId)
    .map((member) => ({ place: member.number, body: describeMember(member, PresenceAction.present, binary) }))
    .sort((one, other) => one.place - other.place);
  const forwards = new URLSearchParams(query);
  forwards.set('direction', 'forwards');
  return respondWithPage(items, forwards, 'presence');
}

/** `GET /channels/{name}`: whether a channel is in use, and by how many. */
export function readStatus(call: RestCall): RestResponse {
  const problem = findProblem(call, 'channel-metadata');
  if (problem !== undefined) return { error: problem };
  return { status: 200, body: describeChannel(call, call.name) };
}

/** `GET /channels`: the channels that are in use. */
export function listChannels(call: RestCall): RestResponse {
  const { realm, query, identity } = call;
  if (!isAllowed(identity.capability, 'channel-metadata', '*')) {
    return { error: createError(40160, 'channel-metadata: is not allowed on all channels.') };
  }
  const prefix = query.get('prefix') ?? '';
  const names = [...realm.project.hub.listOccupiedChannels()].filter((name) => name.startsWith(prefix)).sort();
  const withDetails = query.get('by') !== 'id';
  const items = names.map((name, place) => ({ place, body: withDetails ? describeChannel(call, name) : name }));
  const forwards = new URLSearchParams(query);
  forwards.set('direction', 'forwards');
  return respondWithPage(items, forwards, 'channels');
}

function describeChannel({ realm }: RestCall, name: string) {
  const { hub } = realm.project;
  const room = hub.findRoom(name);
  const connections = room?.size ?? 0;
  const presenceMembers = room?.listPresences().length ?? 0;
  return {
    channelId: name,
    status: {
      isActive: connections > 0,
      occupancy: {
        metrics: {
          connections,
          subscribers: connections,
          publishers: connections,
          presenceConnections: connections,
          presenceSubscribers: connections,
          presenceMembers,
        },
      },
    },
  };
}

function findProblem({ identity, name }: RestCall, operation: string): ErrorInfo | undefined {
  if (!isValidChannel(name, Number.MAX_SAFE_INTEGER)) return createError(40010, 'channel: is no valid name.');
  return isAllowed(identity.capability, operation, name)
    ? undefined
    : createError(40160, `${operation}: is not allowed on ${name}.`);
}
