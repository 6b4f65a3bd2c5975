import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import contract from '../../generated/openapi/openapi.json' with { type: 'json' };
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { listExampleRequests } from '../../src/contract/example-requests.ts';
import { findRequestBody, listOperations } from '../../src/contract/operations.ts';
import { serveLiveMock } from '../../src/mock/serve.ts';
import { inheritedNames } from '../support/inherited-names.ts';
import { startPrismMock } from '../support/prism-mock.ts';
import { startLiveServer } from './live-server.ts';
import { sign } from './pusher/raw-client.ts';
import { startPusher } from './pusher/start-pusher.ts';

const operations = listOperations(contract as unknown as OpenApiDocument);
const mocks = [
  ['live mock', () => serveLiveMock({ host: '127.0.0.1', port: 0 }, {}, {})],
  ['Prism mock', startPrismMock],
] as const;

describe.each(mocks)('on the %s, a name that every object inherits is only a name', (_name, start) => {
  let mock: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    mock = await start();
  });
  afterAll(() => mock?.close());

  async function call(path: string, init: RequestInit) {
    const headers = { Authorization: 'Bearer any-key', 'Content-Type': 'application/json', ...init.headers };
    const response = await fetch(mock.url + path, { ...init, headers, signal: AbortSignal.timeout(10_000) });
    return { status: response.status, text: await response.text() };
  }

  test.each(operations)('$capability: unknown parameters', async (operation) => {
    const [example] = listExampleRequests(operation);
    const { target = operation.path, body } = example ?? {};
    for (const value of ['x', 'x'.repeat(300), ['x'], { toString: 1 }, null]) {
      // A name such as __proto__ has to be written by hand, since an object literal would set the prototype.
      const more = inheritedNames.map((name) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',');
      const written = JSON.stringify(body) ?? '{}';
      const text = operation.requestBody && written.replace(/\}$/, `${written === '{}' ? '' : ','}${more}}`);
      const query = inheritedNames.map((name) => `${name}=x`).join('&');
      const path = text === undefined ? `${target}${target.includes('?') ? '&' : '?'}${query}` : target;
      const result = await call(path, { method: operation.method, ...(text !== undefined && { body: text }) });
      // Some calls only succeed in a state that this one does not have.
      expect([200, 404], result.text).toContain(result.status);
      expect(result.text).not.toMatch(/function|\[native code\]/);
    }
  });

  test.each(inheritedNames)('%s as a path, an example, a status, a header and an event', async (name) => {
    const types = '/v1/realtime/event/types';
    expect(await call(`/v1/realtime/${name}`, {})).toMatchObject({ status: 404 });
    expect(await call(`/${name}`, {})).toMatchObject({ status: 404 });
    for (const preference of [`example=${name}`, `code=${name}`, `${name}=1, example=${name}`]) {
      const { status, text } = await call(types, { headers: { Prefer: preference } });
      expect([status, JSON.parse(text).error.code], preference).toEqual([404, 'EXAMPLE_NOT_FOUND']);
    }
    expect(await call(types, { headers: { [name]: 'x' } })).toMatchObject({ status: 200 });
    const body = JSON.stringify({ channel: name, event: name, data: { [name]: name } });
    expect(await call('/v1/realtime/publish', { method: 'POST', body })).toMatchObject({ status: 200 });
    const wrong = await call('/v1/realtime/publish', { method: 'POST', body: `{"channel":{"${name}":1}}` });
    expect(wrong.status).toBe(400);
    expect(wrong.text).not.toMatch(/function|native code/);
  });
});

