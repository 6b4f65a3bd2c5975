import { type ClientErrorCode, gatewayStatuses } from '../../generated/typescript/behavior.ts';
import { isRetryable, type KnownErrorCode } from '../../generated/typescript/errors.ts';

export type { ClientErrorCode };

/** An error code: the known ones complete in an editor, and one that appeared later is still a string. */
export type ErrorCode = KnownErrorCode | ClientErrorCode | (string & Record<never, never>);

/** What is known of a call that failed. */
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
 * A call that failed. Its class tells the kinds apart that a caller handles differently; `name` does so too where two
 * copies of the package meet. It never holds the project key, and `JSON.stringify` gives all of it but the cause.
 */
export class RealtimeError extends Error {
  /** The stable code that the service gave, or one of the client's own in lower case, such as `timeout`. */
  declare readonly code: ErrorCode;
  /** The capability that was called, such as `realtime.publish`; absent when the client could not start. */
  declare readonly capability: string | undefined;
  /** The HTTP status; absent when no answer came. */
  declare readonly status: number | undefined;
  /** What to do next, where the service knows. */
  declare readonly hint: string | undefined;
  /** The id of the call, to quote when asking for help; absent when no answer of the service came. */
  declare readonly requestId: string | undefined;
  /** How long the service asks to wait before the call is repeated, in seconds. */
  declare readonly retryAfter: number | undefined;
  /** Whether the same call may succeed when it is repeated later. */
  declare readonly retryable: boolean;

  constructor(message: string, details: RealtimeErrorDetails) {
    super(message, details);
    Object.assign(this, { retryable: false }, details);
  }

  override get name(): string {
    return 'RealtimeError';
  }

  /** Everything that a log needs. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this);
  }
}

/** 400: a parameter is missing or malformed; the message names it. Without a status, the call was not sent. */
export class InvalidInputError extends RealtimeError {
  override get name() {
    return 'InvalidInputError' as const;
  }
}

/** 401: the project key is wrong. Without a status, there is none to send. */
export class AuthenticationError extends RealtimeError {
  override get name() {
    return 'AuthenticationError' as const;
  }
}

/** 402: the account has to pay, or to be verified, before it can go on. */
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

/** 404: there is no such channel. */
export class NotFoundError extends RealtimeError {
  override get name() {
    return 'NotFoundError' as const;
  }
}

/** 409: the name or the idempotency key was used for something else. */
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

/** 503: the service or its vendor is down for a while. */
export class UnavailableError extends RealtimeError {
  override get name() {
    return 'UnavailableError' as const;
  }
}

/** No answer came: the connection could not be made, or broke. */
export class ConnectionError extends RealtimeError {
  override get name() {
    return 'ConnectionError' as const;
  }
}

/** No answer came in time. */
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

/** Something came back that is not the API's envelope or breaks the contract; the message says what. */
export class UnreadableResponseError extends RealtimeError {
  override get name() {
    return 'UnreadableResponseError' as const;
  }
}

/** The class of the error that an answer of the service with a status is; `RealtimeError` for any other. */
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

/** Whether a repeat may help, by the contract's catalogue, and by the status for a code that is not in it. */
export function mayRepeat(status: number, code?: string): boolean {
  return gatewayStatuses.includes(status) || isRetryable(status, code);
}
