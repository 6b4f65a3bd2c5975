import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { isRecord, readJson } from '../http/json.ts';
import type { Connection } from '../realtime/connection.ts';
import type { EndReason, Payload, Transport, UnsubscribeReason } from '../realtime/protocol.ts';
import { unsubscribeReasons } from '../realtime/protocol.ts';
import { RateLimit } from '../realtime/rate-limit.ts';
import type { Admission } from './admission.ts';
import { closeCodes, endCodes } from './close-codes.ts';
import type { LiveblocksLimits } from './limits.ts';
import { mayShow, mayWrite } from './permissions.ts';
import {
  describePresence,
  describeUser,
  fromBroadcast,
  liveblocksProtocol,
  type OwnFields,
  toPresence,
  vendor,
} from './protocol.ts';
import { ClientMessage, ServerMessage } from './wire.ts';

/** The most messages in one frame. */
const batchLimit = 1_000;

export interface SessionOptions {
  socket: WebSocket;
  /** The socket of the upgrade. */
  stream: Duplex;
  admission: Admission;
  sdk: string | undefined;
  limits: LiveblocksLimits;
  /** The time in milliseconds since 1970. */
  now: () => number;
}

/** One client in a room of Liveblocks: reads what it sends, and does it. */
export class Session implements Transport {
  readonly connection: Connection;
  readonly stream: Duplex;
  readonly #socket: WebSocket;
  readonly #admission: Admission;
  readonly #limits: LiveblocksLimits;
  readonly #rate: RateLimit;
  /** The client's number in the room. */
  readonly #actor: number;
  #presence: Record<string, unknown> | undefined;

  constructor({ socket, stream, admission, sdk, limits, now }: SessionOptions) {
    this.#socket = socket;
    this.stream = stream;
    this.#admission = admission;
    this.#limits = limits;
    this.#rate = new RateLimit(limits.messagesPerSecond, now);
    const { project, room: name, userId, tokenId, expiresAt, permissions } = admission;
    this.connection = project.hub.connect({
      id: randomBytes(8).toString('base64url'),
      protocol: liveblocksProtocol,
      transport: this,
      admission: { tokenId, expiresAt },
      clientId: userId,
      sdk,
      limits,
    });
    const room = project.hub.join(this.connection, name, undefined, { members: true });
    this.#actor = room.drawNumber();
    const present = room.listPresences();
    this.#tell({
      type: ServerMessage.roomState,
      actor: this.#actor,
      nonce: randomBytes(12).toString('base64url'),
      scopes: permissions,
      users: Object.fromEntries(present.map((member) => [member.number, describeUser(member)])),
      meta: {},
    });
    if (present.length > 0) this.#tell(present.map(describePresence));
  }

  get backlog(): number {
    return this.#socket.bufferedAmount;
  }

  send(payload: Payload): void {
    this.#socket.send(payload, { binary: false });
  }

  end(reason: EndReason, text: string): void {
    this.#socket.close(endCodes[reason], text);
  }

  unsubscribed(_channel: string, reason: UnsubscribeReason): void {
    this.#socket.close(closeCodes.notAllowed, unsubscribeReasons[reason]);
    this.connection.markLost();
  }

  /** Handles the text of a message. Nothing that a client sends makes it throw. */
  receive(text: string): void {
    if (text === 'ping') {
      this.connection.send('pong');
      return;
    }
    const parsed = readJson(text);
    const messages = Array.isArray(parsed?.value) ? parsed.value : [parsed?.value];
    if (messages.length > batchLimit || !messages.every(isRecord)) {
      this.connection.end('unsupported', 'A message must be a JSON object or a list of some, not nested too deep.');
      return;
    }
    for (const message of messages) {
      if (!this.connection.open) return;
      if (this.#rate.take()) this.#handle(message);
      else
        this.connection.end('unsupported', `A client may send ${this.#limits.messagesPerSecond} messages in a second.`);
    }
  }

  #handle(message: Record<string, unknown>): void {
    const { type } = message;
    if (type === ClientMessage.updatePresence) this.#show(message);
    else if (type === ClientMessage.broadcastEvent) this.#broadcast(message.event);
    else if (type === ClientMessage.fetchStorage) {
      this.#tell([{ type: ServerMessage.storageChunk, nodes: [['root', {}]] }, { type: ServerMessage.storageEnd }]);
    } else if (type === ClientMessage.updateStorage) {
      const opIds = Array.isArray(message.ops) ? message.ops.flatMap((op) => readOpId(op)) : [];
      this.#tell({ type: ServerMessage.rejectStorageOp, opIds, reason: refuseUnsupported('storage') });
    } else if (type === ClientMessage.fetchYdoc || type === ClientMessage.updateYdoc) {
      this.#tell({ type: ServerMessage.rejectStorageOp, opIds: [], reason: refuseUnsupported('Yjs') });
    } else if (isFeedRequest(type)) {
      const { requestId } = message;
      const reason = refuseUnsupported('feeds');
      this.#tell({ type: ServerMessage.feedRequestFailed, requestId, code: 'INTERNAL', reason });
    }
    // A type that is not known is of a newer client, which does not depend on it.
  }

  /** Shows the client to the others, or what changed of its presence. */
  #show({ data, targetActor }: Record<string, unknown>): void {
    const { project, room, userId, info, permissions } = this.#admission;
    // Newcomers are told by the server who is there, so what a client repeats for one of them is not needed.
    if (!isRecord(data) || !mayShow(permissions) || (typeof targetActor === 'number' && targetActor >= 0)) return;
    const isPatch = targetActor === undefined;
    const presence = isPatch ? { ...this.#presence, ...data } : data;
    if (JSON.stringify(presence).length > this.#limits.presenceSize) {
      this.connection.end('unsupported', `The presence has more than ${this.#limits.presenceSize} characters.`);
      return;
    }
    this.#presence = presence;
    const own: OwnFields = { permissions, patch: isPatch ? data : undefined };
    const member = { identity: { client_id: userId }, data: toPresence(presence), info, own: { vendor, value: own } };
    project.hub.enter(this.connection, room, member, this.#actor);
  }

  #broadcast(event: unknown): void {
    const { project, room, permissions } = this.#admission;
    // As with Liveblocks: a client that may only read is not told, since its library knows it from the token.
    if (!mayWrite(permissions)) return;
    const publication = fromBroadcast(event);
    const { nameLength } = this.#limits;
    if (publication.name.length > nameLength) {
      this.connection.end('unsupported', `event.type: must have at most ${nameLength} characters.`);
      return;
    }
    const published = project.hub.publish(
      room,
      { ...publication, clientId: this.#admission.userId },
      { publisher: this.connection },
    );
    const channel = project.channels.get(room);
    if (channel !== undefined) channel.lastPublishedAt = published.time;
  }

  #tell(message: unknown): void {
    this.connection.send(JSON.stringify(message));
  }
}

export function refuseUnsupported(feature: string): string {
  return `The live mock does not support ${feature}.`;
}

function readOpId(op: unknown): string[] {
  return isRecord(op) && typeof op.opId === 'string' ? [op.opId] : [];
}

function isFeedRequest(type: unknown): boolean {
  return typeof type === 'number' && type >= ClientMessage.firstOfFeeds && type <= ClientMessage.lastOfFeeds;
}
