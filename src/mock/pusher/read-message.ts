import { parseJson } from '../http/parse-json.ts';
import { Refusal, SubscriptionRefusal } from './refusal.ts';

/** What a client sends to subscribe. */
export interface SubscribeRequest {
  kind: 'subscribe';
  channel: string;
  auth: string | undefined;
  /** The JSON text that was signed. A client with an issued token, which signs nothing, may send the object itself. */
  channelData: string | Fields | undefined;
}

/** What a client sends to sign in a user. */
export interface SignInRequest {
  kind: 'signIn';
  auth: string | undefined;
  /** The JSON text that was signed, as it came. */
  userData: string;
  /** The user's id in it; undefined when it has none. */
  userId: string | undefined;
}

/** An event that a client sends to the other clients. */
export interface ClientEvent {
  kind: 'clientEvent';
  event: string;
  channel: string | undefined;
  /** Any JSON value. */
  data: unknown;
}

/** A message of a client. Each of its fields has its type; whether they make sense is not yet known. */
export type ClientMessage =
  | { kind: 'ping' }
  | { kind: 'pong' }
  | { kind: 'unsubscribe'; channel: string }
  | SubscribeRequest
  | SignInRequest
  | ClientEvent;

/** An object whose fields may be anything. */
type Fields = Record<string, unknown>;

/**
 * Reads a message of a client. This is the one place where what a client sends gets its types: a field is checked here
 * before anything else sees it.
 *
 * @throws Refusal or SubscriptionRefusal, which name the field that is wrong
 */
export function readMessage(text: string): ClientMessage {
  const parsed = parseJson(text);
  if ('problem' in parsed) throw new Refusal(`The message ${parsed.problem}.`);
  const message = parsed.value;
  if (!isFields(message)) throw new Refusal('The message must be a JSON object with an event.');
  const event = readText(message, 'event', '');
  const channel = readText(message, 'channel', '');
  if (event === undefined || event === '') throw new Refusal('event: must name an event.');
  switch (event) {
    case 'pusher:ping':
      return { kind: 'ping' };
    case 'pusher:pong':
      return { kind: 'pong' };
    case 'pusher:subscribe':
      return readSubscribe(readData(message));
    case 'pusher:unsubscribe':
      return { kind: 'unsubscribe', channel: readChannel(readData(message)) };
    case 'pusher:signin':
      return readSignIn(readData(message));
  }
  if (!event.startsWith('client-')) throw new Refusal('event: must be one of the protocol, or begin with client-.');
  return { kind: 'clientEvent', event, channel, data: message.data };
}

/** What others are to know of a member of a presence channel. */
export interface MemberData {
  userId: string | undefined;
  clientId: string | undefined;
  /** Any JSON value. */
  info: unknown;
}

/**
 * Reads the `channel_data` of a subscription.
 *
 * @throws SubscriptionRefusal, which names the field that is wrong
 */
export function readMemberData({ channel, channelData }: SubscribeRequest): MemberData {
  const refuse = (problem: string) => new SubscriptionRefusal(channel, `channel_data${problem}`, 400);
  const data = readFields(channelData);
  if (data === undefined) throw refuse(': must be a JSON object in a string.');
  const { user_id: userId, client_id: clientId, user_info: info } = data;
  // Pusher's own libraries sign numbers too, and everyone reads them as text.
  const isNumber = typeof userId === 'number' && Number.isFinite(userId);
  if (userId !== undefined && !isNumber && (typeof userId !== 'string' || userId === '')) {
    throw refuse('.user_id: must be a string that is not empty, or a number.');
  }
  if (clientId !== undefined && (typeof clientId !== 'string' || clientId === '')) {
    throw refuse('.client_id: must be a string that is not empty.');
  }
  return { userId: userId === undefined ? undefined : String(userId), clientId, info };
}

function readSubscribe(data: Fields): SubscribeRequest {
  const channel = readChannel(data);
  const { auth, channel_data: channelData } = data;
  if (isGiven(channelData) && typeof channelData !== 'string' && !isFields(channelData)) {
    throw new SubscriptionRefusal(channel, 'channel_data: must be a JSON object in a string.', 400);
  }
  // A value that is not a string is not a signature, and is refused where one is needed.
  const given = typeof auth === 'string' ? auth : undefined;
  return { kind: 'subscribe', channel, auth: given, channelData: channelData ?? undefined };
}

function readSignIn(data: Fields): SignInRequest {
  const userData = readText(data, 'user_data', 'data.');
  if (userData === undefined) throw new Refusal('data.user_data: must be the JSON text that was signed.');
  const id = readFields(userData)?.id;
  const userId = typeof id === 'string' && id !== '' ? id : undefined;
  return { kind: 'signIn', auth: readText(data, 'auth', 'data.'), userData, userId };
}

function readChannel(data: Fields): string {
  const channel = readText(data, 'channel', 'data.');
  if (channel === undefined || channel === '') throw new Refusal('data.channel: must name a channel.');
  return channel;
}

/** Reads the data of a message of the protocol, which some clients send as JSON in a string. */
function readData({ data }: Fields): Fields {
  const fields = readFields(data);
  if (fields === undefined) throw new Refusal('data: must be an object.');
  return fields;
}

function readFields(value: unknown): Fields | undefined {
  if (typeof value !== 'string') return isFields(value) ? value : undefined;
  const parsed = parseJson(value);
  return 'value' in parsed && isFields(parsed.value) ? parsed.value : undefined;
}

/** Reads a text that may be absent. Some clients write null for that. */
function readText(fields: Fields, name: string, place: string): string | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!isGiven(value)) return undefined;
  if (typeof value !== 'string') throw new Refusal(`${place}${name}: must be a string.`);
  return value;
}

function isGiven(value: unknown): value is NonNullable<unknown> {
  return value !== undefined && value !== null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
