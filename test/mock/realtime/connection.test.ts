import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Hub } from '../../../src/mock/realtime/hub.ts';
import type { HoldableStream } from '../../../src/mock/realtime/write-batch.ts';
import { createProtocol, FakeClient } from './fake-vendor.ts';

/** A client with a stream, which records what is done with it. */
class StreamedClient extends FakeClient {
  readonly done: string[] = [];
  readonly stream: HoldableStream = {
    cork: () => void this.done.push('cork'),
    uncork: () => void this.done.push('uncork'),
    destroy: () => void this.done.push('destroy'),
  };
}

/** Lets a test say how late it is for timers. */
function stopTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}

describe('the library that a client says it uses', () => {
  test.each([
    ['pusher-js 8.4.0', 'pusher-js 8.4.0'],
    ['a\r\nb\u0000é\u007f~ c', 'ab~ c'],
    ['好', 'plain'],
    ['', 'plain'],
    [undefined, 'plain'],
    ['x'.repeat(61), 'x'.repeat(60)],
  ])('is shown for %j as %j: in ASCII, of at most 60 characters, and else by its vendor', (sdk, shown) => {
    expect(new FakeClient(new Hub(), 'c-1', { sdk }).connection.sdk).toBe(shown);
  });
});

test('a client whose credentials name no one belongs to no one', () => {
  expect([...new FakeClient(new Hub(), 'c-1').connection.clientIds]).toEqual([]);
  expect([...new FakeClient(new Hub(), 'c-1', { clientId: 'ada' }).connection.clientIds]).toEqual(['ada']);
});

test('a message without a delay does not overtake one that is on its way', () => {
  stopTime();
  const { connection, received } = new FakeClient(new Hub(), 'c-1');
  const delays = [100, 0, 50];
  connection.delay = () => delays.shift() ?? 0;
  for (const payload of ['first', 'second', 'third']) connection.send(payload);
  expect(received).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(received).toEqual(['first', 'second', 'third']);
  connection.send('fourth');
  expect(received).toHaveLength(4);
});

describe('a client that reads slowly', () => {
  test('is kept at its limit, and dropped once beyond it, even if it has read all by then', async () => {
    const client = new FakeClient(new Hub(), 'c-1');
    const end = vi.spyOn(client, 'end');
    client.backlog = 100;
    client.connection.send('at the limit');
    client.backlog = 101;
    client.connection.send('beyond it');
    expect(client.connection.open).toBe(false);
    client.backlog = 0;
    client.connection.send('later');
    await new Promise(setImmediate);
    expect(client.received).toEqual(['at the limit']);
    expect(end.mock.calls).toEqual([['slow', 'This client reads too slowly.']]);
  });

  test('is dropped with a stream too, after what is held back was passed on', async () => {
    const client = new StreamedClient(new Hub(), 'c-1');
    client.connection.send('first');
    client.backlog = 101;
    client.connection.send('second');
    expect(client.done).toEqual(['cork', 'uncork']);
    await new Promise(setImmediate);
    expect([client.received, client.ended?.reason]).toEqual([['first'], 'slow']);
  });
});

describe('an end', () => {
  test('is the last thing that a client hears, and comes once', () => {
    const hub = new Hub();
    const client = new FakeClient(hub, 'c-1');
    client.connection.end('revoked');
    client.connection.end('shutdown');
    client.connection.send('too late');
    expect(client.connection.open).toBe(false);
    expect(client.ended).toEqual({ reason: 'revoked', text: 'The token was revoked.' });
    expect(client.received).toEqual([]);
    expect(hub.feed.listRecent().filter(({ kind }) => kind === 'disconnected')).toMatchObject([
      { reason: 'The token was revoked.' },
    ]);
  });

  test('has a text of its own where one is given', () => {
    const client = new FakeClient(new Hub(), 'c-1');
    client.connection.end('unsupported', 'The protocol has no binary messages.');
    expect(client.ended).toEqual({ reason: 'unsupported', text: 'The protocol has no binary messages.' });
  });

  test('is not told to a client that is gone', () => {
    const client = new FakeClient(new Hub(), 'c-1');
    client.connection.markLost();
    expect(client.connection.open).toBe(false);
    client.connection.end('shutdown');
    client.connection.send('too late');
    expect([client.ended, client.received]).toEqual([undefined, []]);
  });
});

