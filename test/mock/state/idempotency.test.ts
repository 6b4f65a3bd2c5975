import { expect, onTestFinished, test, vi } from 'vitest';
import type { HttpResponse } from '../../../src/mock/http/envelope.ts';
import { IdempotencyStore } from '../../../src/mock/state/idempotency.ts';

const parameters = { channel: 'room', event: 'e', data: 1 };

test('a call that comes while the first one runs waits for its response', async () => {
  const store = new IdempotencyStore(1_000, Date.now);
  const finish: ((response: HttpResponse) => void)[] = [];
  const work = () => new Promise<HttpResponse>((resolve) => finish.push(resolve));
  const outcomes = [1, 2, 3].map(() => store.run('publish', 'k', parameters, work));
  const conflict = await store.run('publish', 'k', { ...parameters, data: 2 }, work);
  expect(conflict).toEqual({ conflict: true });
  expect(finish).toHaveLength(1);
  const response = { status: 200, body: { ok: true }, headers: {} };
  finish[0]?.(response);
  expect(await Promise.all(outcomes)).toEqual([false, true, true].map((isReplay) => ({ response, isReplay })));
});

test('a response is forgotten after a day of the clock that was handed in, whatever the machine does meanwhile', async () => {
  // The timers of the machine stand still.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  let time = 1_700_000_000_000;
  const store = new IdempotencyStore(1_000, () => time);
  const run = () => store.run('publish', 'k', parameters, async () => ({ status: 200, body: {}, headers: {} }));
  expect(await run()).toMatchObject({ isReplay: false });
  expect(await run()).toMatchObject({ isReplay: true });
  time += 24 * 60 * 60 * 1_000 + 1;
  expect(await run()).toMatchObject({ isReplay: false });
});

test.each([200, 402, 403, 404, 409])('a response with the status %i is remembered', async (status) => {
  const store = new IdempotencyStore(1_000, Date.now);
  const work = vi.fn(async () => ({ status, body: {}, headers: {} }));
  await store.run('publish', 'k', parameters, work);
  expect(await store.run('publish', 'k', parameters, work)).toMatchObject({ isReplay: true, response: { status } });
  expect(work).toHaveBeenCalledTimes(1);
  expect(store.changes).toBe(1);
});

test.each([400, 429, 500, 503])('one with the status %i, which asks for another call, is not', async (status) => {
  const store = new IdempotencyStore(1_000, Date.now);
  const work = vi.fn(async () => ({ status, body: {}, headers: {} }));
  await store.run('publish', 'k', parameters, work);
  const corrected = store.run('publish', 'k', { ...parameters, data: 2 }, work);
  expect(await corrected).toMatchObject({ isReplay: false, response: { status } });
  expect(work).toHaveBeenCalledTimes(2);
  expect(store.changes).toBe(0);
});

test('a call whose work throws is not in the way of the next one', async () => {
  const store = new IdempotencyStore(1_000, Date.now);
  await expect(store.run('publish', 'k', parameters, () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
  const next = store.run('publish', 'k', parameters, async () => ({ status: 200, body: {}, headers: {} }));
  expect(await next).toMatchObject({ isReplay: false });
});

test('one key can be used for two operations, and the order of properties does not matter', async () => {
  const store = new IdempotencyStore(1_000, Date.now);
  const work = async () => ({ status: 200, body: {}, headers: {} });
  await store.run('publish', 'k', { a: 1, b: { c: 1, d: 2 } }, work);
  expect(await store.run('publish', 'k', { b: { d: 2, c: 1 }, a: 1 }, work)).toMatchObject({ isReplay: true });
  expect(await store.run('delete', 'k', { a: 2 }, work)).toMatchObject({ isReplay: false });
});

test('what is remembered can be listed and restored, until its day is over', async () => {
  let time = 1_700_000_000_000;
  const work = async () => ({ status: 200, body: {}, headers: {} });
  const store = new IdempotencyStore(1_000, () => time);
  await store.run('publish', 'old', parameters, work);
  time += 20 * 60 * 60 * 1_000;
  await store.run('publish', 'new', parameters, work);
  const saved = store.list();
  expect(saved.map(({ id, expires_at }) => [id, Date.parse(expires_at) - time])).toEqual([
    ['publish new', 24 * 60 * 60 * 1_000],
    ['publish old', 4 * 60 * 60 * 1_000],
  ]);
  time += 4 * 60 * 60 * 1_000;
  const restarted = new IdempotencyStore(1_000, () => time);
  restarted.restore(saved);
  expect(restarted.list()).toEqual(saved.slice(0, 1));
  time += 20 * 60 * 60 * 1_000 - 1;
  expect(await restarted.run('publish', 'new', parameters, work)).toMatchObject({ isReplay: true });
  time += 2;
  expect(await restarted.run('publish', 'new', parameters, work)).toMatchObject({ isReplay: false });
  restarted.clear();
  expect(restarted.list()).toEqual([]);
});

test('a call that waited for one that failed runs itself', async () => {
  const store = new IdempotencyStore(1_000, Date.now);
  const statuses = [503, 200];
  const work = async () => ({ status: statuses.shift() ?? 0, body: {}, headers: {} });
  const outcomes = await Promise.all([1, 2, 3].map(() => store.run('publish', 'k', parameters, work)));
  expect(outcomes).toMatchObject([
    { response: { status: 503 }, isReplay: false },
    { response: { status: 200 }, isReplay: false },
    { response: { status: 200 }, isReplay: true },
  ]);
});

test('a reset forgets, and counts as a change', async () => {
  const store = new IdempotencyStore(1_000, Date.now);
  const work = async () => ({ status: 200, body: {}, headers: {} });
  await store.run('publish', 'k', parameters, work);
  const before = store.changes;
  store.clear();
  expect(store.changes).toBeGreaterThan(before);
  expect(store.list()).toEqual([]);
});
