import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { msgpackFormat } from '../../../src/mock/ably/format.ts';
import { type ConnectOptions, type StartOptions, startSessions } from './fake-session.ts';

const ada = { clientId: 'ada', anyClient: false };
const now = 1_700_000_000_000;

function start(options: StartOptions = {}, client: ConnectOptions = {}) {
  const started = startSessions(options);
  return { ...started, ...started.connect(client) };
}

test('a client is told who it is, how to come back, and the limits', () => {
  const { welcome, session } = start({}, { identity: ada });
  expect(welcome).toEqual({
    action: 4,
    connectionId: session.connection.id,
    timestamp: now,
    connectionDetails: {
      clientId: 'ada',
      connectionKey: session.key,
      maxMessageSize: 65_536,
      maxFrameSize: 524_288,
      maxInboundRate: 250,
      connectionStateTtl: 15_000,
      maxIdleInterval: 15_000,
      serverId: 'mock',
    },
  });
  expect(start().welcome?.connectionDetails).not.toHaveProperty('clientId');
});

describe('a message', () => {
  test.each([
    ['that cannot be read', '{'],
    ['that is empty', ''],
    ['that is no object', '[1]'],
    ['that is null', 'null'],
    ['without an action', '{"channel":"room"}'],
    ['with an action that is no number', '{"action":"10","channel":"room"}'],
    ['with a channel that is no string', '{"action":10,"channel":{}}'],
    ['with a channel that is null', '{"action":10,"channel":null}'],
    ['that is nested too deep', '['.repeat(5_000) + ']'.repeat(5_000)],
  ])('%s ends the connection with an error', (_title, text) => {
    const { socket, hub, told } = start();
    socket.emit('message', Buffer.from(text));
    expect(socket.take()).toMatchObject([{ action: 9, error: { code: 40000 } }]);
    expect([socket.closed, hub.connections.size, told]).toEqual([true, 0, ['ended']]);
  });

  test.each([3, 18, 22, -1, 1_000])('of the unknown action %i is left alone', (action) => {
    const { ask, hub } = start();
    expect(ask({ action, channel: 'room' })).toEqual([]);
    expect(hub.connections.size).toBe(1);
  });

  test.each([
    [{ action: 0 }, { action: 0 }],
    [
      { action: 0, id: 'x' },
      { action: 0, id: 'x' },
    ],
    [{ action: 0, id: 7 }, { action: 0 }],
    [
      { action: 0, id: 'x'.repeat(300) },
      { action: 0, id: 'x'.repeat(200) },
    ],
  ])('%j is a heartbeat, which comes back', (message, reply) => {
    const { ask } = start();
    expect(ask(message)).toEqual([reply]);
  });

  test.each([
    [19, 'objects'],
    [20, 'objects'],
    [21, 'annotations'],
  ])('of the action %i is refused as one of %s', (action, feature) => {
    const { ask } = start();
    expect(ask({ action, channel: 'room', msgSerial: 4 })).toMatchObject([
      { action: 2, msgSerial: 4, error: { code: 40021, message: expect.stringContaining(feature) } },
    ]);
  });

  test('in msgpack is read and replied to in msgpack', () => {
    const { ask, welcome } = start({}, { format: msgpackFormat });
    expect(welcome).toMatchObject({ action: 4 });
    expect(ask({ action: 0, id: 'x' })).toEqual([{ action: 0, id: 'x' }]);
  });

  test('is a sign of life, as are the frames of a WebSocket', () => {
    let time = now;
    const { session, socket, send } = start({ now: () => time });
    expect(session.connection.heardAt).toBe(now);
    for (const speak of [() => send({ action: 0 }), () => socket.emit('ping'), () => socket.emit('pong')]) {
      time += 5;
      speak();
      expect(session.connection.heardAt).toBe(time);
    }
  });

  test('that makes the mock fail is reported, and cuts this connection alone', () => {
    const { socket, send, hub, reported, connect } = start();
    const other = connect();
    vi.spyOn(hub, 'publish').mockImplementationOnce(() => {
      throw new Error('broken');
    });
    send({ action: 15, channel: 'room', messages: [{}] });
    expect(reported).toMatchObject([{ message: 'broken' }]);
    expect(socket.terminated).toBe(true);
    expect(other.ask({ action: 0, id: 'alive' })).toMatchObject([{ id: 'alive' }]);
  });
});

describe('a sign of life of the server', () => {
  test('is a ping of the WebSocket, and a message for one who cannot see that', () => {
    const { connect } = startSessions();
    const [plain, browser] = [connect(), connect({ heartbeats: true })];
    plain.session.sendHeartbeat();
    browser.session.sendHeartbeat();
    expect([plain.socket.take(), browser.socket.take()]).toEqual([[], [{ action: 0 }]]);
    expect([plain.socket.pings, browser.socket.pings]).toEqual([1, 1]);
  });

  test('is not for one who is lost', () => {
    const { session, socket } = start();
    socket.emit('close');
    session.sendHeartbeat();
    expect(socket.pings).toBe(0);
  });
});

