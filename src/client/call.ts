import type { Answer } from './answer.ts';

/**
 * A call that was made. It is a promise of what the call returns, and rejects with a `RealtimeError`.
 */
export interface Call<Data> extends Promise<Data> {
  /**
   * Tells more of the answer than its data.
   *
   * @returns a promise of `data`, of the gateway's `metadata`, such as `request_id`, and of the HTTP `response`
   */
  withResponse(): Promise<Answer<Data>>;
}

/** Makes a call of the answer that it waits for. */
export function callOf<Data>(answer: Promise<Answer<Data>>): Call<Data> {
  const data = answer.then((item) => item.data);
  return Object.assign(data, {
    withResponse() {
      ignoreFailure(data);
      return answer;
    },
  });
}

/** Leaves a failure to whoever takes it from somewhere else, so that it is not reported as one that nobody handles. */
export function ignoreFailure(promise: Promise<unknown>): void {
  promise.catch(() => {});
}
