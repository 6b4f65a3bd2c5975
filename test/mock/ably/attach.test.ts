import { describe, expect, test } from 'vitest';
import { type ConnectOptions, type StartOptions, startSessions } from './fake-session.ts';

const [hasPresence, resumed] = [1, 4];
const modes = { presence: 1 << 16, publish: 1 << 17, subscribe: 1 << 18, presenceSubscribe: 1 << 19 };
const allModes = modes.presence | modes.publish | modes.subscribe | modes.presenceSubscribe;

/** Connects a client, and publishes in `room` as the server. */
function start(options: StartOptions = {}, client: ConnectOptions = {}) {
  const started = startSessions(options);
  const publish = (...names: string[]) => {
    for (const name of names) started.hub.publish('room', { name, data: null });
  };
  return { ...started, ...started.connect(client), publish };
}

const refused = (code: number) => [
  { action: 9, channel: expect.any(String), error: expect.objectContaining({ code }) },
];

describe('a channel is attached with', () => {
  test('all modes, where the client asks for none', () => {
    const { attach, hub, session } = start();
    const channelSerial = `${hub.epoch}-000000000000000`;
    expect(attach('room')).toEqual([{ action: 11, channel: 'room', channelSerial, flags: allModes }]);
    expect(hub.countSubscribers('room')).toBe(1);
    expect([...session.connection.subscriptions]).toEqual(['room']);
  });

  test.each([
    [{ flags: modes.publish }, modes.publish],
    [{ flags: modes.subscribe | modes.presence | resumed }, modes.subscribe | modes.presence],
    [{ flags: 'all' }, allModes],
    [{ flags: String(modes.publish) }, allModes],
    [{ flags: 0 }, allModes],
    [{ flags: resumed }, allModes],
    [{ params: { modes: 'publish' } }, modes.publish],
    [{ params: { modes: ' Subscribe ,PRESENCE_SUBSCRIBE,presence,other' } }, allModes & ~modes.publish],
    [{ params: { modes: 'publish' }, flags: modes.subscribe }, modes.publish],
    [{ params: { modes: 'other' }, flags: modes.subscribe }, modes.subscribe],
  ])('the modes that it asks for: %j', (message, expected) => {
    const { attach } = start();
    expect(attach('room', message)).toMatchObject([{ action: 11, flags: expected }]);
  });

  test.each([
    [['subscribe'], modes.subscribe | modes.presenceSubscribe],
    [['publish'], modes.publish],
    [['presence'], modes.presence],
    [['presence', 'history'], modes.presence],
    [['*'], allModes],
  ])('the modes that %j allows', (operations, expected) => {
    const { attach, ask } = start({}, { identity: { capability: { room: operations } } });
    expect(attach('room')).toMatchObject([{ action: 11, flags: expected }]);
    ask({ action: 12, channel: 'room' });
    const publishing = (expected & modes.publish) === 0 ? refused(40160) : [{ flags: modes.publish }];
    expect(attach('room', { flags: modes.publish })).toMatchObject(publishing);
  });

  test('the parameters that are known, which it is told', () => {
    const { attach } = start();
    const [attached] = attach('room', { params: { rewind: '1', modes: 'publish', agent: 'x', delta: 7 } });
    expect(attached?.params).toEqual({ rewind: '1', modes: 'publish' });
    expect(attach('other', { params: { agent: 'x' } })[0]).not.toHaveProperty('params');
    expect(attach('third', { params: ['rewind'] })[0]).not.toHaveProperty('params');
  });
});

describe('a channel is not attached', () => {
  test.each([[['history']], [[]]])('with the operations %j', (operations) => {
    const { attach, hub, project } = start({}, { identity: { capability: { room: operations } } });
    expect(attach('room')).toEqual(refused(40160));
    expect(attach('other')).toEqual(refused(40160));
    expect([hub.countSubscribers('room'), project.channels.size]).toEqual([0, 0]);
  });

  test.each(['', ':x', 'x'.repeat(201)])('under the name %.5j', (channel) => {
    const { attach } = start();
    expect(attach(channel)).toEqual(refused(40010));
  });

  test('under a name that only looks like one with a filter, it is', () => {
    const { attach } = start();
    expect(attach('room[filter=x]')).toMatchObject([{ action: 11 }]);
  });

  test('under a name of 200 characters, it is', () => {
    const { attach } = start();
    expect(attach('x'.repeat(200))).toMatchObject([{ action: 11 }]);
  });

  test('beyond as many as one connection may have, again and other ones aside', () => {
    const { attach, ask } = start({ vendorLimits: { subscriptionsPerConnection: 2 } });
    attach('a');
    attach('b');
    expect(attach('c')).toEqual(refused(90010));
    expect(attach('a')).toMatchObject([{ action: 11 }]);
    ask({ action: 12, channel: 'a' });
    expect(attach('c')).toMatchObject([{ action: 11 }]);
  });

  test('beyond as many as the project may have', () => {
    const { attach } = start({ limits: { channelsPerProject: 1 } });
    attach('a');
    expect(attach('b')).toEqual(refused(42910));
    expect(attach('a')).toMatchObject([{ action: 11 }]);
  });

  test('after the server removed the client from it, and other channels are', () => {
    const { attach, hub, socket } = start({}, { identity: { clientId: 'ada' } });
    attach('room');
    hub.disconnect('ada', 'room');
    expect(socket.take()).toMatchObject([{ action: 13, channel: 'room', error: { code: 40160, statusCode: 403 } }]);
    expect(attach('room')).toMatchObject([{ action: 9, error: { code: 40160, statusCode: 403 } }]);
    expect(attach('other')).toMatchObject([{ action: 11 }]);
  });

  test.each([
    ['room', { params: { delta: 'vcdiff' } }],
    ['room', { params: { occupancy: 'metrics' } }],
    ['room', { params: { modes: 'annotation_publish' } }],
    ['room', { params: { modes: 'annotation_subscribe,subscribe' } }],
    ['room', { params: { modes: 'object_subscribe' } }],
    ['room', { params: { modes: 'object_publish' } }],
    ['room', { flags: 1 << 21 }],
    ['room', { flags: (1 << 22) | modes.subscribe }],
    ['room', { flags: 1 << 24 }],
    ['room', { flags: 1 << 25 }],
    ['[filter=x]room', {}],
  ])('with what the live mock does not have: %s, %j', (channel, message) => {
    const { attach } = start();
    expect(attach(channel, message)).toEqual(refused(40021));
  });

  test('when that fails a second time, and it is over', () => {
    const { attach, hub, publish, socket } = start();
    attach('room');
    expect(attach('room', { params: { delta: 'vcdiff' } })).toEqual(refused(40021));
    expect(hub.countSubscribers('room')).toBe(0);
    publish('missed');
    expect(socket.take()).toEqual([]);
  });
});

