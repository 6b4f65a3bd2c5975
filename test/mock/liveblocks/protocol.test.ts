import { describe, expect, test } from 'vitest';
import {
  describePresence,
  describeUser,
  fromBroadcast,
  liveblocksProtocol as protocol,
  toPresence,
  vendor,
} from '../../../src/mock/liveblocks/protocol.ts';
import type { HubEvent } from '../../../src/mock/realtime/event.ts';
import type { PresentMember } from '../../../src/mock/realtime/member.ts';

const member: PresentMember = {
  identity: { client_id: 'ada' },
  data: { cursor: 1 },
  connectionId: 'c1',
  number: 7,
  time: 0,
  serial: 1,
};
const own = (value: object) => ({ vendor, value: { permissions: ['room:read', 'room:presence:write'], ...value } });
const other = { vendor: 'Ably', value: { permissions: ['*:write'], patch: { no: 1 } } };
const change = { channel: 'room', ofPerson: true, time: 0, serial: 1 };
const encode = (kind: 'entered' | 'updated' | 'left', changed: PresentMember) =>
  JSON.parse(String(protocol.encodeMemberChange({ ...change, kind, member: changed })));

describe('a broadcast', () => {
  const event: HubEvent = {
    id: 'msg_1',
    channel: 'room',
    name: 'hello',
    data: { a: 1 },
    text: '{"a":1}',
    time: 0,
    serial: 1,
    publisher: undefined,
  };
  const read = (given: Partial<HubEvent>) => JSON.parse(String(protocol.encodeEvent({ ...event, ...given })));

  test('of the server comes from -1, with the name of the event as its type', () => {
    expect(read({})).toEqual([{ type: 103, actor: -1, event: { type: 'hello', data: { a: 1 } } }]);
    expect(read({ data: undefined })).toMatchObject([{ event: { type: 'hello', data: null } }]);
  });

  test('of a member comes from its number, and of a connection that is no member from -1', () => {
    expect(read({ publisher: { connectionId: 'c1', member } })).toMatchObject([{ actor: 7 }]);
    expect(read({ publisher: { connectionId: 'c1', member: { ...member, number: 0 } } })).toMatchObject([{ actor: 0 }]);
    expect(read({ publisher: { connectionId: 'c1', member: undefined } })).toMatchObject([{ actor: -1 }]);
  });

  test('of Liveblocks stays as it was, and what another vendor adds is not for it', () => {
    expect(read({ own: { vendor, value: ['as', 'it', 'was'] } })).toMatchObject([{ event: ['as', 'it', 'was'] }]);
    expect(read({ own: { vendor: 'Ably', value: 'x' } })).toMatchObject([{ event: { type: 'hello', data: { a: 1 } } }]);
  });

  test.each([
    [{ type: 'hello', data: { a: 1 } }, 'hello', { a: 1 }],
    [{ type: 'hello', data: 0, more: 1 }, 'hello', 0],
    [{ type: 'hello', data: null }, 'hello', null],
    [{ type: 'move', x: 1 }, 'move', { x: 1 }],
    [{ type: 'bare' }, 'bare', null],
    [{ type: 7, x: 1 }, 'event', { type: 7, x: 1 }],
    [{ x: 1 }, 'event', { x: 1 }],
    [['hello'], 'event', ['hello']],
    ['text', 'event', 'text'],
    [0, 'event', 0],
    [null, 'event', null],
    [undefined, 'event', null],
  ])('%j is the event %s with the data %j', (broadcast, name, data) => {
    expect(fromBroadcast(broadcast)).toEqual({ name, data, own: { vendor, value: broadcast } });
  });
});

describe('the others are told', () => {
  test('who came, with all of the presence', () => {
    expect(encode('entered', { ...member, own: own({}), info: { name: 'Ada' } })).toEqual([
      { type: 101, actor: 7, id: 'ada', info: { name: 'Ada' }, scopes: ['room:read', 'room:presence:write'] },
      { type: 100, actor: 7, targetActor: -1, data: { cursor: 1 } },
    ]);
  });

  test('what changed of a presence, or all of it when it was replaced', () => {
    const patch = { cursor: 2 };
    expect(encode('updated', { ...member, own: own({ patch }) })).toEqual([{ type: 100, actor: 7, data: patch }]);
    const whole = [{ type: 100, actor: 7, targetActor: -1, data: { cursor: 1 } }];
    expect(encode('updated', { ...member, own: own({}) })).toEqual(whole);
    expect(encode('updated', { ...member, own: other })).toEqual(whole);
    expect(encode('updated', member)).toEqual(whole);
  });

  test('all of the presence of one who comes, though a patch came last', () => {
    const [, presence] = encode('entered', { ...member, own: own({ patch: { cursor: 9 } }) });
    expect(presence).toMatchObject({ type: 100, targetActor: -1, data: { cursor: 1 } });
  });

  test('who left', () => {
    expect(encode('left', { ...member, own: own({ patch: {} }) })).toEqual([{ type: 102, actor: 7 }]);
  });

  test('nothing more when a subscription ends, since the connection ends with it', () => {
    expect(protocol.encodeUnsubscribed('room', 'removed')).toBeUndefined();
  });
});

describe('a member', () => {
  test('of Liveblocks is described by what was signed of it, with its permissions', () => {
    const info = { name: 'Ada' };
    expect(describeUser({ ...member, own: own({}), info })).toMatchObject({ id: 'ada', info });
    expect(describeUser({ ...member, own: own({}) }).info).toBeUndefined();
  });

  test('of another vendor may write, and its data describes it where nothing was signed', () => {
    expect(describeUser({ ...member, own: other })).toEqual({ id: 'ada', info: { cursor: 1 }, scopes: ['room:write'] });
    expect(describeUser({ ...member, info: { name: 'Ada' } }).info).toEqual({ name: 'Ada' });
    expect(describeUser({ ...member, data: 'text' }).info).toBeUndefined();
  });

  test.each([
    [undefined, {}],
    [null, {}],
    [{ a: 1 }, { a: 1 }],
    ['text', { data: 'text' }],
    [0, { data: 0 }],
    [[1], { data: [1] }],
    [Buffer.from([0, 255]), { data: 'AP8=' }],
  ])('tells %j as the presence %j', (data, presence) => {
    expect(toPresence(data)).toEqual(presence);
    expect(describePresence({ ...member, data })).toEqual({ type: 100, actor: 7, targetActor: -1, data: presence });
  });
});
