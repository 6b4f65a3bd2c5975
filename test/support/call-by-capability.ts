import type { Capability } from '../../generated/typescript/capabilities.ts';
import type { Realtime } from '../../generated/typescript/client.ts';
import type { ExampleRequest } from '../../src/contract/example-requests.ts';

type Call = (...given: unknown[]) => Promise<unknown>;

/**
 * Finds the client's call of a capability id, for tests that walk through all of them.
 *
 * @returns a function of the parameters, where the capability takes any, and of the call's options
 */
export function callOf(realtime: Realtime, capability: Capability): Call {
  let node: unknown = realtime;
  for (const part of capability.split('.').slice(1)) node = (node as Record<string, unknown>)[part];
  return node as Call;
}

/** The parameters that a caller gives to make an example's request. */
export function parametersOf({ pathParameters, query, body }: ExampleRequest): Record<string, unknown> {
  const { limit, ...texts } = query;
  return {
    ...pathParameters,
    ...texts,
    // A query is text on the wire, and a number to the caller.
    ...(limit !== undefined && { limit: Number(limit) }),
    ...(body as object | undefined),
  };
}
