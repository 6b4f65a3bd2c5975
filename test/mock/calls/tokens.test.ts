import { expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';
import { RawClient } from '../pusher/raw-client.ts';

const start = 1_700_000_000_000;

function readClaims(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

test('a token says who may do what, where and until when, and comes with the address of this server', async () => {
  const { call, url } = await startLiveServer({ now: () => start });
  const request = { client_id: 'c', user_id: 'u', channels: ['room'], capabilities: ['publish'], ttl_seconds: 60 };
  const { data } = await call('token/issue', request);
  expect(data).toMatchObject({
    client_id: 'c',
    expires_at: '2023-11-14T22:14:20.000Z',
    endpoint: url.replace('http', 'ws'),
  });
  const { ttl_seconds: _ttl, ...said } = request;
  expect(readClaims(data.token)).toMatchObject({
    ...said,
    jti: expect.stringMatching(/^rtt_/),
    exp: start / 1_000 + 60,
  });
});

test('defaults replace what is left out, and a lifetime is at most a day', async () => {
  const { call } = await startLiveServer({ now: () => start });
  const { data } = await call('token/issue', { ttl_seconds: 1e12 });
  expect(readClaims(data.token)).toMatchObject({
    client_id: data.client_id,
    channels: [],
    capabilities: ['subscribe'],
  });
  expect(data.expires_at).toBe('2023-11-15T22:13:20.000Z');
});

test.each(['token', 'jti'] as const)('a token revoked by its %s stays out, and its connection ends', async (by) => {
  const { call, url, projects } = await startLiveServer();
  const { data } = await call('token/issue', { client_id: 'c', channels: ['room'] });
  const address = `${url.replace('http', 'ws')}/app/${data.token}?protocol=7`;
  const client = await RawClient.connect(address);
  const name = by === 'token' ? data.token : readClaims(data.token).jti;
  expect((await call('token/revoke', { token_or_jti: name })).data).toEqual({ revoked: true });
  expect((await client.closed).code).toBe(4009);
  expect(await projects.checkToken(data.token)).toEqual({ refused: 'revoked' });
  expect((await call('token/revoke', { token_or_jti: name })).data).toEqual({ revoked: false });
});

test('a token needs a client whose id is not empty', async () => {
  const { call } = await startLiveServer();
  expect((await call('token/issue', { client_id: '' })).error).toMatchObject({ code: 'INVALID_INPUT' });
});

test('the revocation of an unknown token ends no connection, not even one that came without a token', async () => {
  const { call, url, projects } = await startLiveServer();
  const { key } = projects.default.credentials.pusher;
  const client = await RawClient.connect(`${url.replace('http', 'ws')}/app/${key}?protocol=7`);
  expect((await call('token/revoke', { token_or_jti: 'rtt_unknown' })).data).toEqual({ revoked: false });
  client.send({ event: 'pusher:ping', data: {} });
  expect(await client.next('pusher:pong')).toBeDefined();
});
