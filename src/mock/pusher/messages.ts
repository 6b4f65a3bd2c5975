import { formatData } from '../realtime/event.ts';

/**
 * Writes a message in the form of Pusher's protocol: data that is not a string becomes JSON in a string.
 *
 * @param userId the member who sent it, on a client event in a presence channel
 */
export function encodeMessage(event: string, data: unknown, channel?: string, userId?: string): string {
  return JSON.stringify({ event, channel, data: formatData(data), user_id: userId });
}
