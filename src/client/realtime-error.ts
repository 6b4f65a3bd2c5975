import type { KnownErrorCode } from '../../generated/typescript/errors.ts';

/** An error code: the known ones complete in an editor, and one that appeared later is still a string. */
export type ErrorCode = KnownErrorCode | (string & Record<never, never>);

/** What the service said of a call that failed. */
export interface RealtimeErrorDetails {
  capability: string;
  status: number;
  code: ErrorCode;
  message: string;
  hint?: string | undefined;
  requestId?: string | undefined;
  cause?: unknown;
}

/** A call that the service answered with a failure, or with something that is no answer of the contract. */
export class RealtimeError extends Error {
  override readonly name = 'RealtimeError';
  /** The capability that was called, such as `realtime.publish`. */
  readonly capability: string;
  /** The HTTP status of the answer. */
  readonly status: number;
  /** The stable code of the error, or `UNREADABLE_RESPONSE` when the answer was not the contract's envelope. */
  readonly code: ErrorCode;
  /** What to do next, where the service knows. */
  readonly hint: string | undefined;
  /** The id of the call, to quote when asking for help. */
  readonly requestId: string | undefined;

  constructor(details: RealtimeErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.capability = details.capability;
    this.status = details.status;
    this.code = details.code;
    this.hint = details.hint;
    this.requestId = details.requestId;
  }
}
