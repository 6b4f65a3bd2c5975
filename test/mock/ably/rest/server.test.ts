import { request } from 'node:http';
import { encode } from '@msgpack/msgpack';
import { describe, expect, test, vi } from 'vitest';
import { signJwt } from '../clients.ts';
import { startRest } from './ask-rest.ts';

const refused = (status: number, code: number) => ({ status, body: { error: { code, statusCode: status } } });
const publish = { body: { name: 'm', data: 'x' } };

describe('a caller is known', () => {
  const messages = '/channels/room/messages';

  test.each([
    ['Basic KEY', 200],
    ['basic KEY', 200],
    ['Basic   KEY', 200],
    ['Bearer TOKEN', 200],
    ['bearer TOKEN', 200],
    ['Bearer ENCODED', 200],
    ['Bearer KEY', 401],
    ['Basic TOKEN', 404],
    ['KEY', 401],
    ['x Basic KEY', 401],
    ['Basic KEY x', 401],
    ['Digest KEY', 401],
    ['Basic', 401],
  ])('by the header %s: %i', async (authorization, status) => {
    const { ask, key } = await startRest();
    const token = await signJwt(key, {});
    const header = authorization.replace('KEY', btoa(key)).replace('TOKEN', token).replace('ENCODED', btoa(token));
    expect(await ask('GET', messages, { authorization: header })).toMatchObject({ status });
  });

  test.each([
    ['key=KEY', 200],
    ['access_token=TOKEN', 200],
    ['accessToken=TOKEN', 200],
    ['access_token=KEY', 401],
    ['key=TOKEN', 404],
    ['', 401],
  ])('by the query %s: %i', async (query, status) => {
    const { ask, key } = await startRest();
    const filled = query.replace('KEY', key).replace('TOKEN', await signJwt(key, {}));
    expect(await ask('GET', `${messages}?${filled}`, { authorization: null })).toMatchObject({ status });
  });

  test('by the header rather than by a token in the query', async () => {
    const { ask, key } = await startRest();
    const authorization = `Bearer ${await signJwt(key, { 'x-ably-capability': '{"room":["publish"]}' })}`;
    expect(await ask('GET', `${messages}?access_token=${await signJwt(key, {})}`, { authorization })).toMatchObject(
      refused(401, 40160),
    );
  });

  test('before a name that is not encoded is looked at', async () => {
    const { ask } = await startRest();
    expect(await ask('GET', '/channels/%ff/messages', { authorization: null })).toMatchObject(refused(401, 40101));
    expect(await ask('GET', '/channels/%ff/messages')).toMatchObject(refused(400, 40010));
  });
});

describe('a path', () => {
  test.each([
    ['POST', '/channels/room/messages', 201],
    ['GET', '/channels/room/messages', 200],
    ['GET', '/channels/room/history', 200],
    ['GET', '/channels/room/presence', 200],
    ['GET', '/channels/room/presence/history', 200],
    ['GET', '/channels/room', 200],
    ['GET', '/channels', 200],
    ['GET', '/stats', 200],
    ['GET', '/stats?unit=hour', 200],
  ])('%s %s is served', async (method, path, status) => {
    const { ask } = await startRest();
    expect(await ask(method, path, method === 'POST' ? publish : {})).toMatchObject({ status });
  });

  test('of the statistics has none, and of the time has that of the mock, for everyone', async () => {
    const { ask } = await startRest({ now: () => 1_700_000_000_000 });
    expect((await ask('GET', '/stats')).body).toEqual([]);
    expect((await ask('GET', '/time', { authorization: null })).body).toEqual([1_700_000_000_000]);
  });

  test.each([
    ['DELETE', '/channels/room/messages', 'POST, GET'],
    ['POST', '/channels/room/history', 'GET'],
    ['POST', '/channels', 'GET'],
    ['GET', '/keys/name/revokeTokens', 'POST'],
    ['GET', '/keys/name/requestToken', 'POST'],
  ])('%s %s has another method, before the caller is known', async (method, path, methods) => {
    const { ask } = await startRest();
    const response = await ask(method, path, { authorization: null });
    expect(response).toMatchObject(refused(405, 40500));
    expect(response.body.error.message).toContain(methods);
  });

  test.each([
    '/channels/room/unknown',
    '/channels/a/b/messages',
    '/channels/a/b/history',
    '/channels/a/b/presence',
    '/channels/a/b/presence/history',
    '/channels/a/b',
    '/channels//messages',
    '/channels/room/messagesx',
    '/channels/room/historyx',
    '/channels/room/presencex',
    '/channels/room/presence/historyx',
    '/channels/room/objectsx',
    '/channels/keys/name/revokeTokens',
    '/channels/keys/name/requestToken',
    '/keys',
    '/keys/name',
    '/keys/a/b/revokeTokens',
    '/keys/a/b/requestToken',
    '/keys/name/revokeTokens/more',
    '/keys/name/requestToken/more',
    '/keys/channels',
    '/keys/channels/room',
    '/keys/channels/room/messages',
    '/keys/channels/room/messages/x',
    '/keys/channels/room/objects',
    '/keys/channels/room/history',
    '/keys/channels/room/presence',
    '/keys/channels/room/presence/history',
    '/keys/push',
    '/keys/messages',
    '/keys/sse',
    '/keys/apps',
    '/keys/apps/7',
    '/keys/stats',
    '/messages/x',
    '/sse/x',
    '/comet',
    '/stats/more',
    '/time/more',
  ])('%s is unknown to Ably', async (path) => {
    const { ask } = await startRest();
    expect(await ask('GET', path)).toMatchObject(refused(404, 40400));
  });

  test.each([
    '/channels/room/messages/serial',
    '/channels/room/messages/serial/annotations',
    '/channels/room/object',
    '/channels/room/objects',
    '/channels/room/objects/x',
    '/push',
    '/push/channels',
    '/messages',
    '/presence',
    '/comet/connect',
    '/connect',
    '/sse',
    '/event-stream',
    '/apps',
    '/apps/x',
    '/apps/x1/keys',
  ])('%s is not supported, which everyone is told', async (path) => {
    const { ask } = await startRest();
    expect(await ask('POST', path, { authorization: null })).toMatchObject(refused(400, 40021));
  });

  test.each(['/timer', '/x/time', '/pushes/x', '/channelsx', '/apps/7', '/apps/77/channels'])(
    '%s is left to the rest of the mock',
    async (path) => {
      const { url } = await startRest();
      const { headers, status } = await fetch(url + path);
      expect([headers.get('X-Ably-Errorcode'), status >= 400]).toEqual([null, true]);
    },
  );
});

