import { expect, test } from 'vitest';
import { Hub } from '../../../src/mock/realtime/hub.ts';
import { FakeClient } from './fake-vendor.ts';

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
