import type { HubEvent } from './event.ts';
import type { PresentMember } from './member.ts';
import type { HoldableStream } from './write-batch.ts';

/** A message as it goes over the wire, encoded once for everyone it is sent to. */
export type Payload = Buffer | string;

/** Why the server ends a connection, and what the client is told. Each vendor has a close code for each. */
export const endReasons = {
  disconnected: 'The server disconnected this client.',
  revoked: 'The token was revoked.',
  expired: 'The token has expired.',
  evicted: 'The server forgot this project, to make room for others.',
  slow: 'This client reads too slowly.',
  silent: 'The client did not respond to a ping.',
  shutdown: 'The server is shutting down.',
  unauthorized: 'The credentials are wrong.',
  unsupported: 'The server does not accept messages of this kind.',
} as const;

export type EndReason = keyof typeof endReasons;

/** Why the server ends one subscription of a connection that stays, and what the client is told. */
export const unsubscribeReasons = {
  removed: 'The server removed this client from the channel.',
  deleted: 'The channel was deleted.',
} as const;

export type UnsubscribeReason = keyof typeof unsubscribeReasons;

/** A change of the members of a channel. */
export interface MemberChange {
  kind: 'entered' | 'updated' | 'left';
  channel: string;
  member: PresentMember;
  /** Whether the person came with this connection, or left with its last one. */
  ofPerson: boolean;
  /** When it happened, in milliseconds since 1970. */
  time: number;
  /** Grows with everything that happens in any channel of the hub. */
  serial: number;
}

/** How a vendor's clients are told what happens. One object serves all connections that speak the same protocol. */
export interface Protocol {
  /** Whose protocol it is, as the console shows it. */
  readonly vendor: string;
  /** Asks a client for a sign of life. */
  readonly ping: Payload;
  /** @returns undefined when the vendor's clients are not told of this event */
  encodeEvent(event: HubEvent): Payload | undefined;
  /** @returns undefined when the vendor's clients are not told of this change */
  encodeMemberChange(change: MemberChange): Payload | undefined;
  /** Tells a client that the server ended one of its subscriptions. */
  encodeUnsubscribed(channel: string, reason: UnsubscribeReason): Payload | undefined;
}

/** The way to one client, which its vendor's folder keeps. */
export interface Transport {
  /** How many bytes wait for the client to read them. */
  readonly backlog: number;
  /** What the messages are written to, such as the socket of an upgrade, so that those of a turn go out together. */
  readonly stream?: HoldableStream | undefined;
  /** Queues a message. It never throws and never waits. */
  send(payload: Payload): void;
  /** Ends the connection with the vendor's code for the reason. */
  end(reason: EndReason, text: string): void;
  /** Closes the connection with a code of the caller's own, to try what a client does then. */
  close?(code: number, text: string): void;
  /** Is told that the admission is over, where the client may renew it. Without this, the connection ends. */
  expire?(): void;
  /** Is told that the server ended a subscription. */
  unsubscribed?(channel: string, reason: UnsubscribeReason): void;
}
