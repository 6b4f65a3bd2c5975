import { defaultRealtimeLimits } from '../realtime/limits.ts';

/** The longest texts, in UTF-16 units. A map, since the names come from callers and may be `constructor`. */
const textLimits = new Map(
  Object.entries({
    name: defaultRealtimeLimits.nameLength,
    channel: defaultRealtimeLimits.nameLength,
    channels: defaultRealtimeLimits.nameLength,
    event: defaultRealtimeLimits.nameLength,
    client_id: 200,
    vendor: 200,
    user_id: 200,
    socket_id: 200,
    idempotency_key: 255,
    cursor: 2_000,
  }),
);

/** The longest lists. A token with more channels would not fit into an address. */
const listLimits = new Map(Object.entries({ channels: 100, capabilities: 100, messages: 1_000 }));

/**
 * Looks for parameters that the contract allows and this server has no room for.
 *
 * @param parameters what passed the contract's schemas
 * @returns which field is too long and what is allowed; undefined when all are within the limits
 */
export function describeExcess(parameters: object, place = ''): string | undefined {
  // Every call passes here: a list of entries would cost more than the rest of the check.
  for (const name in parameters) {
    const value = (parameters as Record<string, unknown>)[name];
    const field = place + name;
    const excess = Array.isArray(value) ? describeLongList(name, value, field) : describeLongText(name, value, field);
    if (excess !== undefined) return excess;
  }
  return undefined;
}

function describeLongText(name: string, value: unknown, field: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const limit = textLimits.get(name);
  if (limit === undefined || value.length <= limit) return undefined;
  return `${field}: must have at most ${limit} characters on this server, not ${value.length}.`;
}

function describeLongList(name: string, items: unknown[], field: string): string | undefined {
  const limit = listLimits.get(name);
  // A list inside the caller's own data has no limit but the body's.
  if (limit === undefined) return undefined;
  if (items.length > limit) return `${field}: must have at most ${limit} items on this server, not ${items.length}.`;
  for (const [index, item] of items.entries()) {
    const at = `${field}[${index}]`;
    const excess =
      typeof item === 'object' && item !== null ? describeExcess(item, `${at}.`) : describeLongText(name, item, at);
    if (excess !== undefined) return excess;
  }
  return undefined;
}
