import * as Ably from 'ably';
import { describe, expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';
import { collect, openAbly, pointAt, reach, signJwt } from './clients.ts';

type LiveServer = Awaited<ReturnType<typeof startLiveServer>>;

/** A server endpoint as the quick start has it: it signs for the client that it knows. */
function signWith(
  { call }: LiveServer,
  parameters: object,
  counts = { calls: 0 },
): NonNullable<Ably.AuthOptions['authCallback']> {
  return (_tokenParams, callback) => {
    counts.calls += 1;
    call('auth/sign', { vendor: 'ably', client_id: 'ada', channels: ['room'], ...parameters }).then(
      ({ data }) => callback(null, data.token as unknown as Ably.TokenRequest),
      (error: Error) => callback(error.message, null),
    );
  };
}

describe('a client comes in', () => {
  test('with what realtime.auth.sign signed, as the client and with the permissions that were asked for', async () => {
    const server = await startLiveServer();
    const client = openAbly(server.url, {
      authCallback: signWith(server, { capabilities: ['subscribe', 'presence'] }),
    });
    const channel = client.channels.get('room');
    await channel.presence.enter();
    expect(client.auth.clientId).toBe('ada');
    expect((await server.call('presence/get/room')).data).toEqual({ members: [{ client_id: 'ada' }] });
    await expect(channel.publish('m', 'x')).rejects.toMatchObject({ code: 40160 });
    await expect(client.channels.get('other').attach()).rejects.toMatchObject({ code: 40160, statusCode: 401 });
    await expect(channel.history()).rejects.toMatchObject({ code: 40160 });
  });

  test('with a JWT that was signed with the key', async () => {
    const { url, projects } = await startLiveServer();
    const key = projects.default.credentials.ably;
    const token = await signJwt(key, {
      'x-ably-clientId': 'bob',
      'x-ably-capability': JSON.stringify({ 'chat:*': ['subscribe', 'publish'] }),
    });
    const client = openAbly(url, { token });
    await client.channels.get('chat:one:two').publish('m', 'x');
    expect(client.auth.clientId).toBe('bob');
    await expect(client.channels.get('chat').attach()).rejects.toMatchObject({ code: 40160 });
  });

  test('with a token of realtime.token.issue, until it is revoked', async () => {
    const { url, call } = await startLiveServer();
    const { data } = await call('token/issue', { client_id: 'ada', channels: ['room'], capabilities: ['subscribe'] });
    const client = openAbly(url, { token: data.token });
    await client.channels.get('room').attach();
    const ended = reach(client, 'failed');
    expect((await call('token/revoke', { token_or_jti: data.token })).data).toEqual({ revoked: true });
    expect(await ended).toMatchObject({ code: 40171 });
  });
});

describe('a client is kept out', () => {
  test.each([
    ['of an unknown key', { key: 'no.key:secret' }, 40400],
    ['with a wrong secret', { key: 'KEY:wrong' }, 40101],
    ['with a token that no one issued', { token: 'a.b.c' }, 40171],
  ])('%s', async (_title, options, code) => {
    const { url, projects } = await startLiveServer();
    const [name = ''] = projects.default.credentials.ably.split(':');
    const replaced = 'key' in options ? { key: options.key?.replace('KEY', name) ?? '' } : options;
    const client = openAbly(url, replaced);
    expect(await reach(client, 'failed')).toMatchObject({ code });
  });

  test('by a token of another client than it says', async () => {
    const { url, projects } = await startLiveServer();
    const token = await signJwt(projects.default.credentials.ably, { 'x-ably-clientId': 'ada' });
    const client = openAbly(url, { token, clientId: 'eve' });
    expect(await reach(client, 'failed')).toMatchObject({ code: 40102 });
  });

  test('of another project: neither its keys nor its tokens open this one', async () => {
    const { url, projects } = await startLiveServer();
    const other = projects.open('other');
    const client = openAbly(url, { key: other.credentials.ably });
    const messages = collect(client.channels.get('room'));
    await client.channels.get('room').attach();
    projects.default.hub.publish('room', { name: 'm', data: 'not for the other' });
    other.hub.publish('room', { name: 'm', data: 'for the other' });
    await expect.poll(() => messages.map(({ data }) => data)).toEqual(['for the other']);
    const forged = await signJwt(
      `${projects.default.credentials.ably.split(':')[0]}:${other.credentials.ably.split(':')[1]}`,
      {},
    );
    expect(await reach(openAbly(url, { token: forged }), 'failed')).toMatchObject({ code: 40171 });
  });
});

describe('a TokenRequest', () => {
  test('is exchanged once, and refused when it is used again, changed, or too old', async () => {
    const { url, projects } = await startLiveServer();
    const key = projects.default.credentials.ably;
    const signer = new Ably.Rest({ key });
    const exchange = async (request: object) => {
      const response = await fetch(`${url}/keys/${key.split(':')[0]}/requestToken`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      });
      const body = (await response.json()) as { token?: string; error?: { code: number } };
      return [response.status, body.error?.code ?? typeof body.token, response.headers.get('X-Ably-Errorcode')];
    };
    const request = await signer.auth.createTokenRequest({ clientId: 'ada', ttl: 60_000 });
    expect(await exchange(request)).toEqual([201, 'string', null]);
    expect(await exchange(request)).toEqual([401, 40105, '40105']);
    expect(await exchange({ ...request, clientId: 'eve' })).toEqual([401, 40101, '40101']);
    const old = await signer.auth.createTokenRequest({ timestamp: Date.now() - 3_600_000 });
    expect(await exchange(old)).toEqual([401, 40104, '40104']);
    const long = await signer.auth.createTokenRequest({ ttl: 100_000_000_000 });
    expect(await exchange(long)).toEqual([400, 40003, '40003']);
    const unparsable = await signer.auth.createTokenRequest({});
    expect(await exchange({ ...unparsable, keyName: 'x.y' })).toEqual([401, 40101, '40101']);
    expect(await exchange([])).toEqual([400, 40001, '40001']);
    expect(await exchange({ ...request, capability: { toString: 1 } })).toEqual([400, 40000, '40000']);
  });

  test("is made and exchanged by the library's own requestToken", async () => {
    const { url, projects } = await startLiveServer();
    const rest = new Ably.Rest({ ...pointAt(url), key: projects.default.credentials.ably });
    const details = await rest.auth.requestToken({ clientId: 'ada', ttl: 60_000, capability: { room: ['subscribe'] } });
    expect(details).toMatchObject({ clientId: 'ada', capability: '{"room":["subscribe"]}' });
    expect(details.expires - details.issued).toBeLessThanOrEqual(60_000);
    expect(await rest.time()).toBeGreaterThan(1_600_000_000_000);
  });
});

