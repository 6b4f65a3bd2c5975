import { readFile } from 'node:fs/promises';
import type { Members, PresenceChannel } from 'pusher-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/shared/paths.ts';
import { createRealtime, type Realtime } from '../../../src/index.ts';
import { type ServedLiveMock, serveLiveMock } from '../../../src/mock/serve.ts';
import { createPusher, nextEvent, PusherForNode } from './pusher-clients.ts';
import { RawClient } from './raw-client.ts';

/** The mock's clock, which stands still. By it, a token of one second has 50 ms left when it is issued. */
let time = 1_700_000_000_950;
let mock: ServedLiveMock;
let realtime: Realtime;
let foreign: Realtime;

beforeAll(async () => {
  const environment = { INFRAI_API_KEY: 'ifr_pk_proj_one' };
  mock = await serveLiveMock({ host: '127.0.0.1', port: 0 }, {}, environment, { now: () => time });
  [realtime, foreign] = ['ifr_pk_proj_one', 'ifr_pk_proj_two'].map((apiKey) =>
    createRealtime({ apiKey, baseUrl: mock.url }),
  ) as [Realtime, Realtime];
});
afterAll(() => mock?.close());

/** Starts pusher-js, which lets a project's own server sign with `realtime.auth.sign`. */
function startPusher(clientId: string, signer = () => realtime) {
  return createPusher(mock.url, mock.projects.default.credentials.pusher.key, {
    channelAuthorization: {
      endpoint: '',
      transport: 'ajax',
      customHandler: async ({ socketId, channelName }, callback) => {
        const { token } = await signer().auth.sign({
          vendor: 'pusher',
          client_id: clientId,
          channels: [channelName],
          socket_id: socketId,
          channel_data: { user_id: `user-of-${clientId}`, user_info: { name: clientId } },
        });
        callback(null, token as { auth: string; channel_data?: string });
      },
    },
  });
}

const succeeded = 'pusher:subscription_succeeded';

/** Connects with an issued token, at the address that came with it. */
const connectWith = ({ token, endpoint }: { token: string; endpoint: string }) =>
  RawClient.connect(`${endpoint}/app/${token}?protocol=7`);

