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
