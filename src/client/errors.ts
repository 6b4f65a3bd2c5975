import { isRetryable as isRetryableByContract, type KnownErrorCode } from '../../generated/typescript/errors.ts';

/**
 * A code that the client sets when the service sent none.
 *
 * - `api_key_missing`: there is no project key, or the function that returns it failed
 * - `browser_refused`: the client was started in a browser
 * - `invalid_parameters`: the parameters or settings cannot be sent
 * - `connection_failed`: the connection could not be made, or broke
 * - `timeout`: the response did not come in time
 * - `aborted`: the caller's signal ended the call
 * - `unreadable_response`: the response is not the API's envelope
 * - `invalid_response`: the client's `validate` rejected the response
 * - `repeated_cursor`: a page of a list points to an earlier page
 */
export type ClientErrorCode =
  | 'api_key_missing'
  | 'browser_refused'
  | 'invalid_parameters'
  | 'connection_failed'
  | 'timeout'
  | 'aborted'
  | 'unreadable_response'
  | 'invalid_response'
  | 'repeated_cursor';

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

  constructor(message: string, details: RealtimeErrorDetails) {
    super(message, details);
    Object.assign(this, { retryable: false }, details);
  }

  override get name(): string {
    return 'RealtimeError';
  }

  /** Gives everything that a log needs. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this);
  }
}

/** 400: a parameter is missing or malformed; the message names it. Without a status, the request was not sent. */
export class InvalidInputError extends RealtimeError {
  override get name() {
    return 'InvalidInputError' as const;
  }
}

/** 401: the project key is wrong. Without a status, the project key is missing. */
export class AuthenticationError extends RealtimeError {
  override get name() {
    return 'AuthenticationError' as const;
  }
}

/** 402: the account has to pay or to be verified first. */
export class CreditError extends RealtimeError {
  override get name() {
    return 'CreditError' as const;
  }
}

/** 403: the project key may not do this. */
export class PermissionError extends RealtimeError {
  override get name() {
    return 'PermissionError' as const;
  }
}

/** 404: the channel does not exist. */
export class NotFoundError extends RealtimeError {
  override get name() {
    return 'NotFoundError' as const;
  }
}

/** 409: the name or the idempotency key is in use for something else. */
export class ConflictError extends RealtimeError {
  override get name() {
    return 'ConflictError' as const;
  }
}

/** 429: too many calls. */
export class RateLimitError extends RealtimeError {
  override get name() {
    return 'RateLimitError' as const;
  }
}

/** 503: the service or its vendor is temporarily down. */
export class UnavailableError extends RealtimeError {
  override get name() {
    return 'UnavailableError' as const;
  }
}

/** The connection could not be made, or broke. */
export class ConnectionError extends RealtimeError {
  override get name() {
    return 'ConnectionError' as const;
  }
}

/** The response did not come in time. */
export class TimeoutError extends RealtimeError {
  override get name() {
    return 'TimeoutError' as const;
  }
}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortError extends RealtimeError {
  override get name() {
    return 'AbortError' as const;
  }
}

/** The response is not the API's envelope, or breaks the contract; the message says how. */
export class UnreadableResponseError extends RealtimeError {
  override get name() {
    return 'UnreadableResponseError' as const;
  }
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

/** Tells whether a retry may help: by the contract's catalogue, or by the status when the code is unknown. */
export function isRetryable(status: number, code?: string): boolean {
  // A proxy sends these two when it could not reach the service.
  return status === 502 || status === 504 || isRetryableByContract(status, code);
}
