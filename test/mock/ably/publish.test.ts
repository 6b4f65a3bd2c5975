import { describe, expect, test } from 'vitest';
import { msgpackFormat } from '../../../src/mock/ably/format.ts';
import { startSessions } from './fake-session.ts';

const ada = { clientId: 'ada', anyClient: false };
const now = 1_700_000_000_000;

/** Connects a client, who publishes in the channel `room`. */
function start(
  options: Parameters<typeof startSessions>[0] = {},
  identity: Parameters<ReturnType<typeof startSessions>['connect']>[0] = {},
) {
  const started = startSessions(options);
  const client = started.connect(identity);
  let msgSerial = -1;
  const publish = (messages: unknown, channel = 'room') => {
    msgSerial += 1;
    return client.ask({ action: 15, channel, msgSerial, messages }).at(-1);
  };
  const show = (presence: unknown, channel = 'room') => {
    msgSerial += 1;
    return client.ask({ action: 14, channel, msgSerial, presence }).at(-1);
  };
  const published = (channel = 'room') => started.hub.history.read(channel);
  return { ...started, ...client, publish, show, published };
}

const refused = (code: number) => ({ action: 2, error: expect.objectContaining({ code }) });

describe('messages', () => {
  test('are published in order, each with a serial, a name, data and the client', () => {
    const { publish, published, session, hub, project } = start({}, { identity: ada });
    const reply = publish([{ name: 'a', data: '1' }, { data: '{"b":2}', encoding: 'json', extras: { c: 3 } }, {}]);
    expect(published()).toMatchObject([
      {
        name: 'a',
        data: '1',
        clientId: 'ada',
        id: `${session.connection.id}:0:0`,
        publisher: { connectionId: session.connection.id },
      },
      {
        name: '',
        data: { b: 2 },
        id: `${session.connection.id}:0:1`,
        own: { vendor: 'Ably', value: { extras: { c: 3 } } },
      },
      { name: '', data: null, id: `${session.connection.id}:0:2` },
    ]);
    const serials = published().map(({ serial }) => `${hub.epoch}-${String(serial).padStart(15, '0')}`);
    expect(reply).toEqual({ action: 1, msgSerial: 0, count: 1, res: [{ serials }] });
    expect(project.channels.get('room')?.lastPublishedAt).toBe(now);
    expect(publish([{ name: null, id: null, clientId: null, data: null, encoding: null }])).toMatchObject({
      action: 1,
    });
    expect(published().at(-1)).toMatchObject({ name: '', data: null, id: `${session.connection.id}:1:0` });
  });

  test('without a number have an id too', () => {
    const { ask, published, session } = start();
    ask({ action: 15, channel: 'room', messages: [{}] });
    expect(published()).toMatchObject([{ id: `${session.connection.id}:0:0` }]);
  });

  test('keep an id of their own, by which they are published once', () => {
    const { publish, published } = start();
    const first = publish([{ id: 'mine', name: 'a' }]);
    const second = publish([{ id: 'mine', name: 'b' }]);
    expect(published()).toMatchObject([{ id: 'mine', name: 'a' }]);
    expect(second?.res).toEqual(first?.res);
  });

  test.each([
    [undefined],
    [null],
    [{}],
    ['text'],
    [[]],
    [Array.from({ length: 1_001 }, () => ({}))],
    [[{ name: 'a' }, 7]],
    [[null]],
    [[[]]],
    [[{ name: 7 }]],
    [[{ id: 7 }]],
    [[{ name: {} }]],
    [[{ name: ['a'] }]],
    [[{ id: ['a'] }]],
    [[{ name: 'x'.repeat(201) }]],
    [[{ id: 'x'.repeat(201) }]],
  ])('that are malformed are refused, and none of them is published: %#', (messages) => {
    const { publish, published } = start();
    expect(publish(messages)).toMatchObject(refused(40000));
    expect(published()).toEqual([]);
  });

  test('are at most 1,000, with names and ids of at most 200 characters', () => {
    const { publish } = start();
    expect(publish(Array.from({ length: 1_000 }, () => ({})))).toMatchObject({ action: 1 });
    expect(publish([{ name: 'x'.repeat(200), id: 'y'.repeat(200) }])).toMatchObject({ action: 1 });
  });

  test.each([
    [{ data: '{', encoding: 'json' }, 40013],
    [{ data: 'x', encoding: 7 }, 40013],
    [{ data: 'x', encoding: 'y'.repeat(201) }, 40013],
    [{ data: 'x'.repeat(65_537) }, 40009],
    [{ data: 'ü'.repeat(32_769) }, 40009],
    [{ data: ['x'.repeat(65_533)] }, 40009],
    [{ action: 1 }, 40021],
    [{ action: null }, 40021],
    [{ clientId: 'bob' }, 40012],
    [{ clientId: '' }, 40012],
    [{ clientId: 7 }, 40012],
  ])('with something that may not be are refused: %.60j with %i', (message, code) => {
    const { publish, published } = start({}, { identity: ada });
    expect(publish([{ name: 'fine' }, message])).toMatchObject(refused(code));
    expect(published()).toEqual([]);
  });

  test.each([
    [{ data: 'x'.repeat(65_536) }],
    [{ data: 'ü'.repeat(32_768) }],
    [{ data: ['x'.repeat(65_532)] }],
    [{ data: 'x', encoding: 'y'.repeat(200) }],
    [{ action: 0 }],
    [{ clientId: 'ada' }],
  ])('with as much as may be are published: %.60j', (message) => {
    const { publish } = start({}, { identity: ada });
    expect(publish([message])).toMatchObject({ action: 1 });
  });

  test('of bytes are measured in bytes', () => {
    const { publish } = start({}, { format: msgpackFormat });
    expect(publish([{ data: new Uint8Array(65_536) }])).toMatchObject({ action: 1 });
    expect(publish([{ data: new Uint8Array(65_537) }])).toMatchObject(refused(40009));
  });

  test('of one who may act as anyone are in the name that each says', () => {
    const { publish, published } = start();
    expect(publish([{ clientId: 'bob' }, { clientId: 'x'.repeat(200) }, {}])).toMatchObject({ action: 1 });
    expect(published().map(({ clientId }) => clientId)).toEqual(['bob', 'x'.repeat(200), undefined]);
    for (const clientId of ['*', '', 'x'.repeat(201), 7, {}, ['bob']]) {
      expect(publish([{ clientId }])).toMatchObject(refused(40012));
    }
  });

  test('need the permission in the channel, attached or not', () => {
    const { publish, published } = start({}, { identity: { capability: { room: ['publish'], quiet: ['subscribe'] } } });
    expect(publish([{}])).toMatchObject({ action: 1 });
    expect(publish([{}], 'quiet')).toMatchObject(refused(40160));
    expect(publish([{}], 'other')).toMatchObject(refused(40160));
    expect(published('quiet')).toEqual([]);
  });

  test('need the mode, where the channel is attached', () => {
    const { publish, attach } = start();
    attach('room', { flags: 1 << 18 });
    expect(publish([{}])).toMatchObject(refused(40160));
    attach('room', { flags: 1 << 17 });
    expect(publish([{}])).toMatchObject({ action: 1 });
  });

  test.each(['', ':x', 'x'.repeat(201)])('need a valid channel, not %.5j', (channel) => {
    const { publish } = start();
    expect(publish([{}], channel)).toMatchObject(refused(40010));
  });

  test('do not open more channels than there may be', () => {
    const { publish, published } = start({ limits: { channelsPerProject: 1 } });
    expect(publish([{}])).toMatchObject({ action: 1 });
    expect(publish([{}], 'more')).toMatchObject(refused(42910));
    expect(publish([{}])).toMatchObject({ action: 1 });
    expect(published('more')).toEqual([]);
  });

  test('are so many in a second, counted by frame, and are allowed again later', () => {
    let time = now;
    const { publish, show, attach, published } = start({ now: () => time, vendorLimits: { messagesPerSecond: 2 } });
    attach('room');
    expect(publish([{}, {}, {}])).toMatchObject({ action: 1 });
    expect(show([{ action: 2, clientId: 'ada' }])).toMatchObject({ action: 1 });
    expect(publish([{}])).toMatchObject(refused(42911));
    expect(show([{ action: 2, clientId: 'bob' }])).toMatchObject(refused(42911));
    expect(published()).toHaveLength(3);
    time += 500;
    expect(publish([{}])).toMatchObject({ action: 1 });
  });
});

