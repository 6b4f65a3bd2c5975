import Pusher from 'pusher';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startLiveServer } from '../../live-server.ts';
import { connectPusherJs } from '../../pusher-js-client.ts';

async function start(now?: () => number, settings: { lenient?: boolean } = {}) {
  const server = await startLiveServer({ settings, ...(now && { now }) });
  const { hostname, port } = new URL(server.url);
  const connect = (changes: Partial<Pusher.Options> = {}) =>
    new Pusher({ ...server.projects.default.credentials.pusher, host: hostname, port, useTLS: false, ...changes });
  return {
    ...server,
    hub: server.projects.default.hub,
    pusher: connect(),
    connect,
    join: () => connectPusherJs(server),
  };
}

/** What a call that is refused comes to: the status and the text. */
async function refusal(call: Promise<unknown>): Promise<[number, string]> {
  const error = await call.then(() => undefined).catch((reason: Pusher.RequestError) => reason);
  return [error?.status ?? 200, String(error?.body ?? '')];
}

describe('an unmodified server library', () => {
  test('triggers an event to one channel, to many, and in a batch; data arrives unchanged', async () => {
    const { pusher, join } = await start();
    const client = await join();
    const events = await client.listen('one', 'two');
    for (const data of ['text', { a: [1] }, null, 7]) await pusher.trigger('one', 'event', data);
    await pusher.trigger(['one', 'two'], 'both', {});
    await pusher.triggerBatch([
      { channel: 'one', name: 'b1', data: 'x' },
      { channel: 'two', name: 'b2', data: { y: 1 } },
    ]);
    await expect.poll(() => events.length).toBe(8);
    expect(events).toEqual([
      ['one', 'event', 'text'],
      ['one', 'event', { a: [1] }],
      ['one', 'event', null],
      ['one', 'event', 7],
      ['one', 'both', {}],
      ['two', 'both', {}],
      ['one', 'b1', 'x'],
      ['two', 'b2', { y: 1 }],
    ]);
  });

  test('leaves out the connection that it names, and is told the counts that it asks for', async () => {
    const { pusher, join } = await start();
    const [sender, other] = [await join(), await join()];
    const [own, others] = [await sender.listen('room'), await other.listen('room')];
    const response = await pusher.trigger('room', 'event', 1, {
      socket_id: sender.socketId,
      info: 'subscription_count',
    });
    expect(await response.json()).toEqual({ channels: { room: { subscription_count: 2 } } });
    await expect.poll(() => others).toHaveLength(1);
    await pusher.trigger('room', 'last', 1);
    await expect.poll(() => own.map(([, name]) => name)).toEqual(['last']);
    const batch = await pusher.triggerBatch([
      { channel: 'room', name: 'e', data: '', info: 'subscription_count' } as never,
    ]);
    expect(await batch.json()).toEqual({ batch: [{ subscription_count: 2 }] });
  });

  test('lists channels and users', async () => {
    const { pusher, join } = await start();
    const client = await join();
    await client.listen('room');
    await client.enter('presence-room', 'ada');
    const get = async (path: string, params = {}) => (await pusher.get({ path, params })).json();
    expect(await get('/channels')).toEqual({ channels: { room: {}, 'presence-room': {} } });
    expect(await get('/channels', { filter_by_prefix: 'presence-', info: 'user_count' })).toEqual({
      channels: { 'presence-room': { user_count: 1 } },
    });
    expect(await get('/channels/room', { info: 'subscription_count' })).toEqual({
      occupied: true,
      subscription_count: 1,
    });
    expect(await get('/channels/empty')).toEqual({ occupied: false });
    expect(await get('/channels/presence-room/users')).toEqual({ users: [{ id: 'ada' }] });
    expect((await refusal(pusher.get({ path: '/channels/room/users' })))[0]).toBe(400);
    expect((await refusal(pusher.get({ path: '/channels', params: { info: 'user_count' } })))[0]).toBe(400);
  });

  test('sends to a user who signed in, and ends the connections of one', async () => {
    const { pusher, join, hub } = await start();
    const client = await join();
    const events = await client.signIn('ada');
    await expect.poll(() => hub.countSubscribers('#server-to-user-ada')).toBe(1);
    await pusher.sendToUser('ada', 'note', { text: 'hi' });
    await expect.poll(() => events).toEqual([['note', { text: 'hi' }]]);
    await pusher.terminateUserConnections('ada');
    await expect.poll(() => hub.connections.size).toBe(0);
  });
});

