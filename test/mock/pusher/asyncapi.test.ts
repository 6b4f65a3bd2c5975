import type { ChannelAuthorizationHandler } from 'pusher-js';
import { describe, expect, test } from 'vitest';
import { closeCodes } from '../../../src/mock/pusher/close-codes.ts';
import { createPusher, nextEvent } from './pusher-clients.ts';
import { sign } from './raw-client.ts';
import { recordFrames } from './record-frames.ts';
import { startPusher } from './start-pusher.ts';
import { expectMessage, readWireDocument } from './wire-document.ts';

const document = await readWireDocument();

/** The names of the messages that were seen, by direction. */
const seen = { received: new Set<string>(), sent: new Set<string>() };

/** Starts the mock behind a recorder. Clients connect to `url`. */
async function startRecorded(...options: Parameters<typeof startPusher>) {
  const mock = await startPusher(...options);
  const recorder = await recordFrames(mock.url);
  return {
    ...mock,
    url: recorder.url,
    recorder,
    /** Holds every frame that passed to the document. */
    check() {
      expect(recorder.frames.length).toBeGreaterThan(0);
      for (const { direction, text } of recorder.frames) {
        seen[direction].add(expectMessage(document, direction, text));
      }
    },
  };
}

type App = { key: string; secret: string };

/** Signs in the test what a page would ask its own server for. */
function signFor(app: App, member?: object) {
  const customHandler: ChannelAuthorizationHandler = ({ socketId, channelName }, callback) => {
    const channelData = member && JSON.stringify(member);
    const auth = sign(app, [socketId, channelName, channelData].filter(Boolean).join(':'));
    callback(null, { auth, ...(channelData && { channel_data: channelData }) });
  };
  return { channelAuthorization: { endpoint: '', transport: 'ajax' as const, customHandler } };
}

