import { defaultLimits } from '../realtime/limits.ts';

/** How long an idempotency key is remembered, and the longest life of a token or a signature. A day, in seconds. */
export const daySeconds = 86_400;

/** How long a token or a signature lives when the call does not say, in seconds. */
export const defaultLifetimeSeconds = 3_600;

/** The bounds of the state. */
export interface StateLimits {
  /** Project keys that have state at a time, beside the default one. The one that was idle longest makes room. */
  projects: number;
  channelsPerProject: number;
  /** Ids of tokens that can be revoked without the token itself, and revoked ones, each for one project. */
  tokensPerProject: number;
  /** The answers that are remembered for idempotency keys of one project, in characters of JSON. */
  rememberedAnswers: number;
}

export const defaultStateLimits: StateLimits = {
  projects: 100,
  channelsPerProject: 100_000,
  tokensPerProject: 100_000,
  rememberedAnswers: 16_777_216,
};

/** The bounds of the HTTP side. Times are in milliseconds. */
export interface HttpLimits {
  /** Open connections of every kind, those that became WebSockets too. One more is closed without an answer. */
  connections: number;
  /** How long a client may take to send a request's headers. One that is slower gets a 408. */
  headersTimeout: number;
  /** How long a client may take to send a whole request. One that is slower gets a 408. */
  requestTimeout: number;
}

export const defaultHttpLimits: HttpLimits = {
  // Room beside the WebSockets, so that one too many of them is told why it is refused.
  connections: defaultLimits.connections + 1_000,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
};

/** The longest texts, in UTF-16 units. Channels and events have the bound of the realtime side, which is Pusher's. */
const textLimits: Record<string, number> = {
  name: defaultLimits.nameLength,
  channel: defaultLimits.nameLength,
  channels: defaultLimits.nameLength,
  event: defaultLimits.nameLength,
  client_id: 200,
  user_id: 200,
  socket_id: 200,
  idempotency_key: 255,
  cursor: 2_000,
};

/** The longest lists. A token with more channels would not fit into an address. */
const listLimits: Record<string, number> = { channels: 100, capabilities: 100, messages: 1_000 };

/**
 * Looks for what the contract allows and this server does not hold.
 *
 * @param parameters what passed the contract's schemas
 * @returns which fields are too long and what is allowed; nothing when all is well
 */
export function describeExcess(parameters: object, place = ''): string | undefined {
  for (const [name, value] of Object.entries(parameters)) {
    const field = place + name;
    const excess = Array.isArray(value) ? describeLongList(name, value, field) : describeLongText(name, value, field);
    if (excess !== undefined) return excess;
  }
  return undefined;
}

function describeLongText(name: string, value: unknown, field: string): string | undefined {
  const limit = textLimits[name];
  if (typeof value !== 'string' || limit === undefined || value.length <= limit) return undefined;
  return `${field}: must have at most ${limit} characters on this server, not ${value.length}.`;
}

function describeLongList(name: string, items: unknown[], field: string): string | undefined {
  const limit = listLimits[name];
  // A list that is data of the caller's own has no bound but the body's.
  if (limit === undefined) return undefined;
  if (items.length > limit) return `${field}: must have at most ${limit} items on this server, not ${items.length}.`;
  for (const [index, item] of items.entries()) {
    const at = `${field}[${index}]`;
    const excess =
      typeof item === 'object' ? describeExcess(item as object, `${at}.`) : describeLongText(name, item, at);
    if (excess !== undefined) return excess;
  }
  return undefined;
}
