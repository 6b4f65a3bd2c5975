import * as Ably from 'ably';
import { describe, expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';
import { collect, openAbly, pointAt } from './clients.ts';

async function start(useBinaryProtocol = true) {
  const server = await startLiveServer();
  const key = server.projects.default.credentials.ably;
  const rest = new Ably.Rest({ ...pointAt(server.url), key, useBinaryProtocol });
  return { ...server, key, rest, hub: server.projects.default.hub };
}

describe.each([
  ['JSON', false],
  ['msgpack', true],
])('in %s', (_title, binary) => {
  test('a server publishes one message, several, and bytes, which reach the clients', async () => {
    const { url, key, rest } = await start(binary);
    const client = openAbly(url, { key });
    const messages = collect(client.channels.get('room'));
    await client.channels.get('room').attach();
    const channel = rest.channels.get('room');
    await channel.publish('m', { a: 1 });
    await channel.publish([
      { name: 'n', data: 'text', clientId: 'ada' },
      { name: 'o', data: Buffer.from([1, 2]) },
    ]);
    await expect
      .poll(() => messages.map(({ name, data }) => [name, data]))
      .toEqual([
        ['m', { a: 1 }],
        ['n', 'text'],
        ['o', Buffer.from([1, 2])],
      ]);
    expect(messages[1]?.clientId).toBe('ada');
  });

  test('history has pages in both directions, and the messages of an attached client', async () => {
    const { url, key, rest, hub } = await start(binary);
    for (let count = 0; count < 7; count += 1) hub.publish('room', { name: 'm', data: count });
    const walk = async (first: Promise<Ably.PaginatedResult<Ably.InboundMessage>>) => {
      const pages: unknown[][] = [];
      let page: Ably.PaginatedResult<Ably.InboundMessage> | null = await first;
      for (; page !== null; page = await page.next()) pages.push(page.items.map(({ data }) => data));
      return pages;
    };
    const channel = rest.channels.get('room');
    expect(await walk(channel.history({ limit: 3 }))).toEqual([[6, 5, 4], [3, 2, 1], [0]]);
    expect(await walk(channel.history({ limit: 4, direction: 'forwards' }))).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6],
    ]);
    const realtime = openAbly(url, { key }).channels.get('room');
    await realtime.attach();
    hub.publish('room', { name: 'm', data: 'after' });
    expect(await walk(realtime.history({ untilAttach: true, limit: 100 }))).toEqual([[6, 5, 4, 3, 2, 1, 0]]);
    expect(await walk(realtime.history({ limit: 1 }))).toHaveLength(8);
  });

  test('presence, its history, the list of channels and the status of one', async () => {
    const { url, key, rest } = await start(binary);
    const client = openAbly(url, { key });
    const { presence } = client.channels.get('room');
    for (const clientId of ['a', 'b', 'c']) await presence.enterClient(clientId, { of: clientId });
    await presence.leaveClient('b');
    const channel = rest.channels.get('room');
    const members = await channel.presence.get({ limit: 1 });
    expect(members.items.map(({ clientId, data }) => [clientId, data])).toEqual([['a', { of: 'a' }]]);
    expect((await members.next())?.items.map(({ clientId }) => clientId)).toEqual(['c']);
    expect((await channel.presence.get({ clientId: 'c' })).items).toHaveLength(1);
    const history = await channel.presence.history({ direction: 'forwards' });
    expect(history.items.map(({ action, clientId }) => `${action} ${clientId}`)).toEqual([
      'enter a',
      'enter b',
      'enter c',
      'leave b',
    ]);
    expect(await channel.status()).toMatchObject({
      channelId: 'room',
      status: { isActive: true, occupancy: { metrics: { connections: 1, presenceMembers: 2 } } },
    });
    const list = await rest.request<{ channelId: string }>('GET', '/channels', 3, { limit: 10 }, null, {});
    expect(list.items.map(({ channelId }) => channelId)).toEqual(['room']);
  });

  test.each([
    ['PATCH', '/channels/room/messages/serial', 40021],
    ['POST', '/messages', 40021],
    ['GET', '/push/channels', 40021],
    ['GET', '/channels/room/messages/serial/annotations', 40021],
    ['DELETE', '/channels/room/messages', 40500],
    ['GET', '/channels/room/unknown', 40400],
  ])('%s %s has the error %s', async (method, path, code) => {
    const { rest } = await start(binary);
    const body = method === 'GET' ? null : {};
    const response = await rest.request(method, path, 3, {}, body, {});
    expect(response).toMatchObject({ success: false, errorCode: code });
  });
});

