import { HttpResponse } from 'msw';
import type { Capabilities, Capability } from '../../generated/typescript/capabilities.ts';
import { type DocumentedErrors, errorExamples, metadata } from '../../generated/typescript/mock-data.ts';

/** What an error response can have besides its code. */
export interface ErrorOptions {
  /** The text for a person; the contract's example by default. */
  message?: string;
  /** How long to wait before the next attempt, in seconds: the `Retry-After` header, which is not sent by default. */
  retryAfter?: number;
}

/** Wraps data in the envelope of a success. */
export function successResponse<Id extends Capability>(data: Capabilities[Id]['data']): Response {
  return HttpResponse.json({ ok: true, data, error: null, metadata });
}

/**
 * Creates the response of a documented error, to return from an override.
 *
 * @param capability the capability that is called; it determines which codes there are
 * @param code the error's code
 */
export function errorResponse<Id extends Capability>(
  _capability: Id,
  code: DocumentedErrors[Id],
  { message, retryAfter }: ErrorOptions = {},
): Response {
  const example = Object.hasOwn(errorExamples, code) ? errorExamples[code] : undefined;
  if (example === undefined) throw new TypeError(`Unknown error code ${code}: the contract does not document it.`);
  const [status, text, hint] = example;
  const error = { code, message: message ?? text, ...(hint !== undefined && { hint }) };
  return HttpResponse.json(
    { ok: false, data: null, error, metadata: { ...metadata, vendor: null } },
    { status, headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) } },
  );
}