describe('a request is refused', () => {
  test('with a wrong key, secret, app and clock', async () => {
    // The library signs with the clock of this process.
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    let time = Date.now();
    const { connect } = await start(() => time);
    expect((await refusal(connect({ key: 'wrong' }).trigger('room', 'e', 1)))[0]).toBe(401);
    expect(await refusal(connect({ secret: 'wrong' }).trigger('room', 'e', 1))).toMatchObject([
      401,
      expect.stringMatching(/^auth_signature/),
    ]);
    expect((await refusal(connect({ appId: '999' }).trigger('room', 'e', 1)))[0]).toBe(404);
    time += 601_000;
    expect(await refusal(connect().trigger('room', 'e', 1))).toMatchObject([
      401,
      expect.stringMatching(/^auth_timestamp/),
    ]);
    time -= 1_210_000;
    expect((await refusal(connect().trigger('room', 'e', 1)))[0]).toBe(401);
    time += 20_000;
    expect(await refusal(connect().trigger('room', 'e', 1))).toEqual([200, '']);
  });

  test('with a body that was changed on the way', async () => {
    const { url, projects, connect } = await start();
    const path = `/apps/${projects.default.credentials.pusher.appId}/events`;
    const signed = connect().createSignedQueryString({ method: 'POST', path, body: '{"a":1}', params: {} });
    const response = await fetch(`${url}${path}?${signed}`, { method: 'POST', body: '{"a":2}' });
    expect([response.status, await response.text()]).toMatchObject([401, expect.stringContaining('body_md5')]);
  });

  test.each([
    ['data over 10 KiB', { name: 'e', channels: ['room'], data: 'x'.repeat(10_241) }, 413],
    ['a name of an event that Pusher keeps', { name: 'pusher:e', channels: ['room'], data: '' }, 400],
    ['a name of an event that is too long', { name: 'x'.repeat(201), channels: ['room'], data: '' }, 400],
    ['a name of a channel with a space', { name: 'e', channels: ['a b'], data: '' }, 400],
    ['too many channels', { name: 'e', channels: Array(101).fill('room'), data: '' }, 400],
    ['no channel', { name: 'e', data: '' }, 400],
    ['data that is no string', { name: 'e', channels: ['room'], data: {} }, 400],
    ['a malformed socket id', { name: 'e', channels: ['room'], data: '', socket_id: 'x' }, 400],
    ['a list', [], 400],
  ])('with %s', async (_title, body, status) => {
    const { pusher } = await start();
    expect((await refusal(pusher.post({ path: '/events', body: body as never, params: {} })))[0]).toBe(status);
  });

  test('by a lenient mock too when an event is of the protocol or a channel has no name, but not when it is large', async () => {
    const { pusher, projects } = await start(undefined, { lenient: true });
    const trigger = async (event: { name?: string; channels?: string[]; data?: string }) => {
      const body = { name: 'e', channels: ['room'], data: '', ...event };
      return (await refusal(pusher.post({ path: '/events', body: body as never, params: {} })))[0];
    };
    expect(await trigger({ data: 'x'.repeat(20_000), channels: ['creator:1:course 9', 'x'.repeat(200)] })).toBe(200);
    expect(projects.default.hub.history.read('creator:1:course 9')).toHaveLength(1);
    expect(await trigger({ name: 'pusher:e' })).toBe(400);
    expect(await trigger({ channels: [''] })).toBe(400);
    expect(await trigger({ channels: ['x'.repeat(201)] })).toBe(400);
  });

  test('for a path or a method that is not there, whatever it begins or ends with', async () => {
    const { pusher, url } = await start();
    const get = async (path: string) => (await refusal(pusher.get({ path })))[0];
    for (const path of ['/nothing', '/events/x', '/xevents', '/batch_events/x', '/xbatch_events', '/xchannels']) {
      expect(await get(path), path).toBe(404);
    }
    for (const path of ['/channels/room/x', '/channels/room/users/x', '/x/channels/room', '/x/channels/room/users']) {
      expect(await get(path), path).toBe(404);
    }
    expect(await refusal(pusher.get({ path: '/events' }))).toEqual([405, expect.stringContaining('does not take GET')]);
    // What is no path of Pusher's API at all is a call of the service.
    for (const path of ['/x/apps/1/events', '/apps/1']) {
      expect((await (await fetch(url + path)).json()).error.code, path).toBe('ROUTE_NOT_FOUND');
    }
  });

  test('with a name that cannot be decoded, a body that is no JSON, and one that is too large', async () => {
    const { url, projects, connect } = await start();
    const send = async (method: string, part: string, body?: string) => {
      const path = `/apps/${projects.default.credentials.pusher.appId}/${part}`;
      const signed = connect().createSignedQueryString({ method, path, params: {}, ...(body && { body }) } as never);
      const response = await fetch(`${url}${path}?${signed}`, { method, ...(body && { body }) });
      return [response.status, await response.text()];
    };
    expect(await send('GET', 'channels/%zz')).toEqual([400, expect.stringContaining('percent-encoded')]);
    expect(await send('POST', 'events', '{')).toEqual([400, expect.stringContaining('not JSON')]);
    expect(await send('POST', 'events', 'x'.repeat(1_048_577))).toEqual([413, expect.stringContaining('1048576')]);
  });

  test('when the mock has a defect, and this call alone', async () => {
    const { pusher, projects, reported } = await start();
    const { channels } = projects.default;
    vi.spyOn(channels, 'open').mockImplementationOnce(() => {
      throw new TypeError('a defect');
    });
    expect(await refusal(pusher.trigger('room', 'e', 1))).toEqual([500, expect.stringContaining('Its log says why')]);
    expect(reported).toEqual([expect.stringMatching(/^POST \/apps\/\d+\/events failed: TypeError: a defect/)]);
    expect(await refusal(pusher.trigger('room', 'e', 1))).toEqual([200, '']);
  });
});
