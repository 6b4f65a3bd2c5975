import { afterAll, describe, expect, test } from 'vitest';
import type { Capability } from '../../generated/typescript/capabilities.ts';
import { createRealtime } from '../../generated/typescript/client.ts';
import type { ClientOptions } from '../../src/client/options.ts';
import { validateResponses } from '../../src/validation.ts';
import { callOf } from '../support/call-by-capability.ts';
import { observe, readParameters } from './outcome.ts';
import { type ReadyCase, startConformance } from './start-conformance.ts';

const conformance = await startConformance('typescript');
afterAll(async () => {
  console.log(conformance.summarize());
  await conformance.close();
});

/** Makes the call of a case. */
async function run({ call, parameters, allItems, options }: ReadyCase) {
  const { validate, idempotencyKey, headers, ...settings } = options;
  const client: ClientOptions = { ...settings, ...(validate && { validate: validateResponses }) };
  const make = callOf(createRealtime(client), call as Capability);
  const own = { idempotencyKey, headers };
  const given = call === 'realtime.event.types' ? [own] : [readParameters(parameters), own];
  const result = make(...given);
  if (!allItems) return { data: await result };
  const items: string[] = [];
  for await (const { name } of result as unknown as AsyncIterable<{ name: string }>) items.push(name);
  return { items };
}

describe.concurrent('the TypeScript client does what the table of behaviour says', () => {
  test.each(conformance.cases)('$id', async (testCase) => {
    const outcome = await observe(() => run(testCase));
    const problems = conformance.judge(testCase.id, outcome);
    if (conformance.pending.has(testCase.id)) expect(problems).not.toEqual([]);
    else expect(problems).toEqual([]);
  });
});
