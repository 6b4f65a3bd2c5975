import type { ApiResponse } from './response.ts';

/** A call in progress: a promise of the call's data. It rejects with a `RealtimeError`. */
export interface Call<Data> extends Promise<Data> {
  /**
   * Gives the whole response.
   *
   * @returns a promise of the `data`, the gateway's `metadata`, such as `request_id`, and the HTTP `response`
   */
  withResponse(): Promise<ApiResponse<Data>>;
  /**
   * Gives the untouched response of a success, whose body you read yourself. Failures are retried and thrown as always.
   * Call it at once, before you await anything.
   */
  asResponse(): Promise<Response>;
}

/** What a caller can still say after the call has begun. */
export interface CallState {
  /** Whether the response is given out as it came. */
  isRaw?: boolean;
}

/** Creates a call. */
export function createCall<Data>(begin: (state: CallState) => Promise<ApiResponse<Data>>): Call<Data> {
  const state: CallState = {};
  const response = begin(state);
  const data = response.then((item) => item.data);
  const withResponse = () => {
    ignoreFailure(data);
    return response;
  };
  return Object.assign(data, {
    withResponse,
    async asResponse() {
      state.isRaw = true;
      return (await withResponse()).response;
    },
  });
}

/** Marks a rejection as handled, because the caller gets it from another promise. */
export function ignoreFailure(promise: Promise<unknown>): void {
  promise.catch(() => {});
}
