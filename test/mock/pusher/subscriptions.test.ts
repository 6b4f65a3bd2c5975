import { describe, expect, test } from 'vitest';
import { type RawClient, sign } from './raw-client.ts';
import { startPusher } from './start-pusher.ts';

const succeeded = 'pusher_internal:subscription_succeeded';

describe('with the app key', () => {
  test('a public channel is open to every client, and exists from then on', async () => {
    const { connect, project } = await startPusher();
    const client = await connect();
    expect(await client.subscribe('room-42')).toEqual({ event: succeeded, channel: 'room-42', data: {} });
    expect(project.channels.get('room-42')).toMatchObject({ type: 'public' });
    expect(project.hub.countSubscribers('room-42')).toBe(1);
  });

  test('a private channel takes the signature of its app for this socket', async () => {
    const { connect, project } = await startPusher();
    const client = await connect();
    const auth = sign(project.credentials.pusher, `${client.socketId}:private-room`);
    expect(await client.subscribe('private-room', { auth })).toMatchObject({ event: succeeded });
    expect(project.channels.get('private-room')).toMatchObject({ type: 'private' });
  });

  test.each([
    ['no signature', () => undefined],
    ['a number', () => 7],
    ['an empty signature', () => ''],
    ['a signature with another secret', (id: string) => sign({ key: 'key-one', secret: 'x' }, `${id}:private-room`)],
    [
      'the signature of another app',
      (id: string) => sign({ key: 'key-two', secret: 'secret-two' }, `${id}:private-room`),
    ],
    [
      'a signature for another channel',
      (id: string) => sign({ key: 'key-one', secret: 'secret-one' }, `${id}:private-x`),
    ],
    ['a signature for another socket', () => sign({ key: 'key-one', secret: 'secret-one' }, '1.1:private-room')],
    [
      'a signature in capitals',
      (id: string) => sign({ key: 'key-one', secret: 'secret-one' }, `${id}:private-room`).toUpperCase(),
    ],
  ])('a private channel refuses %s', async (_title, makeAuth) => {
    const { connect, project } = await startPusher();
    const client = await connect();
    const reply = await client.subscribe('private-room', { auth: makeAuth(client.socketId) });
    expect(reply).toMatchObject({
      event: 'pusher:subscription_error',
      channel: 'private-room',
      data: { type: 'AuthError', status: 401, error: expect.stringContaining('HMAC-SHA256 of socket_id:channel ') },
    });
    expect(project.channels.get('private-room')).toBeUndefined();
  });

  test('a presence channel tells a new member who is there, and the others who came and left', async () => {
    const { connect, project } = await startPusher();
    const enter = async (member: object) => {
      const client = await connect();
      const channelData = JSON.stringify(member);
      const auth = sign(project.credentials.pusher, `${client.socketId}:presence-room:${channelData}`);
      return { client, reply: await client.subscribe('presence-room', { auth, channel_data: channelData }) };
    };
    const ada = await enter({ user_id: 'ada', user_info: { name: 'Ada' }, client_id: 'ada-phone' });
    const bob = await enter({ user_id: 7 });
    expect(bob.reply.data).toEqual({
      presence: { count: 2, ids: ['ada', '7'], hash: { ada: { name: 'Ada' }, 7: null } },
    });
    expect(await ada.client.next('pusher_internal:member_added')).toMatchObject({ data: { user_id: '7' } });
    expect(project.hub.listMembers('presence-room').map(({ identity }) => identity)).toEqual([
      { client_id: 'ada-phone', user_id: 'ada' },
      { client_id: '7', user_id: '7' },
    ]);
    bob.client.close();
    expect(await ada.client.next('pusher_internal:member_removed')).toEqual({
      event: 'pusher_internal:member_removed',
      channel: 'presence-room',
      data: { user_id: '7' },
    });
    expect(project.hub.countMembers('presence-room')).toBe(1);
  });

  test('a member with two connections comes once and leaves with the last of them', async () => {
    const { connect, project } = await startPusher();
    const channelData = JSON.stringify({ user_id: 'ada' });
    const enter = async (data: string) => {
      const client = await connect();
      const auth = sign(project.credentials.pusher, `${client.socketId}:presence-room:${data}`);
      await client.subscribe('presence-room', { auth, channel_data: data });
      return client;
    };
    const watcher = await enter(JSON.stringify({ user_id: 'watcher' }));
    const [first, second] = [await enter(channelData), await enter(channelData)];
    expect(await watcher.rest()).toMatchObject([{ event: 'pusher_internal:member_added', data: { user_id: 'ada' } }]);
    expect(project.hub.countMembers('presence-room')).toBe(2);
    const leave = async (client: RawClient) => {
      client.send({ event: 'pusher:unsubscribe', data: { channel: 'presence-room' } });
      await client.rest();
    };
    await leave(first);
    expect(await watcher.rest()).toEqual([]);
    await leave(second);
    expect(await watcher.rest()).toMatchObject([{ event: 'pusher_internal:member_removed', data: { user_id: 'ada' } }]);
  });

  test.each([
    ['no channel_data', undefined, 400],
    ['channel_data that is not JSON', '{', 400],
    ['channel_data without a user', '{"user_info":{}}', 400],
    ['channel_data with a user that is an object', '{"user_id":{}}', 400],
  ])('a presence channel refuses %s', async (_title, channelData, status) => {
    const { connect, project } = await startPusher();
    const client = await connect();
    const auth = sign(
      project.credentials.pusher,
      [client.socketId, 'presence-room', channelData].filter(Boolean).join(':'),
    );
    const reply = await client.subscribe('presence-room', { auth, channel_data: channelData });
    expect(reply).toMatchObject({
      event: 'pusher:subscription_error',
      data: { status, error: expect.stringContaining('channel_data') },
    });
  });

  test('channel_data that was changed after it was signed is refused', async () => {
    const { connect, project } = await startPusher();
    const client = await connect();
    const auth = sign(project.credentials.pusher, `${client.socketId}:presence-room:{"user_id":"ada"}`);
    const reply = await client.subscribe('presence-room', { auth, channel_data: '{"user_id":"eve"}' });
    expect(reply).toMatchObject({ event: 'pusher:subscription_error', data: { status: 401 } });
    expect(project.hub.listMembers('presence-room').map(({ identity }) => identity)).toEqual([]);
  });

  test('a channel that was created as private needs a signature, whatever its name', async () => {
    const { connect, project } = await startPusher();
    project.channels.open('room-42', 'private');
    const client = await connect();
    expect(await client.subscribe('room-42')).toMatchObject({ event: 'pusher:subscription_error' });
    const auth = sign(project.credentials.pusher, `${client.socketId}:room-42`);
    expect(await client.subscribe('room-42', { auth })).toMatchObject({ event: succeeded });
  });

  test('the channel of a user is open only to the user who signed in', async () => {
    const { connect, project } = await startPusher();
    const client = await connect();
    const channel = '#server-to-user-ada';
    expect(await client.subscribe(channel)).toMatchObject({
      event: 'pusher:subscription_error',
      data: { status: 401 },
    });
    const userData = JSON.stringify({ id: 'ada' });
    const auth = sign(project.credentials.pusher, `${client.socketId}::user::${userData}`);
    client.send({ event: 'pusher:signin', data: { auth, user_data: userData } });
    expect(await client.next('pusher:signin_success')).toMatchObject({ data: { user_data: userData } });
    expect(await client.subscribe(channel)).toMatchObject({ event: succeeded });
    expect(project.hub.disconnect('ada')).toBe(true);
    expect(await client.closed).toMatchObject({ code: 4009 });
  });

  test('a sign-in that is not signed ends the connection', async () => {
    const { connect, project } = await startPusher();
    const client = await connect();
    const auth = sign(project.credentials.pusher, `${client.socketId}::user::{"id":"ada"}`);
    client.send({ event: 'pusher:signin', data: { auth, user_data: '{"id":"eve"}' } });
    expect(await client.closed).toMatchObject({ code: 4009 });
  });
});

