import { describe, expect, test } from 'vitest';
import type { PusherLimits } from '../../../src/mock/pusher/limits.ts';
import { type RawClient, sign } from './raw-client.ts';
import { startPusher } from './start-pusher.ts';

/** Starts a server, and makes the function that subscribes one more client to a private channel. */
async function startPrivate(limits?: Partial<PusherLimits>, now?: () => number) {
  const server = await startPusher(limits, { ...(now && { now }) });
  const join = async (): Promise<RawClient> => {
    const client = await server.connect();
    const auth = sign(server.project.credentials.pusher, `${client.socketId}:private-room`);
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
    const { connect, project } = await startPusher();
    const clients = [await connect(), await connect()];
    for (const client of clients) await client.subscribe('room-42');
    const raw: string[] = [];
    for (const { socket } of clients) socket.on('message', (frame) => raw.push(String(frame)));
    project.hub.publish('room-42', { name: 'message', data });
    for (const client of clients) expect(await client.rest()).toHaveLength(1);
    const events = raw.map((frame) => JSON.parse(frame)).filter(({ event }) => event === 'message');
    const event = { event: 'message', channel: 'room-42', data: text };
    expect(events).toEqual([event, event]);
  });

  test('reach no other channel, no other project and no client that left', async () => {
    const { connect, project, otherProject } = await startPusher();
    const [elsewhere, foreign, gone] = [
      await connect(),
      await connect(otherProject.credentials.pusher.key),
      await connect(),
    ];
    await elsewhere.subscribe('room-43');
    for (const client of [foreign, gone]) await client.subscribe('room-42');
    gone.send({ event: 'pusher:unsubscribe', data: { channel: 'room-42' } });
    await gone.rest();
    project.hub.publish('room-42', { name: 'message', data: 'hi' });
    for (const client of [elsewhere, foreign, gone]) expect(await client.rest()).toEqual([]);
  });

  test('keep their order', async () => {
    const { connect, project } = await startPusher();
    const client = await connect();
    await client.subscribe('room-42');
    for (let count = 0; count < 100; count += 1) project.hub.publish('room-42', { name: 'message', data: count });
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
    const { connect, project } = await startPusher();
    const enter = async (userId: string) => {
      const client = await connect();
      const channelData = JSON.stringify({ user_id: userId });
      const auth = sign(project.credentials.pusher, `${client.socketId}:presence-room:${channelData}`);
      await client.subscribe('presence-room', { auth, channel_data: channelData });
      return client;
    };
    const [ada, bob] = [await enter('ada'), await enter('bob')];
    ada.send({ event: 'client-typing', channel: 'presence-room', data: '' });
    expect(await bob.next('client-typing')).toMatchObject({ user_id: 'ada', data: '' });
  });

  test('are refused in a public channel', async () => {
    const { connect } = await startPusher();
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

  test('are refused from a token without the permission publish', async () => {
    const { connect, project, issue } = await startPusher();
    project.channels.open('room-42', 'private');
    const listener = await connect(await issue());
    const speaker = await connect(await issue({ capabilities: ['subscribe', 'publish'] }));
    for (const client of [listener, speaker]) {
      await client.subscribe('room-42');
      client.send({ event: 'client-typing', channel: 'room-42', data: {} });
    }
    const problem = { data: { message: 'The token lacks the permission publish.' } };
    expect(await listener.next('pusher:error')).toMatchObject(problem);
    expect(await listener.next('client-typing')).toMatchObject({ channel: 'room-42' });
    expect(await speaker.rest()).toEqual([]);
  });

  test('are limited in a second, and allowed again in the next', async () => {
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

  test('have names of limited length', async () => {
    const { join } = await startPrivate();
    const client = await join();
    client.send({ event: `client-${'x'.repeat(200)}`, channel: 'private-room', data: {} });
    const message = expect.stringMatching(/^event: has 207/);
    expect(await client.next('pusher:error')).toMatchObject({ data: { message } });
  });
});
