import { describe, expect, test } from 'vitest';
import { startRest as start } from './ask-rest.ts';

const malformed = { status: 422, body: { error: 'INVALID_BODY' } };

describe('rooms', () => {
  test.each([
    ['1', 1],
    ['100', 100],
  ])('are listed with a limit of %s', async (limit, count) => {
    const { ask, project } = await start();
    for (let at = 0; at < 101; at += 1) project.channels.open(`room-${at}`);
    expect((await ask('GET', `rooms?limit=${limit}`)).body.data).toHaveLength(count);
  });

  test('are listed 20 at a time where no limit is given, until no more are left', async () => {
    const { ask, project } = await start();
    expect((await ask('GET', 'rooms')).body).toEqual({ nextCursor: null, data: [] });
    for (let at = 10; at < 31; at += 1) project.channels.open(`room-${at}`);
    const first = await ask('GET', 'rooms');
    expect(first.body).toMatchObject({ nextCursor: 'room-29', data: { length: 20 } });
    const second = await ask('GET', 'rooms?startingAfter=room-29');
    expect(second.body).toMatchObject({ nextCursor: null, data: [{ id: 'room-30' }] });
  });

  test.each(['0', '101', '-1', '1.5', 'x'])('are not listed with a limit of %s', async (limit) => {
    const { ask } = await start();
    expect(await ask('GET', `rooms?limit=${limit}`)).toMatchObject({ status: 422, body: { error: 'INVALID_LIMIT' } });
  });

  test.each(['query=x', 'userId=ada', 'groupIds=team'])('are not filtered by %s', async (query) => {
    const { ask } = await start();
    expect(await ask('GET', `rooms?${query}`)).toMatchObject({ status: 422, body: { error: 'NOT_SUPPORTED' } });
  });

  test.each([['{}'], [{ id: '' }], [{ id: 7 }], ['[]'], [''], [{ id: 'x'.repeat(201) }]])(
    'are not created as %j',
    async (body) => {
      const { ask, project } = await start();
      expect(await ask('POST', 'rooms', body)).toMatchObject({ status: 422, body: { error: 'INVALID_ROOM_ID' } });
      expect(project.channels.size).toBe(0);
    },
  );

  test('have names of up to 200 characters', async () => {
    const { ask } = await start();
    expect(await ask('POST', 'rooms', { id: 'x'.repeat(200) })).toMatchObject({ status: 200 });
  });

  test('are created once; idempotently, the one that exists is returned as it is', async () => {
    const { ask } = await start();
    const room = { id: 'room', metadata: { title: 'A' } };
    expect(await ask('POST', 'rooms?idempotent', room)).toMatchObject({ status: 200, body: room });
    expect(await ask('POST', 'rooms', room)).toMatchObject({ status: 409, body: { error: 'ROOM_ALREADY_EXISTS' } });
    const again = await ask('POST', 'rooms?idempotent', { id: 'room', metadata: { title: 'B' } });
    expect(again).toMatchObject({ status: 200, body: room });
  });

  test('that are malformed are not created, and do not change what is there', async () => {
    const { ask, project } = await start();
    expect(await ask('POST', 'rooms', { id: 'room', metadata: 7 })).toMatchObject(malformed);
    expect(project.channels.size).toBe(0);
    await ask('POST', 'rooms', { id: 'room', metadata: { title: 'A' } });
    expect(await ask('POST', 'rooms/room', { metadata: 7 })).toMatchObject(malformed);
    expect((await ask('GET', 'rooms/room')).body.metadata).toEqual({ title: 'A' });
  });

  test('beyond as many channels as a project may have are refused', async () => {
    const { ask } = await start({ limits: { channelsPerProject: 1 } });
    await ask('POST', 'rooms', { id: 'room' });
    expect(await ask('POST', 'rooms', { id: 'more' })).toMatchObject({ status: 403, body: { error: 'LIMIT_REACHED' } });
  });

  test('are changed where they exist, and made where they do not, by one call', async () => {
    const { ask } = await start();
    const create = { defaultAccesses: ['room:write'], metadata: { made: 'yes' } };
    const upsert = (body: unknown) => ask('POST', 'rooms/room/upsert', body);
    expect(await upsert({ create, update: { defaultAccesses: [] } })).toMatchObject({
      status: 200,
      body: { id: 'room', defaultAccesses: [], metadata: { made: 'yes' } },
    });
    expect(
      await upsert({ create: { metadata: { made: 'again' } }, update: { metadata: { title: 'A' } } }),
    ).toMatchObject({
      body: { metadata: { made: 'yes', title: 'A' } },
    });
    expect(await upsert({ create })).toMatchObject({ status: 200, body: { defaultAccesses: [] } });
    expect(await upsert({ update: 7 })).toMatchObject(malformed);
    expect(await ask('POST', 'rooms/new/upsert', [])).toMatchObject({ status: 200, body: { id: 'new', metadata: {} } });
    expect(await ask('POST', 'rooms/newer/upsert', { create: 7, update: 'x' })).toMatchObject({ status: 200 });
  });

  test('that are deleted are gone, with who was in them and what was published there', async () => {
    const { ask, project } = await start();
    await ask('POST', 'rooms', { id: 'room' });
    await ask('POST', 'rooms/room/broadcast_event', { type: 'hello' });
    const gone = await ask('DELETE', 'rooms/room');
    expect([gone.status, gone.body]).toEqual([204, undefined]);
    expect(project.hub.history.read('room')).toEqual([]);
    for (const [method, path] of [
      ['GET', ''],
      ['POST', ''],
      ['DELETE', ''],
      ['POST', '/broadcast_event'],
      ['GET', '/active_users'],
    ]) {
      const refused = await ask(method ?? '', `rooms/room${path}`, method === 'POST' ? {} : undefined);
      expect(refused).toMatchObject({
        status: 404,
        body: { error: 'ROOM_NOT_FOUND', message: expect.stringContaining('"room"') },
      });
    }
  });

  test('show when something was last broadcast in them', async () => {
    const { ask, project } = await start({ now: () => 1_700_000_000_000 });
    await ask('POST', 'rooms', { id: 'room' });
    const broadcast = await ask('POST', 'rooms/room/broadcast_event', { type: 'hello', data: 1 });
    expect([broadcast.status, broadcast.body]).toEqual([204, undefined]);
    expect(project.hub.history.read('room')).toMatchObject([{ name: 'hello', data: 1 }]);
    expect((await ask('GET', 'rooms/room')).body.lastConnectionAt).toBe('2023-11-14T22:13:20.000Z');
  });
});
