import { setTimeout as wait } from 'node:timers/promises';

/** How often a change to a file is tried, and how much longer each wait before the next time is, in milliseconds. */
const patience = { attempts: 10, step: 20 };

/** What a system says of a file that another program has open. */
const busyCodes = new Set(['EPERM', 'EBUSY', 'EACCES']);

/**
 * Changes a file, and tries again for about a second while it is in use: on Windows, a scanner may have it open for a
 * moment.
 *
 * @throws what the change throws for any other reason, or at last
 */
export async function retryWhileBusy(change: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await change();
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (attempt === patience.attempts || !busyCodes.has(code)) throw error;
      await wait(patience.step * attempt);
    }
  }
}