describe('presence', () => {
  const enter = (clientId?: unknown, more: object = {}) => ({ action: 2, clientId, ...more });
  const members = ({ hub }: ReturnType<typeof start>) =>
    hub.listMembers('room').map(({ identity, data }) => [identity.client_id, data]);

  test('of one client begins, changes and ends, with its data', () => {
    const started = start({}, { identity: ada });
    const { show, attach } = started;
    attach('room');
    expect(show([{ action: 2, data: '{"a":1}', encoding: 'json', extras: { b: 2 } }])).toEqual({
      action: 1,
      msgSerial: 0,
      count: 1,
      res: [{ serials: [] }],
    });
    expect(started.hub.listMembers('room')).toMatchObject([{ data: { a: 1 }, own: { value: { extras: { b: 2 } } } }]);
    show([{ action: 4, data: 'busy', extras: 'none' }]);
    expect(members(started)).toEqual([['ada', 'busy']]);
    expect(started.hub.listMembers('room')[0]?.own?.value).not.toHaveProperty('extras');
    show([{ action: 1, data: 'there' }]);
    expect(members(started)).toEqual([['ada', 'there']]);
    show([{ action: 3, data: 'bye' }]);
    expect(members(started)).toEqual([]);
    expect(started.hub.memberHistory.read('room').at(-1)).toMatchObject({ kind: 'left', member: { data: 'bye' } });
  });

  test('is for channels that are attached with the mode', () => {
    const { show, attach } = start();
    expect(show([enter('ada')])).toMatchObject(refused(91001));
    attach('room', { flags: 1 << 18 });
    expect(show([enter('ada')])).toMatchObject(refused(40160));
    attach('room', { flags: 1 << 16 });
    expect(show([enter('ada')])).toMatchObject({ action: 1 });
  });

  test.each([
    [undefined, 40000],
    [{}, 40000],
    [[], 40000],
    [Array.from({ length: 1_001 }, () => enter('ada')), 40000],
    [[enter('ada'), 7], 40000],
    [[{ clientId: 'ada' }], 40000],
    [[{ action: 0, clientId: 'ada' }], 40000],
    [[{ action: 5, clientId: 'ada' }], 40000],
    [[enter()], 91000],
    [[enter('*')], 40012],
    [[enter('ada'), enter('x'.repeat(201))], 40012],
    [[enter('ada', { data: '{', encoding: 'json' })], 40013],
    [[enter('ada', { data: 'x'.repeat(65_537) })], 40009],
  ])('that is malformed is refused, and none of it is done: %#', (presence, code) => {
    const started = start();
    started.attach('room');
    expect(started.show(presence)).toMatchObject(refused(code));
    expect(members(started)).toEqual([]);
  });

  test('is told of at most 1,000 clients at once', () => {
    const started = start({ vendorLimits: { membersPerConnection: 2_000 } });
    started.attach('room');
    expect(started.show(Array.from({ length: 1_000 }, (_, at) => enter(`c-${at}`)))).toMatchObject({ action: 1 });
    expect(members(started)).toHaveLength(1_000);
  });

  test('of a connection that says that it is anyone needs a name in each message', () => {
    const { show, attach } = start({}, { identity: { clientId: '*', anyClient: true } });
    attach('room');
    expect(show([{ action: 2 }])).toMatchObject(refused(91000));
    expect(show([enter('*')])).toMatchObject(refused(91000));
    expect(show([enter('ada')])).toMatchObject({ action: 1 });
  });

  test('of others is not for a client that has a name', () => {
    const { show, attach } = start({}, { identity: ada });
    attach('room');
    expect(show([enter('bob')])).toMatchObject(refused(40012));
    expect(show([enter('ada')])).toMatchObject({ action: 1 });
  });

  test('is for so many clients of one connection, in all channels together', () => {
    const started = start({ vendorLimits: { membersPerConnection: 3 } });
    const { show, attach } = started;
    attach('room');
    attach('other');
    expect(show([enter('a'), enter('b')])).toMatchObject({ action: 1 });
    expect(show([enter('c'), enter('d')], 'other')).toMatchObject(refused(91003));
    expect(show([enter('c')], 'other')).toMatchObject({ action: 1 });
    expect(show([enter('d')])).toMatchObject(refused(91003));
    expect(show([{ action: 3, clientId: 'a' }])).toMatchObject({ action: 1 });
    expect(show([enter('d')])).toMatchObject({ action: 1 });
    expect(members(started).map(([id]) => id)).toEqual(['b', 'd']);
    started.ask({ action: 12, channel: 'room' });
    expect(show([enter('e'), enter('f')], 'other')).toMatchObject({ action: 1 });
  });
});
