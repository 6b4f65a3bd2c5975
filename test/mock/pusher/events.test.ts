import { describe, expect, test } from 'vitest';
import type { RealtimeLimits } from '../../../src/mock/realtime/limits.ts';
import { type RawClient, sign } from './raw-client.ts';
import { startRealtime } from './stub-server.ts';

/** Starts a server, and makes the function that subscribes one more client to a private channel. */
async function startPrivate(limits?: Partial<RealtimeLimits>, now?: () => number) {
  const server = await startRealtime(limits, now);
  const join = async (): Promise<RawClient> => {
    const client = await server.connect();
    const auth = sign(server.project.pusher, `${client.socketId}:private-room`);
    await client.subscribe('private-room', { auth });
    return client;
  };
  return { ...server, join };
}

describe('published events', () => {
  test.each([
    ['a text as it is', 'plain text', 'plain text'],
    ['an empty text', '', ''],
    ['a number', 7, '7'],
    ['null', null, 'null'],
    ['an object', { text: 'hi “你好”' }, '{"text":"hi “你好”"}'],
  ])('reach every subscriber once, with %s', async (_title, data, text) => {
    const { connect, project } = await startRealtime();
    const clients = [await connect(), await connect()];
    for (const client of clients) await client.subscribe('room-42');
    const raw: string[] = [];
    for (const { socket } of clients) socket.on('message', (frame) => raw.push(String(frame)));
    project.hub.publish('room-42', 'message', data);
    for (const client of clients) expect(await client.rest()).toHaveLength(1);
    const events = raw.map((frame) => JSON.parse(frame)).filter(({ event }) => event === 'message');
    const event = { event: 'message', channel: 'room-42', data: text };
    expect(events).toEqual([event, event]);
  });

  test('reach neither other channels, nor other projects, nor those who left', async () => {
    const { connect, project, state } = await startRealtime();
    const [elsewhere, foreign, gone] = [await connect(), await connect(state.otherProject.pusher.key), await connect()];
    await elsewhere.subscribe('room-43');
    for (const client of [foreign, gone]) await client.subscribe('room-42');
    gone.send({ event: 'pusher:unsubscribe', data: { channel: 'room-42' } });
    await gone.rest();
    project.hub.publish('room-42', 'message', 'hi');
    for (const client of [elsewhere, foreign, gone]) expect(await client.rest()).toEqual([]);
  });

  test('keep their order', async () => {
    const { connect, project } = await startRealtime();
    const client = await connect();
    await client.subscribe('room-42');
    for (let count = 0; count < 100; count += 1) project.hub.publish('room-42', 'message', count);
    const received = await client.rest();
    expect(received.map(({ data }) => data)).toEqual(Array.from({ length: 100 }, (_, count) => count));
  });
});

describe('client events', () => {
  test('reach the other subscribers and not their sender', async () => {
    const { join } = await startPrivate();
    const [sender, other] = [await join(), await join()];
    sender.send({ event: 'client-typing', channel: 'private-room', data: { on: true } });
    expect(await sender.rest()).toEqual([]);
    expect(await other.next('client-typing')).toEqual({
      event: 'client-typing',
      channel: 'private-room',
      data: { on: true },
    });
  });

  test('name the member who sent them in a presence channel', async () => {
    const { connect, project } = await startRealtime();
    const enter = async (userId: string) => {
      const client = await connect();
      const channelData = JSON.stringify({ user_id: userId });
      const auth = sign(project.pusher, `${client.socketId}:presence-room:${channelData}`);
      await client.subscribe('presence-room', { auth, channel_data: channelData });
      return client;
    };
    const [ada, bob] = [await enter('ada'), await enter('bob')];
    ada.send({ event: 'client-typing', channel: 'presence-room', data: '' });
    expect(await bob.next('client-typing')).toMatchObject({ user_id: 'ada', data: '' });
  });

  test('are refused in a public channel', async () => {
    const { connect } = await startRealtime();
    const client = await connect();
    await client.subscribe('room-42');
    client.send({ event: 'client-typing', channel: 'room-42', data: {} });
    expect(await client.next('pusher:error')).toMatchObject({ data: { code: 4009 } });
  });

  test('are refused in a channel that the sender is not subscribed to', async () => {
    const { join, connect } = await startPrivate();
    const [member, stranger] = [await join(), await connect()];
    stranger.send({ event: 'client-typing', channel: 'private-room', data: {} });
    stranger.send({ event: 'client-typing', data: {} });
    expect(await stranger.rest()).toMatchObject([{ event: 'pusher:error' }, { event: 'pusher:error' }]);
    expect(await member.rest()).toEqual([]);
  });

  test('are refused from a token without the capability publish', async () => {
    const { connect, project, state } = await startRealtime();
    project.openChannel('room-42', 'private');
    const listener = await connect(state.issue());
    const speaker = await connect(state.issue({ capabilities: ['subscribe', 'publish'] }));
    for (const client of [listener, speaker]) {
      await client.subscribe('room-42');
      client.send({ event: 'client-typing', channel: 'room-42', data: {} });
    }
    const problem = { data: { message: 'The token has no capability publish.' } };
    expect(await listener.next('pusher:error')).toMatchObject(problem);
    expect(await listener.next('client-typing')).toMatchObject({ channel: 'room-42' });
    expect(await speaker.rest()).toEqual([]);
  });

  test('are bounded in a second, and allowed again in the next', async () => {
    let time = 0;
    const { join } = await startPrivate({ clientEventsPerSecond: 3 }, () => time);
    const [sender, other] = [await join(), await join()];
    const burst = async () => {
      for (let count = 0; count < 4; count += 1)
        sender.send({ event: 'client-x', channel: 'private-room', data: count });
      return { errors: await sender.rest(), events: (await other.rest()).length };
    };
    expect(await burst()).toMatchObject({ errors: [{ event: 'pusher:error', data: { code: 4301 } }], events: 3 });
    time = 1_000;
    expect(await burst()).toMatchObject({ errors: [{ data: { code: 4301 } }], events: 3 });
  });

  test('have a bounded name', async () => {
    const { join } = await startPrivate();
    const client = await join();
    client.send({ event: `client-${'x'.repeat(200)}`, channel: 'private-room', data: {} });
    const message = expect.stringMatching(/^event: has 207/);
    expect(await client.next('pusher:error')).toMatchObject({ data: { message } });
  });
});

