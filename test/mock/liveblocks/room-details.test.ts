import { describe, expect, test } from 'vitest';
import { describeRoom, RoomDetailsStore, readDetails } from '../../../src/mock/liveblocks/room-details.ts';
import { Projects } from '../../../src/mock/state/projects.ts';

function openChannel(now = 0) {
  const channel = new Projects({ defaultKey: 'key', now: () => now }).default.channels.open('room');
  if (channel === undefined) throw new Error();
  return channel;
}

describe('the details of a room', () => {
  const all = {
    metadata: { title: 'A', tags: ['x', 'y'], gone: null },
    defaultAccesses: ['room:read'],
    usersAccesses: { ada: ['room:write'], bob: null },
    groupsAccesses: { team: [], other: null },
  };

  test('are its metadata, and who may do what; the rest of a request is left out', () => {
    expect(readDetails({ id: 'room', engine: 2, ...all })).toEqual(all);
    expect(readDetails({ id: 'room' })).toEqual({});
  });

  test.each([
    [undefined],
    [null],
    [[]],
    ['room'],
    [{ metadata: [] }],
    [{ metadata: null }],
    [{ metadata: { size: 7 } }],
    [{ metadata: { a: 'fine', tags: ['x', 7] } }],
    [{ metadata: { a: { b: 'c' } } }],
    [{ defaultAccesses: 'room:read' }],
    [{ defaultAccesses: null }],
    [{ defaultAccesses: ['room:read', 7] }],
    [{ defaultAccesses: {} }],
    [{ usersAccesses: [] }],
    [{ usersAccesses: { ada: 'room:write' } }],
    [{ usersAccesses: { bob: ['room:write'], ada: [7] } }],
    [{ groupsAccesses: 'team' }],
    [{ groupsAccesses: { team: {} } }],
    [{ ...all, groupsAccesses: { team: 7 } }],
  ])('are malformed as %j', (body) => {
    expect(readDetails(body)).toBeUndefined();
  });

  test('have at most 16,384 characters of JSON', () => {
    const around = JSON.stringify({ metadata: { a: '' } }).length;
    const write = (length: number) => ({ metadata: { a: 'x'.repeat(length - around) } });
    expect(readDetails(write(16_384))).toEqual(write(16_384));
    expect(readDetails(write(16_385))).toBeUndefined();
  });

  test('are empty at first; a change keeps what it does not name, and a null removes', () => {
    const [channel, store] = [openChannel(), new RoomDetailsStore()];
    expect(store.find(channel)).toEqual({ metadata: {}, defaultAccesses: [], usersAccesses: {}, groupsAccesses: {} });
    const given = { metadata: { a: '1', b: '2' }, usersAccesses: { ada: ['room:write'] } };
    store.change(channel, { ...given, groupsAccesses: { team: ['room:read'] }, defaultAccesses: ['room:write'] });
    store.change(channel, { metadata: { b: null as never, c: '3' }, groupsAccesses: { more: [] } });
    expect(store.find(channel)).toEqual({
      metadata: { a: '1', c: '3' },
      defaultAccesses: ['room:write'],
      usersAccesses: { ada: ['room:write'] },
      groupsAccesses: { team: ['room:read'], more: [] },
    });
    store.change(channel, { defaultAccesses: [], usersAccesses: { ada: null as never } });
    expect(store.find(channel)).toMatchObject({ defaultAccesses: [], usersAccesses: {} });
    expect(store.find(openChannel())).toMatchObject({ metadata: {} });
  });
});

test('a room is described with when it was made, and when something was last published in it', () => {
  const channel = openChannel(1_700_000_000_000);
  const details = { metadata: { a: '1' }, defaultAccesses: [], usersAccesses: {}, groupsAccesses: {} };
  const described = {
    type: 'room',
    id: 'room',
    createdAt: '2023-11-14T22:13:20.000Z',
    organizationId: 'default',
    ...details,
  };
  expect(describeRoom(channel, details)).toEqual(described);
  channel.lastPublishedAt = 1_700_000_001_000;
  expect(describeRoom(channel, details)).toEqual({ ...described, lastConnectionAt: '2023-11-14T22:13:21.000Z' });
});