describe('a connection that is broken on purpose', () => {
  /** What the console is told of the end. */
  const reasonOf = (hub: Hub) => hub.feed.listRecent().flatMap((entry) => ('reason' in entry ? [entry.reason] : []));

  test('is closed at once with the code and the reason that were asked for', () => {
    const hub = new Hub();
    const client = new StreamedClient(hub, 'c-1');
    const close = vi.fn();
    Object.assign(client, { close });
    client.connection.send('first');
    client.connection.break(4100, 'Try again later.');
    client.connection.break(4200);
    expect(close.mock.calls).toEqual([[4100, 'Try again later.']]);
    expect(client.done).toEqual(['cork', 'uncork']);
    expect([client.connection.open, client.ended]).toEqual([false, undefined]);
    expect(reasonOf(hub)).toEqual(['Try again later.']);
    expect(hub.connections.size).toBe(0);
  });

  test('has a reason in the console where none was given', () => {
    const hub = new Hub();
    const client = new FakeClient(hub, 'c-1');
    const close = vi.fn();
    Object.assign(client, { close });
    client.connection.break(4100);
    expect(close.mock.calls).toEqual([[4100, '']]);
    expect(reasonOf(hub)).toEqual(['The connection was broken on purpose.']);
  });

  test.each<[string, number | undefined, object]>([
    ['without a code', undefined, { close: vi.fn() }],
    ['with a code that its protocol cannot tell it', 4100, {}],
  ])('loses its stream without a word when it is broken %s', (_title, code, more) => {
    const hub = new Hub();
    const client = new StreamedClient(hub, 'c-1');
    Object.assign(client, more);
    client.connection.break(code);
    expect(client.done).toEqual(['destroy']);
    for (const close of Object.values(more)) expect(close).not.toHaveBeenCalled();
    expect(hub.connections.size).toBe(0);
  });

  test('is not broken again when the client is gone', () => {
    const client = new StreamedClient(new Hub(), 'c-1');
    client.connection.markLost();
    client.connection.break();
    expect(client.done).toEqual([]);
  });
});

test('the end of a subscription is told in the words of the protocol, and to the transport', () => {
  const unsubscribed = vi.fn();
  const clients = [
    new FakeClient(new Hub(), 'c-1'),
    new FakeClient(new Hub(), 'c-2', {
      protocol: { ...createProtocol('mute').protocol, encodeUnsubscribed: () => undefined },
    }),
  ];
  for (const client of clients) {
    Object.assign(client, { unsubscribed });
    client.connection.tellUnsubscribed('room', 'deleted');
  }
  expect(clients.map(({ received }) => received)).toEqual([['plain deleted from room'], []]);
  expect(unsubscribed.mock.calls).toEqual(Array(2).fill(['room', 'deleted']));
});

describe('an admission', () => {
  /** A client that is admitted until a time, by a clock that only the test moves. */
  const admit = (expiresAt: number) => {
    stopTime();
    const clock = { time: 0 };
    const client = new FakeClient(new Hub(() => clock.time), 'c-1', { admission: { tokenId: 'a', expiresAt } });
    const pass = (milliseconds: number) => {
      clock.time += milliseconds;
      vi.advanceTimersByTime(milliseconds);
    };
    return { clock, client, pass };
  };

  test('ends a connection at its time, and not before', () => {
    const { client, pass } = admit(1_000);
    pass(999);
    expect(client.ended).toBeUndefined();
    pass(1);
    expect(client.ended?.reason).toBe('expired');
  });

  test('counts by the clock of the mock, which may be set back and forward', () => {
    const { clock, client } = admit(1_000);
    clock.time = -1_000;
    vi.advanceTimersByTime(1_000);
    expect(client.ended).toBeUndefined();
    clock.time = 1_000;
    client.connection.checkExpiry();
    vi.advanceTimersByTime(1);
    expect(client.ended?.reason).toBe('expired');
  });

  test('can be renewed, and lasts as long as the new one', () => {
    const { client, pass } = admit(1_000);
    client.connection.renew({ tokenId: 'b', expiresAt: 3_000 });
    pass(2_999);
    expect(client.ended).toBeUndefined();
    expect(client.connection.admission.tokenId).toBe('b');
    pass(1);
    expect(client.ended?.reason).toBe('expired');
  });

  test('that is over is told to a client that can renew it, and does not end the connection', () => {
    const { client, pass } = admit(1_000);
    const expire = vi.fn();
    Object.assign(client, { expire });
    pass(1_000);
    expect(expire).toHaveBeenCalledOnce();
    expect([client.connection.open, client.ended]).toEqual([true, undefined]);
  });

  test.each<[string, (client: FakeClient) => void]>([
    ['ended', ({ connection }) => connection.end('disconnected')],
    ['lost', ({ connection }) => connection.markLost()],
  ])('of a connection that is %s is not watched', (_title, finish) => {
    const { client } = admit(1_000);
    finish(client);
    expect(vi.getTimerCount()).toBe(0);
    client.connection.checkExpiry();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('may last longer than a timer of Node.js can wait', () => {
    stopTime();
    const now = vi.fn(() => 0);
    const expiresAt = 2 ** 31;
    new FakeClient(new Hub(now), 'c-1', { admission: { tokenId: 'a', expiresAt } });
    const looks = now.mock.calls.length;
    // A timer that is too long for it fires at once.
    vi.advanceTimersByTime(1_000);
    expect(now).toHaveBeenCalledTimes(looks);
    expect(vi.getTimerCount()).toBe(1);
  });
});
