import { describe, expect, test, vi } from 'vitest';
import { defaultPusherLimits, type PusherLimits } from '../../../src/mock/pusher/limits.ts';
import { pusherProtocol } from '../../../src/mock/pusher/protocol.ts';
import { Session, type SessionOptions } from '../../../src/mock/pusher/session.ts';
import { Projects } from '../../../src/mock/state/projects.ts';
import type { IssuedToken } from '../../../src/mock/state/token-store.ts';
import { FakeClient } from '../realtime/fake-vendor.ts';
import { sign } from './raw-client.ts';

interface Given {
  token?: Partial<IssuedToken>;
  limits?: Partial<PusherLimits>;
  lenient?: boolean;
  channelsPerProject?: number;
}

/** A project, and one client's side of the protocol on it, without a network between. */
function start({ token, limits, lenient = false, channelsPerProject = 1_000 }: Given = {}) {
  const project = new Projects({ defaultKey: 'key', limits: { channelsPerProject } }).default;
  const client = new FakeClient(project.hub, '1.2', { protocol: pusherProtocol });
  const report = vi.fn();
  const clock = { time: 0 };
  const full = { jti: 'rtt_1', client_id: 'phone', channels: [], capabilities: [], expiresAt: 0, ...token };
  const options: SessionOptions = {
    project,
    connection: client.connection,
    token: token && (full as IssuedToken),
    limits: { ...defaultPusherLimits, ...limits },
    now: () => clock.time,
    lenient,
    report,
  };
  const session = new Session(options);
  /** Sends a message, and takes the messages that came back. */
  const say = (
    event: string,
    data: unknown,
    channel?: string,
  ): { event: string; channel?: string; data: unknown }[] => {
    session.receive(JSON.stringify({ event, channel, data }));
    return client.received.splice(0).map((text) => {
      const message = JSON.parse(text);
      return { ...message, data: typeof message.data === 'string' ? JSON.parse(message.data) : message.data };
    });
  };
  const subscribe = (channel: string, userId?: string, info?: unknown) => {
    const channelData = userId === undefined ? undefined : JSON.stringify({ user_id: userId, user_info: info });
    const signed = ['1.2', channel, channelData].filter((part) => part !== undefined).join(':');
    const auth = sign(project.credentials.pusher, signed);
    return say('pusher:subscribe', { channel, auth, channel_data: channelData });
  };
  return {
    project,
    client,
    report,
    clock,
    say,
    subscribe,
    trigger: (data: unknown, channel: string, event = 'client-x') => say(event, data, channel),
  };
}

const succeeded = [{ event: 'pusher_internal:subscription_succeeded' }];
const error = (code: number | null, message: RegExp) => [
  { event: 'pusher:error', data: { code, message: expect.stringMatching(message) } },
];
const subscriptionError = (status: number, type = 'AuthError') => [
  { event: 'pusher:subscription_error', data: { type, status } },
];

test('a ping is answered, and an end of a subscription is done without a word', () => {
  const { say, subscribe, project } = start();
  expect(say('pusher:ping', {})).toEqual([{ event: 'pusher:pong', data: {} }]);
  expect(subscribe('room')).toMatchObject(succeeded);
  expect(say('pusher:unsubscribe', { channel: 'room' })).toEqual([]);
  expect(say('pusher:unsubscribe', { channel: 'room' })).toEqual([]);
  expect(project.hub.countSubscribers('room')).toBe(0);
});

