import { trimBaseUrl } from '../contract/build-url.ts';
import { requireApiKey } from './api-key.ts';
import type { AttemptObserver } from './attempt-event.ts';
import type { HeaderValues } from './headers.ts';
import { createRefusal } from './refusal.ts';
import type { ResponseValidator } from './response-validator.ts';

/** What the client reads of a response, so that the `fetch` of any library fits. */
export interface FetchedResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** What `fetch` takes besides what the client sets, on the platforms that take it. */
export interface FetchOptions
  extends Omit<RequestInit, 'body' | 'headers' | 'method' | 'redirect' | 'signal' | 'window'> {
  /** Node.js and undici: where connections come from, such as a `ProxyAgent`. */
  dispatcher?: unknown;
  /** node-fetch: the agent of `node:http`. */
  agent?: unknown;
  /** Next.js: how long its cache keeps a response. Next.js 14 keeps reads for ever, unless `cache` is `'no-store'`. */
  next?: { revalidate?: number | false; tags?: string[] };
}

/** The settings of a client. Each of them can also be set for one call. `null` and `undefined` mean the default. */
export interface ClientOptions {
  /**
   * The project key, or a function that returns it, which is called before each attempt. It is a secret of your server.
   * White space around it is dropped. The default is the environment variable `INFRAI_API_KEY`.
   */
  apiKey?: string | (() => string | Promise<string>) | null | undefined;
  /**
   * Where the service is. The default is the environment variable `INFRAI_BASE_URL`, or else `https://api.infrai.cc`. A
   * path may follow; `/v1` at the end is dropped.
   */
  baseUrl?: string | URL | null | undefined;
  /**
   * How long one attempt may take, with reading its response, in milliseconds; 30,000 by default, at least 1. `Infinity`
   * switches it off.
   */
  timeout?: number | null | undefined;
  /** How many retries may follow the first attempt of a call, when a retry can help; 2 by default. 0 switches them off. */
  maxRetries?: number | null | undefined;
  /**
   * The longest wait that the service may ask for before a retry, in milliseconds; 60,000 by default. When it asks for
   * more, the call fails with the error of the service, and its `retryAfter` says how long to wait.
   */
  maxWait?: number | null | undefined;
  /**
   * The longest time for a call with all its attempts and waits, in milliseconds; 120,000 by default, at least 1.
   * `Infinity` switches it off.
   */
  deadline?: number | null | undefined;
  /** Sends the requests instead of the platform's `fetch`. */
  // biome-ignore lint/suspicious/noExplicitAny: each library has its own type of init, and each takes what the client gives
  fetch?: ((url: string, init: any) => Promise<FetchedResponse>) | null | undefined;
  /** What else `fetch` is given: `dispatcher`, `cache`, `next`, `keepalive` and so on. */
  fetchOptions?: FetchOptions | null | undefined;
  /** Headers for each request, over the client's own; `null` removes one. The headers of a call go over these. */
  headers?: HeaderValues | null | undefined;
  /** Called with each attempt when it has ended. What it throws is ignored. */
  onAttempt?: AttemptObserver | null | undefined;
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
  idempotencyKey?: string | null | undefined;
  /** Ends the call at once when it aborts, even during a wait. */
  signal?: AbortSignal | null | undefined;
}

/** The settings of one call, complete. */
export interface Settings extends Omit<CallOptions, 'fetch'> {
  apiKey: string | (() => string | Promise<string>);
  baseUrl: string;
  timeout: number;
  maxRetries: number;
  maxWait: number;
  deadline: number;
  fetch?: NonNullable<ClientOptions['fetch']>;
  /** The headers of the client, with names in lower case. Those of the call go over them. */
  clientHeaders: Record<string, string>;
}

/**
 * Puts options over settings. An option that is `undefined` or `null` counts as absent, but for `validate: null`.
 *
 * @param capability what is called; absent when the client starts
 * @throws RealtimeError when a setting makes no sense
 */
export function mergeOptions(settings: object, options: CallOptions, capability?: string): Settings {
  const merged = { ...settings } as Record<string, unknown>;
  for (const [name, value] of Object.entries(options))
    if (value != null || (name === 'validate' && value === null)) merged[name] = value;
  for (const [name, limit] of Object.entries({ maxRetries: 0, maxWait: 0, timeout: 1, deadline: 1 })) {
    const value = merged[name];
    if (!(typeof value === 'number' && value >= limit))
      throw createRefusal(`${name} is ${value}; it has to be at least ${limit}.`, capability);
  }
  const { baseUrl, signal } = merged as { baseUrl: unknown; signal?: Partial<AbortSignal> };
  if (!/^(https?:\/)?\/[^\s?#]*$/i.test(String(baseUrl)))
    throw createRefusal(
      `baseUrl is "${baseUrl}"; it has to be an https or http address without a query or fragment.`,
      capability,
    );
  if (signal && !signal.addEventListener) throw createRefusal('signal is no AbortSignal.', capability);
  merged.baseUrl = trimBaseUrl(String(baseUrl));
  if (typeof merged.apiKey !== 'function') merged.apiKey = requireApiKey(merged.apiKey);
  return merged as unknown as Settings;
}