test.each([
  ['a body that is not JSON', '{', 40001],
  ['a body that is nested too deep', '['.repeat(5_000) + ']'.repeat(5_000), 40001],
  ['a message that is no object', '[1]', 40000],
  ['a name that is no string', '{"name":1}', 40000],
  ['data that is not what its encoding says', '{"data":"{","encoding":"json"}', 40013],
  ['data that is too large', JSON.stringify({ data: 'x'.repeat(70_000) }), 40009],
  ['an update of a message', '{"action":1,"serial":"x"}', 40021],
])('publishing %s is refused', async (_title, body, code) => {
  const { url, key } = await start();
  const response = await fetch(`${url}/channels/room/messages`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(key)}`, 'Content-Type': 'application/json' },
    body,
  });
  expect(response.headers.get('X-Ably-Errorcode')).toBe(String(code));
  expect(await response.json()).toMatchObject({ error: { code, message: expect.any(String) } });
});

test('a message with an id that was published is not published again', async () => {
  const { rest, hub } = await start();
  const channel = rest.channels.get('room');
  for (const data of ['first', 'second']) await channel.publish({ id: 'one', name: 'm', data });
  expect(hub.history.read('room')).toHaveLength(1);
});

test.each([
  ['deltas', { params: { delta: 'vcdiff' } }],
  ['occupancy events', { params: { occupancy: 'metrics' } }],
  ['annotations', { modes: ['ANNOTATION_SUBSCRIBE', 'SUBSCRIBE'] }],
  ['annotations', { params: { modes: 'annotation_publish' } }],
  ['objects', { modes: ['OBJECT_SUBSCRIBE'] }],
] as [string, Ably.ChannelOptions][])('a channel with %s is refused: %j', async (feature, options) => {
  const { url, key } = await start();
  const attaching = openAbly(url, { key }).channels.get('room', options).attach();
  await expect(attaching).rejects.toMatchObject({ code: 40021, message: expect.stringContaining(feature) });
});

test('what is done to a message that was published is refused by each call of the library', async () => {
  const { url, key, rest } = await start();
  const channel = openAbly(url, { key }).channels.get('room');
  const { serials } = await channel.publish('m', 'text');
  const serial = serials[0] ?? '';
  const [message, annotation] = [
    { serial, data: 'changed' },
    { type: 'reaction:distinct.v1', name: 'like' },
  ];
  const stored = rest.channels.get('room');
  const calls = [
    () => stored.getMessage(serial),
    () => stored.updateMessage(message),
    () => stored.deleteMessage(message),
    () => stored.appendMessage(message),
    () => stored.getMessageVersions(serial),
    () => stored.annotations.publish(serial, annotation),
    () => stored.annotations.get(serial, null),
    () => channel.updateMessage(message),
    () => channel.deleteMessage(message),
    () => channel.annotations.publish(serial, annotation),
    () => rest.batchPublish({ channels: ['room'], messages: [message] }),
    () => rest.batchPresence(['room']),
    () => rest.push.admin.publish({ clientId: 'ada' }, {}),
    () => rest.push.admin.deviceRegistrations.list({}),
  ];
  for (const call of calls) await expect(call(), String(call)).rejects.toMatchObject({ code: 40021 });
});

test('messages of objects are refused', async () => {
  const { url, key } = await start();
  const { RawAbly } = await import('./raw-client.ts');
  const raw = await RawAbly.connect(url, { key });
  raw.send({ action: 19, channel: 'room', msgSerial: 0 });
  expect(await raw.next(2)).toMatchObject({ error: { code: 40021, message: expect.stringContaining('objects') } });
});
