import { type SpawnSyncReturns, spawnSync } from 'node:child_process';

/**
 * Tells whether a language's tools are on this machine.
 *
 * @returns why a test of it is skipped; nothing when it can run
 * @throws when they are missing and STRICT_TOOLCHAINS=1 says that they may not be
 */
export function missingToolchain(command: string, ...parameters: string[]): string | undefined {
  const { status }: SpawnSyncReturns<Buffer> = spawnSync(command, parameters);
  if (status === 0) return undefined;
  const reason = `${command} is not on this machine`;
  if (process.env.STRICT_TOOLCHAINS === '1') throw new Error(`${reason}, and STRICT_TOOLCHAINS=1 demands it.`);
  return skipWhere(true, reason);
}

/**
 * Tells that a test has nothing to show somewhere.
 *
 * @returns why it is skipped; nothing when it can run
 */
export function skipWhere(applies: boolean, why: string): string | undefined {
  if (!applies) return undefined;
  // The report of a run leaves out the titles of what was skipped.
  console.log(`skipped: ${why}`);
  return why;
}

/** What the title of a test ends with, so that a skipped one says why. */
export function reason(missing: string | undefined): string {
  return missing === undefined ? '' : ` (skipped: ${missing})`;
}
