import { v7 as uuid } from 'uuid';
import type { OpenApiDocument } from '../../contract/document.ts';

/** A response of a mock before it is written to the connection. */
export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: unknown;
  /** The capability that was called, for the log. */
  capability?: string;
}

/**
 * Puts data into the contract's envelope.
 *
 * @param vendor the vendor that handled the call, or `null`
 * @param milliseconds how long it took
 */
export function formatSuccess(data: unknown, vendor: string | null, milliseconds: number): HttpResponse {
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
 * Puts an error into the contract's envelope.
 *
 * @param code a code of either catalogue; another one throws
 * @param message what is wrong, for people
 * @param headers headers to add, such as `Retry-After`
 */
export type FormatError = (code: string, message: string, headers?: Record<string, string>) => HttpResponse;

/**
 * Creates the function that puts errors into the contract's envelope.
 *
 * @param document the contract, whose catalogues give each code its status and its hint
 */
export function createFormatError(
  document: Pick<OpenApiDocument, 'x-infrai-errors' | 'x-infrai-mock-errors'>,
): FormatError {
  const catalogue = new Map(Object.entries({ ...document['x-infrai-errors'], ...document['x-infrai-mock-errors'] }));
  return (code, message, headers = {}) => {
    const entry = catalogue.get(code);
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
