import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { RawClient } from '../pusher/raw-client.ts';
import { startLiveServer } from './live-server.ts';

const start = 1_700_000_000_000;

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

test('a token says who, where, what and how long, and names this server', async () => {
  const { call, url } = await startLiveServer({ now: () => start });
  const request = { client_id: 'c', user_id: 'u', channels: ['room'], capabilities: ['publish'], ttl_seconds: 60 };
  const { data } = await call('token/issue', request);
  expect(data).toMatchObject({
    client_id: 'c',
    expires_at: '2023-11-14T22:14:20.000Z',
    endpoint: url.replace('http', 'ws'),
  });
  const { ttl_seconds: _ttl, ...said } = request;
  expect(claimsOf(data.token)).toMatchObject({ ...said, jti: expect.stringMatching(/^rtt_/), exp: start / 1_000 + 60 });
});

test('what is left out is filled in, and a long life is shortened to a day', async () => {
  const { call } = await startLiveServer({ now: () => start });
  const { data } = await call('token/issue', { ttl_seconds: 1e12 });
  expect(claimsOf(data.token)).toMatchObject({ client_id: data.client_id, channels: [], capabilities: ['subscribe'] });
  expect(data.expires_at).toBe('2023-11-15T22:13:20.000Z');
});

test.each(['token', 'jti'] as const)('a token revoked by its %s stays out, and its connection ends', async (by) => {
  const { call, url, projects } = await startLiveServer();
  const { data } = await call('token/issue', { client_id: 'c', channels: ['room'] });
  const address = `${url.replace('http', 'ws')}/app/${data.token}?protocol=7`;
  const client = await RawClient.connect(address);
  const name = by === 'token' ? data.token : claimsOf(data.token).jti;
  expect((await call('token/revoke', { token_or_jti: name })).data).toEqual({ revoked: true });
  expect((await client.closed).code).toBe(4009);
  expect(await projects.checkToken(data.token)).toEqual({ refused: 'revoked' });
  expect((await call('token/revoke', { token_or_jti: name })).data).toEqual({ revoked: false });
});

test('tampered, foreign, unsigned and expired tokens are refused and cannot be revoked', async () => {
  let time = start;
  const { call, projects } = await startLiveServer({ now: () => time });
  const { data } = await call('token/issue', { ttl_seconds: 60 });
  const [head = '', body = '', signature = ''] = (data.token as string).split('.');
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const widened = encode({ ...claimsOf(data.token), channels: ['secret'] });
  const headOf = (change: object) => encode({ ...JSON.parse(Buffer.from(head, 'base64url').toString()), ...change });
  const sign = (text: string, secret: string | Buffer) =>
    `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  const refused = [
    `${head}.${widened}.${signature}`,
    `${headOf({ alg: 'none' })}.${body}.`,
    `${headOf({ kid: projects.byKey('other').pusher.key })}.${body}.${signature}`,
    sign(`${head}.${body}`, 'another secret'),
    sign(`${head}.${body}`, projects.byKey('other').credentials.tokens),
    `${head}.${body}`,
    'a.b.c',
    '',
  ];
  for (const token of refused) {
    expect(await projects.checkToken(token), token).toEqual({ refused: 'invalid' });
    expect((await call('token/revoke', { token_or_jti: token })).data).toEqual({ revoked: false });
  }
  expect(await projects.checkToken(data.token)).toHaveProperty('token');
  time += 61_000;
  expect(await projects.checkToken(data.token)).toEqual({ refused: 'expired' });
  expect((await call('token/revoke', { token_or_jti: data.token })).data).toEqual({ revoked: false });
});

test('a token outlives a restart of the server, which forgets that it was revoked', async () => {
  const first = await startLiveServer();
  const { data } = await first.call('token/issue', { client_id: 'c' });
  await first.call('token/revoke', { token_or_jti: data.token });
  const second = await startLiveServer();
  expect(await second.projects.checkToken(data.token)).toMatchObject({ token: { client_id: 'c' } });
});
