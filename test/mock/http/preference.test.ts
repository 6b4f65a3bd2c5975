import { expect, test } from 'vitest';
import type { Operation } from '../../../src/contract/operations.ts';
import { readPreference } from '../../../src/mock/http/preference.ts';

const withExamples = (...names: string[]) => ({
  content: { 'application/json': { examples: Object.fromEntries(names.map((name) => [name, {}])) } },
});
const operation = {
  capability: 'realtime.fly',
  responses: { 200: withExamples('ok', 'fast'), 204: {}, 402: withExamples('credit') },
} as unknown as Operation;

test.each([
  ['code=402', 402, 'credit'],
  ['code=200', 200, 'ok'],
  ['example=fast', 200, 'fast'],
  ['example=credit', 402, 'credit'],
  ['code=200, example="fast"', 200, 'fast'],
  ['CODE = 402; wait=10', 402, 'credit'],
  ['code=402, code=200', 402, 'credit'],
])('Prefer: %s asks for %i, %s', (header, status, example) => {
  expect(readPreference(operation, header)).toEqual({ preferred: { status, example } });
});

test.each([undefined, '', 'respond-async', 'x-code=402', 'wait=10'])(
  'Prefer: %j asks for nothing in particular',
  (header) => {
    expect(readPreference(operation, header)).toEqual({});
  },
);

test.each([
  ['code=418', 'realtime.fly documents no status 418. It documents: 200, 204, 402.'],
  ['example=slow', 'realtime.fly has no example slow. It has: ok, fast, credit.'],
  ['code=402, example=ok', 'realtime.fly has no example ok at status 402. It has: credit.'],
])('Prefer: %s is refused with what there is', (header, problem) => {
  expect(readPreference(operation, header)).toEqual({ problem });
});
