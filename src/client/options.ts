import type { AttemptObserver } from './attempt-event.ts';
import type { ResponseValidator } from './response-validator.ts';

/** The settings of a client. Each of them can be given for one call too. */
export interface ClientOptions {
  /**
   * The project key, or a function that finds it, which is asked before each attempt. It is a secret of your server.
   * When it is absent, the environment variable `INFRAI_API_KEY` is read.
   */
  apiKey?: string | (() => string | Promise<string>) | undefined;
  /** Where the service is, such as `https://api.infrai.cc`, which it is when absent. A path before `/v1` may follow. */
  baseUrl?: string | undefined;
  /** How long one attempt may take until its answer was read, in milliseconds; 30,000 when absent. */
  timeout?: number | undefined;
  /** How often a call is repeated after the first attempt, when a repeat can help; 2 when absent. */
  maxRetries?: number | undefined;
  /**
   * The longest wait before a repeat, in milliseconds; 60,000 when absent. When the service asks to wait longer, the
   * call ends with its error, whose `retryAfter` tells when to come back.
   */
  maxWait?: number | undefined;
  /** The longest time for a call with all its attempts and waits, in milliseconds; 120,000 when absent. */
  deadline?: number | undefined;
  /** Sends the requests instead of the platform's `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Headers for each request, over those of the client. `null` takes one away. A call adds to those of its client. */
  headers?: Record<string, string | null | undefined> | undefined;
  /** Is told of each attempt when it has ended. Whatever it throws is ignored. */
  onAttempt?: AttemptObserver | undefined;
  /**
   * Judges each answer; one that it objects to is an `UnreadableResponseError` with the code `invalid_response`. Take
   * `validateResponses` of `infrai-realtime/validation` to hold answers to the contract. `null` judges none.
   */
  validate?: ResponseValidator | null | undefined;
  /**
   * Lets the client start in a browser. Everyone who opens the page can then read the project key and use your account,
   * so this is for pages that only you open.
   */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** What can be said of one call: each setting of the client, and what only a call can have. */
export interface CallOptions extends Omit<ClientOptions, 'dangerouslyAllowBrowser'> {
  /**
   * Names this call, so that a repeat has no second effect; for calls that write. It goes before an `idempotency_key`
   * among the parameters, and that before an `Idempotency-Key` header. Without any, the client makes one.
   */
  idempotencyKey?: string | undefined;
  /** Ends the call at once when it aborts, also while it waits. */
  signal?: AbortSignal | undefined;
}

/** The settings that hold for one call. */
export interface Settings extends CallOptions {
  apiKey: NonNullable<ClientOptions['apiKey']>;
  baseUrl: string;
  timeout: number;
  maxRetries: number;
  maxWait: number;
  deadline: number;
  /** The headers of the client; those of the call go over them, whatever the case of their names. */
  clientHeaders: ClientOptions['headers'];
}

/** Lays options over settings. An option that is `undefined` is as good as absent. */
export function layOver(settings: Partial<Settings>, options: CallOptions): Settings {
  const layered: Record<string, unknown> = { ...settings };
  for (const [name, value] of Object.entries(options)) if (value !== undefined) layered[name] = value;
  return layered as unknown as Settings;
}
