import { type ClientErrorCode, isRetryableStatus } from '../../generated/typescript/behavior.ts';
import { finalCodes, type KnownErrorCode, retriedCodes } from '../../generated/typescript/errors.ts';

export type { ClientErrorCode };

/** An error code. An editor completes the known ones; a code that is newer than the client is still a string. */
export type ErrorCode = KnownErrorCode | ClientErrorCode | (string & Record<never, never>);

/** What is known about a failed call. */
export interface RealtimeErrorDetails {
  code: ErrorCode;
  capability?: string | undefined;
  status?: number | undefined;
  hint?: string | undefined;
  requestId?: string | undefined;
  retryAfter?: number | undefined;
  retryable?: boolean | undefined;
  headers?: Headers | undefined;
  cause?: unknown;
}

/**
 * A failed call. There is a class for each kind of failure that a caller handles differently; compare `name` instead of
 * using `instanceof` where two copies of the package are loaded. An error never holds the project key. `JSON.stringify`
 * gives all of it except the cause.
 */
export class RealtimeError extends Error {
  /** The stable code of the service, or one of the client's own in lower case, such as `timeout`. */
  declare readonly code: ErrorCode;
  /** The capability that was called, such as `realtime.publish`; absent when the client could not be created. */
  declare readonly capability: string | undefined;
  /** The HTTP status; absent without a response. */
  declare readonly status: number | undefined;
  /** What to do next, when the service says so. */
  declare readonly hint: string | undefined;
  /** The id of the request, to quote when you ask for help; absent without a response of the service. */
  declare readonly requestId: string | undefined;
  /** How long the service asks to wait before a retry, in seconds. */
  declare readonly retryAfter: number | undefined;
  /** Whether the same call may succeed later. */
  declare readonly retryable: boolean;

  /** The headers of the response; absent without one. Logs and `JSON.stringify` leave them out. */
  declare readonly headers: Headers | undefined;

  /** What `name` is, unless it is changed. Minifying does not change it. */
  static readonly kind: string = 'RealtimeError';

  constructor(message: string, { headers, ...details }: RealtimeErrorDetails) {
    super(message, details);
    Object.assign(this, { retryable: false }, details);
    Object.defineProperties(this, {
      name: { value: new.target.kind, writable: true },
      headers: { value: headers },
    });
  }

  /** Gives everything that a log needs. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this);
  }
}

/** 400: a parameter is missing or malformed; the message names it. Without a status, the request was not sent. */
export class InvalidInputError extends RealtimeError {
  static override readonly kind = 'InvalidInputError';
  declare name: 'InvalidInputError';
}

/** 401: the project key is wrong. Without a status, the project key is missing. */
export class AuthenticationError extends RealtimeError {
  static override readonly kind = 'AuthenticationError';
  declare name: 'AuthenticationError';
}

/** 402: the account has to pay or to be verified first. */
export class CreditError extends RealtimeError {
  static override readonly kind = 'CreditError';
  declare name: 'CreditError';
}

/** 403: the project key may not do this. */
export class PermissionError extends RealtimeError {
  static override readonly kind = 'PermissionError';
  declare name: 'PermissionError';
}

/** 404: the channel does not exist. */
export class NotFoundError extends RealtimeError {
  static override readonly kind = 'NotFoundError';
  declare name: 'NotFoundError';
}

/** 409: the name or the idempotency key is in use for something else. */
export class ConflictError extends RealtimeError {
  static override readonly kind = 'ConflictError';
  declare name: 'ConflictError';
}

/** 429: too many calls. */
export class RateLimitError extends RealtimeError {
  static override readonly kind = 'RateLimitError';
  declare name: 'RateLimitError';
}

/** 503: the service or its vendor is temporarily down. */
export class UnavailableError extends RealtimeError {
  static override readonly kind = 'UnavailableError';
  declare name: 'UnavailableError';
}

/** The connection could not be made, or broke. */
export class ConnectionError extends RealtimeError {
  static override readonly kind = 'ConnectionError';
  declare name: 'ConnectionError';
}

/** The response did not come in time. */
export class TimeoutError extends RealtimeError {
  static override readonly kind = 'TimeoutError';
  declare name: 'TimeoutError';
}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortError extends RealtimeError {
  static override readonly kind = 'AbortError';
  declare name: 'AbortError';
}

/** The response is not the API's envelope, or breaks the contract; the message says how. */
export class UnreadableResponseError extends RealtimeError {
  static override readonly kind = 'UnreadableResponseError';
  declare name: 'UnreadableResponseError';
}

/** The error class of each HTTP status; any other status is a plain `RealtimeError`. */
export const classByStatus: Record<number, typeof RealtimeError> = {
  400: InvalidInputError,
  401: AuthenticationError,
  402: CreditError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitError,
  503: UnavailableError,
};

/** Tells whether a retry may help: by the contract's catalogue, or by the status when there is no code or a new one. */
export function isRetryable(status: number, code = ''): boolean {
  return retriedCodes.includes(code) || (!finalCodes.includes(code) && isRetryableStatus(status));
}
