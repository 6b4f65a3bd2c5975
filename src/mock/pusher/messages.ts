import { formatData } from '../realtime/event.ts';

/** A message of a client whose form is right; whether it makes sense is not yet known. */
export interface ClientMessage {
  event: string;
  channel?: string;
  data: unknown;
}

/**
 * Writes a message in the form of Pusher's protocol: data that is not a string becomes JSON in a string.
 *
 * @param userId the member who sent it, on a client event in a presence channel
 */
export function encodeMessage(event: string, data: unknown, channel?: string, userId?: string): string {
  return JSON.stringify({ event, channel, data: formatData(data), user_id: userId });
}

/**
 * Reads a message of a client.
 *
 * @returns undefined when it is malformed: not a JSON object, without an event, or with a channel that is not a string
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