describe('a request', () => {
  test.each([
    ['', {}, 'application/json'],
    ['', { Accept: 'application/x-msgpack' }, 'application/x-msgpack'],
    ['?format=msgpack', {}, 'application/x-msgpack'],
    ['?format=json', { Accept: 'application/x-msgpack' }, 'application/json'],
  ])('with the query %j and %j is responded to in %s', async (query, headers, type) => {
    const { ask } = await startRest();
    const response = await ask('GET', `/channels/room${query}`, { headers });
    expect(response).toMatchObject({ type, body: { channelId: 'room' } });
  });

  test('has a body in msgpack where its type says so', async () => {
    const { url, key, hub } = await startRest();
    const send = (type: string) =>
      fetch(`${url}/channels/room/messages`, {
        method: 'POST',
        headers: { Authorization: `Basic ${btoa(key)}`, 'Content-Type': type },
        body: Buffer.from(encode({ name: 'm', data: new Uint8Array([0, 255]) })),
      });
    expect((await send('application/x-msgpack')).status).toBe(201);
    expect((await send('application/json')).status).toBe(400);
    expect(hub.history.read('room').map(({ text }) => text)).toEqual(['AP8=']);
  });

  test('has at most so many bytes', async () => {
    const { ask } = await startRest({ vendorLimits: { ably: { frameSize: 20 } } });
    const write = (length: number) => ({ body: '{"name":"m"}'.padEnd(length) });
    expect(await ask('POST', '/channels/room/messages', write(20))).toMatchObject({ status: 201 });
    expect(await ask('POST', '/channels/room/messages', write(21))).toMatchObject(refused(413, 40009));
  });

  test('that is refused says why in its headers too', async () => {
    const { ask } = await startRest();
    const { headers, body } = await ask('GET', '/channels/room', { authorization: `Basic ${btoa('ü:x')}` });
    expect(headers.get('X-Ably-Errorcode')).toBe('40400');
    expect(decodeURI(headers.get('X-Ably-Errormessage') ?? '')).toBe(body.error.message);
  });

  test('that fails for no reason of its own is told so, and reported', async () => {
    const { ask, hub, reported } = await startRest();
    vi.spyOn(hub.history, 'read').mockImplementation(() => {
      throw new Error('broken');
    });
    expect(await ask('GET', '/channels/room/messages?limit=5')).toMatchObject(refused(500, 50000));
    expect(reported).toEqual([expect.stringMatching(/^GET \/channels\/room\/messages failed: Error: broken/)]);
  });

  test('that breaks off is no failure of the mock', async () => {
    const { url, reported, ask, hub } = await startRest();
    const broken = request(`${url}/channels/room/messages`, { method: 'POST', headers: { 'Content-Length': '100' } });
    const over = new Promise((resolve) => broken.on('error', resolve));
    broken.write('{"name":');
    await new Promise((resolve) => broken.on('socket', (socket) => socket.once('connect', resolve)));
    await ask('GET', '/time');
    broken.destroy(new Error('gone'));
    await over;
    await ask('GET', '/time');
    expect([reported, hub.history.read('room')]).toEqual([[], []]);
  });
});

describe('requestToken', () => {
  test.each([
    ['/keys/none/requestToken', {}, 404, 40400],
    ['/keys/%ff/requestToken', {}, 404, 40400],
    ['/keys/NAME/requestToken', [], 400, 40001],
    ['/keys/NAME/requestToken', '', 400, 40001],
    ['/keys/NAME/requestToken', '{', 400, 40001],
    ['/keys/NAME/requestToken', {}, 401, 40101],
  ])('%s with %j is refused', async (path, body, status, code) => {
    const { ask, key } = await startRest();
    const named = path.replace('NAME', encodeURIComponent(key.split(':')[0] ?? ''));
    expect(await ask('POST', named, { body, authorization: null })).toMatchObject(refused(status, code));
  });
});