describe('a subscription', () => {
  const long = 'x'.repeat(200);

  test.each<[string, Given]>([
    ['a lenient mock', { lenient: true }],
    ['an issued token', { token: { channels: [long, `${long}x`], capabilities: ['subscribe'] } }],
  ])('with %s may have a name of 200 characters, which is more than Pusher allows', (_title, given) => {
    const { subscribe, project } = start(given);
    expect(subscribe(long)).toMatchObject(succeeded);
    expect(subscribe(`${long}x`)).toMatchObject(error(null, /^data\.channel: has 201 characters, at most 200/));
    expect(project.channels.size).toBe(1);
  });

  test("with the app key keeps Pusher's rules for names and members", () => {
    const { subscribe } = start();
    expect(subscribe('x'.repeat(165))).toMatchObject(subscriptionError(4009, 'LimitReached'));
    expect(subscribe('presence-a', 'ada', 'x'.repeat(2_000))).toMatchObject(subscriptionError(4301, 'LimitReached'));
    expect(subscribe('presence-a', 'ada')).toMatchObject(succeeded);
    const { subscribe: subscribeFreely } = start({ lenient: true });
    expect(subscribeFreely('presence-a', 'ada', 'x'.repeat(2_000))).toMatchObject(succeeded);
    const token = { channels: ['presence-a'], capabilities: ['subscribe', 'presence'] } as Partial<IssuedToken>;
    const { subscribe: subscribeByToken } = start({ token });
    expect(subscribeByToken('presence-a', 'phone', 'x'.repeat(2_000))).toMatchObject(succeeded);
  });

  test('to a channel that the connection has is refused, and so is one too many', () => {
    const { subscribe, say, project } = start({ limits: { subscriptionsPerConnection: 2 } });
    for (const channel of ['a', 'b']) expect(subscribe(channel)).toMatchObject(succeeded);
    expect(subscribe('a')).toMatchObject(error(null, /is subscribed to a\.$/));
    expect(subscribe('c')).toMatchObject(subscriptionError(429));
    expect(project.channels.get('c')).toBeUndefined();
    say('pusher:unsubscribe', { channel: 'a' });
    expect(subscribe('c')).toMatchObject(succeeded);
  });

  test('to a channel for which the project has no room is refused, and so is nothing else', () => {
    const { subscribe, project } = start({ channelsPerProject: 1 });
    expect(subscribe('a')).toMatchObject(succeeded);
    expect(subscribe('b')).toMatchObject(subscriptionError(429));
    expect(project.hub.countSubscribers('b')).toBe(0);
    expect(subscribe('#server-to-user-ada')).toMatchObject(subscriptionError(401));
  });

  test('to a cache channel brings its last event, or reports a miss', () => {
    const { subscribe, project } = start();
    expect(subscribe('cache-a')).toMatchObject([...succeeded, { event: 'pusher:cache_miss', channel: 'cache-a' }]);
    project.hub.publish('cache-b', { name: 'price', data: 7 });
    expect(subscribe('cache-b')).toMatchObject([...succeeded, { event: 'price', channel: 'cache-b', data: 7 }]);
    project.hub.publish('cache-c', { name: 'pusher:of-another-vendor', data: 7 });
    expect(subscribe('cache-c')).toMatchObject([...succeeded, { event: 'pusher:cache_miss' }]);
    expect(subscribe('my-cache-a')).toHaveLength(1);
  });
});

describe('a sign-in', () => {
  const signIn = ({ project, say }: ReturnType<typeof start>, userData: string, signed = userData) =>
    say('pusher:signin', { auth: sign(project.credentials.pusher, `1.2::user::${signed}`), user_data: userData });

  test('that is signed tells who the client is, and opens the channel of this user', () => {
    const server = start();
    expect(server.subscribe('#server-to-user-ada')).toMatchObject(subscriptionError(401));
    const userData = '{"id":"ada","name":"Ada"}';
    expect(signIn(server, userData)).toEqual([{ event: 'pusher:signin_success', data: { user_data: userData } }]);
    expect(server.say('pusher:subscribe', { channel: '#server-to-user-ada' })).toMatchObject(succeeded);
    expect(server.say('pusher:subscribe', { channel: '#server-to-user-bob' })).toMatchObject(subscriptionError(401));
    expect(server.project.hub.disconnect('ada')).toBe(true);
  });

  test.each([
    ['is signed for another user', '{"id":"eve"}', '{"id":"ada"}'],
    ['names no user', '{}', '{}'],
  ])('that %s ends the connection', (_title, userData, signed) => {
    const server = start();
    expect(signIn(server, userData, signed)).toEqual([]);
    expect(server.client.ended).toEqual({
      reason: 'unauthorized',
      text: 'The signature of the sign-in is wrong, or user_data has no id.',
    });
    expect([...server.client.connection.clientIds]).toEqual([]);
  });
});

