import { expect, onTestFinished, test } from 'vitest';
import { watchSilence } from '../../../src/mock/realtime/heartbeat.ts';
import { Hub } from '../../../src/mock/realtime/hub.ts';
import { defaultRealtimeLimits } from '../../../src/mock/realtime/limits.ts';
import { FakeClient } from './fake-vendor.ts';

test('a silent client is asked once for a sign of life, and ended when it gives none', async () => {
  let time = 0;
  const hub = new Hub();
  const clients = [new FakeClient(hub, 'silent'), new FakeClient(hub, 'alive')] as const;
  const [silent, alive] = clients;
  const connections = clients.map(({ connection }) => connection);
  const limits = { ...defaultRealtimeLimits, activityTimeout: 8, pongTimeout: 8 };
  onTestFinished(watchSilence(connections, limits, () => time));

  time = 8;
  await expect.poll(() => [silent.received, alive.received]).toEqual([['plain ping'], ['plain ping']]);
  alive.connection.hear(8);
  time = 15;
  // Long enough for the timer to look again.
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([silent.received, alive.received]).toEqual([['plain ping'], ['plain ping']]);
  expect(silent.ended).toBeUndefined();
  time = 16;
  await expect.poll(() => silent.ended?.reason).toBe('silent');
  expect(alive.ended).toBeUndefined();
});
