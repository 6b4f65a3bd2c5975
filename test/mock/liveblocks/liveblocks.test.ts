import type { LiveObject } from '@liveblocks/client';
import { validatePermissionsSet } from '@liveblocks/core';
import { Liveblocks } from '@liveblocks/node';
import { decodeJwt } from 'jose';
import { describe, expect, test, vi } from 'vitest';
import { listen } from '../../../src/command/listen.ts';
import { createLiveMock } from '../../../src/mock/server.ts';
import { Projects } from '../../../src/mock/state/projects.ts';
import { startLiveServer } from '../live-server.ts';
import { enterRoom } from './clients.ts';

const everything = ['subscribe', 'publish', 'presence'];

/** Starts a live mock, and makes the functions that sign for a client and let it enter a room. */
async function start(options: Parameters<typeof startLiveServer>[0] = {}) {
  const server = await startLiveServer(options);
  const sign = async (clientId: string, parameters: object = {}) => {
    const { data } = await server.call<{ token: { token: string } }>('auth/sign', {
      vendor: 'liveblocks',
      client_id: clientId,
      channels: ['room'],
      capabilities: everything,
      ...parameters,
    });
    return data.token.token;
  };
  const enter = (clientId: string, presence: Record<string, string | number> = {}, parameters: object = {}) =>
    enterRoom({ url: server.url, token: () => sign(clientId, parameters), presence });
  return { ...server, hub: server.projects.default.hub, sign, enter };
}

test.each([
  [['subscribe'], ['room:read']],
  [['publish'], ['room:write']],
  [['presence'], ['room:read', 'room:presence:write']],
  [
    ['subscribe', 'presence'],
    ['room:read', 'room:presence:write'],
  ],
  [['subscribe', 'publish'], ['room:write']],
  [everything, ['room:write']],
  [[], ['room:read']],
])('the permissions that are signed for %j are valid for Liveblocks itself', async (capabilities, permissions) => {
  const { sign } = await start();
  const { perms } = decodeJwt<{ perms: Record<string, string[]> }>(await sign('ada', { capabilities }));
  expect(perms).toEqual({ room: permissions });
  expect(validatePermissionsSet(permissions)).toBe(true);
});

describe('in a room', () => {
  test('everyone sees the others come, change and go, with their presence and what was signed of them', async () => {
    const { enter, call } = await start();
    const info = { channel_data: { user_info: { name: 'Ada' } } };
    const ada = enter('ada', { cursor: 1, color: 'red' }, info);
    await expect.poll(() => ada.room.getStatus()).toBe('connected');
    const bob = enter('bob', { cursor: 5 });
    await expect.poll(() => bob.others()).toEqual([['ada', { cursor: 1, color: 'red' }]]);
    await expect.poll(() => ada.others()).toEqual([['bob', { cursor: 5 }]]);
    expect(bob.room.getOthers()[0]?.info).toEqual({ name: 'Ada' });
    expect(ada.room.getSelf()?.connectionId).not.toBe(bob.room.getSelf()?.connectionId);
    expect(bob.room.getOthers()[0]?.connectionId).toBe(ada.room.getSelf()?.connectionId);
    ada.room.updatePresence({ cursor: 2 } as never);
    await expect.poll(() => bob.others()).toEqual([['ada', { cursor: 2, color: 'red' }]]);
    expect((await call('presence/get/room')).data).toEqual({ members: [{ client_id: 'ada' }, { client_id: 'bob' }] });
    ada.leave();
    await expect.poll(() => bob.others()).toEqual([]);
  });

  test('broadcasts reach the others unchanged, and the hub as an event', async () => {
    const { enter, hub } = await start();
    const published: unknown[] = [];
    hub.observers.add({ published: ({ event: { name, data } }) => published.push([name, data]) });
    const [ada, bob] = [enter('ada'), enter('bob')];
    await expect.poll(() => [ada.others().length, bob.others().length]).toEqual([1, 1]);
    const sent = [
      { type: 'hello', data: { a: [1] } },
      { type: 'move', x: 1, y: 2 },
      { type: 'bare' },
      'text',
      null,
      { x: 1 },
    ];
    for (const event of sent) ada.room.broadcastEvent(event as never);
    await expect.poll(() => bob.events.length).toBe(sent.length);
    expect(bob.events.map(({ event }) => event)).toEqual(sent);
    expect(bob.events[0]).toMatchObject({ connectionId: ada.room.getSelf()?.connectionId, from: 'ada' });
    expect(ada.events).toEqual([]);
    expect(published).toEqual([
      ['hello', { a: [1] }],
      ['move', { x: 1, y: 2 }],
      ['bare', null],
      ['event', 'text'],
      ['event', null],
      ['event', { x: 1 }],
    ]);
  });

  test('what realtime.publish sends arrives as a broadcast of the server', async () => {
    const { enter, call } = await start();
    const ada = enter('ada');
    await expect.poll(() => ada.room.getStatus()).toBe('connected');
    await call('publish', { channel: 'room', event: 'message', data: { text: 'hi' } });
    await expect
      .poll(() => ada.events)
      .toEqual([{ event: { type: 'message', data: { text: 'hi' } }, connectionId: -1, from: undefined }]);
  });

  test('a client without publish can only read, and one without presence is not seen', async () => {
    const { enter, hub, call } = await start();
    const writer = enter('writer');
    const reader = enter('reader', { a: 1 }, { capabilities: ['subscribe', 'presence'] });
    const listener = enter('listener', {}, { capabilities: ['subscribe'] });
    await expect.poll(() => writer.others()).toEqual([['reader', { a: 1 }]]);
    expect(writer.room.getOthers()[0]).toMatchObject({ isReadOnly: true, canWrite: false });
    expect(reader.room.getSelf()).toMatchObject({ canWrite: false });
    await expect.poll(() => listener.others().length).toBe(2);
    const count = hub.history.read('room').length;
    reader.room.broadcastEvent({ type: 'no' } as never);
    await call('publish', { channel: 'room', event: 'after', data: null });
    await expect.poll(() => writer.events.map(({ event }) => event)).toEqual([{ type: 'after', data: null }]);
    expect(hub.history.read('room')).toHaveLength(count + 1);
    expect((await call<{ members: unknown[] }>('presence/get/room')).data.members).toHaveLength(2);
  });

  test('the storage is empty', async () => {
    const { enter } = await start();
    const { root } = await enter('ada').room.getStorage();
    expect(Object.keys(root.toJSON())).toEqual([]);
  });

  test('changes of the storage and of a Yjs document are refused with the reason', async () => {
    // The library tells the console, and in development it also throws where no one can catch it.
    vi.stubEnv('NODE_ENV', 'production');
    const { url, sign } = await start();
    const frames: string[] = [];
    const ada = enterRoom({ url, token: () => sign('ada'), watch: (frame) => frames.push(frame) });
    const { root } = await ada.room.getStorage();
    (root as unknown as LiveObject<{ title: string }>).set('title', 'x');
    await expect.poll(() => frames.join()).toContain('The live mock does not support storage.');
    ada.room.fetchYDoc('');
    await expect.poll(() => frames.join()).toContain('The live mock does not support Yjs.');
    expect(ada.room.getStatus()).toBe('connected');
  });

  test('comments are refused with the reason', async () => {
    const { enter } = await start();
    const ada = enter('ada');
    await expect(ada.room.getThreads()).rejects.toThrow(/does not support/);
  });
});

