import { v7 as uuid } from 'uuid';
import type { OpenApiDocument } from '../../contract/document.ts';

/** An answer of a mock before it is written to the connection. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/**
 * Words a success as the contract's envelope.
 *
 * @param vendor the vendor that carried out the call, or `null`
 * @param milliseconds how long it took
 */
export function createSuccess(data: unknown, vendor: string | null, milliseconds: number): Answer {
  return {
    status: 200,
    headers: {},
    body: {
      ok: true,
      data,
      error: null,
      metadata: { request_id: uuid(), cost_usd: 0, latency_ms: milliseconds, vendor, cache_hit: false },
    },
  };
}

/**
 * Makes the function that words a failure as the contract's envelope.
 *
 * @param document the contract, whose catalogues give each code its status and its hint
 * @returns a function of a code, of the message for people and of headers to add; it throws on a code that neither
 *   catalogue has
 */
export function createFailure(document: Pick<OpenApiDocument, 'x-infrai-errors' | 'x-infrai-mock-errors'>) {
  const catalogue = { ...document['x-infrai-errors'], ...document['x-infrai-mock-errors'] };
  return (code: string, message: string, headers: Record<string, string> = {}): Answer => {
    const entry = catalogue[code];
    if (entry === undefined) throw new Error(`The contract's catalogues have no code ${code}.`);
    return {
      status: entry.status,
      headers,
      body: {
        ok: false,
        data: null,
        error: { code, message, hint: entry.action },
        metadata: { request_id: uuid(), cost_usd: 0, latency_ms: 0, vendor: null, cache_hit: false },
      },
    };
  };
}

/** The function that `createFailure` makes. */
export type Failure = ReturnType<typeof createFailure>;
