import { expect, onTestFinished, test, vi } from 'vitest';
import { watchSilence } from '../../../src/mock/realtime/heartbeat.ts';
import { Hub } from '../../../src/mock/realtime/hub.ts';
import { defaultRealtimeLimits } from '../../../src/mock/realtime/limits.ts';
import { FakeClient } from './fake-vendor.ts';

/** Two clients that are watched, and a way to let time pass. */
function watch(timeouts: { activityTimeout: number; pongTimeout: number }) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let time = 0;
  const hub = new Hub();
  const clients = [new FakeClient(hub, 'silent'), new FakeClient(hub, 'alive')] as const;
  const connections = clients.map(({ connection }) => connection);
  const failures: string[] = [];
  const stop = watchSilence(
    connections,
    { ...defaultRealtimeLimits, ...timeouts },
    () => time,
    (where) => void failures.push(where),
  );
  onTestFinished(stop);
  const pass = (milliseconds: number) => {
    for (let count = 0; count < milliseconds; count += 1) {
      time += 1;
      vi.advanceTimersByTime(1);
    }
    return time;
  };
  return { hub, silent: clients[0], alive: clients[1], pass, stop, failures };
}

test('a silent client is asked once for a sign of life, and ended when it gives none', () => {
  const { silent, alive, pass } = watch({ activityTimeout: 8, pongTimeout: 8 });
  pass(7);
  expect(silent.received).toEqual([]);
  pass(1);
  expect([silent.received, alive.received]).toEqual([['plain ping'], ['plain ping']]);
  alive.connection.hear(8);
  pass(7);
  expect([silent.received, alive.received]).toEqual([['plain ping'], ['plain ping']]);
  expect(silent.ended).toBeUndefined();
  pass(1);
  expect(silent.ended?.reason).toBe('silent');
  // One that was heard is silent again from then on.
  expect([alive.ended, alive.received]).toEqual([undefined, ['plain ping', 'plain ping']]);
});

test.each([
  { activityTimeout: 80, pongTimeout: 8 },
  { activityTimeout: 8, pongTimeout: 80 },
])(
  'with %o a client is asked and ended at most a quarter of the shorter one late',
  ({ activityTimeout, pongTimeout }) => {
    const { silent, pass } = watch({ activityTimeout, pongTimeout });
    while (silent.received.length === 0 && pass(1) < 200);
    const asked = pass(0);
    expect(asked).toBeGreaterThanOrEqual(activityTimeout);
    expect(asked).toBeLessThanOrEqual(activityTimeout + 2);
    while (silent.ended === undefined && pass(1) < 200);
    const ended = pass(0);
    expect(ended).toBeGreaterThanOrEqual(activityTimeout + pongTimeout);
    expect(ended).toBeLessThanOrEqual(activityTimeout + pongTimeout + 2);
  },
);

test('no client is asked or ended once the watch is over', () => {
  const { silent, pass, stop } = watch({ activityTimeout: 8, pongTimeout: 8 });
  stop();
  pass(40);
  expect([silent.received, silent.ended]).toEqual([[], undefined]);
});

test('a client that cannot be asked does not keep the others from being asked', () => {
  const { silent, alive, pass, failures } = watch({ activityTimeout: 8, pongTimeout: 8 });
  silent.send = () => {
    throw new Error('a defect');
  };
  pass(8);
  expect(alive.received).toEqual(['plain ping']);
  expect(failures).toEqual(['The heartbeat of a connection']);
});