describe('pusher-js, signed by realtime.auth.sign', () => {
  test('hears in a private channel what realtime.publish sends', async () => {
    const channel = startPusher('ada').subscribe('private-room');
    await nextEvent(channel, succeeded);
    const message = nextEvent(channel, 'message');
    await realtime.publish({ channel: 'private-room', event: 'message', data: { text: 'hi' } });
    expect(await message).toEqual({ text: 'hi' });
    expect(await realtime.channel.get({ channel: 'private-room' })).toMatchObject({ type: 'private' });
  });

  test('is a member of realtime.presence.get by its client, and of the channel by its user', async () => {
    const channel = startPusher('ada').subscribe('presence-room') as PresenceChannel;
    const members = (await nextEvent(channel, succeeded)) as Members;
    expect(members.me).toEqual({ id: 'user-of-ada', info: { name: 'ada' } });
    expect(await realtime.presence.get({ channel: 'presence-room' })).toEqual({
      members: [{ client_id: 'ada', user_id: 'user-of-ada' }],
    });
    expect(await realtime.channel.get({ channel: 'presence-room' })).toMatchObject({
      type: 'presence',
      member_count: 1,
    });
  });

  test('is refused with the signature of another project', async () => {
    const channel = startPusher('eve', () => foreign).subscribe('private-room');
    expect(await nextEvent(channel, 'pusher:subscription_error')).toMatchObject({ status: 401 });
  });

  test('does not hear what another project publishes to a channel of the same name', async () => {
    const channel = startPusher('ada').subscribe('room-of-both');
    await nextEvent(channel, succeeded);
    const heard = nextEvent(channel, 'message');
    await foreign.publish({ channel: 'room-of-both', event: 'message', data: 'theirs' });
    await realtime.publish({ channel: 'room-of-both', event: 'message', data: 'ours' });
    expect(await heard).toBe('ours');
  });

  test('is ended by realtime.user.disconnect, which knows it by its signature', async () => {
    const pusher = startPusher('bob');
    await nextEvent(pusher.subscribe('private-room'), succeeded);
    const ended = nextEvent(pusher.connection, 'disconnected');
    expect(await realtime.user.disconnect({ client_id: 'bob' })).toEqual({ disconnected: true });
    await ended;
    expect(await realtime.user.disconnect({ client_id: 'bob' })).toEqual({ disconnected: false });
  });

  test('leaves one channel by realtime.user.disconnect, and every channel that is deleted', async () => {
    const pusher = startPusher('cy');
    const first = pusher.subscribe('presence-first');
    const second = pusher.subscribe('presence-second');
    await Promise.all([first, second].map((channel) => nextEvent(channel, succeeded)));
    const removed = nextEvent(first, 'pusher:subscription_error');
    await realtime.user.disconnect({ client_id: 'cy', channel: 'presence-first' });
    expect(await removed).toMatchObject({ status: 403 });
    expect(await realtime.presence.get({ channel: 'presence-first' })).toEqual({ members: [] });
    const deleted = nextEvent(second, 'pusher:subscription_error');
    await realtime.channel.delete({ channel: 'presence-second' });
    expect(await deleted).toMatchObject({ status: 410 });
    await expect(realtime.channel.get({ channel: 'presence-second' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('an issued token', () => {
  const capabilities: ('subscribe' | 'presence')[] = ['subscribe', 'presence'];

  test('opens its channels at the endpoint that comes with it, and shows its client', async () => {
    await realtime.channel.create({ name: 'room-42', type: 'presence' });
    const token = await realtime.token.issue({ client_id: 'ada', user_id: '42', channels: ['room-42'], capabilities });
    const client = await connectWith(token);
    await client.subscribe('room-42');
    expect(await realtime.presence.get({ channel: 'room-42' })).toEqual({
      members: [{ client_id: 'ada', user_id: '42' }],
    });
    await realtime.publish.batch({
      messages: [1, 2].map((data) => ({ channel: 'room-42', event: 'message', data })),
    });
    expect([(await client.next('message')).data, (await client.next('message')).data]).toEqual([1, 2]);
    client.close();
  });

  test('loses one channel, or one that is deleted, and keeps its connection and the others', async () => {
    for (const name of ['hall', 'annex']) await realtime.channel.create({ name, type: 'presence' });
    const [ada, bob] = await Promise.all(
      ['ada', 'bob'].map(async (client_id) => {
        const client = await connectWith(
          await realtime.token.issue({ client_id, channels: ['hall', 'annex'], capabilities }),
        );
        for (const channel of ['hall', 'annex']) await client.subscribe(channel);
        return client;
      }),
    );
    if (ada === undefined || bob === undefined) throw new Error('Both have to be connected.');
    const ended = 'pusher:subscription_error';
    const say = (channel: string, data: number) => realtime.publish({ channel, event: 'message', data });
    const heard = async (client: RawClient) =>
      (await client.rest()).filter(({ event }) => event === 'message').map(({ channel, data }) => [channel, data]);

    const fromHall = { client_id: 'ada', channel: 'hall' };
    expect(await realtime.user.disconnect(fromHall)).toEqual({ disconnected: true });
    expect(await ada.next(ended)).toMatchObject({ channel: 'hall', data: { type: 'SubscriptionEnded', status: 403 } });
    expect(await realtime.user.disconnect(fromHall)).toEqual({ disconnected: false });
    expect(await realtime.presence.get({ channel: 'hall' })).toEqual({ members: [{ client_id: 'bob' }] });
    expect(await realtime.channel.get({ channel: 'annex' })).toMatchObject({ member_count: 2 });
    await say('hall', 1);
    await say('annex', 2);
    expect([await heard(ada), await heard(bob)]).toEqual([
      [['annex', 2]],
      [
        ['hall', 1],
        ['annex', 2],
      ],
    ]);
    expect((await ada.subscribe('hall')).event).toBe('pusher_internal:subscription_succeeded');

    await realtime.channel.delete({ channel: 'annex' });
    for (const client of [ada, bob]) expect(await client.next(ended)).toMatchObject({ data: { status: 410 } });
    // Publishing opens a new channel of that name, to which nobody is subscribed.
    await say('annex', 3);
    await say('hall', 4);
    expect([await heard(ada), await heard(bob)]).toEqual([[['hall', 4]], [['hall', 4]]]);
    for (const client of [ada, bob]) client.close();
  });

  test('ends its connection when it is revoked, and keeps it out', async () => {
    const token = await realtime.token.issue({ client_id: 'eve', channels: ['room-42'], capabilities });
    const client = await connectWith(token);
    await realtime.token.revoke({ token_or_jti: token.token });
    expect(await client.closed).toMatchObject({ code: 4009 });
    const again = new RawClient(`${token.endpoint}/app/${token.token}?protocol=7`);
    expect(await again.closed).toEqual({ code: 4009, reason: 'The token is revoked.' });
  });

  test('ends its connection when it expires, and keeps it out', async () => {
    const token = await realtime.token.issue({ client_id: 'eve', channels: [], capabilities, ttl_seconds: 1 });
    const client = await connectWith(token);
    time += 50;
    expect(await client.closed).toEqual({ code: 4009, reason: 'The token has expired.' });
    const again = new RawClient(`${token.endpoint}/app/${token.token}?protocol=7`);
    expect(await again.closed).toEqual({ code: 4009, reason: 'The token is expired.' });
  });

  test('that was changed, or signed by another, is refused', async () => {
    const { token, endpoint } = await realtime.token.issue({ client_id: 'eve', channels: ['room-42'], capabilities });
    const [head = '', body = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, channels: ['room-1'] })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const other = await foreign.token.issue({ client_id: 'eve' });
    for (const wrong of [
      `${head}.${forged}.${signature}`,
      `${head}.${body}.`,
      `${none}.${body}.`,
      `${head}.${body}.${other.token.split('.')[2]}`,
    ]) {
      const client = new RawClient(`${endpoint}/app/${wrong}?protocol=7`);
      expect(await client.closed).toEqual({ code: 4009, reason: 'The token is invalid.' });
    }
  });

  test('of another project opens the channels of that project only', async () => {
    const token = await foreign.token.issue({ client_id: 'eve', channels: ['room-42'], capabilities });
    const client = await connectWith(token);
    await client.subscribe('room-42');
    await realtime.publish({ channel: 'room-42', event: 'message', data: 1 });
    expect(await client.rest()).toEqual([]);
    client.close();
  });
});

test.each(['en', 'zh'])('the program of the guide %s runs with the address and the key put in', async (language) => {
  const guide = await readFile(`${projectRoot}docs/${language}/live-mock.md`, 'utf8');
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(guide) ?? [];
  const { pusher, channel } = new Function(
    'Pusher',
    `${code.replace('APP_KEY', mock.projects.default.credentials.pusher.key).replace('4010', new URL(mock.url).port)}
    return { pusher, channel };`,
  )(PusherForNode);
  try {
    await nextEvent(pusher.connection, 'connected');
    expect(channel.name).toBe('presence-room-42');
  } finally {
    pusher.disconnect();
  }
});