describe('with an issued token', () => {
  test('its channels are open without a signature, even private ones', async () => {
    const { connect, issue, project } = await startPusher();
    project.channels.open('room-42', 'private');
    const client = await connect(await issue());
    expect(await client.subscribe('room-42')).toMatchObject({ event: succeeded });
  });

  test('a channel that it does not name is refused, even a public one', async () => {
    const { connect, issue } = await startPusher();
    const client = await connect(await issue());
    expect(await client.subscribe('room-43')).toMatchObject({
      event: 'pusher:subscription_error',
      data: { status: 403, error: 'The token does not open the channel room-43.' },
    });
  });

  test('without the permission subscribe every channel is refused', async () => {
    const { connect, issue } = await startPusher();
    const client = await connect(await issue({ capabilities: ['publish', 'presence'] }));
    expect(await client.subscribe('room-42')).toMatchObject({
      event: 'pusher:subscription_error',
      data: { status: 403 },
    });
  });

  test('a presence channel of any name lists its members, and announces them with the events of the contract', async () => {
    const { connect, issue, project } = await startPusher();
    project.channels.open('room-42', 'presence');
    const phone = { client_id: 'phone', user_id: 'ada' };
    const laptop = { client_id: 'laptop', user_id: 'bob' };
    const first = await connect(await issue({ ...phone, capabilities: ['subscribe', 'presence'] }));
    await first.subscribe('room-42');
    const second = await connect(await issue({ ...laptop, capabilities: ['subscribe', 'presence'] }));
    expect(await second.subscribe('room-42')).toMatchObject({ data: { members: [phone, laptop] } });
    expect(await first.next('member_added')).toEqual({ event: 'member_added', channel: 'room-42', data: laptop });
    expect(project.hub.listMembers('room-42').map(({ identity }) => identity)).toEqual([phone, laptop]);
    second.close();
    expect(await first.next('member_removed')).toMatchObject({ data: laptop });
  });

  test('the same client is a member once, however many connections it has', async () => {
    const { connect, issue, project } = await startPusher();
    project.channels.open('room-42', 'presence');
    const token = await issue({ capabilities: ['subscribe', 'presence'] });
    for (const client of [await connect(token), await connect(token)]) await client.subscribe('room-42');
    expect(project.hub.listMembers('room-42').map(({ identity }) => identity)).toEqual([{ client_id: 'client-1' }]);
    expect(project.hub.countSubscribers('room-42')).toBe(2);
  });

  test('without the permission presence it hears events, but is not listed and does not see the list', async () => {
    const { connect, issue, project } = await startPusher();
    project.channels.open('room-42', 'presence');
    const listener = await connect(await issue({ client_id: 'listener' }));
    expect(await listener.subscribe('room-42')).toMatchObject({ event: succeeded, data: {} });
    const member = await connect(await issue({ client_id: 'member', capabilities: ['subscribe', 'presence'] }));
    await member.subscribe('room-42');
    project.hub.publish('room-42', { name: 'message', data: 'hi' });
    expect(await listener.rest()).toMatchObject([{ event: 'message' }]);
    expect(project.hub.listMembers('room-42').map(({ identity }) => identity)).toEqual([{ client_id: 'member' }]);
  });

  test('in a presence channel of pusher-js its user is the member, and its user_info is passed on', async () => {
    const { connect, issue } = await startPusher();
    const token = await issue({ user_id: 'ada', channels: ['presence-room'], capabilities: ['subscribe', 'presence'] });
    const client = await connect(token);
    const lie = await client.subscribe('presence-room', { channel_data: '{"user_id":"eve"}' });
    expect(lie).toMatchObject({ event: 'pusher:subscription_error', data: { status: 403 } });
    const reply = await client.subscribe('presence-room', {
      channel_data: '{"user_id":"ada","user_info":{"name":"Ada"}}',
    });
    expect(reply.data).toEqual({ presence: { count: 1, ids: ['ada'], hash: { ada: { name: 'Ada' } } } });
  });
});

