import type { ApiResponse } from './response.ts';

/** A call in progress: a promise of the call's data. It rejects with a `RealtimeError`. */
export interface Call<Data> extends Promise<Data> {
  /**
   * Gives the whole response.
   *
   * @returns a promise of the `data`, the gateway's `metadata`, such as `request_id`, and the HTTP `response`
   */
  withResponse(): Promise<ApiResponse<Data>>;
}

/** Creates a call from the promise of its response. */
export function createCall<Data>(response: Promise<ApiResponse<Data>>): Call<Data> {
  const data = response.then((item) => item.data);
  return Object.assign(data, {
    withResponse() {
      ignoreFailure(data);
      return response;
    },
  });
}

/** Marks a rejection as handled, because the caller gets it from another promise. */
export function ignoreFailure(promise: Promise<unknown>): void {
  promise.catch(() => {});
}
