import { inspect } from 'node:util';
import type { StartMockOptions } from './api.ts';

/** How an option is checked, and what to give instead of a value that makes no sense. */
type Check = [isRight: (value: unknown) => boolean, advice: string];

const isBoolean = (value: unknown) => typeof value === 'boolean';
const isAny = () => true;

/** The options. Those that are read by a function of their own are checked there. */
const checks: Record<keyof StartMockOptions, Check> = {
  port: [(value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535, 'Give 0 to 65535.'],
  host: [(value) => typeof value === 'string', 'Give an address, such as 127.0.0.1.'],
  projectKey: [
    (value) => typeof value === 'string' && /^[!-~]+$/.test(value),
    'Give a text of printable ASCII without spaces.',
  ],
  seed: [isAny, ''],
  disturb: [isAny, ''],
  lenient: [isBoolean, 'Give true or false.'],
  log: [(value) => ['text', 'json', 'none'].includes(String(value)), 'Give text, json or none.'],
};

/** @throws RangeError for an option that is unknown or makes no sense; the message names it */
export function checkOptions(options: StartMockOptions): void {
  for (const [name, value] of Object.entries(options)) {
    const [isRight, advice] = Object.hasOwn(checks, name) ? checks[name as keyof StartMockOptions] : [];
    if (isRight === undefined) {
      throw new RangeError(`startMock: ${name} is unknown. The options are: ${Object.keys(checks).join(', ')}.`);
    }
    if (value !== undefined && !isRight(value)) {
      throw new RangeError(`startMock: ${name} is ${inspect(value)}. ${advice}`);
    }
  }
}