describe('a token is renewed', () => {
  test('before it expires, by AUTH, with which permissions come and go', async () => {
    const server = await startLiveServer();
    const capabilities = ['subscribe', 'publish'];
    const client = openAbly(server.url, {
      authCallback: signWith(server, { capabilities, channels: ['room', 'gone'] }),
    });
    const [room, gone] = [client.channels.get('room'), client.channels.get('gone')];
    await Promise.all([room.attach(), gone.attach()]);
    const { id } = client.connection;
    await client.auth.authorize(undefined, { authCallback: signWith(server, { capabilities: ['subscribe'] }) });
    expect(client.connection.id).toBe(id);
    await expect(room.publish('m', 'x')).rejects.toMatchObject({ code: 40160 });
    await expect.poll(() => gone.state).toBe('failed');
    expect(gone.errorReason).toMatchObject({ code: 40160 });
    expect(room.state).toBe('attached');
  });

  test('after it expired, and the client goes on as the same member', async () => {
    const server = await startLiveServer();
    const counts = { calls: 0 };
    const authCallback = signWith(server, { capabilities: ['subscribe', 'presence'], ttl_seconds: 1 }, counts);
    const client = openAbly(server.url, { authCallback });
    await client.channels.get('room').presence.enter();
    const { id } = client.connection;
    await expect.poll(() => counts.calls, { timeout: 10_000 }).toBeGreaterThan(2);
    await reach(client, 'connected');
    expect(client.connection.id).toBe(id);
    expect(server.projects.default.hub.countMembers('room')).toBe(1);
  });
});
