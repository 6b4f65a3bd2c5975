import { describe, expect, test } from 'vitest';
import type { ReadyCase } from './start-conformance.ts';

/**
 * Tries each case of the table, many at a time.
 *
 * @param tryCase lists in sentences where the outcome differs from the table
 */
export function tryCases(
  title: string,
  cases: readonly ReadyCase[],
  tryCase: (testCase: ReadyCase) => Promise<string[]>,
): void {
  // Stryker has to know which test runs a line, which it cannot where tests run at the same time.
  if (process.env.MUTATION_TESTS !== undefined) {
    test(title, async () => {
      const rest = cases.values();
      // Calls made all at once would be sent later than the times that some of them have.
      const runners = Array.from({ length: 40 }, async () => {
        for (const testCase of rest) expect(await tryCase(testCase), testCase.id).toEqual([]);
      });
      await Promise.all(runners);
    }, 10_000);
    return;
  }
  describe.concurrent(title, () => {
    test.each(cases)('$id', async (testCase) => {
      expect(await tryCase(testCase)).toEqual([]);
    });
  });
}
