import { describe, expect, test } from 'vitest';
import { FakeClient } from '../../realtime/fake-vendor.ts';
import { signJwt } from '../clients.ts';
import { startRest } from './ask-rest.ts';

const refused = (status: number, code: number) => ({ status, body: { error: { code } } });
const now = 1_700_000_000_000;

/** Starts a mock, whose caller has the key or a token with some operations. */
async function start(options: Parameters<typeof startRest>[0] = {}) {
  const server = await startRest(options);
  const { ask, key, hub } = server;
  const askWith = async (claims: Record<string, string>, method: string, path: string, body?: unknown) =>
    ask(method, path, { authorization: `Bearer ${await signJwt(key, claims)}`, ...(body !== undefined && { body }) });
  /** Makes a client of no vendor present in `room`. */
  const enter = (clientId: string, connectionId = `connection of ${clientId}`) => {
    const { connection } = new FakeClient(hub, connectionId);
    hub.join(connection, 'room', { identity: { client_id: clientId }, data: { of: clientId } });
    return connection;
  };
  return { ...server, askWith, enter };
}

describe('a server publishes', () => {
  test('one message or several, which it can find by their serials', async () => {
    const { ask, hub, project } = await start();
    const one = await ask('POST', '/channels/room/messages', { body: { name: 'a', data: '1', clientId: 'ada' } });
    const [first] = hub.history.read('room');
    const serial = (at: number) => `${hub.epoch}-${String(at).padStart(15, '0')}`;
    expect(one).toMatchObject({ status: 201, body: { channel: 'room', messageId: 'rest-1', serials: [serial(1)] } });
    expect(first).toMatchObject({ name: 'a', data: '1', clientId: 'ada' });
    expect(project.channels.get('room')?.lastPublishedAt).toBe(first?.time);
    const body = [
      { id: 'mine:0', name: 'b' },
      { id: 'mine:1', name: 'c' },
    ];
    const several = await ask('POST', '/channels/room/messages', { body });
    expect(several.body).toEqual({ channel: 'room', messageId: 'mine', serials: [serial(2), serial(3)] });
  });

  test.each(['', '[]', '7'])('nothing by the body %j', async (body) => {
    const { ask, hub } = await start();
    expect(await ask('POST', '/channels/room/messages', { body })).toMatchObject(refused(400, 40000));
    expect(hub.history.read('room')).toEqual([]);
  });

  test('where it may, and as the client of its token', async () => {
    const { askWith, hub, ask } = await start();
    const claims = { 'x-ably-clientId': 'ada', 'x-ably-capability': '{"room":["publish"]}' };
    const publish = (path: string, body: object = {}) => askWith(claims, 'POST', path, body);
    expect(await publish('/channels/room/messages')).toMatchObject({ status: 201 });
    expect(await publish('/channels/room/messages?clientId=ada')).toMatchObject({ status: 201 });
    expect(hub.history.read('room').map(({ clientId }) => clientId)).toEqual(['ada', 'ada']);
    expect(await publish('/channels/other/messages')).toMatchObject(refused(401, 40160));
    expect(await publish('/channels/room/messages?clientId=bob')).toMatchObject(refused(401, 40102));
    expect(await publish('/channels/room/messages', { clientId: 'bob' })).toMatchObject(refused(400, 40012));
    await ask('POST', '/channels/room/messages?clientId=bob', { body: {} });
    expect(hub.history.read('room').at(-1)?.clientId).toBe('bob');
  });

  test('to a channel that may be, if there is room for one more', async () => {
    const { ask } = await start({ limits: { channelsPerProject: 1 } });
    expect(await ask('POST', `/channels/${'x'.repeat(201)}/messages`, { body: {} })).toMatchObject(refused(400, 40010));
    expect(await ask('POST', '/channels/%3Ax/messages', { body: {} })).toMatchObject(refused(400, 40010));
    expect(await ask('POST', '/channels/a%2Fb/messages', { body: {} })).toMatchObject({ body: { channel: 'a/b' } });
    expect(await ask('POST', '/channels/more/messages', { body: {} })).toMatchObject(refused(429, 42910));
  });
});

