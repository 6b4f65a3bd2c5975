import { isRecord } from '../http/json.ts';
import type { Channel } from '../state/channel-store.ts';

/** What a room has that the channel of its name has not. */
export interface RoomDetails {
  metadata: Record<string, string | string[]>;
  defaultAccesses: string[];
  usersAccesses: Record<string, string[]>;
  groupsAccesses: Record<string, string[]>;
}

/** The largest details of one room, in characters of JSON. */
const sizeLimit = 16_384;

/** Reads what a request says of a room. @returns undefined when it is malformed or too large */
export function readDetails(body: unknown): Partial<RoomDetails> | undefined {
  if (!isRecord(body) || JSON.stringify(body).length > sizeLimit) return undefined;
  const { metadata, defaultAccesses, usersAccesses, groupsAccesses } = body;
  const isList = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string');
  const isMap = (value: unknown) =>
    isRecord(value) && Object.values(value).every((item) => item === null || isList(item));
  const isMetadata = (value: unknown) =>
    isRecord(value) && Object.values(value).every((item) => item === null || typeof item === 'string' || isList(item));
  const isValid =
    (metadata === undefined || isMetadata(metadata)) &&
    (defaultAccesses === undefined || isList(defaultAccesses)) &&
    (usersAccesses === undefined || isMap(usersAccesses)) &&
    (groupsAccesses === undefined || isMap(groupsAccesses));
  if (!isValid) return undefined;
  return { metadata, defaultAccesses, usersAccesses, groupsAccesses } as Partial<RoomDetails>;
}

/** The details of the rooms of all projects. They are forgotten with their channels. */
export class RoomDetailsStore {
  readonly #byChannel = new WeakMap<Channel, RoomDetails>();

  find(channel: Channel): RoomDetails {
    const none = { metadata: {}, defaultAccesses: [], usersAccesses: {}, groupsAccesses: {} };
    return this.#byChannel.get(channel) ?? none;
  }

  /** Changes what is given and keeps the rest. A null removes what it stands for. */
  change(channel: Channel, { metadata, usersAccesses, groupsAccesses, defaultAccesses }: Partial<RoomDetails>): void {
    const old = this.find(channel);
    this.#byChannel.set(channel, {
      metadata: merge(old.metadata, metadata),
      usersAccesses: merge(old.usersAccesses, usersAccesses),
      groupsAccesses: merge(old.groupsAccesses, groupsAccesses),
      defaultAccesses: defaultAccesses ?? old.defaultAccesses,
    });
  }
}

function merge<Value>(old: Record<string, Value>, changes: Record<string, Value> = {}): Record<string, Value> {
  return Object.fromEntries(Object.entries({ ...old, ...changes }).filter(([, value]) => value !== null));
}

/** Describes a room as Liveblocks' libraries read it. */
export function describeRoom(channel: Channel, details: RoomDetails) {
  const { name, createdAt, lastPublishedAt } = channel;
  return {
    type: 'room',
    id: name,
    createdAt: new Date(createdAt).toISOString(),
    ...(lastPublishedAt !== undefined && { lastConnectionAt: new Date(lastPublishedAt).toISOString() }),
    organizationId: 'default',
    ...details,
  };
}
