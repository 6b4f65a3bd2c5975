import { jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { Projects } from '../../../src/mock/state/projects.ts';
import { startLiveServer } from '../live-server.ts';
import { RawClient } from '../pusher/raw-client.ts';

test('two project keys share no state', async () => {
  const { call, projects } = await startLiveServer();
  await call('channel/create', { name: 'room', type: 'private' });
  await call('publish', { channel: 'room', event: 'e', data: 1, idempotency_key: 'once' });
  const other = { key: 'other' };
  expect((await call('channel/get/room', undefined, other)).status).toBe(404);
  expect((await call('channel/list', undefined, other)).data).toEqual({ channels: [] });
  expect((await call('channel/create', { name: 'room', type: 'public' }, other)).status).toBe(200);
  const reused = await call('publish', { channel: 'room', event: 'e', data: 2, idempotency_key: 'once' }, other);
  expect([reused.status, reused.headers.get('idempotent-replayed')]).toEqual([200, null]);
  const { data } = await call('token/issue', {});
  expect((await call('token/revoke', { token_or_jti: data.token }, other)).data).toEqual({ revoked: false });
  expect(await projects.checkToken(data.token)).toHaveProperty('token');
  expect(projects.open('other').credentials.pusher).not.toEqual(projects.default.credentials.pusher);
});

test('channels and projects are limited, and a call beyond the limit says so', async () => {
  const { call, projects } = await startLiveServer({ limits: { channelsPerProject: 2, projects: 2 } });
  await call('channel/create', { name: 'one' });
  const messages = ['two', 'three'].map((channel) => ({ channel, event: 'e', data: 1 }));
  const full = await call('publish/batch', { messages });
  expect([full.status, full.error.code, full.headers.get('retry-after')]).toEqual([429, 'VENDOR_QUOTA_EXCEEDED', '60']);
  expect((await call('channel/get/two')).status).toBe(404);
  for (const key of ['a', 'b', 'c']) await call('channel/create', { name: 'room' }, { key });
  expect([...projects.values()]).toHaveLength(3);
  expect((await call('channel/get/room', undefined, { key: 'a' })).status).toBe(404);
  expect((await call('channel/get/one')).status).toBe(200);
});

test('the clients of an evicted project are told, and can come back when its key is used', async () => {
  const { url, call, projects } = await startLiveServer({ limits: { projects: 1 } });
  const addressOf = (key: string) =>
    `${url.replace('http', 'ws')}/app/${projects.open(key).credentials.pusher.key}?protocol=7`;
  const address = addressOf('first');
  const kept = await RawClient.connect(addressOf('key'));
  const client = await RawClient.connect(address);
  await call('event/types', undefined, { key: 'second' });
  const reason = 'The server forgot this project, to make room for others.';
  expect(await client.closed).toEqual({ code: 4100, reason });
  expect((await new RawClient(address).closed).code).toBe(4001);
  await call('event/types', undefined, { key: 'first' });
  (await RawClient.connect(address)).close();
  expect(await kept.rest()).toEqual([]);
  kept.close();
});

test('a project is found by what its vendors know it by, and not by anything else', () => {
  const credentials = { ably: 'app.key:sec:ret' };
  const projects = new Projects({ defaultKey: 'key', credentials });
  const other = projects.open('other');
  for (const project of [projects.default, other]) {
    const { pusher, ably, liveblocks } = project.credentials;
    expect(projects.findByPusherKey(pusher.key)).toBe(project);
    expect(projects.findByAblyKey(ably.split(':')[0] ?? '')).toBe(project);
    expect(projects.findByLiveblocksSecret(liveblocks)).toBe(project);
    expect(projects.findByFingerprint(project.fingerprint)).toBe(project);
    expect(projects.findByPusherKey(ably)).toBeUndefined();
    expect(projects.findByAblyKey(ably)).toBeUndefined();
    expect(projects.findByLiveblocksSecret(pusher.secret)).toBeUndefined();
    expect(projects.findByFingerprint(project.name)).toBeUndefined();
  }
  expect([...projects.default.realVendors, ...other.realVendors]).toEqual(['ably']);
});

test('a watcher sees the projects that exist and those that come, each once', () => {
  const projects = new Projects({ defaultKey: 'key', now: () => 7 });
  projects.open('a');
  const seen: string[] = [];
  projects.watch(({ name }) => seen.push(name));
  projects.open('a');
  projects.open('b');
  expect(seen).toEqual(['key', 'a', 'b']);
  expect(projects.time).toBe(7);
});

test('an Ably token is signed with all that stands behind the first colon of the key', async () => {
  const { default: project } = new Projects({ defaultKey: 'key', credentials: { ably: 'app.key:sec:ret' } });
  const { text } = await project.ablyTokens.issue({}, 60);
  const { protectedHeader } = await jwtVerify(text, Buffer.from('sec:ret'));
  expect(protectedHeader).toMatchObject({ kid: 'app.key' });
});