describe('the history', () => {
  async function startWithHistory() {
    let time = now;
    const server = await start({ now: () => time });
    for (const name of ['a', 'b', 'c']) {
      server.hub.publish('room', { name, data: null });
      time += 10;
    }
    const read = async (query: string) =>
      (await server.ask('GET', `/channels/room/messages?direction=forwards&${query}`)).body.map(
        ({ name }: { name: string }) => name,
      );
    return { ...server, read };
  }

  test.each([
    ['', ['a', 'b', 'c']],
    [`start=${now}&end=${now + 20}`, ['a', 'b', 'c']],
    [`start=${now + 1}`, ['b', 'c']],
    [`start=${now + 10}`, ['b', 'c']],
    [`end=${now + 10}`, ['a', 'b']],
    [`end=${now + 9}`, ['a']],
    [`start=${now + 10}&end=${now + 10}`, ['b']],
    [`start=${now + 11}&end=${now + 19}`, []],
    ['fromSerial=SERIAL', ['a', 'b']],
    ['from_serial=SERIAL', ['a', 'b']],
  ])('with %j is %j', async (query, expected) => {
    const { read, hub } = await startWithHistory();
    expect(await read(query.replace('SERIAL', `${hub.epoch}-000000000000002`))).toEqual(expected);
  });

  test.each([`start=${now + 1}&end=${now}`, 'start=x', 'end=x', 'fromSerial=x', 'from_serial=other-000000000000002'])(
    'with %s is refused',
    async (query) => {
      const { ask } = await startWithHistory();
      for (const path of ['messages', 'history', 'presence/history']) {
        expect(await ask('GET', `/channels/room/${path}?${query}`)).toMatchObject(refused(400, 40003));
      }
    },
  );

  test('is the same under both of its names, to each of which its links lead', async () => {
    const { ask } = await startWithHistory();
    for (const [path, last] of [
      ['messages', 'messages'],
      ['history', 'history'],
    ]) {
      const { body, headers } = await ask('GET', `/channels/room/${path}?limit=1`);
      expect(body).toMatchObject([{ name: 'c', serial: expect.any(String), timestamp: now + 20 }]);
      expect(headers.get('Link')).toContain(`<./${last}?limit=1&after=3>; rel="next"`);
    }
  });

  test('of presence has who came, changed and left', async () => {
    const { ask, enter, hub } = await start({ now: () => now });
    const connection = enter('ada');
    hub.enter(connection, 'room', { identity: { client_id: 'ada' }, data: 'busy' });
    hub.leave(connection, 'room');
    const { body, headers } = await ask('GET', '/channels/room/presence/history?limit=2');
    expect(body).toMatchObject([
      { action: 3, clientId: 'ada', timestamp: now },
      { action: 4, clientId: 'ada', data: 'busy' },
    ]);
    expect(headers.get('Link')).toContain('<./history?limit=2&after=2>; rel="next"');
  });
});

describe('who is present', () => {
  test('is listed in the order in which they came, in pages', async () => {
    const { ask, enter } = await start();
    for (const id of ['c', 'a', 'b']) enter(id);
    const { body, headers } = await ask('GET', '/channels/room/presence?limit=2&direction=backwards');
    expect(body).toMatchObject([
      { action: 1, clientId: 'c', data: '{"of":"c"}', encoding: 'json' },
      { action: 1, clientId: 'a' },
    ]);
    const next = /<\.\/([^>]+)>; rel="next"/.exec(headers.get('Link') ?? '')?.[1];
    expect((await ask('GET', `/channels/room/${next}`)).body).toMatchObject([{ clientId: 'b' }]);
    expect((await ask('GET', '/channels/none/presence')).body).toEqual([]);
  });

  test('is listed with each connection, and found by client and by connection', async () => {
    const { ask, enter } = await start();
    enter('ada', 'one');
    enter('bob', 'two');
    enter('ada', 'three');
    const read = async (query: string) =>
      (await ask('GET', `/channels/room/presence?${query}`)).body.map(
        (item: { connectionId: string }) => item.connectionId,
      );
    expect(await read('')).toEqual(['one', 'two', 'three']);
    expect(await read('clientId=ada')).toEqual(['one', 'three']);
    expect(await read('connectionId=two')).toEqual(['two']);
    expect(await read('clientId=ada&connectionId=three')).toEqual(['three']);
    expect(await read('clientId=ada&connectionId=two')).toEqual([]);
  });
});

