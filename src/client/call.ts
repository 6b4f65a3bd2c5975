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

/** What is known of a call only while it goes on. */
export interface CallState {
  /** Whether the response is given out as it came. */
  isRaw?: boolean;
  /** The response, when it has come. */
  response?: ApiResponse<unknown>;
  /** Holds the stack of the caller, where the platform does not find it. */
  trace?: Error | undefined;
}

/**
 * Creates a call.
 *
 * @param data the promise of the call's data; the response is in the state when it resolves
 */
export function createCall<Data>(data: Promise<Data>, state: CallState): Call<Data> {
  const nativeThen = data.then;
  // `await` does not come here, and finds its line itself. To keep a stack costs as much as all the rest of the client.
  const then: typeof nativeThen = (...handlers) => {
    state.trace ??= new Error();
    return nativeThen.apply(data, handlers) as Promise<never>;
  };
  const withResponse = () => then(() => state.response as ApiResponse<Data>);
  return Object.assign(data, {
    then,
    withResponse,
    asResponse() {
      state.isRaw = true;
      return withResponse().then(({ response }) => response);
    },
  });
}

/** Marks a rejection as handled, because the caller gets it from another promise. */
export function ignoreFailure(promise: Promise<unknown>): void {
  promise.catch(() => {});
}
