import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';

const start = 1_700_000_000_000;

function readClaims(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

test('forged, foreign, unsigned and expired tokens are refused and cannot be revoked', async () => {
  let time = start;
  const { call, projects } = await startLiveServer({ now: () => time });
  const { data } = await call('token/issue', { ttl_seconds: 60 });
  const [head = '', body = '', signature = ''] = (data.token as string).split('.');
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const widened = encode({ ...readClaims(data.token), channels: ['secret'] });
  const changeHead = (change: object) =>
    encode({ ...JSON.parse(Buffer.from(head, 'base64url').toString()), ...change });
  const sign = (text: string, secret: string | Buffer) =>
    `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  const refused = [
    `${head}.${widened}.${signature}`,
    `${changeHead({ alg: 'none' })}.${body}.`,
    `${changeHead({ kid: projects.open('other').credentials.pusher.key })}.${body}.${signature}`,
    sign(`${head}.${body}`, 'another secret'),
    sign(`${head}.${body}`, projects.open('other').credentials.tokens),
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
