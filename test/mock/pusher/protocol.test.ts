import { describe, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { encodeSubscribed, pusherProtocol } from '../../../src/mock/pusher/protocol.ts';
import { checkMember } from '../../../src/mock/pusher/rules.ts';
import { PusherTransport } from '../../../src/mock/pusher/transport.ts';
import { Hub } from '../../../src/mock/realtime/hub.ts';
import type { Member } from '../../../src/mock/realtime/member.ts';
import { type EndReason, endReasons, type MemberChange } from '../../../src/mock/realtime/protocol.ts';
import { FakeClient } from '../realtime/fake-vendor.ts';

/** A message with its data parsed. */
function parse(payload: unknown): unknown {
  if (payload === undefined) return undefined;
  const message = JSON.parse(String(payload));
  return { ...message, data: JSON.parse(message.data) };
}

const identity = { client_id: 'phone', user_id: 'ada' };

describe('members who come and go', () => {
  const tell = (change: Partial<MemberChange>, member: Partial<Member> = {}) =>
    parse(
      pusherProtocol.encodeMemberChange({
        kind: 'entered',
        channel: 'presence-a',
        member: { identity, data: undefined, connectionId: '1.2', number: 0, time: 0, serial: 0, ...member },
        ofPerson: true,
        time: 0,
        serial: 0,
        ...change,
      }),
    );

  test.each<[string, Partial<Member>, object]>([
    ['nothing', {}, {}],
    ['what it says of itself', { data: { name: 'Ada' } }, { user_info: { name: 'Ada' } }],
    ['what was signed, whatever it says', { data: 'x', info: { name: 'Ada' } }, { user_info: { name: 'Ada' } }],
    ['null', { data: null }, { user_info: null }],
    ['bytes, as text', { data: new Uint8Array([0, 255, 16]) }, { user_info: 'AP8Q' }],
  ])('are announced with %s', (_title, member, info) => {
    const event = 'pusher_internal:member_added';
    expect(tell({}, member)).toEqual({ event, channel: 'presence-a', data: { user_id: 'ada', ...info } });
  });

  test('leave with their id alone', () => {
    const event = 'pusher_internal:member_removed';
    expect(tell({ kind: 'left' }, { data: 'x' })).toEqual({ event, channel: 'presence-a', data: { user_id: 'ada' } });
  });

  test("are told with the contract's events in a channel whose name does not say that it has members", () => {
    const channel = 'room';
    expect(tell({ channel })).toEqual({ event: 'member_added', channel, data: identity });
    expect(tell({ channel, kind: 'left' })).toEqual({ event: 'member_removed', channel, data: identity });
  });

  test('are not told of another connection of theirs, nor of data that changes', () => {
    expect(tell({ ofPerson: false })).toBeUndefined();
    expect(tell({ ofPerson: false, kind: 'left' })).toBeUndefined();
    expect(tell({ ofPerson: true, kind: 'updated' })).toBeUndefined();
  });
});

test('a new subscriber is told who is there where it is a member, in the words that its channel has', () => {
  const hub = new Hub();
  const member = { identity, data: { name: 'Ada' } };
  const other = { identity: { client_id: 'bob' }, data: undefined };
  const join = (channel: string) => {
    hub.join(new FakeClient(hub, `a ${channel}`).connection, channel, member);
    return hub.join(new FakeClient(hub, `b ${channel}`).connection, channel, other);
  };
  const event = 'pusher_internal:subscription_succeeded';
  const presence = { count: 2, ids: ['ada', 'bob'], hash: { ada: { name: 'Ada' }, bob: null } };
  const [ofName, plain] = [join('presence-a'), join('room')];
  expect(parse(encodeSubscribed(ofName, other))).toEqual({ event, channel: 'presence-a', data: { presence } });
  expect(parse(encodeSubscribed(ofName, undefined))).toMatchObject({
    data: { presence: { count: 0, ids: [], hash: {} } },
  });
  expect(parse(encodeSubscribed(plain, other))).toMatchObject({ data: { members: [identity, other.identity] } });
  expect(parse(encodeSubscribed(plain, undefined))).toEqual({ event, channel: 'room', data: {} });
});

test.each([
  ['removed', 403, 'The server removed this client from the channel.'],
  ['deleted', 410, 'The channel was deleted.'],
] as const)('a subscription that ends because it was %s has the status %i', (reason, status, error) => {
  expect(parse(pusherProtocol.encodeUnsubscribed('room', reason))).toEqual({
    event: 'pusher:subscription_error',
    channel: 'room',
    data: { type: 'SubscriptionEnded', error, status },
  });
});

describe('an event', () => {
  const encode = (name: string, publisher?: object) => {
    const event = { id: '1', name, data: 7, text: '7', channel: 'room', time: 0, serial: 0, publisher };
    const payload = pusherProtocol.encodeEvent(event as never);
    return payload && JSON.parse(String(payload));
  };

  test('has a user only when a member sent it', () => {
    const event = { event: 'e', channel: 'room', data: '7' };
    expect(encode('e')).toEqual(event);
    expect(encode('e', { connectionId: '1.2', member: undefined })).toEqual(event);
    expect(encode('e', { connectionId: '1.2', member: { identity } })).toEqual({ ...event, user_id: 'ada' });
  });

  test('with a name that Pusher keeps for itself goes to no client', () => {
    for (const name of ['pusher:error', 'pusher_internal:member_added']) expect(encode(name)).toBeUndefined();
    for (const name of ['my-pusher:error', 'pusher_error', 'pusher']) expect(encode(name)?.event).toBe(name);
  });
});

/** What the hundreds of a code tell a client: 40xx to stay away, 41xx to come back later, 42xx to come back at once. */
const codes: Record<EndReason, number> = {
  disconnected: 4009,
  revoked: 4009,
  expired: 4009,
  unauthorized: 4009,
  evicted: 4100,
  slow: 4100,
  silent: 4201,
  shutdown: 4200,
  unsupported: 1003,
};

test.each(Object.keys(endReasons) as EndReason[])(
  'a client whose connection ends as %s is told what to do',
  (reason) => {
    const socket = { close: vi.fn(), send: vi.fn(), bufferedAmount: 7 };
    const transport = new PusherTransport(socket as unknown as WebSocket, {} as never);
    transport.end(reason, endReasons[reason]);
    expect(socket.close.mock.calls).toEqual([[codes[reason], endReasons[reason]]]);
    transport.send(Buffer.from('{}'));
    // In bytes, and still a text to the client.
    expect(socket.send.mock.calls).toEqual([[Buffer.from('{}'), { binary: false }]]);
    expect(transport.backlog).toBe(7);
  },
);

describe('Pusher lets into a presence channel', () => {
  const someone = (id: string, more: Partial<Member> = {}): Member => ({
    identity: { client_id: id },
    data: null,
    ...more,
  });

  test('a member with up to 1,024 bytes of data, of what was signed where something was', () => {
    for (const text of ['x'.repeat(1_022), 'ä'.repeat(511)]) {
      expect(() => checkMember('presence-a', someone('ada', { data: text }), undefined)).not.toThrow();
      expect(() => checkMember('presence-a', someone('ada', { data: `${text}x` }), undefined)).toThrow(
        "The member's data has 1025 bytes; Pusher allows 1024.",
      );
    }
    const large = 'x'.repeat(2_000);
    expect(() => checkMember('presence-a', someone('ada', { data: large, info: 'small' }), undefined)).not.toThrow();
    expect(() => checkMember('presence-a', someone('ada', { data: 'small', info: large }), undefined)).toThrow(/2002/);
    expect(() => checkMember('presence-a', someone('ada', { data: undefined }), undefined)).not.toThrow();
  });

  test('a hundred people, and each of them again', () => {
    const hub = new Hub();
    let room = hub.join(new FakeClient(hub, 'c').connection, 'presence-a');
    for (let at = 0; at < 100; at += 1) {
      expect(() => checkMember('presence-a', someone(`user-${at}`), room)).not.toThrow();
      room = hub.join(new FakeClient(hub, `c-${at}`).connection, 'presence-a', someone(`user-${at}`));
    }
    expect(() => checkMember('presence-a', someone('user-100'), room)).toThrow(/^The channel has 100 members/);
    expect(() => checkMember('presence-a', someone('user-42'), room)).not.toThrow();
    const another = { identity: { client_id: 'phone', user_id: 'user-42' }, data: null };
    expect(() => checkMember('presence-a', another, room)).not.toThrow();
  });
});
