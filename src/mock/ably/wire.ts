import type { ErrorInfo } from './errors.ts';

/** What a message is for, as Ably's protocol numbers it. */
export const Action = {
  heartbeat: 0,
  ack: 1,
  nack: 2,
  connected: 4,
  disconnect: 5,
  disconnected: 6,
  close: 7,
  closed: 8,
  error: 9,
  attach: 10,
  attached: 11,
  detach: 12,
  detached: 13,
  presence: 14,
  message: 15,
  sync: 16,
  auth: 17,
  object: 19,
  objectSync: 20,
  annotation: 21,
} as const;

/** What an ATTACH or an ATTACHED says beside its fields, each a bit. */
export const Flag = {
  hasPresence: 1 << 0,
  hasBacklog: 1 << 1,
  resumed: 1 << 2,
  presence: 1 << 16,
  publish: 1 << 17,
  subscribe: 1 << 18,
  presenceSubscribe: 1 << 19,
  annotationPublish: 1 << 21,
  annotationSubscribe: 1 << 22,
  objectSubscribe: 1 << 24,
  objectPublish: 1 << 25,
} as const;

/** The flags of the modes that a channel can be attached with. */
export const allModes = Flag.presence | Flag.publish | Flag.subscribe | Flag.presenceSubscribe;

export const PresenceAction = { present: 1, enter: 2, leave: 3, update: 4 } as const;

/** What a message of a publisher does. Only the first is supported. */
export const MessageAction = { create: 0 } as const;

export interface WireMessage {
  id?: string;
  name?: string;
  data?: unknown;
  encoding?: string | null;
  clientId?: string;
  connectionId?: string;
  timestamp?: number;
  serial?: string;
  action?: number;
  extras?: unknown;
}

export type WirePresence = Omit<WireMessage, 'name'>;

/** A message of Ably's protocol in either direction. */
export interface ProtocolMessage {
  action: number;
  id?: string;
  channel?: string;
  channelSerial?: string;
  connectionId?: string;
  msgSerial?: number;
  count?: number;
  flags?: number;
  timestamp?: number;
  error?: ErrorInfo;
  messages?: WireMessage[];
  presence?: WirePresence[];
  params?: Record<string, string>;
  auth?: { accessToken?: string };
  connectionDetails?: Record<string, unknown>;
  res?: { serials: string[] }[];
}
