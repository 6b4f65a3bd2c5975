import * as Ably from 'ably';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { keyHolder } from '../../../src/mock/ably/identity.ts';
import { Revocations } from '../../../src/mock/ably/revocations.ts';
import { Projects } from '../../../src/mock/state/projects.ts';
import { startLiveServer } from '../live-server.ts';
import { FakeClient } from '../realtime/fake-vendor.ts';
import { openAbly, pointAt, reach, signJwt } from './clients.ts';

async function start(renewalMargin?: number) {
  const server = await startLiveServer({
    vendorLimits: { ably: renewalMargin === undefined ? {} : { renewalMargin } },
  });
  const key = server.projects.default.credentials.ably;
  const rest = new Ably.Rest({ ...pointAt(server.url), key });

  /** Connects a client whose tokens have claims, and counts how many it fetched. */
  async function connect(claims: Record<string, string>) {
    const fetched: string[] = [];
    const client = openAbly(server.url, {
      authCallback(_parameters, callback) {
        signJwt(key, { ...claims, jti: `${Math.random()}` }).then(
          (token) => {
            fetched.push(token);
            callback(null, token);
          },
          (error: Error) => callback(error.message, null),
        );
      },
    });
    await reach(client, 'connected');
    return { client, fetched, id: client.connection.id };
  }
  return { ...server, key, rest, connect };
}

describe.each([
  ['clientId', 'ada', 'bob'],
  ['revocationKey', 'group:1', 'group'],
  ['channel', 'chat:*', 'chat:one'],
])('revokeTokens by %s', (type, value, other) => {
  const claims = {
    'x-ably-clientId': 'ada',
    'x-ably-revocation-key': 'group:1',
    'x-ably-capability': JSON.stringify({ 'chat:*': ['*'] }),
  };

  test('ends the connections of the tokens that it means, whose clients come back with new ones', async () => {
    const { rest, connect } = await start();
    const { client, fetched, id } = await connect(claims);
    const missed = await rest.auth.revokeTokens([{ type, value: other }]);
    expect(missed).toMatchObject({ successCount: 1, failureCount: 0 });
    await client.connection.ping();
    expect([fetched.length, client.connection.id]).toEqual([1, id]);

    const told = reach(client, 'disconnected');
    const result = await rest.auth.revokeTokens([{ type, value }]);
    expect(result).toMatchObject({ successCount: 1, results: [{ target: `${type}:${value}` }] });
    expect(await told).toMatchObject({ code: 40141 });
    await reach(client, 'connected');
    expect(fetched).toHaveLength(2);
    expect(client.connection.id).not.toBe(id);
  });

  test('keeps a token out that was not in use', async () => {
    const { rest, url, key } = await start();
    const token = await signJwt(key, claims, 60);
    await rest.auth.revokeTokens([{ type, value }]);
    // An earlier time does not undo the later one.
    await rest.auth.revokeTokens([{ type, value }], { issuedBefore: Date.now() - 1_800_000 });
    expect(await reach(openAbly(url, { token }), 'failed')).toMatchObject({ code: 40171 });
    const reader = new Ably.Rest({ ...pointAt(url), token });
    await expect(reader.channels.get('chat:one').history()).rejects.toMatchObject({ code: 40171 });
  });

  test('with a margin asks clients for new tokens, with which their connections go on', async () => {
    const { rest, connect } = await start(60_000);
    const { client, fetched, id } = await connect(claims);
    const before = Date.now();
    const { results } = await rest.auth.revokeTokens([{ type, value }], { allowReauthMargin: true });
    expect((results[0] as Ably.TokenRevocationSuccessResult).appliesAt).toBeGreaterThanOrEqual(before + 60_000);
    await expect.poll(() => fetched.length).toBe(2);
    expect([client.connection.state, client.connection.id]).toEqual(['connected', id]);
  });

  test('with a margin ends the connections of tokens that were not renewed in time', async () => {
    const { rest, url, key } = await start(1);
    const token = await signJwt(key, claims);
    const client = openAbly(url, { authCallback: (_parameters, callback) => callback(null, token) });
    await reach(client, 'connected');
    await rest.auth.revokeTokens([{ type, value }], { allowReauthMargin: true });
    expect(await reach(client, 'disconnected')).toMatchObject({ code: 40141 });
  });
});

