import { inspect } from 'node:util';
import type { DisturbanceOptions } from '../mock/calls/disturbance.ts';
import type { Disturbances } from './api.ts';

/**
 * Reads how a mock is to be disturbed.
 *
 * @throws RangeError for a value that makes no sense; the message names it
 */
export function readDisturbances({ latency, rateLimit, failRate }: Disturbances): DisturbanceOptions {
  const disturbances: DisturbanceOptions = {};
  if (latency !== undefined) {
    const { least, most } = typeof latency === 'number' ? { least: latency, most: latency } : Object(latency);
    if (!(least >= 0 && most >= least && most < Number.POSITIVE_INFINITY)) {
      refuse('latency', latency, 'Give milliseconds from 0, or { least, most }.');
    }
    disturbances.latency = { least, most };
  }
  if (rateLimit !== undefined) {
    const { calls, period = 1_000 } = Object(rateLimit);
    if (!(calls >= 1 && period > 0)) {
      refuse('rateLimit', rateLimit, 'Give { calls, period } with at least 1 call and a period above 0 milliseconds.');
    }
    disturbances.rateLimit = { calls, period };
  }
  if (failRate !== undefined) {
    if (!(failRate >= 0 && failRate <= 1)) refuse('failRate', failRate, 'Give a number from 0 to 1.');
    disturbances.failRate = failRate;
  }
  return disturbances;
}

function refuse(name: string, value: unknown, advice: string): never {
  throw new RangeError(`disturb: ${name} is ${inspect(value)}. ${advice}`);
}