describe('what the server ends', () => {
  test('a disconnect ends all connections of a client and no other', async () => {
    const { connect, project, state } = await startRealtime();
    const theirs = [await connect(state.issue()), await connect(state.issue())];
    const other = await connect(state.issue({ client_id: 'client-2' }));
    expect(project.hub.disconnect('client-1')).toBe(true);
    for (const { closed } of theirs) expect(await closed).toMatchObject({ code: 4009 });
    expect(await other.rest()).toEqual([]);
    expect(project.hub.disconnect('client-1')).toBe(false);
  });

  test('a disconnect from one channel leaves the connection and its other channels', async () => {
    const { connect, project, state } = await startRealtime();
    const client = await connect(state.issue({ channels: ['room-42', 'room-43'] }));
    for (const channel of ['room-42', 'room-43']) await client.subscribe(channel);
    expect(project.hub.disconnect('client-1', 'room-42')).toBe(true);
    expect(project.hub.disconnect('client-1', 'room-42')).toBe(false);
    for (const channel of ['room-42', 'room-43']) project.hub.publish(channel, 'message', 'hi');
    expect(await client.rest()).toMatchObject([
      { event: 'pusher:subscription_error', channel: 'room-42', data: { status: 403 } },
      { event: 'message', channel: 'room-43' },
    ]);
  });

  test('a signature tells whose connection a socket is, so that a disconnect finds it', async () => {
    const { connect, project } = await startRealtime();
    const client = await connect();
    project.hub.identify(client.socketId, 'ada');
    project.hub.identify('1.1', 'ada');
    expect(project.hub.disconnect('ada')).toBe(true);
    expect(await client.closed).toMatchObject({ code: 4009 });
  });

  test('a deleted channel ends its subscriptions, and a client can come back to a new one of its name', async () => {
    const { connect, project } = await startRealtime();
    const clients = [await connect(), await connect()];
    for (const client of clients) await client.subscribe('room-42');
    project.channelMap.delete('room-42');
    project.hub.closeChannel('room-42');
    for (const client of clients) {
      expect(await client.rest()).toMatchObject([{ event: 'pusher:subscription_error', data: { status: 410 } }]);
    }
    expect(project.hub.subscriberCount('room-42')).toBe(0);
    expect(await clients[0]?.subscribe('room-42')).toMatchObject({ event: 'pusher_internal:subscription_succeeded' });
  });

  test('a revoked token ends the connections that it opened', async () => {
    const { connect, project, state } = await startRealtime();
    const [revoked, kept] = [state.issue(), state.issue()];
    const [client, other] = [await connect(revoked), await connect(kept)];
    project.hub.endToken(revoked);
    expect(await client.closed).toEqual({ code: 4009, reason: 'The token was revoked.' });
    expect(await other.rest()).toEqual([]);
  });

  test('the feed tells what happened, in order and without the rest of long data', async () => {
    const { connect, project, state } = await startRealtime();
    project.openChannel('room-42', 'presence');
    const client = await connect(state.issue({ capabilities: ['subscribe', 'presence'] }));
    await client.subscribe('room-42');
    project.hub.publish('room-42', 'message', 'x'.repeat(5_000));
    project.hub.disconnect('client-1');
    const member = { client_id: 'client-1' };
    const { socketId } = client;
    expect(project.feed.recent()).toMatchObject([
      { kind: 'connected', socketId, clientId: 'client-1' },
      { kind: 'subscribed', channel: 'room-42', socketId },
      { kind: 'member_added', channel: 'room-42', member },
      { kind: 'published', channel: 'room-42', event: 'message', data: `${'x'.repeat(1_000)}…`, from: 'server' },
      { kind: 'unsubscribed', channel: 'room-42', socketId },
      { kind: 'member_removed', channel: 'room-42', member },
      { kind: 'disconnected', socketId, reason: 'The server disconnected this client.' },
    ]);
  });
});