describe('the status of a channel', () => {
  test('is whether it is in use, and by how many', async () => {
    const { ask, enter, hub } = await start();
    enter('ada');
    hub.join(new FakeClient(hub, 'listener').connection, 'room');
    const counts = { connections: 2, subscribers: 2, publishers: 2, presenceConnections: 2, presenceSubscribers: 2 };
    const room = {
      channelId: 'room',
      status: { isActive: true, occupancy: { metrics: { ...counts, presenceMembers: 1 } } },
    };
    expect((await ask('GET', '/channels/room')).body).toEqual(room);
    expect((await ask('GET', '/channels')).body).toEqual([room]);
    expect((await ask('GET', '/channels/none')).body).toMatchObject({
      status: { isActive: false, occupancy: { metrics: { connections: 0, presenceMembers: 0 } } },
    });
  });

  test('is listed for those in use, by name, in pages, whole or by id', async () => {
    const { ask, hub } = await start();
    const { connection } = new FakeClient(hub, 'one');
    for (const name of ['b:2', 'a', 'b:1']) hub.join(connection, name);
    const read = async (query: string) => (await ask('GET', `/channels?by=id&${query}`)).body;
    expect(await read('')).toEqual(['a', 'b:1', 'b:2']);
    expect(await read('prefix=b')).toEqual(['b:1', 'b:2']);
    expect(await read('prefix=:1')).toEqual([]);
    const { body, headers } = await ask('GET', '/channels?by=id&limit=2&direction=backwards');
    expect(body).toEqual(['a', 'b:1']);
    const next = /<\.\/([^>]+)>; rel="next"/.exec(headers.get('Link') ?? '')?.[1];
    expect((await ask('GET', `/${next}`)).body).toEqual(['b:2']);
    expect((await ask('GET', '/channels?by=value')).body).toMatchObject([{ channelId: 'a' }, {}, {}]);
  });
});

describe('a token', () => {
  test.each([
    ['history', '/channels/room/messages'],
    ['history', '/channels/room/history'],
    ['history', '/channels/room/presence/history'],
    ['presence', '/channels/room/presence'],
    ['channel-metadata', '/channels/room'],
  ])('needs %s for %s', async (operation, path) => {
    const { askWith } = await start();
    const claim = (capability: object) => ({ 'x-ably-capability': JSON.stringify(capability) });
    expect(await askWith(claim({ room: [operation] }), 'GET', path)).toMatchObject({ status: 200 });
    expect(await askWith(claim({ other: [operation] }), 'GET', path)).toMatchObject(refused(401, 40160));
    expect(await askWith(claim({ room: ['subscribe', 'publish'] }), 'GET', path)).toMatchObject(refused(401, 40160));
  });

  test('needs channel-metadata on all channels for the list of them', async () => {
    const { askWith } = await start();
    const list = (capability: object) =>
      askWith({ 'x-ably-capability': JSON.stringify(capability) }, 'GET', '/channels');
    expect(await list({ '*': ['channel-metadata'] })).toMatchObject({ status: 200 });
    expect(await list({ room: ['channel-metadata'] })).toMatchObject(refused(401, 40160));
    expect(await list({ '*': ['history'] })).toMatchObject(refused(401, 40160));
  });

  test.each(['messages', 'history', 'presence', 'presence/history', ''])(
    'and a key too need a valid name for /%s',
    async (path) => {
      const { ask } = await start();
      expect(await ask('GET', `/channels/%3Ax${path === '' ? '' : `/${path}`}`)).toMatchObject(refused(400, 40010));
    },
  );
});
