import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { backoff, defaults, retryableStatuses } from '../../scripts/targets/model/client-behavior.ts';
import { isRetryable } from '../../src/client/errors.ts';

const read = (path: string) => readFile(projectRoot + path, 'utf8');

/** The statuses of a sentence such as "408, 425 or 520 to 529". */
function readStatuses(sentence: string): number[] {
  const ranges = [...sentence.matchAll(/(\d{3})(?: (?:to|到) (\d{3}))?/g)];
  return ranges.flatMap(([, first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_item, index) => Number(first) + index),
  );
}

test.each(['docs/en', 'docs/zh'])(
  'the guide in %s tells the statuses, the waits and the limits of the clients',
  async (folder) => {
    const text = await read(`${folder}/errors-and-retries.md`);
    const [row = ''] = /^\| 408.*?\|/m.exec(text) ?? [];
    expect(readStatuses(row)).toEqual(retryableStatuses);
    const waits = [
      backoff.firstWait / 1000,
      backoff.longestWait / 1000,
      backoff.shortestWait / 2,
      backoff.shortestWait,
    ];
    for (const wait of waits) expect(text).toMatch(new RegExp(`[^\\d.]${wait} `));
    expect({ ...defaults }).toMatchObject({ maxRetries: 2, maxWait: 60_000 });
  },
);

test.each(['python', 'go', 'java'])('the README for %s tells the same statuses', async (language) => {
  const [, sentence = ''] =
    /after status (.*?), a lost connection/.exec(await read(`generated/${language}/README.md`)) ?? [];
  expect(readStatuses(sentence.replace('one of the 520s', '520 to 529'))).toEqual(retryableStatuses);
});

test('a known code decides before the status', () => {
  expect([isRetryable(500, 'UNKNOWN_ERROR'), isRetryable(500, 'A_NEW_CODE'), isRetryable(500)]).toEqual([
    false,
    true,
    true,
  ]);
});
