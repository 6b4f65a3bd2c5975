import type { KnownErrorCode } from '../../generated/typescript/errors.ts';

/** An error code: the known ones complete in an editor, and one that appeared later is still a string. */
export type ErrorCode = KnownErrorCode | (string & Record<never, never>);

/** What is known of a call that failed. */
export interface RealtimeErrorDetails {
  capability: string;
  code: ErrorCode;
  message: string;
  status?: number | undefined;
  hint?: string | undefined;
  requestId?: string | undefined;
  retryAfter?: number | undefined;
  retryable?: boolean | undefined;
  cause?: unknown;
}

/** A call that failed. Its class tells the kinds apart that a caller handles differently. */
export class RealtimeError extends Error {
  override readonly name: string = 'RealtimeError';
  /** The capability that was called, such as `realtime.publish`. */
  readonly capability: string;
  /** The stable code that the service gave, or one of the client's own in lower case, such as `timeout`. */
  readonly code: ErrorCode;
  /** The HTTP status; absent when no answer came. */
  readonly status: number | undefined;
  /** What to do next, where the service knows. */
  readonly hint: string | undefined;
  /** The id of the call, to quote when asking for help. */
  readonly requestId: string | undefined;
  /** How long the service asks to wait before the call is repeated, in seconds. */
  readonly retryAfter: number | undefined;
  /** Whether the same call may succeed when it is repeated later. */
  readonly retryable: boolean;

  constructor(details: RealtimeErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.capability = details.capability;
    this.code = details.code;
    this.status = details.status;
    this.hint = details.hint;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
    this.retryable = details.retryable ?? false;
  }
}

/** 400: a parameter is missing or malformed; the message names it. */
export class InvalidInputError extends RealtimeError {
  override readonly name = 'InvalidInputError';
}

/** 401: the project key is missing or wrong. */
export class AuthenticationError extends RealtimeError {
  override readonly name = 'AuthenticationError';
}

/** 402: the account has to pay, or to be verified, before it can go on. */
export class CreditError extends RealtimeError {
  override readonly name = 'CreditError';
}

/** 403: the project key may not do this. */
export class PermissionError extends RealtimeError {
  override readonly name = 'PermissionError';
}

/** 404: there is no such channel. */
export class NotFoundError extends RealtimeError {
  override readonly name = 'NotFoundError';
}

/** 409: the name or the idempotency key was used for something else. */
export class ConflictError extends RealtimeError {
  override readonly name = 'ConflictError';
}

/** 429: too many calls. */
export class RateLimitError extends RealtimeError {
  override readonly name = 'RateLimitError';
}

/** 503: the service or its vendor is down for a while. */
export class UnavailableError extends RealtimeError {
  override readonly name = 'UnavailableError';
}

/** No answer came: the connection could not be made, or broke. */
export class ConnectionError extends RealtimeError {
  override readonly name = 'ConnectionError';
}

/** No answer came in time. */
export class TimeoutError extends RealtimeError {
  override readonly name = 'TimeoutError';
}

/** The caller's signal ended the call. */
export class AbortError extends RealtimeError {
  override readonly name = 'AbortError';
}

/** Something came back that is not the contract's envelope; the message says what. */
export class UnreadableResponseError extends RealtimeError {
  override readonly name = 'UnreadableResponseError';
}

const classByStatus: Record<number, typeof RealtimeError> = {
  400: InvalidInputError,
  401: AuthenticationError,
  402: CreditError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitError,
  503: UnavailableError,
};

/** Makes the error of an answer, of the class that its status asks for. */
export function errorOfStatus(details: RealtimeErrorDetails & { status: number }): RealtimeError {
  const ErrorClass = classByStatus[details.status] ?? RealtimeError;
  // A code that this version does not know is handled by its status, as the contract asks.
  return new ErrorClass({ ...details, retryable: details.status === 429 || details.status === 503 });
}
