import type { AttemptObserver } from './attempt-event.ts';
import type { ResponseValidator } from './response-validator.ts';

/** The settings of a client. Each of them can also be set for one call. */
export interface ClientOptions {
  /**
   * The project key, or a function that returns it, which is called before each attempt. It is a secret of your server.
   * The default is the environment variable `INFRAI_API_KEY`.
   */
  apiKey?: string | (() => string | Promise<string>) | undefined;
  /** Where the service is; `https://api.infrai.cc` by default. A path before `/v1` may follow. */
  baseUrl?: string | undefined;
  /** How long one attempt may take, with reading its response, in milliseconds; 30,000 by default. */
  timeout?: number | undefined;
  /** How many retries may follow the first attempt of a call, when a retry can help; 2 by default. */
  maxRetries?: number | undefined;
  /**
   * The longest wait before a retry, in milliseconds; 60,000 by default. When the service asks for a longer wait, the
   * call fails with the error of the service, and its `retryAfter` says how long to wait.
   */
  maxWait?: number | undefined;
  /** The longest time for a call with all its attempts and waits, in milliseconds; 120,000 by default. */
  deadline?: number | undefined;
  /** Sends the requests instead of the platform's `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Headers for each request, over the client's own; `null` removes one. The headers of a call go over these. */
  headers?: Record<string, string | null | undefined> | undefined;
  /** Called with each attempt when it has ended. What it throws is ignored. */
  onAttempt?: AttemptObserver | undefined;
  /**
   * Validates each successful response. One that it rejects is an `UnreadableResponseError` with the code
   * `invalid_response`. `validateResponses` from `infrai-realtime/validation` validates against the contract; `null`
   * switches validation off.
   */
  validate?: ResponseValidator | null | undefined;
  /**
   * Allows the client in a browser. Everyone who opens the page can then read the project key and use your account, so
   * set this only for pages that only you open.
   */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** The options of one call: each setting of the client, and what only a call can have. */
export interface CallOptions extends Omit<ClientOptions, 'dangerouslyAllowBrowser'> {
  /**
   * Names this call, so that a retry has no second effect; for calls that write. It takes precedence over an
   * `idempotency_key` among the parameters, and that over an `Idempotency-Key` header. Without any of them, the client
   * makes a key.
   */
  idempotencyKey?: string | undefined;
  /** Ends the call at once when it aborts, even during a wait. */
  signal?: AbortSignal | undefined;
}

/** The settings of one call, complete. */
export interface Settings extends CallOptions {
  apiKey: NonNullable<ClientOptions['apiKey']>;
  baseUrl: string;
  timeout: number;
  maxRetries: number;
  maxWait: number;
  deadline: number;
  /** The headers of the client. Those of the call go over them; names are compared without case. */
  clientHeaders: ClientOptions['headers'];
}

/** Puts options over settings. An option that is `undefined` counts as absent. */
export function mergeOptions(settings: Partial<Settings>, options: CallOptions): Settings {
  const merged: Record<string, unknown> = { ...settings };
  for (const [name, value] of Object.entries(options)) if (value !== undefined) merged[name] = value;
  return merged as unknown as Settings;
}
