import { expect, test } from 'vitest';
import { createRealtime } from '../../../generated/typescript/client.ts';
import { Disturbance } from '../../../src/mock/calls/disturbance.ts';
import { Projects } from '../../../src/mock/state/projects.ts';
import { startLiveServer } from '../live-server.ts';

const message = { channel: 'room', event: 'e', data: 1 };

test('each project has a limit on calls of its own, and a 429 says how long to wait', async () => {
  let time = 1_000_000;
  const { call } = await startLiveServer({ disturbance: { rateLimit: { calls: 2, period: 60_000 } }, now: () => time });
  const callTimes = async (count: number, key: string) => {
    const responses = [];
    for (let at = 0; at < count; at += 1) responses.push(await call('event/types', undefined, { key }));
    return responses;
  };
  const [first, second, third] = await callTimes(3, 'key');
  expect([first?.status, second?.status, third?.status]).toEqual([200, 200, 429]);
  expect([third?.error.code, third?.headers.get('retry-after')]).toEqual(['RATE_LIMIT_USER', '30']);
  expect((await callTimes(1, 'other'))[0]?.status).toBe(200);
  time += 30_000;
  expect((await callTimes(2, 'key')).map(({ status }) => status)).toEqual([200, 429]);
});

test.each([
  [0, 0, undefined],
  [0.5, 0, 'before'],
  [0.5, 0.249, 'before'],
  [0.5, 0.25, 'after'],
  [0.5, 0.499, 'after'],
  [0.5, 0.5, undefined],
  [1, 0.999, 'after'],
])('with a fail rate of %d, a call that draws %d fails: %s', (failRate, drawn, expected) => {
  expect(new Disturbance({ failRate }, () => drawn).draw()).toBe(expected);
});

test.each([
  [0, 100],
  [0.5, 150],
  [1, 200],
])('of a latency from 100 to 200 ms, a call that draws %d waits %i', (drawn, expected) => {
  expect(new Disturbance({ latency: { least: 100, most: 200 } }, () => drawn).drawDelay()).toBe(expected);
});

test('what is set at run time holds from then on, with a limit that starts again', () => {
  const { default: project } = new Projects({ defaultKey: 'key' });
  const disturbance = new Disturbance({ rateLimit: { calls: 1, period: 60_000 } }, Math.random, () => 0);
  expect([disturbance.limit(project), disturbance.limit(project)]).toEqual([undefined, 60]);
  disturbance.set({ rateLimit: { calls: 1, period: 1_500 } });
  expect([disturbance.limit(project), disturbance.limit(project)]).toEqual([undefined, 2]);
  disturbance.set({});
  expect([disturbance.limit(project), disturbance.drawDelay(), disturbance.hold(), disturbance.draw()]).toEqual([
    undefined,
    0,
    undefined,
    undefined,
  ]);
});

test('a call that fails before it takes effect has none', async () => {
  const { call } = await startLiveServer({ disturbance: { failRate: 0.5 }, random: () => 0.1 });
  const failed = await call('publish', message);
  expect([failed.status, failed.error.code, failed.headers.get('retry-after')]).toEqual([503, 'VENDOR_DOWN', '1']);
});

test('a call whose response was lost took effect, and its key gets the first response', async () => {
  const drawn = [0.4, 0.9];
  const { call, projects } = await startLiveServer({
    disturbance: { failRate: 0.5 },
    random: () => drawn.shift() ?? 0.9,
  });
  const keyed = { ...message, idempotency_key: 'k' };
  const failed = await call('publish', keyed);
  expect([failed.status, failed.error.code]).toEqual([500, 'UNKNOWN_ERROR']);
  const again = await call('publish', keyed);
  expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
  expect(projects.default.hub.feed.listRecent().filter(({ kind }) => kind === 'published')).toHaveLength(1);
});

test('the client gets through to a server on which half the calls fail, and publishes once', async () => {
  const drawn = [0.1, 0.1, 0.9];
  const { url, projects } = await startLiveServer({
    disturbance: { failRate: 0.5 },
    random: () => drawn.shift() ?? 0.9,
  });
  const realtime = createRealtime({ apiKey: 'key', baseUrl: url, maxRetries: 3 });
  await realtime.publish(message);
  expect(projects.default.hub.feed.listRecent().filter(({ kind }) => kind === 'published')).toHaveLength(1);
});

test('latency holds the response back, and is part of latency_ms', async () => {
  const { call } = await startLiveServer({ disturbance: { latency: { least: 40, most: 60 } }, random: () => 0.5 });
  const { text } = await call('event/types');
  expect(JSON.parse(text).metadata.latency_ms).toBeGreaterThanOrEqual(49);
});
