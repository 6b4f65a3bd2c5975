import type { Admitted } from '../authentication.ts';
import type { ErrorInfo } from '../errors.ts';

/** A call of Ably's REST API whose caller is known. */
export interface RestCall extends Admitted {
  method: string;
  /** The name in the path, of a channel or a key. */
  name: string;
  query: URLSearchParams;
  /** The parsed body; undefined when there is none. */
  body: unknown;
  /** Whether the response is in msgpack. */
  binary: boolean;
}

/** A response to a call of Ably's REST API, before it is written. */
export type RestResponse =
  | { error: ErrorInfo }
  | { status: number; body: unknown; headers?: Record<string, string | string[]> };
