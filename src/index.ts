/** The client of the Infrai realtime API: everything that a program needs to call it. */
export { createRealtime, type Realtime } from '../generated/typescript/client.ts';
export type { ErrorStatusByCode, KnownErrorCode } from '../generated/typescript/errors.ts';
export type * from '../generated/typescript/models.ts';
export type { Attempt, AttemptObserver } from './client/attempt-event.ts';
export type { Call } from './client/call.ts';
export {
  AbortError,
  AuthenticationError,
  type ClientErrorCode,
  ConflictError,
  ConnectionError,
  CreditError,
  type ErrorCode,
  InvalidInputError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  RealtimeError,
  type RealtimeErrorDetails,
  TimeoutError,
  UnavailableError,
  UnreadableResponseError,
} from './client/errors.ts';
export type { HeaderValues } from './client/headers.ts';
export type { JsonValue } from './client/json-value.ts';
export type {
  CallOptions,
  ClientOptions,
  FetchedResponse,
  FetchOptions,
} from './client/options.ts';
export type { PagedCall } from './client/pages.ts';
export type { ApiResponse } from './client/response.ts';
export type { ResponseValidator } from './client/response-validator.ts';
