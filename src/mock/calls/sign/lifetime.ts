import { daySeconds, defaultLifetimeSeconds } from '../../state/limits.ts';

/** How long a signature lives, in seconds: what was asked for, lowered to the maximum. */
export function lifetimeSeconds(asked: number | undefined): number {
  return Math.min(asked ?? defaultLifetimeSeconds, daySeconds);
}
