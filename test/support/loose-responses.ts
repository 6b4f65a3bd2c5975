import type { Capability } from '../../generated/typescript/capabilities.ts';
import type { Json } from '../../src/contract/document.ts';
import table from './loose-responses.json' with { type: 'json' };

/** A response of a service that keeps to the contract loosely, or breaks it. */
export interface LooseResponse {
  title: string;
  capability: Capability;
  status: number;
  /** The whole body. */
  body: { [name: string]: Json };
}

/** What no client may refuse, with some of the data that the caller gets. All languages' tests read the same table. */
export const acceptedResponses = table.accepted as unknown as (LooseResponse & {
  expected: { [name: string]: Json };
})[];

/** What a caller would get wrong, so that every client refuses it. */
export const refusedResponses = table.refused as unknown as LooseResponse[];
