import { expect, test, vi } from 'vitest';
import { listChannels, readChannel } from '../../../../src/mock/pusher/api/channels.ts';
import { trigger, triggerBatch } from '../../../../src/mock/pusher/api/events.ts';
import { Projects } from '../../../../src/mock/state/projects.ts';
import { FakeClient } from '../../realtime/fake-vendor.ts';

/** A project with room for some channels, and the calls of the API on it. */
function open(channelsPerProject = 1_000) {
  const project = new Projects({ defaultKey: 'key', limits: { channelsPerProject } }).default;
  const call = (body: unknown, query = {}, name = '') => ({
    project,
    name,
    body,
    query: new URLSearchParams(query),
    lenient: false,
  });
  return {
    project,
    trigger: (event: object) => trigger(call({ name: 'e', data: '', channels: ['room'], ...event })),
    batch: (batch: unknown) => triggerBatch(call({ batch })),
    list: (query: object) => listChannels(call(undefined, query)),
    read: (name: string, query: object) => readChannel(call(undefined, query, name)),
    sent: (channel: string) => project.hub.history.read(channel).length,
  };
}

test.each([
  ['a name of 200 characters', { name: 'x'.repeat(200) }],
  ['a name with a prefix of Pusher in its middle', { name: 'a-pusher:e' }],
  ['10 KiB of data', { data: 'é'.repeat(5_120) }],
  ['100 channels', { channels: Array(100).fill('room') }],
  ['one channel by its own name', { channels: undefined, channel: 'room' }],
  ['a name of a channel with 164 characters', { channels: ['room', 'x'.repeat(164)] }],
  ['each character of a name', { channels: ['room', 'Aa0_-=@,.;'] }],
  ['a socket id', { socket_id: '12.345' }],
])('an event with %s is sent', (_title, event) => {
  const { trigger, sent } = open();
  expect(trigger(event)).toEqual({ status: 200, body: {} });
  expect(sent('room')).toBeGreaterThan(0);
});

