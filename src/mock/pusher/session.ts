import type { ReportFailure } from '../http/boundary.ts';
import type { Connection } from '../realtime/connection.ts';
import { RateLimit } from '../realtime/rate-limit.ts';
import { isCacheChannel } from '../state/event-cache.ts';
import type { Project } from '../state/project.ts';
import type { IssuedToken } from '../state/token-store.ts';
import { authorizeSubscription } from './authorize.ts';
import { closeCodes, tooManyClientEvents } from './close-codes.ts';
import type { PusherLimits } from './limits.ts';
import { encodeMessage } from './messages.ts';
import { encodeSubscribed } from './protocol.ts';
import {
  type ClientEvent,
  type ClientMessage,
  readMessage,
  type SignInRequest,
  type SubscribeRequest,
} from './read-message.ts';
import { encodeError, Refusal, SubscriptionRefusal } from './refusal.ts';
import { checkChannelName, checkClientEvent, checkMember } from './rules.ts';
import { verifySignature } from './signature.ts';

const pong = encodeMessage('pusher:pong', {});

/** What a client's messages act on. */
export interface SessionOptions {
  project: Project;
  connection: Connection;
  /** The issued token that it connected with; undefined when it connected with the app key. */
  token: IssuedToken | undefined;
  limits: PusherLimits;
  /** The time in milliseconds since 1970. */
  now: () => number;
  /** Whether a client with the app key may do what Pusher does not allow. */
  lenient: boolean;
  /** Receives unexpected errors. */
  report: ReportFailure;
}

/** One client's side of Pusher Channels protocol 7: reads what it sends, and does it. */
export class Session {
  readonly #project: Project;
  readonly #connection: Connection;
  readonly #token: IssuedToken | undefined;
  readonly #limits: PusherLimits;
  readonly #clientEvents: RateLimit;
  readonly #report: ReportFailure;
  /** Whether Pusher's own rules hold: the service's tokens open channels of any name. */
  readonly #isStrict: boolean;
  /** The id of the user who signed in, in Pusher's sense. */
  #userId: string | undefined;

  constructor({ project, connection, token, limits, now, lenient, report }: SessionOptions) {
    this.#project = project;
    this.#connection = connection;
    this.#token = token;
    this.#limits = limits;
    this.#report = report;
    this.#isStrict = token === undefined && !lenient;
    this.#clientEvents = new RateLimit(limits.clientEventsPerSecond, now);
  }

  /** Handles the text of a message. Nothing that a client sends makes it throw. */
  receive(text: string): void {
    try {
      this.#handle(readMessage(text));
    } catch (error) {
      if (error instanceof Refusal || error instanceof SubscriptionRefusal) this.#connection.send(error.reply);
      else {
        this.#report(`A message on connection ${this.#connection.id}`, error);
        this.#connection.send(encodeError('The mock failed on this message. Its log says why.', null));
      }
    }
  }

  #handle(message: ClientMessage): void {
    switch (message.kind) {
      case 'ping':
        this.#connection.send(pong);
        break;
      case 'pong':
        // A pong only shows that the client is alive.
        break;
      case 'subscribe':
        this.#subscribe(message);
        break;
      case 'unsubscribe':
        this.#project.hub.leave(this.#connection, message.channel);
        break;
      case 'signIn':
        this.#signIn(message);
        break;
      case 'clientEvent':
        this.#relay(message);
        break;
    }
  }

  #subscribe(request: SubscribeRequest): void {
    const { channel } = request;
    const { nameLength, subscriptionsPerConnection } = this.#limits;
    const connection = this.#connection;
    if (this.#isStrict) checkChannelName(channel);
    if (channel.length > nameLength) {
      throw new Refusal(`data.channel: has ${channel.length} characters, at most ${nameLength} are allowed.`);
    }
    if (connection.subscriptions.has(channel)) throw new Refusal(`This connection is subscribed to ${channel}.`);
    if (connection.subscriptions.size >= subscriptionsPerConnection) {
      const message = `One connection has at most ${subscriptionsPerConnection} subscriptions.`;
      throw new SubscriptionRefusal(channel, message, 429);
    }
    const member = authorizeSubscription(request, {
      project: this.#project,
      connectionId: connection.id,
      token: this.#token,
      userId: this.#userId,
    });
    const { hub } = this.#project;
    if (this.#isStrict && member !== undefined) checkMember(channel, member, hub.findRoom(channel));
    if (this.#project.channels.open(channel) === undefined) {
      throw new SubscriptionRefusal(channel, 'The project has as many channels as it may. Delete one first.', 429);
    }
    const room = hub.join(connection, channel, member);
    connection.send(encodeSubscribed(room, member));
    if (isCacheChannel(channel)) this.#sendCached(channel);
  }

  /** Sends the last event of a cache channel, or reports a cache miss. */
  #sendCached(channel: string): void {
    const event = this.#project.eventCache.get(channel);
    const payload = event && this.#connection.protocol.encodeEvent(event);
    this.#connection.send(payload ?? encodeMessage('pusher:cache_miss', {}, channel));
  }

  #signIn({ auth, userData, userId }: SignInRequest): void {
    const text = `${this.#connection.id}::user::${userData}`;
    const isSigned = verifySignature(auth, text, this.#project.credentials.pusher);
    if (!isSigned || userId === undefined) {
      this.#connection.end('unauthorized', 'The signature of the sign-in is wrong, or user_data has no id.');
      return;
    }
    this.#userId = userId;
    this.#connection.clientIds.add(userId);
    this.#connection.send(encodeMessage('pusher:signin_success', { user_data: userData }));
  }

  #relay({ event, channel, data }: ClientEvent): void {
    const { nameLength, clientEventsPerSecond } = this.#limits;
    if (event.length > nameLength) {
      throw new Refusal(`event: has ${event.length} characters, at most ${nameLength} are allowed.`);
    }
    if (this.#isStrict) checkClientEvent(event, data);
    if (channel === undefined || !this.#connection.subscriptions.has(channel)) {
      throw new Refusal('channel: must be one that this connection is subscribed to.', closeCodes.unauthorized);
    }
    if (this.#token?.capabilities.includes('publish') === false) {
      throw new Refusal('The token lacks the permission publish.', closeCodes.unauthorized);
    }
    if (this.#project.channels.findType(channel) === 'public') {
      throw new Refusal('channel: client events are for private and presence channels.', closeCodes.unauthorized);
    }
    if (!this.#clientEvents.take()) {
      const message = `A connection may send ${clientEventsPerSecond} client events in a second.`;
      throw new Refusal(message, tooManyClientEvents);
    }
    this.#project.hub.publish(channel, { name: event, data }, { publisher: this.#connection });
  }
}
