import { describe, expect, test } from 'vitest';
import { jsonFormat, msgpackFormat } from '../../../src/mock/ably/format.ts';
import {
  describeChange,
  describeEvent,
  describeMember,
  formatSerial,
  openProtocol,
  parseSerial,
  vendor,
} from '../../../src/mock/ably/protocol.ts';
import type { HubEvent } from '../../../src/mock/realtime/event.ts';
import type { PresentMember } from '../../../src/mock/realtime/member.ts';

const event: HubEvent = {
  id: 'msg_1',
  channel: 'room',
  name: 'hello',
  data: { a: 1 },
  text: '{"a":1}',
  time: 5,
  serial: 7,
  publisher: undefined,
};
const member: PresentMember = {
  identity: { client_id: 'ada' },
  data: { mood: 'good' },
  connectionId: 'c1',
  number: 3,
  time: 5,
  serial: 7,
};

describe('a serial', () => {
  test('says where something is in a channel, in an order that texts have too', () => {
    expect(formatSerial('epoch', 7)).toBe('epoch-000000000000007');
    expect(parseSerial('epoch', formatSerial('epoch', 7))).toBe(7);
    expect(formatSerial('epoch', 9) < formatSerial('epoch', 10)).toBe(true);
  });

  test('may have a cursor behind it, as in a SYNC', () => {
    expect(parseSerial('epoch', 'epoch-000000000000007:')).toBe(7);
  });

  test.each([
    'other-000000000000007',
    'epoch-7',
    'epoch-0000000000000071',
    'epoch-',
    'x epoch-000000000000007',
    '',
    undefined,
    null,
    7,
  ])('of another server or another form is not taken: %j', (text) => {
    expect(parseSerial('epoch', text)).toBeUndefined();
  });
});

describe('a message', () => {
  test('of the server has no client and no connection', () => {
    expect(describeEvent(event, 'epoch', false)).toEqual({
      id: 'msg_1',
      action: 0,
      serial: 'epoch-000000000000007',
      timestamp: 5,
      name: 'hello',
      data: '{"a":1}',
      encoding: 'json',
    });
  });

  test('names its client: the one in whose name it is, or else the member who published it', () => {
    const publisher = { connectionId: 'c1', member };
    expect(describeEvent({ ...event, publisher }, 'epoch', false)).toMatchObject({
      clientId: 'ada',
      connectionId: 'c1',
    });
    const named = { ...event, publisher, clientId: 'bob' };
    expect(describeEvent(named, 'epoch', false)).toMatchObject({ clientId: 'bob', connectionId: 'c1' });
    const unknown = describeEvent({ ...event, publisher: { connectionId: 'c1', member: undefined } }, 'epoch', false);
    expect(unknown).not.toHaveProperty('clientId');
  });

  test('has no name where it is empty, and keeps what only the clients understand', () => {
    const own = { vendor, value: { encoding: 'cipher', extras: { headers: { a: 1 } } } };
    const described = describeEvent({ ...event, name: '', data: 'x', own }, 'epoch', false);
    expect(described).toMatchObject({ data: 'x', encoding: 'cipher', extras: { headers: { a: 1 } } });
    expect(described).not.toHaveProperty('name');
    const foreign = describeEvent({ ...event, own: { ...own, vendor: 'Other' } }, 'epoch', false);
    expect(foreign).toMatchObject({ encoding: 'json' });
    expect(foreign).not.toHaveProperty('extras');
  });

  test('of bytes is base64 in JSON and bytes in msgpack', () => {
    const ofBytes = { ...event, data: new Uint8Array([0, 255]) };
    expect(describeEvent(ofBytes, 'epoch', false)).toMatchObject({ data: 'AP8=', encoding: 'base64' });
    expect(describeEvent(ofBytes, 'epoch', true).data).toEqual(ofBytes.data);
  });
});

describe('a member', () => {
  test('is named, with its data or else what was signed of it', () => {
    expect(describeMember(member, 1, false)).toEqual({
      id: 'c1:7:0',
      action: 1,
      clientId: 'ada',
      connectionId: 'c1',
      timestamp: 5,
      data: '{"mood":"good"}',
      encoding: 'json',
    });
    const signed = { ...member, data: undefined, info: { name: 'Ada' } };
    expect(describeMember(signed, 1, false)).toMatchObject({ data: '{"name":"Ada"}' });
    const own = { vendor, value: { encoding: 'cipher', extras: { a: 1 } } };
    const described = describeMember({ ...member, data: 'x', own }, 1, false);
    expect(described).toMatchObject({ data: 'x', encoding: 'cipher', extras: { a: 1 } });
  });

  test.each([
    ['entered', 2],
    ['updated', 4],
    ['left', 3],
  ] as const)('that %s does so with the action %i, at its time', (kind, action) => {
    const change = { kind, channel: 'room', member, ofPerson: true, time: 9, serial: 11 };
    expect(describeChange(change, false)).toMatchObject({ action, id: 'c1:11:0', timestamp: 9 });
  });
});

describe('the protocol', () => {
  const read = (payload: unknown) => JSON.parse(String(payload));
  const protocol = openProtocol(jsonFormat, 'epoch');

  test('is one object for each format and hub, so that a message is encoded once for all', () => {
    expect(openProtocol(jsonFormat, 'epoch')).toBe(protocol);
    expect(openProtocol(msgpackFormat, 'epoch')).not.toBe(protocol);
    expect(openProtocol(jsonFormat, 'other')).not.toBe(protocol);
    expect([protocol.vendor, protocol.format]).toEqual(['Ably', jsonFormat]);
    expect(protocol.encodeEvent(event)).toBeInstanceOf(Buffer);
  });

  test('asks for a sign of life with a heartbeat', () => {
    expect(read(protocol.ping)).toEqual({ action: 0 });
  });

  test('tells events with their place, and whose connection they are of', () => {
    const told = read(protocol.encodeEvent({ ...event, publisher: { connectionId: 'c1', member } }));
    expect(told).toMatchObject({
      action: 15,
      channel: 'room',
      channelSerial: 'epoch-000000000000007',
      timestamp: 5,
      connectionId: 'c1',
      messages: [{ name: 'hello', clientId: 'ada' }],
    });
    expect(read(protocol.encodeEvent(event))).not.toHaveProperty('connectionId');
  });

  test('tells changes of the members with their place', () => {
    const change = { kind: 'entered', channel: 'room', member, ofPerson: true, time: 9, serial: 11 } as const;
    expect(read(protocol.encodeMemberChange(change))).toMatchObject({
      action: 14,
      channel: 'room',
      channelSerial: 'epoch-000000000000011',
      timestamp: 9,
      presence: [{ action: 2, clientId: 'ada' }],
    });
  });

  test.each([
    ['removed', 13, 40160, 403],
    ['deleted', 9, 90001, 410],
  ] as const)('tells that a channel was %s with the action %i', (reason, action, code, statusCode) => {
    expect(read(protocol.encodeUnsubscribed('room', reason))).toMatchObject({
      action,
      channel: 'room',
      error: { code, statusCode },
    });
  });
});
