import { afterAll } from 'vitest';
import type { Capability } from '../../generated/typescript/capabilities.ts';
import { createRealtime, type Realtime } from '../../generated/typescript/client.ts';
import type { ClientName } from '../../scripts/conformance/case.ts';
import type { CallOptions } from '../../src/client/options.ts';
import { validateResponses } from '../../src/validation.ts';
import { callOf } from '../support/call-by-capability.ts';
import type { Outcome } from './judge.ts';
import { observe, readParameters } from './outcome.ts';
import { type ReadyCase, startConformance } from './start-conformance.ts';
import { tryCases } from './try-cases.ts';

/** A call of a case, ready to be made with the TypeScript client. */
export interface PreparedCall {
  realtime: Realtime;
  capability: Capability;
  parameters: Record<string, unknown>;
  own: Pick<CallOptions, 'idempotencyKey' | 'headers'>;
  allItems: boolean;
}

/** What a call came to, when it succeeded. */
export type Result = Pick<Outcome, 'data' | 'items'>;

/** Runs the table in this process. */
export async function runTable(client: ClientName, make: (testCase: ReadyCase) => Promise<Result>): Promise<void> {
  const conformance = await startConformance(client);
  afterAll(async () => {
    console.log(conformance.summarize());
    await conformance.close();
  });
  tryCases(`${client} does what the table of behaviour says`, conformance.cases, async (testCase) => {
    const problems = conformance.judge(testCase.id, await observe(async () => make(testCase)));
    if (!conformance.pending.has(testCase.id)) return problems;
    return problems.length > 0 ? [] : ['It comes out as the table says now, so it is not pending.'];
  });
}

/** Creates the client of a case. */
export function prepareCall({ call, parameters, allItems, options }: ReadyCase): PreparedCall {
  const { validate, idempotencyKey, headers, ...settings } = options;
  const realtime = createRealtime({ ...settings, ...(validate && { validate: validateResponses }) });
  const read = readParameters(parameters) as Record<string, unknown>;
  return { realtime, capability: call as Capability, parameters: read, own: { idempotencyKey, headers }, allItems };
}

/** Makes a call as its user would. */
export async function makeCall({ realtime, capability, parameters, own, allItems }: PreparedCall): Promise<Result> {
  const make = callOf(realtime, capability);
  const result = capability === 'realtime.event.types' ? make(own) : make(parameters, own);
  if (!allItems) return { data: await result };
  const items: string[] = [];
  for await (const { name } of result as unknown as AsyncIterable<{ name: string }>) items.push(name);
  return { items };
}
