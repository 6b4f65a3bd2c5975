import type { RealtimeError } from './errors.ts';

/** One attempt of a call, told when it has ended. It never holds the project key. */
export interface Attempt {
  /** The capability that was called, such as `realtime.publish`. */
  capability: string;
  /** 1 for the first attempt of a call, 2 for its first repeat. */
  attempt: number;
  /** How long it took, in milliseconds. */
  duration: number;
  /** The HTTP status; absent when no answer came. */
  status?: number | undefined;
  /** The id that the service gave the call; absent when no answer of it came. */
  requestId?: string | undefined;
  /** What went wrong; absent when the attempt succeeded. */
  error?: RealtimeError | undefined;
  /** How long the client waits now before it repeats the call, in milliseconds; absent when the call ends here. */
  retryIn?: number | undefined;
}

/** A function that is told of attempts, to log or trace them. */
export type AttemptObserver = (attempt: Attempt) => unknown;