describe('a client stays away', () => {
  test('after user.disconnect, channel.delete and token.revoke', async () => {
    const { enter, call, sign, url } = await start();
    const disconnected = enter('ada');
    await expect.poll(() => disconnected.room.getStatus()).toBe('connected');
    expect((await call('user/disconnect', { client_id: 'ada' })).data).toEqual({ disconnected: true });
    await expect.poll(() => disconnected.room.getStatus()).toBe('disconnected');
    expect(disconnected.errors).toMatchObject([
      { code: { code: 4001 }, message: 'The server disconnected this client.' },
    ]);

    const removed = enter('bob');
    await expect.poll(() => removed.room.getStatus()).toBe('connected');
    await call('channel/delete/room', undefined, { method: 'DELETE' });
    await expect.poll(() => removed.errors.map(({ message }) => message)).toEqual(['The channel was deleted.']);

    const token = await sign('eve');
    const revoked = enterRoom({ url, token: async () => token });
    await expect.poll(() => revoked.room.getStatus()).toBe('connected');
    expect((await call('token/revoke', { token_or_jti: token })).data).toEqual({ revoked: true });
    await expect.poll(() => revoked.errors.map(({ message }) => message)).toEqual(['The token was revoked.']);
    const again = enterRoom({ url, token: async () => token });
    await expect.poll(() => again.errors.map(({ message }) => message)).toEqual(['The token is revoked.']);
  });

  test.each([
    ['of another room', { channels: ['other'] }],
    ['of another project', { key: 'other' }],
  ])('with a token %s', async (_title, { key, ...parameters }: { key?: string; channels?: string[] }) => {
    const { url, call, projects } = await start();
    const client = enterRoom({
      url,
      async token() {
        const body = {
          vendor: 'liveblocks',
          client_id: 'ada',
          channels: ['room'],
          capabilities: everything,
          ...parameters,
        };
        return (await call<{ token: { token: string } }>('auth/sign', body, { key: key ?? 'key' })).data.token.token;
      },
    });
    if (key === undefined) await expect.poll(() => client.errors).toMatchObject([{ code: { code: 4001 } }]);
    else {
      // It is in the room of its own project, and not in this one.
      await expect.poll(() => client.room.getStatus()).toBe('connected');
      expect(projects.default.hub.connections.size).toBe(0);
    }
  });
});

test('a client whose token expires fetches a new one and comes back', async () => {
  const { enter, hub } = await start();
  let count = 0;
  hub.observers.add({
    connected() {
      count += 1;
    },
  });
  const ada = enter('ada', {}, { ttl_seconds: 1 });
  await expect.poll(() => count, { timeout: 10_000 }).toBeGreaterThan(1);
  await expect.poll(() => ada.room.getStatus()).toBe('connected');
});

test('a shutdown tells the client to come back, and it does after a restart', async () => {
  const serve = async (port: number) => {
    const projects = new Projects({ defaultKey: 'key' });
    const mock = createLiveMock(projects);
    const { url, close } = await listen(mock.server, { host: '127.0.0.1', port });
    return { projects, url, close: () => mock.close().then(close) };
  };
  const first = await serve(0);
  const liveblocks = new Liveblocks({ secret: first.projects.default.credentials.liveblocks, baseUrl: first.url });
  const token = async () => {
    const session = liveblocks.prepareSession('ada');
    session.allow('room', session.FULL_ACCESS);
    return JSON.parse((await session.authorize()).body).token as string;
  };
  const ada = enterRoom({ url: first.url, token });
  await expect.poll(() => ada.room.getStatus()).toBe('connected');
  await first.close();
  await expect.poll(() => ada.room.getStatus()).toBe('reconnecting');
  const second = await serve(Number(new URL(first.url).port));
  try {
    await expect.poll(() => second.projects.default.hub.countMembers('room'), { timeout: 10_000 }).toBe(1);
  } finally {
    await second.close();
  }
});