describe('a client event', () => {
  test('reaches the others of a private channel', () => {
    const { subscribe, trigger, project } = start();
    const other = new FakeClient(project.hub, '3.4', { protocol: pusherProtocol });
    subscribe('private-a');
    project.hub.join(other.connection, 'private-a');
    expect(trigger({ on: true }, 'private-a')).toEqual([]);
    expect(other.received.map((text) => JSON.parse(text))).toEqual([
      { event: 'client-x', channel: 'private-a', data: '{"on":true}' },
    ]);
  });

  test('is refused in a channel that the client is not in, in a public one, and without a channel', () => {
    const { subscribe, trigger, say, project } = start();
    subscribe('room');
    expect(trigger(1, 'private-a')).toMatchObject(error(4009, /subscribed to/));
    expect(say('client-x', 1)).toMatchObject(error(4009, /subscribed to/));
    expect(trigger(1, 'room')).toMatchObject(error(4009, /private and presence channels/));
    expect(project.hub.history.read('room')).toEqual([]);
  });

  test('needs the permission publish of a token, and no more than that', () => {
    const channels = ['private-a'];
    for (const [capabilities, refusal] of [
      [['subscribe', 'presence'], error(4009, /^The token lacks the permission publish\.$/)],
      [['subscribe', 'publish'], []],
    ] as const) {
      const { subscribe, trigger, project } = start({ token: { channels, capabilities: [...capabilities] } });
      subscribe('private-a');
      expect(trigger('x'.repeat(20_000), 'private-a')).toMatchObject(refusal);
      expect(project.hub.history.read('private-a')).toHaveLength(refusal.length === 0 ? 1 : 0);
    }
  });

  test('has a name of at most 200 characters, and with the app key at most 10 KiB of data', () => {
    const name = (length: number) => 'client-'.padEnd(length, 'x');
    for (const lenient of [true, false]) {
      const { subscribe, trigger, project } = start({ lenient });
      subscribe('private-a');
      expect(trigger(1, 'private-a', name(200))).toEqual([]);
      expect(trigger(1, 'private-a', name(201))).toMatchObject(error(null, /^event: has 201 characters, at most 200/));
      expect(trigger('x'.repeat(10_241), 'private-a')).toMatchObject(lenient ? [] : error(4301, /^data: has 10241/));
      expect(project.hub.history.read('private-a')).toHaveLength(lenient ? 2 : 1);
    }
  });

  test('is one of ten in a second, of which those that are refused do not count', () => {
    const { subscribe, trigger, clock } = start();
    for (const channel of ['room', 'private-a']) subscribe(channel);
    for (let count = 0; count < 20; count += 1) trigger(1, 'room');
    for (let count = 0; count < 10; count += 1) expect(trigger(count, 'private-a')).toEqual([]);
    expect(trigger(1, 'private-a')).toMatchObject(
      error(4301, /^A connection may send 10 client events in a second\.$/),
    );
    clock.time = 100;
    expect(trigger(1, 'private-a')).toEqual([]);
    expect(trigger(1, 'private-a')).toMatchObject(error(4301, /./));
  });
});

test('a failure of the mock is reported, and the client is told that it was not its message', () => {
  const { project, subscribe, say, report } = start();
  vi.spyOn(project.channels, 'open').mockImplementationOnce(() => {
    throw new TypeError('a defect');
  });
  expect(subscribe('room')).toMatchObject(error(null, /^The mock failed on this message\. Its log says why\.$/));
  expect(report.mock.calls).toEqual([['A message on connection 1.2', expect.any(TypeError)]]);
  // What a client does wrong is no failure.
  say('pusher:unknown', {});
  say('pusher:subscribe', { channel: 'private-a' });
  expect(report).toHaveBeenCalledOnce();
});
