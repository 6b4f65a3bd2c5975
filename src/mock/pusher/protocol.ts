import type { Connection } from '../realtime/connection.ts';
import type { RealtimeLimits } from '../realtime/limits.ts';
import { RateLimit } from '../realtime/rate-limit.ts';
import { authorizeSubscription } from './authorize.ts';
import { typeOfName } from './channel-type.ts';
import { closeCodes, tooManyClientEvents } from './close-codes.ts';
import { type ClientMessage, decodeMessage, decodeRecord, encodeMessage } from './messages.ts';
import { Refusal, SubscriptionRefusal } from './refusal.ts';
import { verifySignature } from './signature.ts';

const pong = encodeMessage('pusher:pong', {});

/**
 * Makes the function that carries out what one client says, in Pusher Channels protocol 7.
 *
 * @param now the time in milliseconds since 1970
 * @returns a function of a message's text; nothing that a client sends makes it throw
 */
export function createProtocol(connection: Connection, limits: RealtimeLimits, now: () => number) {
  const { project } = connection;
  const { hub } = project;
  const clientEvents = new RateLimit(limits.clientEventsPerSecond, now);

  function subscribe(data: unknown): void {
    const request = decodeRecord(data);
    const channel = request?.channel;
    if (typeof channel !== 'string' || channel === '') throw new Refusal('data.channel: must name a channel.');
    if (channel.length > limits.nameLength) {
      throw new Refusal(`data.channel: has ${channel.length} characters, at most ${limits.nameLength} are allowed.`);
    }
    if (connection.subscriptions.has(channel)) throw new Refusal(`This connection is subscribed to ${channel}.`);
    if (connection.subscriptions.size >= limits.subscriptionsPerConnection) {
      const most = limits.subscriptionsPerConnection;
      throw new SubscriptionRefusal(channel, `One connection has at most ${most} subscriptions.`, 429);
    }
    const { type, presence } = authorizeSubscription(connection, { ...request, channel });
    if (project.openChannel(channel, type) === undefined) {
      throw new SubscriptionRefusal(channel, 'The project has as many channels as it may. Delete one first.', 429);
    }
    hub.join(connection, channel, presence);
  }

  function signIn(data: unknown): void {
    const { auth, user_data: userData } = decodeRecord(data) ?? {};
    const id = decodeRecord(userData)?.id;
    const isSigned = verifySignature(auth, `${connection.id}::user::${userData}`, project.pusher);
    if (!isSigned || typeof id !== 'string' || id === '') {
      connection.end(closeCodes.unauthorized, 'The signature of the sign-in is wrong, or user_data has no id.');
      return;
    }
    connection.signedInAs = id;
    connection.clientIds.add(id);
    connection.send(encodeMessage('pusher:signin_success', { user_data: userData }));
  }

  function relay({ event, channel, data }: ClientMessage): void {
    if (event.length > limits.nameLength) {
      throw new Refusal(`event: has ${event.length} characters, at most ${limits.nameLength} are allowed.`);
    }
    if (channel === undefined || !connection.subscriptions.has(channel)) {
      throw new Refusal('channel: must be one that this connection is subscribed to.', closeCodes.unauthorized);
    }
    if (connection.token?.capabilities.includes('publish') === false) {
      throw new Refusal('The token has no capability publish.', closeCodes.unauthorized);
    }
    if ((typeOfName(channel) ?? project.channel(channel)?.type) === 'public') {
      throw new Refusal('channel: client events are for private and presence channels.', closeCodes.unauthorized);
    }
    if (!clientEvents.take()) {
      const most = limits.clientEventsPerSecond;
      throw new Refusal(`A connection may send ${most} client events in a second.`, tooManyClientEvents);
    }
    hub.publishFrom(connection, channel, event, data);
  }

  function carryOut(message: ClientMessage): void {
    const { event, data } = message;
    if (event === 'pusher:ping') connection.send(pong);
    else if (event === 'pusher:subscribe') subscribe(data);
    else if (event === 'pusher:unsubscribe') hub.leave(connection, String(decodeRecord(data)?.channel));
    else if (event === 'pusher:signin') signIn(data);
    else if (event.startsWith('client-')) relay(message);
    // A pong has done its work by being heard.
    else if (event !== 'pusher:pong') throw new Refusal('event: must be one of the protocol, or begin with client-.');
  }

  return (text: string): void => {
    try {
      const message = decodeMessage(text);
      if (message === undefined) throw new Refusal('A message is a JSON object with an event, and texts for names.');
      carryOut(message);
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof SubscriptionRefusal)) throw error;
      connection.send(error.answer);
    }
  };
}
