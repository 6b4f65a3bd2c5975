import type { Member } from './member.ts';

/** What a publisher says: an event's name, and data that is a JSON value or bytes. */
export interface Publication {
  name: string;
  data: unknown;
}

/** Who published an event, and as which member of the channel. */
interface Publisher {
  connectionId: string;
  member: Member | undefined;
}

/** An event on its way to the subscribers of a channel. */
export interface HubEvent extends Publication {
  id: string;
  channel: string;
  /** The data as text: a string as it is, bytes in base64, anything else as JSON. */
  text: string;
  /** When it was published, in milliseconds since 1970. */
  time: number;
  /** Absent when the server published it. */
  publisher?: Publisher;
}

/** Writes the data of an event as text. */
export function formatData(data: unknown): string {
  if (typeof data === 'string') return data;
  if (data instanceof Uint8Array) return Buffer.from(data).toString('base64');
  return JSON.stringify(data ?? null);
}
