import { HttpResponse } from 'msw';
import type { Capabilities, Capability } from '../../generated/typescript/capabilities.ts';
import { type DocumentedErrors, errorExamples, metadata } from '../../generated/typescript/mock-data.ts';

/** What can be said of an error. */
export interface ErrorOptions {
  /** The text for people; the contract's example when absent. */
  message?: string;
  /** How long to wait before the next attempt, in seconds, for the `Retry-After` header; without it when absent. */
  retryAfter?: number;
}

/** Puts data into the envelope of a success. */
export function successResponse<Id extends Capability>(data: Capabilities[Id]['data']): Response {
  return HttpResponse.json({ ok: true, data, error: null, metadata });
}

/**
 * Makes the answer of an error that a capability documents, to be returned from an override.
 *
 * @param capability the capability that is called; it tells which codes there are
 * @param code the error's code
 */
export function errorResponse<Id extends Capability>(
  _capability: Id,
  code: DocumentedErrors[Id],
  { message, retryAfter }: ErrorOptions = {},
): Response {
  const example = errorExamples[code];
  if (example === undefined) throw new TypeError(`The contract documents no error ${code}.`);
  const [status, text, hint] = example;
  const error = { code, message: message ?? text, ...(hint !== undefined && { hint }) };
  return HttpResponse.json(
    { ok: false, data: null, error, metadata: { ...metadata, vendor: null } },
    { status, headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) } },
  );
}