test.each([
  ['no name', { name: undefined }, 400, /^name: /],
  ['an empty name', { name: '' }, 400, /^name: /],
  ['a name of 201 characters', { name: 'x'.repeat(201) }, 400, /^name: /],
  ['a name of the protocol', { name: 'pusher_internal:e' }, 400, /^name: must not begin/],
  ['a byte too many', { data: `${'é'.repeat(5_120)}x` }, 413, /^data: has 10241 bytes/],
  ['data that is no text', { data: 7 }, 400, /^data: /],
  ['no channels', { channels: undefined }, 400, /^channels: must have 1/],
  ['an empty list of channels', { channels: [] }, 400, /^channels: must have 1/],
  ['101 channels', { channels: Array(101).fill('room') }, 400, /^channels: must have 1/],
  ['a name of a channel with 165 characters', { channels: ['room', 'x'.repeat(165)] }, 400, /^channels: "x{99} is no/],
  ['a channel that is no text', { channels: ['room', 7] }, 400, /^channels: 7 is no/],
  ['a name of a channel that is a list', { channels: [['room']] }, 400, /^channels: /],
  ['an empty name of a channel', { channels: ['room', ''] }, 400, /^channels: "" is no/],
  ['a user without an id', { channels: ['room', '#server-to-user-'] }, 400, /^channels: /],
  ['a channel that only looks like a user', { channels: ['room', '#x'] }, 400, /^channels: /],
  ['more than a socket id', { socket_id: '1.2x' }, 400, /^socket_id: /],
  ['a socket id with a sign', { socket_id: '-1.2' }, 400, /^socket_id: /],
  ['a socket id that is a number', { socket_id: 1.2 }, 400, /^socket_id: /],
])('an event with %s is refused, and goes to no channel', (_title, event, status, text) => {
  const { trigger, sent, project } = open();
  expect(trigger(event)).toEqual({ status, text: expect.stringMatching(text) });
  expect([sent('room'), project.channels.size]).toEqual([0, 0]);
});

test('a batch has at most ten events, all of which are sent, or none', () => {
  const { batch, sent } = open();
  const event = { name: 'e', data: '', channel: 'room' };
  expect(batch(Array(10).fill(event))).toEqual({ status: 200, body: {} });
  expect(sent('room')).toBe(10);
  expect(batch(Array(11).fill(event))).toMatchObject({ status: 400, text: 'batch: must have at most 10 events.' });
  expect(batch([event, { ...event, name: '' }])).toMatchObject({ status: 400, text: expect.stringMatching(/^name: /) });
  expect(batch('x')).toMatchObject({ status: 400, text: 'batch: must be a list of events.' });
  expect(sent('room')).toBe(10);
});

test('a batch tells of each event what was asked for it, as soon as one asks', () => {
  const { batch, project } = open();
  const event = { name: 'e', data: '', channel: 'room' };
  project.hub.join(new FakeClient(project.hub, 'c-1').connection, 'room');
  expect(batch([event, { ...event, info: 'subscription_count' }])).toEqual({
    status: 200,
    body: { batch: [{}, { subscription_count: 1 }] },
  });
});

test('an event opens its channels while there is room, which users and channels that exist do not take', () => {
  const { trigger, batch, sent, project } = open(2);
  expect(trigger({ channels: ['a', 'a', '#server-to-user-ada'] }).status).toBe(200);
  expect(Array.from(project.channels.values(), ({ name }) => name)).toEqual(['a']);
  const { time } = project.hub.history.read('a')[0] as unknown as { time: number };
  expect(project.channels.get('a')?.lastPublishedAt).toBeGreaterThanOrEqual(time);
  expect(trigger({ channels: ['a', 'b', 'c'] })).toMatchObject({
    status: 403,
    text: expect.stringMatching(/Delete some/),
  });
  expect([sent('a'), sent('b')]).toEqual([2, 0]);
  expect(trigger({ channels: ['a', 'b'] }).status).toBe(200);
  const event = { name: 'e', data: '' };
  expect(
    batch([
      { ...event, channel: 'a' },
      { ...event, channel: 'c' },
    ]).status,
  ).toBe(403);
  expect(sent('a')).toBe(3);
  expect(trigger({ channels: ['#server-to-user-bob'] }).status).toBe(200);
});

test('data that is JSON in a text arrives as it was sent', () => {
  const { trigger, project } = open();
  const published = vi.fn();
  project.hub.observers.add({ published: ({ event }) => published(event.data, event.text) });
  for (const data of ['{"a":1}', 'plain']) trigger({ data });
  expect(published.mock.calls).toEqual([
    [{ a: 1 }, '{"a":1}'],
    ['plain', 'plain'],
  ]);
});

test('channels with subscribers are listed by the start of their names, without those of users', () => {
  const { list, read, project } = open();
  const { connection } = new FakeClient(project.hub, 'c-1');
  for (const name of ['room', 'bedroom', 'presence-a', '#server-to-user-ada']) project.hub.join(connection, name);
  expect(list({})).toEqual({ status: 200, body: { channels: { room: {}, bedroom: {}, 'presence-a': {} } } });
  expect(list({ filter_by_prefix: 'room' })).toEqual({ status: 200, body: { channels: { room: {} } } });
  expect(list({ filter_by_prefix: 'presence-', info: 'subscription_count, user_count' })).toEqual({
    status: 200,
    body: { channels: { 'presence-a': { subscription_count: 1, user_count: 0 } } },
  });
  expect(list({ filter_by_prefix: 'a-presence-', info: 'user_count' })).toMatchObject({ status: 400 });
  expect(read('room', { info: 'user_count' })).toMatchObject({ status: 400, text: expect.stringMatching(/^info: /) });
  expect(read('presence-a', { info: 'user_count' })).toEqual({ status: 200, body: { occupied: true, user_count: 0 } });
});
