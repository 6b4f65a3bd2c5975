import { describe, expect, test } from 'vitest';
import { type ConnectOptions, type StartOptions, startSessions } from './fake-session.ts';

const [hasBacklog, resumed] = [2, 4];
const modes = { presence: 1 << 16, publish: 1 << 17, subscribe: 1 << 18, presenceSubscribe: 1 << 19 };
const allModes = modes.presence | modes.publish | modes.subscribe | modes.presenceSubscribe;
const now = 1_700_000_000_000;

/** Connects a client, and publishes in `room` as the server. */
function start(options: StartOptions = {}, client: ConnectOptions = {}) {
  const started = startSessions(options);
  const publish = (...names: string[]) => {
    for (const name of names) started.hub.publish('room', { name, data: null });
  };
  return { ...started, ...started.connect(client), publish };
}

const names = (messages: { [field: string]: unknown }[]) =>
  messages.filter(({ action }) => action === 15).map(({ messages: list }) => (list as { name: string }[])[0]?.name);

describe('rewind', () => {
  test.each([
    ['1', ['d']],
    ['3', ['b', 'c', 'd']],
    ['100', ['a', 'b', 'c', 'd']],
    ['0', []],
    ['10s', ['d']],
    ['9s', []],
    ['2m', ['a', 'b', 'c', 'd']],
    ['1m', ['c', 'd']],
    ['1h', ['a', 'b', 'c', 'd']],
    ['1d', ['a', 'b', 'c', 'd']],
    ['0m', []],
    ['', []],
    ['x', []],
    ['-1', []],
    ['1x', []],
    ['x1', []],
    ['1234567', []],
    ['1sm', []],
  ])('of %j brings %j', (rewind, expected) => {
    let time = now;
    const { attach, publish } = start({ now: () => time });
    publish('a', 'b');
    time += 50_000;
    publish('c');
    time += 50_000;
    publish('d');
    time += 10_000;
    const [attached, ...more] = attach('room', { params: { rewind } });
    expect(names(more)).toEqual(expected);
    expect(attached?.flags).toBe(expected.length > 0 ? allModes | hasBacklog : allModes);
  });

  test('is for the first time that a client attaches', () => {
    const { attach, publish, hub } = start();
    publish('a');
    attach('room');
    const params = { rewind: '1' };
    expect(attach('room', { params })).toMatchObject([{ flags: allModes | resumed }]);
    const channelSerial = `${hub.epoch}-000000000000001`;
    expect(names(attach('other', { params, channelSerial }))).toEqual([]);
  });

  test('brings nothing to one who does not subscribe', () => {
    const { attach, publish } = start();
    publish('a');
    expect(names(attach('room', { params: { rewind: '1' }, flags: modes.publish }))).toEqual([]);
  });
});

describe('a client that was away', () => {
  const serial = (epoch: string, at: number) => `${epoch}-${String(at).padStart(15, '0')}`;

  test('gets what it missed since the serial that it has', () => {
    const { attach, publish, hub } = start();
    publish('a', 'b', 'c');
    const [attached, ...missed] = attach('room', { channelSerial: serial(hub.epoch, 1) });
    expect(attached).toEqual({
      action: 11,
      channel: 'room',
      channelSerial: serial(hub.epoch, 3),
      flags: allModes | resumed,
    });
    expect(names(missed)).toEqual(['b', 'c']);
  });

  test('is told when what it missed is no longer known', () => {
    const { attach, publish } = start();
    publish('a');
    expect(attach('room', { channelSerial: serial('of another server', 1) })).toMatchObject([
      { action: 11, flags: allModes, error: { code: 90003 } },
    ]);
  });

  test('does not get its own messages without echo, nor any without subscribe', () => {
    const { connect, hub } = startSessions();
    const [ada, deaf] = [connect({ echo: false }), connect()];
    ada.send({ action: 15, channel: 'room', msgSerial: 0, messages: [{ name: 'own' }] });
    hub.publish('room', { name: 'other', data: null });
    const channelSerial = serial(hub.epoch, 0);
    expect(names(ada.attach('room', { channelSerial }))).toEqual(['other']);
    expect(names(deaf.attach('room', { channelSerial, flags: modes.publish }))).toEqual([]);
    expect(names(connect().attach('room', { channelSerial }))).toEqual(['own', 'other']);
  });

  test('goes on without a gap where it never was', () => {
    const { attach, publish, hub } = start();
    attach('room');
    publish('a');
    const channelSerial = serial(hub.epoch, 0);
    expect(attach('room', { channelSerial })).toMatchObject([{ action: 11, flags: allModes | resumed }]);
    expect(attach('room', { channelSerial: 'unknown' })[0]).not.toHaveProperty('error');
  });
});
