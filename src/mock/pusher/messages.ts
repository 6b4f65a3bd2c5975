/** A message of a client whose form is right; what it means is still to be seen. */
export interface ClientMessage {
  event: string;
  channel?: string;
  data: unknown;
}

/**
 * Words a message as Pusher's protocol wants it: data that is not a string is JSON in a string.
 *
 * @param userId the member who sent it, on a client event in a presence channel
 */
export function encodeMessage(event: string, data: unknown, channel?: string, userId?: string): string {
  return JSON.stringify({ event, channel, data: encodeData(data), user_id: userId });
}

/** The text that stands for data on the wire. */
export function encodeData(data: unknown): string {
  return typeof data === 'string' ? data : JSON.stringify(data ?? null);
}

/**
 * Reads a message of a client.
 *
 * @returns nothing when it is none: not a JSON object, without an event, or with a channel that is no text
 */
export function decodeMessage(text: string): ClientMessage | undefined {
  const { event, channel, data } = decodeRecord(text) ?? {};
  if (typeof event !== 'string' || event === '') return undefined;
  if (channel === undefined) return { event, data };
  return typeof channel === 'string' ? { event, channel, data } : undefined;
}

/** Reads data that should be an object, given as one or, as some clients do, as JSON in a string. */
export function decodeRecord(data: unknown): Record<string, unknown> | undefined {
  let value = data;
  if (typeof data === 'string') {
    try {
      value = JSON.parse(data);
    } catch {
      return undefined;
    }
  }
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
