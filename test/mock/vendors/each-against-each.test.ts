import { describe, expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';
import { type SdkClient, type SdkName, sdkNames, sdks } from './sdk-clients.ts';

const channel = 'presence-room';

/** Starts a live mock, and lets one client of each library join the channel. */
async function startWithAll() {
  const server = await startLiveServer();
  const join = (sdk: SdkName, clientId: string) => sdks[sdk](server, clientId, channel);
  const clients = new Map<SdkName, SdkClient>();
  for (const sdk of sdkNames) clients.set(sdk, await join(sdk, `by ${sdk}`));
  return { ...server, join, get: (sdk: SdkName) => clients.get(sdk) as SdkClient, clients: [...clients.values()] };
}

const values = [
  ['a text', 'text “ü”'],
  ['an object', { a: [1, { b: null }], c: 'x' }],
  ['a list', [1, 'two', null]],
  ['null', null],
] as const;

describe.each(sdkNames)('what %s publishes', (from) => {
  test('reaches every library unchanged', async () => {
    const { get, clients } = await startWithAll();
    for (const [, data] of values) await get(from).publish('client-event', data);
    for (const client of clients.filter(({ sdk }) => sdk !== from)) {
      await expect.poll(() => client.events.length, { message: client.sdk }).toBe(values.length);
      // A message of Ably without data has none, which is its null.
      expect(client.events.map(({ name, data }) => [name, data ?? null])).toEqual(
        values.map(([, data]) => ['client-event', data]),
      );
    }
    expect(get(from).events).toEqual([]);
  });
});

test('what realtime.publish sends reaches every library unchanged', async () => {
  const { call, clients } = await startWithAll();
  const all = [...values.map(([, data]) => data), 7, true];
  for (const data of all) await call('publish', { channel, event: 'message', data });
  for (const client of clients) {
    await expect.poll(() => client.events.length, { message: client.sdk }).toBe(all.length);
    expect(client.events.map(({ data }) => data ?? null)).toEqual(all);
  }
});

test('bytes, which only Ably knows, reach the others as base64', async () => {
  const { get } = await startWithAll();
  await get('ably').publish('client-bytes', Buffer.from([0, 255, 16]));
  for (const sdk of ['pusher-js', '@liveblocks/client'] as const) {
    await expect.poll(() => get(sdk).events).toEqual([{ name: 'client-bytes', data: 'AP8Q' }]);
  }
});

test('who is present is present for all, and leaves for all', async () => {
  const { clients, get, call } = await startWithAll();
  const everyone = clients.map(({ clientId }) => clientId).sort();
  for (const client of clients) await expect.poll(() => client.members(), { message: client.sdk }).toEqual(everyone);
  const listed = async () => {
    const { data } = await call<{ members: { client_id: string }[] }>(`presence/get/${channel}`);
    return data.members.map(({ client_id }) => client_id).sort();
  };
  expect(await listed()).toEqual(everyone);
  for (const sdk of sdkNames) {
    const leaving = get(sdk);
    everyone.splice(everyone.indexOf(leaving.clientId), 1);
    await leaving.leave();
    await expect.poll(listed).toEqual(everyone);
    const staying = clients.filter(({ clientId }) => everyone.includes(clientId));
    for (const client of staying) await expect.poll(() => client.members(), { message: client.sdk }).toEqual(everyone);
  }
});

test('one person is one member, with however many libraries, until the last of them leaves', async () => {
  const { join, call } = await startWithAll();
  const same = [];
  for (const sdk of [...sdkNames, ...sdkNames]) same.push(await join(sdk, 'ada'));
  const count = async () => {
    const { data } = await call<{ members: { client_id: string }[] }>(`presence/get/${channel}`);
    return data.members.filter(({ client_id }) => client_id === 'ada').length;
  };
  expect(await count()).toBe(1);
  expect((await call(`channel/get/${channel}`)).data.member_count).toBe(4);
  for (const client of same.slice(1)) await client.leave();
  expect(await count()).toBe(1);
  await same[0]?.leave();
  await expect.poll(count).toBe(0);
});

test('user.disconnect ends all connections of a person, and channel.delete all subscriptions', async () => {
  const { join, call, projects } = await startWithAll();
  for (const sdk of sdkNames) await join(sdk, 'ada');
  const { hub } = projects.default;
  expect((await call('user/disconnect', { client_id: 'ada' })).data).toEqual({ disconnected: true });
  expect([...hub.connections.values()].some(({ clientIds }) => clientIds.has('ada'))).toBe(false);
  expect(hub.countSubscribers(channel)).toBe(3);
  // A library may attach again at once, which Ably's error allows.
  const vacated: string[] = [];
  hub.observers.add({ vacated: ({ channel: name }) => vacated.push(name) });
  await call(`channel/delete/${channel}`, undefined, { method: 'DELETE' });
  expect(vacated).toEqual([channel]);
});

test('nothing of one project reaches another, whichever library', async () => {
  const { clients, projects } = await startWithAll();
  const other = projects.open('other');
  expect(other.hub.listMembers(channel)).toEqual([]);
  other.hub.publish(channel, { name: 'message', data: 'of the other project' });
  projects.default.hub.publish(channel, { name: 'message', data: 'of this one' });
  for (const client of clients) await expect.poll(() => client.events.map(({ data }) => data)).toEqual(['of this one']);
});

test('the console shows the library of each connection', async () => {
  const { projects } = await startWithAll();
  const { takeSnapshot } = await import('../../../src/mock/console/snapshot.ts');
  const { connections } = takeSnapshot(projects, { project: null, filter: '', channel: null });
  expect(connections.map(({ sdk }) => sdk)).toEqual([
    expect.stringMatching(/^pusher-js \d/),
    expect.stringMatching(/^ably-js\/\d/),
    expect.stringMatching(/^@liveblocks\/client \d/),
  ]);
});
