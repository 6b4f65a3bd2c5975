import { request } from 'node:http';
import { decodeJwt } from 'jose';
import { describe, expect, test, vi } from 'vitest';
import { vendor } from '../../../src/mock/liveblocks/protocol.ts';
import { FakeClient } from '../realtime/fake-vendor.ts';
import { startRest as start } from './ask-rest.ts';

const malformed = { status: 422, body: { error: 'INVALID_BODY' } };

describe('a secret key', () => {
  test.each([
    ['Bearer SECRET', 200],
    ['bearer SECRET', 200],
    ['Bearer   SECRET', 200],
    ['SECRET', 401],
    ['Basic SECRET', 401],
    ['x Bearer SECRET', 401],
    ['Bearer SECRET x', 401],
    ['Bearer sk_other', 401],
    ['Bearer', 401],
  ])('as %s has the status %i', async (authorization, status) => {
    const { ask, secret } = await start();
    const response = await ask('GET', 'rooms', undefined, authorization.replace('SECRET', secret));
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/json');
  });

  test('that is missing is told before the body and the room are looked at', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/v2/rooms/%ff`, { method: 'POST', body: '{' });
    expect(response.status).toBe(401);
  });

  test('opens the rooms of its own project alone', async () => {
    const { ask, projects } = await start();
    await ask('POST', 'rooms', { id: 'room' });
    const other = `Bearer ${projects.open('other').credentials.liveblocks}`;
    expect(await ask('GET', 'rooms/room', undefined, other)).toMatchObject({ status: 404 });
    expect((await ask('GET', 'rooms', undefined, other)).body.data).toEqual([]);
  });
});

describe('a request', () => {
  test.each([
    ['{', 'INVALID_BODY'],
    ['['.repeat(5_000) + ']'.repeat(5_000), 'INVALID_BODY'],
  ])('whose body cannot be read is refused', async (body, error) => {
    const { ask } = await start();
    expect(await ask('POST', 'rooms', body)).toMatchObject({ status: 400, body: { error } });
  });

  test('has at most so many bytes', async () => {
    const { ask } = await start({ vendorLimits: { liveblocks: { bodySize: 20 } } });
    expect(await ask('POST', 'rooms', '{"id":"0123456789a"}')).toMatchObject({ status: 200 });
    expect(await ask('POST', 'rooms', '{"id":"0123456789ab"}')).toEqual({
      status: 413,
      headers: expect.anything(),
      body: { error: 'PAYLOAD_TOO_LARGE', message: 'The body has more than 20 bytes.' },
    });
  });

  test('names its room as a part of an address', async () => {
    const { ask } = await start();
    await ask('POST', 'rooms', { id: 'a/b ü' });
    expect(await ask('GET', `rooms/${encodeURIComponent('a/b ü')}`)).toMatchObject({ body: { id: 'a/b ü' } });
    expect(await ask('GET', 'rooms/%ff')).toMatchObject({ status: 400, body: { error: 'INVALID_ROOM_ID' } });
  });

  test.each([
    ['PATCH', 'rooms/room'],
    ['GET', 'rooms/room/storage'],
    ['POST', 'rooms/room/active_users'],
    ['DELETE', 'rooms'],
    ['GET', 'users'],
    ['GET', 'rooms/room/more/active_users'],
    ['GET', 'x/v2/rooms/room'],
  ])('%s %s is not supported, which is told by its path', async (method, path) => {
    const { ask } = await start();
    expect(await ask(method, path)).toMatchObject({
      status: 422,
      body: { error: 'NOT_SUPPORTED', message: expect.stringContaining(`${method} /v2/${path} of Liveblocks`) },
    });
  });

  test('is named by the first 100 characters of its path where it is refused', async () => {
    const { ask } = await start();
    const { body } = await ask('GET', 'x'.repeat(200));
    expect(body.message).toBe(`The live mock does not support GET /v2/${'x'.repeat(96)} of Liveblocks.`);
  });

  test.each(['/v2', '/v20/rooms', '/x/v2/rooms'])('for %s is not one of Liveblocks', async (path) => {
    const { url } = await start();
    const response = await fetch(url + path);
    expect([response.status, JSON.parse(await response.text())]).toMatchObject([
      404,
      { error: { code: 'ROUTE_NOT_FOUND' } },
    ]);
  });

  test('that fails for no reason of its own is told so, and reported', async () => {
    const { ask, project, reported } = await start();
    vi.spyOn(project.channels, 'listPage').mockImplementation(() => {
      throw new Error('broken');
    });
    expect(await ask('GET', 'rooms?limit=5')).toMatchObject({ status: 500, body: { error: 'INTERNAL' } });
    expect(reported).toEqual([expect.stringMatching(/^GET \/v2\/rooms failed: Error: broken/)]);
  });

  test('that breaks off is no failure of the mock', async () => {
    const { url, secret, reported, ask } = await start();
    const headers = { Authorization: `Bearer ${secret}`, 'Content-Length': '100' };
    const broken = request(`${url}/v2/rooms`, { method: 'POST', headers });
    const over = new Promise((resolve) => broken.on('error', resolve));
    broken.write('{"id":');
    await new Promise((resolve) => broken.on('socket', (socket) => socket.once('connect', resolve)));
    await ask('GET', 'rooms');
    broken.destroy(new Error('gone'));
    await over;
    await ask('GET', 'rooms');
    expect(reported).toEqual([]);
  });
});

describe('tokens', () => {
  test('for some rooms hold the user and the permissions', async () => {
    const { ask, project } = await start();
    const permissions = { 'room-*': ['room:write'] };
    const { body } = await ask('POST', 'authorize-user', { userId: 'ada', permissions, userInfo: { name: 'Ada' } });
    const claims = decodeJwt(body.token);
    expect(claims).toMatchObject({ k: 'acc', uid: 'ada', perms: permissions, ui: { name: 'Ada' } });
    expect([claims.pid, Number(claims.exp) - Number(claims.iat)]).toEqual([project.fingerprint, 3_600]);
    const bare = await ask('POST', 'authorize-user', { userId: 'ada', permissions: {}, userInfo: 'Ada' });
    expect(decodeJwt(bare.body.token)).not.toHaveProperty('ui');
  });

  test('that say who a user is hold the groups too', async () => {
    const { ask, project } = await start();
    const { body } = await ask('POST', 'identify-user', {
      userId: 'ada',
      groupIds: ['team'],
      userInfo: { name: 'Ada' },
    });
    const claims = decodeJwt(body.token);
    expect(claims).toMatchObject({ k: 'id', uid: 'ada', gids: ['team'], ui: { name: 'Ada' } });
    expect([claims.pid, Number(claims.exp) - Number(claims.iat)]).toEqual([project.fingerprint, 3_600]);
    const bare = decodeJwt(
      (await ask('POST', 'identify-user', { userId: 'ada', groupIds: 'team', userInfo: [] })).body.token,
    );
    expect([bare.gids, bare.ui]).toEqual([undefined, undefined]);
  });

  test.each([
    ['authorize-user', ''],
    ['authorize-user', {}],
    ['authorize-user', { userId: 'ada' }],
    ['authorize-user', { userId: 'ada', permissions: ['room:write'] }],
    ['authorize-user', { userId: '', permissions: {} }],
    ['authorize-user', { userId: 7, permissions: {} }],
    ['identify-user', ''],
    ['identify-user', {}],
    ['identify-user', { userId: '' }],
    ['identify-user', { userId: 7 }],
  ])('are not made by %s with %j', async (path, body) => {
    const { ask } = await start();
    expect(await ask('POST', path, body)).toMatchObject(malformed);
  });
});

test('the users of a room are listed with their permissions, those who may show themselves', async () => {
  const { ask, project } = await start();
  await ask('POST', 'rooms', { id: 'room' });
  expect((await ask('GET', 'rooms/room/active_users')).body).toEqual({ data: [] });
  const enter = (clientId: string, permissions: string[], info?: unknown) => {
    const { connection } = new FakeClient(project.hub, clientId);
    const own = { vendor, value: { permissions } };
    project.hub.join(connection, 'room', { identity: { client_id: clientId }, data: {}, info, own });
  };
  enter('ada', ['room:write'], { name: 'Ada' });
  enter('bob', ['room:read']);
  expect((await ask('GET', 'rooms/room/active_users')).body.data).toEqual([
    { type: 'user', connectionId: 0, id: 'ada', info: { name: 'Ada' }, scopes: ['room:write'] },
    { type: 'user', connectionId: 1, id: 'bob', info: {} },
  ]);
});
