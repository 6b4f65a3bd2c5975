import { expect, test } from 'vitest';
import { toJson } from '../../../src/mock/realtime/event.ts';
import { Hub } from '../../../src/mock/realtime/hub.ts';
import { createProtocol, FakeClient } from './fake-vendor.ts';

test('a channel that nobody is in has no room, no members and nobody to end', () => {
  const hub = new Hub(() => 5);
  const heard: string[] = [];
  hub.observers.add({ vacated: ({ channel }) => heard.push(channel) });
  hub.identify('gone', 'ada');
  hub.closeChannel('room');
  expect(hub.time).toBe(5);
  expect([hub.findRoom('room'), hub.listMembers('room'), [...hub.listOccupiedChannels()]]).toEqual([undefined, [], []]);
  expect([hub.disconnect('ada'), hub.disconnect('ada', 'room'), heard]).toEqual([false, false, []]);
});

test('a channel that somebody is in has a room', () => {
  const hub = new Hub();
  const { connection } = new FakeClient(hub, 'c-1');
  const ada = { identity: { client_id: 'ada' }, data: undefined };
  hub.join(connection, 'room', ada);
  hub.identify('c-1', 'ada');
  expect(hub.findRoom('room')?.name).toBe('room');
  expect([hub.listMembers('room').length, [...hub.listOccupiedChannels()]]).toEqual([1, ['room']]);
  expect(hub.disconnect('ada', 'other')).toBe(false);
  expect([hub.disconnect('ada', 'room'), hub.findRoom('room')]).toEqual([true, undefined]);
});

test('a client hears nothing of what its vendor has no words for', () => {
  const hub = new Hub();
  const { protocol } = createProtocol('plain');
  const client = new FakeClient(hub, 'c-1', { protocol: { ...protocol, encodeMemberChange: () => undefined } });
  const other = new FakeClient(hub, 'c-2');
  for (const { connection } of [client, other]) hub.join(connection, 'room', undefined, { members: true });
  const { connection } = new FakeClient(hub, 'c-3');
  hub.join(connection, 'room', { identity: { client_id: 'ada' }, data: undefined });
  expect(client.received).toEqual([]);
  expect(other.received).toEqual(['plain entered ada the person']);
});

test.each([
  ['bytes as base64', new Uint8Array([0, 255, 16]), 'AP8Q'],
  ['what is absent as null', undefined, null],
  ['null', null, null],
  ['an object as it is', { a: 0 }, { a: 0 }],
  ['an empty text as it is', '', ''],
])('data is shown as JSON: %s', (_, data, shown) => {
  expect(toJson(data)).toEqual(shown);
});
