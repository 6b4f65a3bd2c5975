import { estimateSize } from './estimate-size.ts';
import type { PresentMember } from './member.ts';

/** What a publisher says: an event's name, and data that is a JSON value or bytes. */
export interface Publication {
  name: string;
  data: unknown;
  /** A second event of the same id is not published again, for as long as the first one is remembered. */
  id?: string | undefined;
  /** The data as text, where the publisher gave it as text; it is otherwise written from the data. */
  text?: string | undefined;
  /** The client in whose name it is published. */
  clientId?: string | undefined;
  /** What only clients of the publisher's own vendor understand. */
  own?: { vendor: string; value: unknown } | undefined;
}

/** Who published an event, and as which member of the channel. */
interface Publisher {
  connectionId: string;
  member: PresentMember | undefined;
}

/** An event on its way to the subscribers of a channel. */
export interface HubEvent extends Publication {
  id: string;
  channel: string;
  /** The data as text: a string as it is, bytes in base64, anything else as JSON. */
  text: string;
  /** When it was published, in milliseconds since 1970. */
  time: number;
  /** Grows with everything that happens in any channel of the hub. */
  serial: number;
  /** Absent when the server published it. */
  publisher: Publisher | undefined;
}

/** Writes the data of an event as text. */
export function formatData(data: unknown): string {
  if (typeof data === 'string') return data;
  if (data instanceof Uint8Array) return Buffer.from(data).toString('base64');
  return JSON.stringify(data ?? null);
}

/** Turns data into a JSON value: bytes become base64, and a value that is absent becomes null. */
export function toJson(data: unknown): unknown {
  return data instanceof Uint8Array ? formatData(data) : (data ?? null);
}

/** Estimates how many bytes the data of an event takes in memory, in all its forms. */
export function measureEvent({ data, text, own }: HubEvent): number {
  return estimateSize(data) + (text === data ? 0 : estimateSize(text)) + (own === undefined ? 0 : estimateSize(own));
}
