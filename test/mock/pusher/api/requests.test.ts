import { once } from 'node:events';
import { connect } from 'node:net';
import Pusher from 'pusher';
import { expect, test } from 'vitest';
import { startLiveServer } from '../../live-server.ts';
import { FakeClient } from '../../realtime/fake-vendor.ts';

async function start() {
  const server = await startLiveServer();
  const { hostname, port } = new URL(server.url);
  const project = server.projects.default;
  const { pusher } = project.credentials;
  const library = new Pusher({ ...pusher, host: hostname, port, useTLS: false });
  /** The address of a signed request. */
  const address = (method: string, part: string, { body = '', params = {}, appId = pusher.appId } = {}) => {
    const path = `/apps/${appId}/${part}`;
    return `${path}?${library.createSignedQueryString({ method, path, params, ...(body && { body }) } as never)}`;
  };
  /** Sends a request that is signed, and takes the response apart. */
  const send = async (
    method: string,
    part: string,
    { body = '', ...more }: { body?: string; params?: object; appId?: string } = {},
  ) => {
    const response = await fetch(server.url + address(method, part, { body, ...more }), {
      method,
      ...(body && { body }),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    return { status: response.status, type: response.headers.get('content-type'), text };
  };
  const join = (channel: string, user?: string) => {
    const { connection } = new FakeClient(project.hub, `${channel} ${user}`);
    const member =
      user === undefined ? undefined : { identity: { client_id: `phone of ${user}`, user_id: user }, data: null };
    project.hub.join(connection, channel, member);
    return connection;
  };
  return { ...server, project, address, send, join, port: Number(port) };
}

test('a response is JSON, and a refusal is a line of text that says what to do', async () => {
  const { send, join } = await start();
  join('room');
  expect(await send('GET', 'channels')).toEqual({
    status: 200,
    type: 'application/json',
    text: '{"channels":{"room":{}}}',
  });
  expect(await send('GET', 'nothing')).toEqual({
    status: 404,
    type: 'text/plain; charset=utf-8',
    text: expect.stringMatching(/^The mock has no path \/apps\/\d+\/nothing of Pusher's API\.\n$/),
  });
});

test.each([
  ['POST', 'users/ada/terminate_connections/now'],
  ['POST', 'all/users/ada/terminate_connections'],
  ['POST', 'users/a/b/terminate_connections'],
  ['GET', 'channels/room/users/ada'],
  ['GET', 'all/channels'],
  ['POST', 'events/now'],
])('%s %s is no path', async (method, path) => {
  const { send } = await start();
  expect((await send(method, path)).status).toBe(404);
});

test('a key of no app is refused before its signature is looked at, and so is a key of another app', async () => {
  const { send, url, project } = await start();
  for (const query of ['', '?auth_key=', '?auth_key=nobody']) {
    const response = await fetch(`${url}/apps/${project.credentials.pusher.appId}/channels${query}`);
    expect([response.status, await response.text()]).toEqual([401, expect.stringMatching(/^auth_key: /)]);
  }
  expect(await send('GET', 'channels', { appId: '999' })).toMatchObject({
    status: 404,
    text: 'The key does not belong to app 999.\n',
  });
});

test.each([
  ['POST', 'channels'],
  ['POST', 'channels/room'],
  ['POST', 'channels/room/users'],
  ['GET', 'batch_events'],
  ['GET', 'users/ada/terminate_connections'],
  ['PUT', 'events'],
])('%s %s is a path with another method', async (method, part) => {
  const { send, project } = await start();
  const path = `/apps/${project.credentials.pusher.appId}/${part}`;
  expect(await send(method, part)).toMatchObject({ status: 405, text: `${path} does not take ${method}.\n` });
});

test('a name in the path is decoded, and what follows a question mark is all of the query', async () => {
  const { send, join, url, address } = await start();
  const ada = join('a,b');
  join('presence-a', 'ada b');
  expect(await send('GET', 'channels/a%2Cb')).toMatchObject({ text: '{"occupied":true}' });
  const unescaped = `${url}${address('GET', 'channels', { params: { filter_by_prefix: 'a?b' } }).replace('%3F', '?')}`;
  expect(await (await fetch(unescaped)).json()).toEqual({ channels: {} });
  expect(await send('GET', 'channels/presence-a')).toMatchObject({ text: '{"occupied":true}' });
  expect(ada.open).toBe(true);
});

test('the users of a channel are those present, by user, wherever it is a presence channel by its type', async () => {
  const { send, join, project } = await start();
  project.channels.open('lounge', 'presence');
  for (const user of ['ada', 'bob']) join('lounge', user);
  expect(await send('GET', 'channels/lounge/users')).toMatchObject({ text: '{"users":[{"id":"ada"},{"id":"bob"}]}' });
  expect(await send('GET', 'channels/room/users')).toMatchObject({
    status: 400,
    text: 'Only a presence channel has users.\n',
  });
  const info = { params: { info: 'user_count,subscription_count' } };
  expect(await send('GET', 'channels/lounge', info)).toMatchObject({
    text: '{"occupied":true,"subscription_count":2,"user_count":2}',
  });
  expect(await send('GET', 'channels/room', info)).toMatchObject({ status: 400 });
});

test('only the connections of the user who is named are ended', async () => {
  const { send, project } = await start();
  const [ada, bob] = ['ada b', 'bob'].map((clientId) => new FakeClient(project.hub, clientId, { clientId }));
  expect(await send('POST', 'users/ada%20b/terminate_connections')).toMatchObject({ status: 200, text: '{}' });
  expect([ada?.ended?.reason, bob?.ended]).toEqual(['disconnected', undefined]);
  expect(await send('POST', 'users/nobody/terminate_connections')).toMatchObject({ status: 200, text: '{}' });
});

test('a body may have 1 MiB, and has to be JSON of a depth that can be read', async () => {
  const { send } = await start();
  const pad = (size: number) => '{}'.padEnd(size);
  expect(await send('POST', 'events', { body: pad(1_048_576) })).toMatchObject({
    status: 400,
    text: expect.stringMatching(/^name: /),
  });
  expect(await send('POST', 'events', { body: pad(1_048_577) })).toMatchObject({
    status: 413,
    text: 'The body has more than 1048576 bytes.\n',
  });
  const deep = '['.repeat(5_000) + ']'.repeat(5_000);
  expect(await send('POST', 'events', { body: deep })).toMatchObject({
    status: 400,
    text: 'The body is not JSON, or is nested too deep.\n',
  });
  expect(await send('POST', 'events')).toMatchObject({ status: 400, text: expect.stringMatching(/^name: /) });
});

test('a request that breaks off before its end is no failure of the mock', async () => {
  const { address, port, send, reported } = await start();
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`POST ${address('POST', 'events')} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`);
  socket.destroySoon();
  await once(socket, 'close');
  expect((await send('GET', 'channels')).status).toBe(200);
  expect(reported).toEqual([]);
});
