import { expect, test } from 'vitest';
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