test.each(inheritedNames)('a channel, a client and an idempotency key may be called %s', async (name) => {
  const { call } = await startLiveServer();
  expect((await call(`channel/get/${name}`)).status).toBe(404);
  expect((await call(`presence/get/${name}`)).status).toBe(404);
  expect((await call('channel/create', { name })).data).toMatchObject({ name });
  expect((await call(`channel/get/${name}`)).data).toMatchObject({ name, member_count: 0 });
  const keyed = { channel: name, event: 'e', data: 1, idempotency_key: name };
  const [first, second] = [await call('publish', keyed), await call('publish', keyed)];
  expect(second.data.message_id).toBe(first.data.message_id);
  expect((await call('user/disconnect', { client_id: name })).data).toEqual({ disconnected: false });
  expect((await call('token/revoke', { token_or_jti: name })).data).toEqual({ revoked: false });
  expect((await call('auth/sign', { client_id: name, channels: [name], vendor: name })).status).toBe(400);
  const ably = await call<{ token: { capability: string } }>('auth/sign', { client_id: name, channels: [name] });
  expect(Object.keys(JSON.parse(ably.data.token.capability))).toEqual([name]);
  const pusher = { client_id: name, channels: [`private-${name}`], vendor: 'pusher', socket_id: '1.2' };
  expect((await call('auth/sign', pusher)).status).toBe(200);
  const rooms = { client_id: name, channels: [name], vendor: 'liveblocks' };
  const { token } = (await call<{ token: { token: string } }>('auth/sign', rooms)).data;
  const claims = Buffer.from(token.token.split('.')[1] ?? '', 'base64url').toString();
  expect(Object.keys(JSON.parse(claims).perms)).toEqual([name]);
  expect((await call(`channel/delete/${name}`, undefined, { method: 'DELETE' })).data).toMatchObject({ channel: name });
  expect((await call('channel/list')).data.channels).toEqual([]);
});

test.each(inheritedNames)('a subscription, a member and an event may be called %s', async (name) => {
  const { connect, project, issue } = await startPusher();
  const client = await connect();
  expect(await client.subscribe(name)).toMatchObject({ event: 'pusher_internal:subscription_succeeded' });
  const presence = `presence-${name}`;
  const channelData = JSON.stringify({ user_id: name, user_info: { name } });
  const auth = sign(project.credentials.pusher, `${client.socketId}:${presence}:${channelData}`);
  const joined = await client.subscribe(presence, { auth, channel_data: channelData });
  const { hash } = (joined.data as { presence: { hash: object } }).presence;
  expect(Object.entries(hash)).toEqual([[name, { name }]]);
  client.send({ event: name, data: {} });
  client.send({ event: 'pusher:subscribe', data: `{"channel":{"${name}":1}}` });
  expect(await client.rest()).toMatchObject([{ event: 'pusher:error' }, { event: 'pusher:error' }]);
  project.hub.publish(name, { name, data: name });
  expect(await client.next(name)).toMatchObject({ channel: name, data: name });
  const byToken = await connect(await issue({ client_id: name, channels: [name] }));
  expect(await byToken.subscribe(name)).toMatchObject({ event: 'pusher_internal:subscription_succeeded' });
  expect(project.hub.disconnect(name)).toBe(true);
});

test.each(inheritedNames)('a Liveblocks user or group called %s gets only what the room gives to all', async (name) => {
  const { url, projects } = await startLiveServer();
  const { liveblocks: secret } = projects.default.credentials;
  const send = async (path: string, body: object) => {
    const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' };
    const response = await fetch(`${url}/v2/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.json();
  };
  await send('rooms', { id: 'closed', defaultAccesses: [] });
  const { token } = await send('identify-user', { userId: name, groupIds: [name] });
  const query = new URLSearchParams({ tok: token, roomId: 'closed', version: '3' });
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v8?${query}`);
  onTestFinished(() => socket.terminate());
  const [, reason] = await once(socket, 'close', { signal: AbortSignal.timeout(10_000) });
  expect(String(reason)).toBe('The token does not open this room.');
});

test('every operation with a body has been given the names there', () => {
  const withBody = operations.filter((operation) => findRequestBody(operation));
  for (const operation of withBody) expect(listExampleRequests(operation)[0]?.body).toBeDefined();
});
