import { createHmac } from 'node:crypto';
import { createClient } from '@liveblocks/client';
import Pusher from 'pusher';
import { expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';
import { RawClient, sign } from '../pusher/raw-client.ts';

const pusher = { appId: '1', key: 'app-key', secret: 'app-secret' };

test('Pusher gets the signature that its own library makes with the app secret', async () => {
  const { call } = await startLiveServer({ credentials: { pusher } });
  const parameters = { client_id: 'c', channels: ['private-a', 'private-b'], vendor: 'pusher', socket_id: '12.34' };
  const { data } = await call('auth/sign', parameters);
  const own = new Pusher({ ...pusher, cluster: 'x' }).authorizeChannel('12.34', 'private-a');
  expect(data).toEqual({ vendor: 'pusher', token: own });
});

test.each([
  [
    { user_id: 'c', user_info: { name: 'Ada' } },
    { user_id: 'c', user_info: { name: 'Ada' } },
  ],
  [{ user_id: 42 }, { user_id: '42', client_id: 'c' }],
  [{}, { user_id: 'c' }],
  [
    { user_id: 'c', client_id: 'someone else' },
    { user_id: 'c', client_id: 'c' },
  ],
])('a member with %j is signed as %j', async (channel_data, signed) => {
  const { call } = await startLiveServer({ credentials: { pusher } });
  const parameters = { client_id: 'c', channels: ['presence-a'], vendor: 'pusher', socket_id: '12.34', channel_data };
  const { token } = (await call<{ token: { auth: string; channel_data: string } }>('auth/sign', parameters)).data;
  expect(JSON.parse(token.channel_data)).toEqual(signed);
  const text = `12.34:presence-a:${token.channel_data}`;
  expect(token.auth).toBe(`app-key:${createHmac('sha256', 'app-secret').update(text).digest('hex')}`);
});

test('a client that was signed for is listed by its client_id and can be disconnected', async () => {
  const { call, url, projects } = await startLiveServer();
  await call('channel/create', { name: 'room', type: 'presence' });
  const client = await RawClient.connect(
    `${url.replace('http', 'ws')}/app/${projects.default.credentials.pusher.key}?protocol=7`,
  );
  const parameters = { client_id: 'tab-1', channels: ['room'], vendor: 'pusher', channel_data: { user_id: '42' } };
  const request = { ...parameters, socket_id: client.socketId };
  const signed = await call<{ token: Record<string, unknown> }>('auth/sign', request);
  await client.subscribe('room', signed.data.token);
  expect((await call('presence/get/room')).data).toEqual({ members: [{ client_id: 'tab-1', user_id: '42' }] });
  expect((await call('channel/get/room')).data.member_count).toBe(1);
  expect((await call('user/disconnect', { client_id: 'tab-1' })).data).toEqual({ disconnected: true });
  await client.closed;
  expect((await call('user/disconnect', { client_id: 'tab-1' })).data).toEqual({ disconnected: false });
});

test('a signature with the key or the secret of another project is refused', async () => {
  const { url, projects } = await startLiveServer();
  const [own, other] = [projects.default.credentials.pusher, projects.open('other').credentials.pusher];
  const client = await RawClient.connect(`${url.replace('http', 'ws')}/app/${own.key}?protocol=7`);
  const subscribe = ({ key, secret }: { key: string; secret: string }) =>
    client.subscribe('private-a', { auth: sign({ key, secret }, `${client.socketId}:private-a`) });
  for (const app of [other, { ...own, secret: other.secret }, { ...own, key: other.key }]) {
    expect(await subscribe(app)).toMatchObject({ event: 'pusher:subscription_error', data: { status: 401 } });
  }
  expect((await subscribe(own)).event).toBe('pusher_internal:subscription_succeeded');
  client.close();
});

test.each([
  [{ socket_id: undefined }, 'socket_id: is required'],
  [{ socket_id: 'abc' }, 'socket_id: must be two numbers'],
  [{ socket_id: 'x12.34' }, 'socket_id: must be two numbers'],
  [{ socket_id: '12.34:private-b' }, 'socket_id: must be two numbers'],
  [{ socket_id: '.34' }, 'socket_id: must be two numbers'],
  [{ socket_id: '12.' }, 'socket_id: must be two numbers'],
  [{ socket_id: '12x34' }, 'socket_id: must be two numbers'],
  [{ channels: ['a b'] }, 'channels[0]: must have only'],
  [{ channels: [' a'] }, 'channels[0]: must have only'],
  [{ channels: ['a:b'] }, 'channels[0]: must have only'],
  [{ channels: ['presence-a'], channel_data: { user_id: true } }, 'channel_data.user_id: must be a string or a number'],
  [{ channels: [] }, 'channels: must have a channel'],
  [{ channels: ['é'] }, 'channels[0]: must have only'],
  [{ channels: ['private-encrypted-a'] }, 'channels[0]: must not be an encrypted channel'],
  [{ channels: ['presence-a'] }, 'channel_data: is required'],
  [{ channels: ['presence-a'], channel_data: { user_id: {} } }, 'channel_data.user_id: must be a string or a number'],
  [{ client_id: '' }, 'client_id: must not be empty'],
])('Pusher with %j is refused: %s', async (change, message) => {
  const { call } = await startLiveServer();
  const parameters = { client_id: 'c', channels: ['private-a'], vendor: 'pusher', socket_id: '12.34', ...change };
  const { status, error } = await call('auth/sign', parameters);
  expect([status, error.code]).toEqual([400, 'INVALID_INPUT']);
  expect(error.message).toContain(message);
});

test("each character of Pusher's names may be in a channel", async () => {
  const { call } = await startLiveServer({ credentials: { pusher } });
  const sign = async (channel: string) =>
    (
      await call<{ token: object }>('auth/sign', {
        client_id: 'c',
        channels: [channel],
        vendor: 'pusher',
        socket_id: '1.2',
      })
    ).data.token;
  for (const channel of ['private-aZ09_-=@,.;', 'not-private-encrypted-a']) {
    expect(await sign(channel)).toEqual({
      auth: `app-key:${createHmac('sha256', 'app-secret').update(`1.2:${channel}`).digest('hex')}`,
    });
  }
});

test.each([
  [undefined, ['subscribe'], ['room:read'], undefined],
  [{}, ['publish', 'presence'], ['room:write'], undefined],
  [{ user_info: { name: 'Ada' } }, ['presence'], ['room:read', 'room:presence:write'], { name: 'Ada' }],
])('Liveblocks with %j and %j gets a token with just that', async (channel_data, capabilities, permissions, ui) => {
  const { call, projects } = await startLiveServer({ now: () => 1_700_000_000_000 });
  const parameters = { client_id: 'c', channels: ['a', 'b'], vendor: 'liveblocks', capabilities, channel_data };
  const { token } = (await call<{ token: { token: string } }>('auth/sign', parameters)).data;
  const claims = JSON.parse(Buffer.from(token.token.split('.')[1] ?? '', 'base64url').toString());
  expect(claims).toMatchObject({ pid: projects.default.fingerprint, exp: 1_700_003_600 });
  expect(claims.perms).toEqual({ a: permissions, b: permissions });
  expect(claims.ui).toEqual(ui);
});

test('a channel that was created as presence is signed with its member, whatever its name', async () => {
  const { call } = await startLiveServer({ credentials: { pusher } });
  const request = { client_id: 'c', channels: ['room'], vendor: 'pusher', socket_id: '1.2' };
  const sign = (more: object = {}) => call<{ token: object }>('auth/sign', { ...request, ...more });
  expect((await sign()).data.token).not.toHaveProperty('channel_data');
  await call('channel/create', { name: 'room', type: 'presence' });
  expect((await sign()).error.message).toBe('channel_data: is required to sign for a presence channel.');
  expect((await sign({ channel_data: {} })).data.token).toHaveProperty('channel_data', '{"user_id":"c"}');
});

test('Ably gets a TokenRequest for all channels, whose mac is what Ably documents', async () => {
  const { call } = await startLiveServer({ credentials: { ably: 'app.key:ably-secret' } });
  const parameters = { client_id: 'c', channels: ['a', 'b'], capabilities: ['subscribe', 'publish'], ttl_seconds: 1e9 };
  const response = await call<{ token: Record<string, string | number> }>('auth/sign', {
    ...parameters,
    vendor: 'ably',
  });
  const { token } = response.data;
  expect(token).toMatchObject({ keyName: 'app.key', clientId: 'c', ttl: 86_400_000 });
  const permissions = ['publish', 'subscribe'];
  expect(JSON.parse(String(token.capability))).toEqual({ a: permissions, b: permissions });
  const signed = ['keyName', 'ttl', 'capability', 'clientId', 'timestamp', 'nonce'].map((name) => `${token[name]}\n`);
  expect(token.mac).toBe(createHmac('sha256', 'ably-secret').update(signed.join('')).digest('base64'));
});

test('the default vendor is Ably, which signs even without a channel', async () => {
  const { call } = await startLiveServer();
  const { status, data } = await call('auth/sign', { client_id: '...', channels: [] });
  expect([status, data]).toMatchObject([
    200,
    { vendor: 'ably', token: { clientId: '...', capability: '{}', ttl: 3_600_000 } },
  ]);
});

test('the Liveblocks client reads the token and connects with it', async () => {
  const { call } = await startLiveServer();
  const address = new Promise<URL>((resolve) => {
    class NoSocket extends EventTarget {
      static readonly CLOSED = 3;
      readonly readyState = 0;
      constructor(url: string) {
        super();
        resolve(new URL(url));
      }
      close() {}
      send() {}
    }
    const client = createClient({
      authEndpoint: async () => {
        const parameters = { client_id: 'c', channels: ['board-7'], capabilities: ['subscribe', 'publish'] };
        const request = { ...parameters, vendor: 'liveblocks' };
        return (await call<{ token: { token: string } }>('auth/sign', request)).data.token;
      },
      polyfills: { WebSocket: NoSocket as never },
    });
    client.enterRoom('board-7');
  });
  const text = (await address).searchParams.get('tok') ?? '';
  const claims = JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString());
  expect(claims).toMatchObject({ k: 'acc', uid: 'c', perms: { 'board-7': ['room:write'] } });
});

test.each([
  ['https://evil.example', 403],
  ['https://app.example', 200],
  ['http://localhost:3000', 200],
  [undefined, 200],
])('a caller with the origin %j gets the status %i for a credential of the real Ably', async (origin, status) => {
  const settings = { allowedOrigins: new Set(['https://app.example']) };
  const { call } = await startLiveServer({ credentials: { ably: 'app.key:secret' }, settings });
  const headers: Record<string, string> = origin === undefined ? {} : { Origin: origin };
  const sign = (vendor?: string) =>
    call('auth/sign', { client_id: 'c', channels: ['private-a'], socket_id: '1.2', vendor }, { headers });
  for (const vendor of [undefined, 'ably']) {
    const response = await sign(vendor);
    expect(response.status).toBe(status);
    if (status === 403) expect(response.error.code).toBe('SCOPE_INSUFFICIENT');
  }
  // What the mock made up itself is worth nothing elsewhere, and no other call returns a credential of a vendor.
  for (const vendor of ['pusher', 'liveblocks']) expect((await sign(vendor)).status).toBe(200);
  expect((await call('token/issue', { client_id: 'c' }, { headers })).status).toBe(200);
});