describe('every frame between pusher-js and the mock is a message of openapi/asyncapi.yaml', () => {
  test('in a public channel: connect, subscribe, published events of any type, unsubscribe', async () => {
    const { url, project, check } = await startRecorded();
    const pusher = createPusher(url, project.credentials.pusher.key);
    const channel = pusher.subscribe('room-42');
    await nextEvent(channel, 'pusher:subscription_succeeded');
    for (const data of [{ text: 'hi' }, 'plain', null, [1, 2], 7, true]) {
      const message = nextEvent(channel, 'message');
      project.hub.publish('room-42', { name: 'message', data });
      await message;
    }
    pusher.unsubscribe('room-42');
    const other = pusher.subscribe('room-43');
    await nextEvent(other, 'pusher:subscription_succeeded');
    check();
  });

  test('in a cache channel without an event, and when subscribers are counted', async () => {
    const { url, project, check } = await startRecorded({}, {}, { subscriptionCount: true });
    const pusher = createPusher(url, project.credentials.pusher.key);
    const channel = pusher.subscribe('cache-prices');
    await Promise.all([nextEvent(channel, 'pusher:cache_miss'), nextEvent(channel, 'pusher:subscription_count')]);
    check();
  });

  test('in a private channel: a signature, client events, and a wrong signature', async () => {
    const { url, project, otherProject, check } = await startRecorded();
    const app = project.credentials.pusher;
    const [one, two] = [createPusher(url, app.key, signFor(app)), createPusher(url, app.key, signFor(app))];
    const channels = [one.subscribe('private-room'), two.subscribe('private-room')] as const;
    await Promise.all(channels.map((channel) => nextEvent(channel, 'pusher:subscription_succeeded')));
    const heard = nextEvent(channels[1], 'client-typing');
    channels[0].trigger('client-typing', { on: true });
    await heard;
    const stranger = createPusher(url, app.key, signFor(otherProject.credentials.pusher));
    await nextEvent(stranger.subscribe('private-x'), 'pusher:subscription_error');
    check();
  });

  test('in a presence channel: who is there, who comes, what a member sends, who goes', async () => {
    const { url, project, check } = await startRecorded();
    const app = project.credentials.pusher;
    const enter = async (name: string) => {
      const pusher = createPusher(url, app.key, signFor(app, { user_id: name, user_info: { name } }));
      const channel = pusher.subscribe('presence-room');
      await nextEvent(channel, 'pusher:subscription_succeeded');
      return { pusher, channel };
    };
    const ada = await enter('ada');
    const added = nextEvent(ada.channel, 'pusher:member_added');
    const bob = await enter('bob');
    await added;
    const heard = nextEvent(ada.channel, 'client-hi');
    bob.channel.trigger('client-hi', 'hi');
    await heard;
    const removed = nextEvent(ada.channel, 'pusher:member_removed');
    bob.pusher.disconnect();
    await removed;
    check();
  });

  test('with an issued token: a presence channel of any name, a refused channel, and the end of a subscription', async () => {
    const { url, project, issue, check } = await startRecorded();
    project.channels.open('room-42', 'presence');
    const capabilities = ['subscribe', 'presence', 'publish'] as const;
    const enter = async (clientId: string) => {
      const token = await issue({
        client_id: clientId,
        channels: ['room-42', 'room-44'],
        capabilities: [...capabilities],
      });
      const pusher = createPusher(url, token);
      const channel = pusher.subscribe('room-42');
      await nextEvent(channel, 'pusher:subscription_succeeded');
      return { pusher, channel };
    };
    const ada = await enter('ada');
    const added = nextEvent(ada.channel, 'member_added');
    const bob = await enter('bob');
    await added;
    const removed = nextEvent(ada.channel, 'member_removed');
    bob.pusher.disconnect();
    await removed;
    await nextEvent(ada.pusher.subscribe('room-43'), 'pusher:subscription_error');
    for (const name of ['room-42', 'room-44']) {
      const channel = ada.pusher.channel(name) ?? ada.pusher.subscribe(name);
      if (!channel.subscribed) await nextEvent(channel, 'pusher:subscription_succeeded');
      const ended = nextEvent(channel, 'pusher:subscription_error');
      if (name === 'room-42') project.hub.disconnect('ada', name);
      else project.hub.closeChannel(name);
      await ended;
    }
    check();
  });

  test('when a user signs in, and when the signature of the user is wrong', async () => {
    const { url, project, otherProject, recorder, check } = await startRecorded();
    const userData = JSON.stringify({ id: 'ada' });
    const signIn = (app: App) =>
      createPusher(url, project.credentials.pusher.key, {
        userAuthentication: {
          endpoint: '',
          transport: 'ajax',
          customHandler: ({ socketId }, callback) =>
            callback(null, { auth: sign(app, `${socketId}::user::${userData}`), user_data: userData }),
        },
      });
    const pusher = signIn(project.credentials.pusher);
    const heard = nextEvent(pusher.user, 'note');
    pusher.signin();
    while (project.hub.countSubscribers('#server-to-user-ada') === 0) await nextEvent(pusher.connection, 'message');
    project.hub.publish('#server-to-user-ada', { name: 'note', data: 'hi' });
    await heard;
    const stranger = signIn(otherProject.credentials.pusher);
    stranger.signin();
    await nextEvent(stranger.connection, 'disconnected');
    expect(recorder.closes).toContain(closeCodes.unauthorized);
    check();
  });

  test('when the mock asks a silent client for a sign of life, and when the client asks', async () => {
    const { url, project, check } = await startRecorded({ activityTimeout: 50, pongTimeout: 5_000 });
    const pusher = createPusher(url, project.credentials.pusher.key, { activityTimeout: 10_000 });
    await nextEvent(pusher.connection, 'connected');
    for (let count = 0; count < 2; count += 1) await nextEvent(pusher.connection, 'message');
    const asking = createPusher(url, project.credentials.pusher.key, { activityTimeout: 20 });
    await nextEvent(asking.connection, 'connected');
    while (((await nextEvent(asking.connection, 'message')) as { event: string }).event !== 'pusher:pong');
    // The reply to the last ping may still be on its way.
    expect(pusher.connection.state).toBe('connected');
    const hasReplied = () => {
      check();
      return seen.received.has('clientPong');
    };
    await expect.poll(hasReplied, { timeout: 20_000 }).toBe(true);
  });

  test('when the mock refuses a connection, or a message', async () => {
    const { url, check, project } = await startRecorded();
    const refused = createPusher(url, 'no-such-app');
    await nextEvent(refused.connection, 'error');
    const pusher = createPusher(url, project.credentials.pusher.key);
    await nextEvent(pusher.connection, 'connected');
    const error = nextEvent(pusher.connection, 'error');
    pusher.send_event('client-typing', {}, 'private-room');
    await error;
    check();
  });

  test('and every message of the document was among them', () => {
    expect([...seen.received].sort()).toEqual([...document.directions.received].sort());
    expect([...seen.sent].sort()).toEqual([...document.directions.sent].sort());
    expect(document.messages.size).toBe(seen.received.size + seen.sent.size);
  });
});