describe('limits', () => {
  test('a second subscription to the same channel is an error, and the first one stays', async () => {
    const { connect, project } = await startPusher();
    const client = await connect();
    await client.subscribe('room-42');
    expect(await client.subscribe('room-42')).toMatchObject({ event: 'pusher:error' });
    expect(project.hub.countSubscribers('room-42')).toBe(1);
  });

  test.each([undefined, '', 7, null, [], 'x'.repeat(201)])('a channel called %j is an error', async (channel) => {
    const { connect } = await startPusher({}, {}, { lenient: true });
    const client = await connect();
    expect(await client.subscribe(channel as string)).toMatchObject({
      event: 'pusher:error',
      data: { code: null, message: expect.stringContaining('data.channel') },
    });
  });

  test('one connection has a limited number of subscriptions', async () => {
    const { connect } = await startPusher({ subscriptionsPerConnection: 1 });
    const client = await connect();
    await client.subscribe('room-1');
    expect(await client.subscribe('room-2')).toMatchObject({
      event: 'pusher:subscription_error',
      data: { status: 429 },
    });
    client.send({ event: 'pusher:unsubscribe', data: { channel: 'room-1' } });
    expect(await client.subscribe('room-2')).toMatchObject({ event: succeeded });
  });

  test('a project that is full of channels refuses a new one, and still opens those that are there', async () => {
    const { connect, project } = await startPusher({}, { limits: { channelsPerProject: 1 } });
    project.channels.open('room-1');
    const client = await connect();
    expect(await client.subscribe('room-2')).toMatchObject({
      event: 'pusher:subscription_error',
      data: { status: 429 },
    });
    expect(await client.subscribe('room-1')).toMatchObject({ event: succeeded });
  });
});
