import type { HubEvent } from '../realtime/event.ts';
import type { PresentMember } from '../realtime/member.ts';
import { type MemberChange, type Protocol, type UnsubscribeReason, unsubscribeReasons } from '../realtime/protocol.ts';
import { encodeData } from './data.ts';
import { createError, type ErrorInfo } from './errors.ts';
import type { Format } from './format.ts';
import { Action, PresenceAction, type ProtocolMessage, type WireMessage, type WirePresence } from './wire.ts';

/** The name of this protocol in events and members. */
export const vendor = 'Ably';

/** What an event or a member has that only Ably's clients understand. */
export interface OwnFields {
  /** The encodings of the data that only the clients can undo. */
  encoding?: string | undefined;
  extras?: unknown;
}

/** Ably's protocol in one of its two formats. */
export interface AblyProtocol extends Protocol {
  readonly format: Format;
}

/**
 * Writes the place of something in a channel. Clients hand it back to be told what they missed.
 *
 * @param epoch the hub's, so that the serials of a server before a restart are not taken for this one's
 */
export function formatSerial(epoch: string, serial: number): string {
  return `${epoch}-${String(serial).padStart(15, '0')}`;
}

/** @returns undefined when the serial is not one of this hub */
export function parseSerial(epoch: string, text: unknown): number | undefined {
  const [, given, digits] = typeof text === 'string' ? (/^(\w+)-(\d{15})\b/.exec(text) ?? []) : [];
  return given === epoch ? Number(digits) : undefined;
}

/** Writes an event as a message of Ably. */
export function describeEvent(event: HubEvent, epoch: string, binary: boolean): WireMessage {
  const { id, name, data, clientId, publisher, own, time, serial } = event;
  const fields = readOwn(own);
  const client = clientId ?? publisher?.member?.identity.client_id;
  return {
    id,
    action: 0,
    serial: formatSerial(epoch, serial),
    timestamp: time,
    ...(name !== '' && { name }),
    ...(client !== undefined && { clientId: client }),
    ...(publisher && { connectionId: publisher.connectionId }),
    ...(fields.extras !== undefined && { extras: fields.extras }),
    ...encodeData(data, fields.encoding, binary),
  };
}

/** Writes a member as a message of Ably's presence. */
export function describeMember(member: PresentMember, action: number, binary: boolean): WirePresence {
  const { identity, connectionId, data, info, own, time, serial } = member;
  const fields = readOwn(own);
  return {
    // Clients take the one with the higher number in the middle for the newer one.
    id: `${connectionId}:${serial}:0`,
    action,
    clientId: identity.client_id,
    connectionId,
    timestamp: time,
    ...(fields.extras !== undefined && { extras: fields.extras }),
    ...encodeData(data ?? info, fields.encoding, binary),
  };
}

/** Writes what happened to a member as a message of Ably's presence. */
export function describeChange({ kind, member, serial, time }: MemberChange, binary: boolean): WirePresence {
  const action = { entered: PresenceAction.enter, updated: PresenceAction.update, left: PresenceAction.leave }[kind];
  return describeMember({ ...member, serial, time }, action, binary);
}

const protocols = new Map<string, AblyProtocol>();

/** Returns the one protocol object for all connections of a format to a hub. */
export function openProtocol(format: Format, epoch: string): AblyProtocol {
  const key = `${format.type} ${epoch}`;
  const known = protocols.get(key);
  if (known !== undefined) return known;
  const protocol = createProtocol(format, epoch);
  protocols.set(key, protocol);
  return protocol;
}

function createProtocol(format: Format, epoch: string): AblyProtocol {
  const encode = (message: ProtocolMessage) => {
    const payload = format.encode(message);
    // Bytes are sent to many without being converted again.
    return typeof payload === 'string' ? Buffer.from(payload) : payload;
  };
  return {
    vendor,
    format,
    ping: encode({ action: Action.heartbeat }),

    encodeEvent(event) {
      const { channel, serial, time, publisher } = event;
      return encode({
        action: Action.message,
        channel,
        channelSerial: formatSerial(epoch, serial),
        timestamp: time,
        ...(publisher && { connectionId: publisher.connectionId }),
        messages: [describeEvent(event, epoch, format.binary)],
      });
    },

    encodeMemberChange(change) {
      const { channel, serial, time } = change;
      return encode({
        action: Action.presence,
        channel,
        channelSerial: formatSerial(epoch, serial),
        timestamp: time,
        presence: [describeChange(change, format.binary)],
      });
    },

    encodeUnsubscribed(channel, reason) {
      const error = describeUnsubscribed(reason);
      // An error ends the channel for the client; after DETACHED it would attach again at once.
      return encode({ action: reason === 'removed' ? Action.detached : Action.error, channel, error });
    },
  };
}

function describeUnsubscribed(reason: UnsubscribeReason): ErrorInfo {
  const text = unsubscribeReasons[reason];
  return reason === 'removed' ? createError(40160, text, 403) : createError(90001, text, 410);
}

function readOwn(own: HubEvent['own']): OwnFields {
  return own?.vendor === vendor ? (own.value as OwnFields) : {};
}