describe('what a client hears', () => {
  test('is messages with subscribe, and members with presence_subscribe, its own too', () => {
    const { connect } = startSessions();
    const [all, deaf, blind] = [connect(), connect(), connect()];
    all.attach('room');
    deaf.attach('room', { flags: modes.presenceSubscribe });
    blind.attach('room', { flags: modes.subscribe | modes.presence });
    for (const { socket } of [all, deaf, blind]) socket.take();
    all.send({ action: 15, channel: 'room', msgSerial: 0, messages: [{ name: 'm' }] });
    all.send({ action: 14, channel: 'room', msgSerial: 1, presence: [{ action: 2, clientId: 'ada' }] });
    const heard = (client: typeof all) =>
      client.socket
        .take()
        .map(({ action }) => action)
        .filter((action) => action !== 1);
    expect([heard(all), heard(deaf), heard(blind)]).toEqual([[15, 14], [14], [15]]);
  });

  test('leaves out its own messages without echo, but not its own members', () => {
    const { connect } = startSessions();
    const [ada, bob] = [connect({ echo: false }), connect()];
    ada.attach('room');
    bob.attach('room');
    const sent = ada.ask({ action: 15, channel: 'room', msgSerial: 0, messages: [{ name: 'm' }] });
    expect(sent.map(({ action }) => action)).toEqual([1]);
    const shown = ada.ask({ action: 14, channel: 'room', msgSerial: 1, presence: [{ action: 2, clientId: 'ada' }] });
    expect(shown.map(({ action }) => action)).toEqual([14, 1]);
    expect(bob.socket.take().map(({ action }) => action)).toEqual([15, 14]);
  });
});

describe('the members of a channel', () => {
  function withMember(identity: ConnectOptions['identity'] = {}) {
    const started = startSessions();
    const first = started.connect();
    first.attach('room');
    first.ask({ action: 14, channel: 'room', msgSerial: 0, presence: [{ action: 2, clientId: 'ada', data: 'x' }] });
    return { ...started, client: started.connect({ identity }) };
  }

  test('are told to one who attaches, all at once', () => {
    const { client, hub } = withMember();
    expect(client.attach('room')).toMatchObject([
      { action: 11, flags: allModes | hasPresence },
      {
        action: 16,
        channel: 'room',
        channelSerial: `${hub.epoch}-000000000000001:`,
        presence: [{ action: 1, clientId: 'ada', data: 'x' }],
      },
    ]);
  });

  test('are not told to one who does not hear them', () => {
    const { client } = withMember();
    expect(client.attach('room', { flags: modes.subscribe })).toMatchObject([{ flags: modes.subscribe }]);
  });

  test('are told again to one who asks, of a channel without any too', () => {
    const { client } = withMember();
    client.attach('room');
    expect(client.ask({ action: 16, channel: 'room' })).toMatchObject([
      { action: 16, presence: [{ clientId: 'ada' }] },
    ]);
    expect(client.ask({ action: 16, channel: 'none' })).toMatchObject([{ action: 16, presence: [] }]);
  });
});

test('a channel is detached at once, whether it was attached or not', () => {
  const { attach, ask, hub, publish, socket } = start();
  attach('room');
  expect(ask({ action: 12, channel: 'room' })).toEqual([{ action: 13, channel: 'room' }]);
  expect(hub.countSubscribers('room')).toBe(0);
  publish('missed');
  expect(socket.take()).toEqual([]);
  expect(ask({ action: 12, channel: 'other' })).toEqual([{ action: 13, channel: 'other' }]);
});