describe('a client that', () => {
  const enter = { action: 14, channel: 'room', msgSerial: 0, presence: [{ action: 2, clientId: 'ada' }] };

  test('closes is gone at once, with its members', () => {
    const { attach, ask, socket, hub, told, realm } = start();
    attach('room');
    ask(enter);
    expect(ask({ action: 7 })).toEqual([{ action: 8 }]);
    expect([socket.closed, hub.connections.size, hub.countMembers('room')]).toEqual([true, 0, 0]);
    expect([told, realm.clients.size]).toEqual([['ended'], 0]);
    socket.emit('close');
    expect(told).toEqual(['ended']);
  });

  test('disconnects may come back', () => {
    const { ask, socket, hub } = start();
    expect(ask({ action: 5 })).toEqual([]);
    expect([socket.closed, hub.connections.size]).toEqual([true, 1]);
  });

  test('is lost stays a member, and is told nothing, until it is back or the time is over', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { attach, ask, socket, session, hub, told, serve } = start({ vendorLimits: { grace: 1_000 } });
    attach('room');
    ask(enter);
    socket.emit('close');
    expect([told, session.isLost, hub.countMembers('room')]).toEqual([['lost'], true, 1]);
    expect(hub.findRoom('room')?.findHearing(session.connection)).toEqual({
      events: false,
      members: false,
      ownEvents: false,
      ownMembers: false,
    });
    vi.advanceTimersByTime(999);
    const back = serve();
    expect(back.take()).toMatchObject([{ action: 4, connectionId: session.connection.id }]);
    vi.advanceTimersByTime(5_000);
    expect([session.isLost, hub.countMembers('room')]).toEqual([false, 1]);
    back.emit('close');
    vi.advanceTimersByTime(1_000);
    expect([told, hub.countMembers('room'), hub.connections.size]).toEqual([['lost', 'lost', 'ended'], 0, 0]);
  });

  test('is lost twice in a row has the whole time again', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { socket, serve, hub } = start({ vendorLimits: { grace: 1_000 } });
    socket.emit('close');
    vi.advanceTimersByTime(600);
    serve().emit('close');
    vi.advanceTimersByTime(600);
    expect(hub.connections.size).toBe(1);
    vi.advanceTimersByTime(400);
    expect(hub.connections.size).toBe(0);
  });

  test('comes back on a second socket leaves the first, which is no longer heard', () => {
    const { socket, serve, hub, told } = start();
    const second = serve();
    expect(socket.terminated).toBe(true);
    second.take();
    socket.emit('message', Buffer.from('{"action":7}'));
    socket.emit('close');
    expect([second.take(), told, hub.connections.size]).toEqual([[], [], 1]);
  });

  test('is lost can be given up, and one that is there cannot', () => {
    const { connect, hub } = startSessions();
    const [lost, there] = [connect(), connect()];
    lost.socket.emit('close');
    there.session.abandon();
    expect(hub.connections.size).toBe(2);
    lost.session.abandon();
    expect([...hub.connections.values()]).toEqual([there.session.connection]);
  });
});

describe('a connection ends', () => {
  test.each([
    ['disconnected', 9, 80019],
    ['unauthorized', 9, 40101],
    ['unsupported', 9, 40000],
    ['revoked', 6, 40141],
    ['expired', 6, 40142],
    ['evicted', 6, 80003],
    ['slow', 6, 80020],
    ['silent', 6, 80014],
    ['shutdown', 6, 80003],
  ] as const)('because it is %s with the action %i and the code %i', (reason, action, code) => {
    const { session, socket, told, realm } = start();
    session.connection.end(reason, 'Why.');
    expect(socket.take()).toMatchObject([{ action, error: { code, message: 'Why.' } }]);
    expect([socket.closed, told, realm.clients.size]).toEqual([true, ['ended'], 0]);
  });

  test('while its client is lost, without a word', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { session, socket, told } = start();
    socket.emit('close');
    session.connection.end('shutdown');
    expect(socket.take()).toEqual([]);
    expect(told).toEqual(['lost', 'ended']);
    // The time that it would have been waited for does not end it again.
    expect(vi.getTimerCount()).toBe(0);
  });

  test('when it is broken on purpose, so that its client comes back as a new one', () => {
    const { session, socket, told, realm } = start();
    session.connection.break();
    socket.emit('close');
    expect([socket.take(), told, realm.clients.size]).toEqual([[], ['ended'], 0]);
  });

  test('for one that reads too slowly, when it is further behind than it may be', async () => {
    const { session, socket, hub, ask } = start({ vendorLimits: { backlog: 10 } });
    socket.bufferedAmount = 10;
    expect(ask({ action: 0 })).toHaveLength(1);
    socket.bufferedAmount = 11;
    expect(ask({ action: 0 })).toHaveLength(0);
    await expect.poll(() => hub.connections.size).toBe(0);
    expect(session.connection.open).toBe(false);
  });
});

test('a channel that is deleted ends for the client, which may attach again', () => {
  const { attach, ask, socket, hub, session } = start();
  attach('room');
  ask({ action: 14, channel: 'room', msgSerial: 0, presence: [{ action: 2, clientId: 'ada' }] });
  hub.closeChannel('room');
  expect(socket.take()).toMatchObject([{ action: 9, channel: 'room', error: { code: 90001, statusCode: 410 } }]);
  expect([session.modes.size, session.members.size]).toEqual([0, 0]);
  expect(attach('room')).toMatchObject([{ action: 11 }]);
});
