import type { RealtimeError } from './errors.ts';

/** One attempt of a call, reported when it has ended. It never holds the project key. */
export interface Attempt {
  /** The capability that was called, such as `realtime.publish`. */
  capability: string;
  /** 1 for the first attempt of a call, 2 for its first retry. */
  attempt: number;
  /** How long it took, in milliseconds. */
  duration: number;
  /** The HTTP status; absent without a response. */
  status?: number | undefined;
  /** The id that the service gave the request; absent without a response of the service. */
  requestId?: string | undefined;
  /** What went wrong; absent when the attempt succeeded. */
  error?: RealtimeError | undefined;
  /** How long the client waits before the next attempt, in milliseconds; absent on the last attempt. */
  retryIn?: number | undefined;
}

/** Receives each attempt, to log or trace it. */
export type AttemptObserver = (attempt: Attempt) => unknown;
