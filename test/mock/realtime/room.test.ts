import { expect, test } from 'vitest';
import { Hub } from '../../../src/mock/realtime/hub.ts';
import type { MemberChange } from '../../../src/mock/realtime/protocol.ts';
import { createProtocol, FakeClient } from './fake-vendor.ts';

const ada = { identity: { client_id: 'ada-phone', user_id: 'ada' }, data: 'here' };
const laptop = { identity: { client_id: 'ada-laptop', user_id: 'ada' }, data: 'there' };
const bob = { identity: { client_id: 'bob' }, data: undefined };

/** A room with one subscriber, and a connection that is not in it. */
function startRoom() {
  const hub = new Hub();
  const [inside, outside] = [new FakeClient(hub, 'c-1'), new FakeClient(hub, 'c-2')];
  const room = hub.join(inside.connection, 'room', undefined, { members: true });
  return { hub, room, inside, outside };
}

test('one who subscribes again stays the member it is, and is not subscribed twice', () => {
  const { hub, room, inside } = startRoom();
  const watcher = new FakeClient(hub, 'c-3');
  hub.join(watcher.connection, 'room', undefined, { members: true });
  expect(hub.enter(inside.connection, 'room', ada)).toBe(true);
  hub.join(inside.connection, 'room', undefined, { events: false });
  hub.publish('room', { name: 'message', data: 1 });
  expect(inside.received).toEqual([]);
  expect([room.size, hub.listMembers('room').length]).toEqual([2, 1]);
  expect(hub.feed.listRecent().filter(({ kind }) => kind === 'subscribed')).toHaveLength(2);
  expect(hub.exit(inside.connection, 'room', 'ada-phone')).toBe(true);
  expect(watcher.received).toEqual([
    'plain entered ada-phone the person',
    'plain message 1',
    'plain left ada-phone the person',
  ]);
});

test('a connection that is not in a channel is no member there and can be none, but may publish to it', () => {
  const { hub, room, inside, outside } = startRoom();
  for (const channel of ['room', 'another']) {
    expect(hub.enter(outside.connection, channel, ada)).toBe(false);
    expect(hub.exit(outside.connection, channel, 'ada-phone')).toBe(false);
    hub.leave(outside.connection, channel);
    const { publisher } = hub.publish(channel, { name: 'message', data: 1 }, { publisher: outside.connection });
    expect(publisher).toEqual({ connectionId: 'c-2', member: undefined });
  }
  expect(hub.exit(inside.connection, 'room', 'nobody')).toBe(false);
  expect(inside.received).toEqual(['plain message 1']);
  expect([room.memberCount, room.findHearing(outside.connection)]).toEqual([0, undefined]);
  expect(hub.memberHistory.read('room')).toEqual([]);
});

test('those who come to a channel have numbers in the order in which they came, which they keep', () => {
  const { hub, room, inside, outside } = startRoom();
  hub.join(outside.connection, 'room');
  const drawn = room.drawNumber();
  hub.enter(outside.connection, 'room', bob);
  hub.enter(inside.connection, 'room', ada);
  hub.enter(inside.connection, 'room', laptop, drawn);
  hub.enter(inside.connection, 'room', { ...ada, data: 'busy' }, 77);
  const numbers = room.listPresences().map(({ identity, number }) => [identity.client_id, number]);
  expect(numbers).toEqual([
    ['bob', 1],
    ['ada-phone', 2],
    ['ada-laptop', 0],
  ]);
});

test('a member that changes its data stays in its place among all the clients of its person', () => {
  const { hub, room, inside, outside } = startRoom();
  hub.join(outside.connection, 'room', laptop);
  hub.enter(inside.connection, 'room', ada);
  hub.enter(outside.connection, 'room', { ...laptop, data: 'away' });
  expect(room.listPresences().map(({ identity, data }) => [identity.client_id, data])).toEqual([
    ['ada-laptop', 'away'],
    ['ada-phone', 'here'],
  ]);
  expect(hub.countMembers('room')).toBe(1);
});

test('a member can say a last thing as it leaves, and else leaves with what it said before', () => {
  const hub = new Hub(() => 5);
  const changes: MemberChange[] = [];
  const { protocol } = createProtocol('plain');
  const watching = { ...protocol, encodeMemberChange: (change: MemberChange) => void changes.push(change) };
  const [watcher, client] = [new FakeClient(hub, 'c-1', { protocol: watching as never }), new FakeClient(hub, 'c-2')];
  hub.join(watcher.connection, 'room', undefined, { members: true });
  hub.join(client.connection, 'room');
  const own = (value: string) => ({ own: { vendor: 'plain', value } });
  const lasts = [undefined, { ...ada, data: undefined }, { ...ada, data: 'bye', ...own('last') }];
  for (const last of lasts) {
    hub.enter(client.connection, 'room', { ...ada, ...own('first') });
    hub.exit(client.connection, 'room', 'ada-phone', last);
  }
  const left = changes.filter(({ kind }) => kind === 'left').map(({ member }) => [member.data, member.own?.value]);
  expect(left).toEqual([
    ['here', 'first'],
    ['here', 'first'],
    ['bye', 'last'],
  ]);
  expect(hub.memberHistory.read('room').at(-1)).toMatchObject({
    kind: 'left',
    time: 5,
    member: { identity: ada.identity, connectionId: 'c-2', data: 'bye', own: { value: 'last' } },
  });
});

test('those who watch a hub are told of a member that leaves while its connection stays', () => {
  const { hub, inside } = startRoom();
  const seen: string[] = [];
  hub.observers.add({
    memberAdded: ({ member }) => seen.push(`added ${member.identity.client_id}`),
    memberRemoved: ({ member }) => seen.push(`removed ${member.identity.client_id}`),
  });
  hub.enter(inside.connection, 'room', ada);
  hub.enter(inside.connection, 'room', { ...ada, data: 'busy' });
  hub.exit(inside.connection, 'room', 'ada-phone');
  expect(seen).toEqual(['added ada-phone', 'removed ada-phone']);
  expect(hub.memberHistory.read('room').map(({ kind }) => kind)).toEqual(['entered', 'updated', 'left']);
});

test('events and changes of members have serials that grow, and the hub knows the newest', () => {
  const { hub, inside } = startRoom();
  const before = hub.serial;
  const { serial } = hub.publish('room', { name: 'message', data: 1 });
  expect(serial).toBe(before + 1);
  hub.enter(inside.connection, 'room', ada);
  expect(hub.memberHistory.read('room').map((change) => change.serial)).toEqual([before + 2]);
  expect(hub.serial).toBe(before + 2);
});

test('a client hears nothing of what its vendor has no words for', () => {
  const hub = new Hub();
  const { protocol } = createProtocol('plain');
  const client = new FakeClient(hub, 'c-1', { protocol: { ...protocol, encodeMemberChange: () => undefined } });
  const other = new FakeClient(hub, 'c-2');
  for (const { connection } of [client, other]) hub.join(connection, 'room', undefined, { members: true });
  const { connection } = new FakeClient(hub, 'c-3');
  hub.join(connection, 'room', bob);
  expect(client.received).toEqual([]);
  expect(other.received).toEqual(['plain entered bob the person']);
});
