import fc, { type Arbitrary } from 'fast-check';
import { expect } from 'vitest';
import { inheritedNames } from '../../support/inherited-names.ts';
import { hostileText, withSeed } from '../fuzz/hostile.ts';
import { type RawClient, sign } from './raw-client.ts';
import type { startPusher } from './start-pusher.ts';

const channels = [
  'room-42',
  'private-room',
  'presence-room',
  '#server-to-user-x',
  '',
  'x'.repeat(300),
  ...inheritedNames,
];

/** A JSON text of what is right now and then, so that what comes behind the first check is reached too. */
const mostly = (right: Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 2, arbitrary: right.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: hostileText },
  );

const channel = mostly(fc.constantFrom(...channels));
const user = fc.record({
  user_id: mostly(fc.constantFrom('ada', 7)),
  user_info: hostileText,
  client_id: mostly(fc.constant('c')),
});
const memberData = fc.oneof(user.map(writeObject), hostileText);
const userData = fc.oneof(
  hostileText.map((id) => `{"id":${id}}`),
  fc.constant('{"id":"ada"}'),
  hostileText,
);

/** A JSON text in a JSON text, as the protocol has it, or the value itself. */
const inText = (text: Arbitrary<string>) =>
  fc.tuple(text, fc.boolean()).map(([json, isText]) => (isText ? JSON.stringify(json) : json));

const kinds = ['subscribe', 'unsubscribe', 'signin', 'ping', 'pong', 'error'].map((name) => `pusher:${name}`);
const event = mostly(fc.constantFrom(...kinds, 'client-x', 'client-', 'pusher_internal:member_added', 'message'));

/** The fields that any message may have, each of them at any place where a message may have it. */
const data = fc.record(
  { channel, auth: mostly(fc.constant('AUTH')), channel_data: inText(memberData), user_data: inText(userData) },
  { requiredKeys: [] },
);

const message = fc
  .record({ event, channel, data: fc.oneof(inText(data.map(writeObject)), hostileText) }, { requiredKeys: ['event'] })
  .map(writeObject);

/** Writes an object of JSON texts. */
function writeObject(fields: Record<string, string | undefined>): string {
  return `{${Object.entries(fields).map(([name, text]) => `${JSON.stringify(name)}:${text}`)}}`;
}

/** Puts a signature that is right where a message has one, so that the server believes what was signed. */
function signRightly(text: string, client: RawClient, app: { key: string; secret: string }): string {
  if (!text.includes('AUTH')) return text;
  try {
    const { data: given } = JSON.parse(text);
    const {
      channel: name,
      channel_data: memberText,
      user_data: userText,
    } = typeof given === 'string' ? JSON.parse(given) : given;
    const signed = userText === undefined ? [client.socketId, name, memberText] : [client.socketId, ':user:', userText];
    return text.replaceAll('AUTH', sign(app, signed.filter((part) => part !== undefined).join(':')));
  } catch {
    return text;
  }
}

/**
 * Sends random messages of every kind, with hostile values in every field, some of them signed rightly. None may end the
 * process or the connection of another client, or throw an unexpected error.
 */
export async function fuzzMessages(server: Awaited<ReturnType<typeof startPusher>>, runs: number): Promise<void> {
  const { connect, project, reported, issue } = server;
  const witness = await connect();
  const token = await issue({ channels: channels.filter(Boolean), capabilities: ['subscribe', 'publish', 'presence'] });
  const anything = fc.oneof(
    { weight: 8, arbitrary: message },
    { weight: 1, arbitrary: fc.string() },
    { weight: 1, arbitrary: hostileText },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 6 }), fc.boolean(), async (texts, byToken) => {
      const client = await connect(byToken ? token : project.credentials.pusher.key);
      for (const text of texts) client.socket.send(signRightly(text, client, project.credentials.pusher));
      client.send({ event: 'pusher:ping', data: {} });
      await Promise.race([client.next('pusher:pong'), client.closed]);
      client.close();
      await client.closed;
      expect(reported).toEqual([]);
    }),
    withSeed(runs),
  );
  expect(await witness.rest()).toEqual([]);
  expect(project.hub.connections.size).toBe(1);
  witness.close();
  await witness.closed;
}