test('the examples of each message are that message and no other', () => {
  for (const [name, { examples }] of document.messages) {
    const direction = document.directions.received.includes(name) ? 'received' : 'sent';
    expect(examples.length).toBeGreaterThan(0);
    for (const { payload } of examples) expect(expectMessage(document, direction, JSON.stringify(payload))).toBe(name);
  }
});

const data = { channel: 'room-42' };
const malformed: unknown[] = [
  null,
  7,
  'text',
  [],
  {},
  { event: 7 },
  { event: '' },
  { event: null, data },
  { event: 'message', data },
  { event: 'pusher:unknown', data },
  { event: 'pusher_internal:member_added', data },
  { event: 'pusher:connection_established', data: '{}' },
  { event: 'pusher:ping', channel: 7 },
  { event: 'pusher:pong', channel: {} },
  { event: 'pusher:subscribe' },
  { event: 'pusher:subscribe', data: null },
  { event: 'pusher:subscribe', data: [] },
  { event: 'pusher:subscribe', data: 'room-42' },
  { event: 'pusher:subscribe', data: '[]' },
  { event: 'pusher:subscribe', data: {} },
  { event: 'pusher:subscribe', data: { channel: '' } },
  { event: 'pusher:subscribe', data: { channel: 7 } },
  { event: 'pusher:subscribe', data: { channel: 'x'.repeat(201) } },
  { event: 'pusher:subscribe', data: { channel: 'presence-x', channel_data: 7 } },
  { event: 'pusher:unsubscribe' },
  { event: 'pusher:unsubscribe', data: { channel: 7 } },
  { event: 'pusher:unsubscribe', data: {} },
  { event: 'pusher:signin' },
  { event: 'pusher:signin', data: {} },
  { event: 'pusher:signin', data: { user_data: { id: 'ada' } } },
  { event: 'pusher:signin', data: { auth: 7, user_data: '{}' } },
  { event: 'client-typing' },
  { event: 'client-typing', channel: 7 },
  { event: `client-${'x'.repeat(200)}`, channel: 'private-room' },
];

test.each(malformed.map((message) => JSON.stringify(message)).concat('', '{', 'ping'))(
  'a frame that the mock refuses for its form is no message of the document: %s',
  async (text) => {
    const { connect } = await startPusher();
    const client = await connect();
    client.socket.send(text);
    const [reply] = await client.rest();
    expect(reply?.event).toMatch(/^pusher:(subscription_)?error$/);
    expect(document.match('received', text)).toEqual([]);
  },
);

test('a frame of the mock that is not as the document says is found', () => {
  const wrong = [
    { event: 'pusher:connection_established', data: { socket_id: '1.2', activity_timeout: 120 } },
    { event: 'pusher:connection_established', data: '{"socket_id":"1.2"}' },
    { event: 'pusher:connection_established', data: 'not JSON' },
    { event: 'pusher_internal:subscription_succeeded', channel: 'presence-x', data: '{}' },
    { event: 'pusher_internal:subscription_succeeded', channel: 'room-42', data: '{"members":[{}]}' },
    { event: 'pusher:error', data: '{"code":null,"message":"No."}' },
    { event: 'message', channel: 'room-42', data: { text: 'hi' } },
    { event: 'pusher:pong', data: '{}', more: true },
  ];
  for (const frame of wrong) expect(document.match('sent', JSON.stringify(frame))).toEqual([]);
});