test('a revocation concerns no token of another project, of realtime.token.issue, or of a later time', async () => {
  const { rest, url, call, projects, connect } = await start();
  const issued = await call('token/issue', { client_id: 'ada', channels: ['room'], capabilities: ['subscribe'] });
  const clients = [
    openAbly(url, { key: projects.open('other').credentials.ably, clientId: 'ada' }),
    openAbly(url, { key: projects.default.credentials.ably, clientId: 'ada' }),
    openAbly(url, { token: issued.data.token }),
  ];
  await Promise.all(clients.map((client) => reach(client, 'connected')));
  const { client: later } = await connect({ 'x-ably-clientId': 'ada' });
  await rest.auth.revokeTokens([{ type: 'clientId', value: 'ada' }], { issuedBefore: Date.now() - 60_000 });
  await later.connection.ping();
  await rest.auth.revokeTokens([{ type: 'clientId', value: 'ada' }]);
  for (const client of clients) await client.connection.ping();
});

test('revokeTokens refuses what it cannot do, each target by itself', async () => {
  const { rest, url, key, projects } = await start();
  expect(await rest.auth.revokeTokens([{ type: 'token', value: 'x' }])).toMatchObject({
    failureCount: 1,
    results: [{ target: 'token:x', error: { code: 40003 } }],
  });
  const specifiers = [{ type: 'clientId', value: 'ada' }];
  for (const issuedBefore of [Date.now() + 60_000, Date.now() - 3_700_000]) {
    await expect(rest.auth.revokeTokens(specifiers, { issuedBefore })).rejects.toMatchObject({ code: 40003 });
  }
  const other = projects.open('other').credentials.ably;
  const [name] = key.split(':');
  const revoke = async (authorization: string) => {
    const headers = { Authorization: authorization, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ targets: ['clientId:ada'] });
    const response = await fetch(`${url}/keys/${name}/revokeTokens`, { method: 'POST', headers, body });
    return response.headers.get('X-Ably-Errorcode');
  };
  expect(await revoke(`Basic ${btoa(other)}`)).toBe('40133');
  expect(await revoke(`Bearer ${btoa(await signJwt(key, {}))}`)).toBe('40162');
  expect(
    await reach(openAbly(url, { token: await signJwt(key, { 'x-ably-revocation-key': 7 }) }), 'failed'),
  ).toMatchObject({
    code: 40171,
  });
});

test('after the margin, a connection ends only if its token is still the old one', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { hub, ablyTokens: tokens } = new Projects({ defaultKey: 'key' }).default;
  const holders = ['stays', 'renews'].map((id) => {
    const identity = { ...keyHolder, tokenId: id, issuedAt: Date.now() - 5_000, revokedBy: ['clientId:ada'] };
    return { identity, connection: new FakeClient(hub, id).connection, askForToken() {} };
  });
  const [stays, renews] = holders;
  const revocations = new Revocations({ tokens, holders: new Set(holders), capacity: 10, waiting: 10 });
  if (!stays || !renews) throw new Error();
  renews.askForToken = () => {
    renews.identity = { ...renews.identity, tokenId: 'new', issuedAt: Date.now() + 1 };
  };
  expect(revocations.revokeLater('clientId:ada', Date.now(), 30_000)).toBe(true);
  vi.advanceTimersByTime(29_999);
  expect([stays.connection.open, renews.connection.open]).toEqual([true, true]);
  vi.advanceTimersByTime(1);
  expect([stays.connection.open, renews.connection.open]).toEqual([false, true]);
  expect(revocations.isRevoked(stays.identity)).toBe(true);
});

test('a limited number of revocations waits for clients', async () => {
  const { url, projects } = await startLiveServer({ vendorLimits: { ably: { waitingRevocations: 1 } } });
  const rest = new Ably.Rest({ ...pointAt(url), key: projects.default.credentials.ably });
  const specifiers = ['ada', 'bob'].map((value) => ({ type: 'clientId', value }));
  expect(await rest.auth.revokeTokens(specifiers, { allowReauthMargin: true })).toMatchObject({
    results: [{ target: 'clientId:ada' }, { target: 'clientId:bob', error: { code: 42910 } }],
  });
});
