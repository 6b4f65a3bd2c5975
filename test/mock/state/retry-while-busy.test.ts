import { expect, test, vi } from 'vitest';
import { retryWhileBusy } from '../../../src/mock/state/retry-while-busy.ts';

const failWith = (code: string) => Object.assign(new Error(code), { code });

test.each(['EPERM', 'EBUSY', 'EACCES'])(
  'a change that fails with %s is tried again until it succeeds',
  async (code) => {
    const change = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce(failWith(code))
      .mockRejectedValueOnce(failWith(code));
    await retryWhileBusy(change.mockResolvedValueOnce());
    expect(change).toHaveBeenCalledTimes(3);
  },
);

test.each(['ENOENT', 'EXDEV', ''])('one that fails with %j is not', async (code) => {
  const change = vi.fn<() => Promise<void>>().mockRejectedValue(failWith(code));
  await expect(retryWhileBusy(change)).rejects.toThrow(failWith(code));
  expect(change).toHaveBeenCalledTimes(1);
});

test('the tenth failure is the last', async () => {
  const change = vi.fn<() => Promise<void>>().mockRejectedValue(failWith('EBUSY'));
  await expect(retryWhileBusy(change)).rejects.toThrow('EBUSY');
  expect(change).toHaveBeenCalledTimes(10);
});
