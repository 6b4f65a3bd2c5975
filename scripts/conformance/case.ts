/** A client that runs the table. */
export type ClientName =
  | 'typescript'
  | 'python'
  | 'python-async'
  | 'go'
  | 'java'
  | 'mcp'
  | 'tanstack-query'
  | 'openapi-fetch'
  | 'msw';

/** What the faulty server does with one request. */
export interface Attempt {
  /** The HTTP status; 200 by default. */
  status?: number;
  headers?: Record<string, string | string[]>;
  /** The `data` of an envelope of success, as JSON text, so that `2.0` and 20 digits reach the client as written. */
  data?: string;
  /** The `error` of an envelope of failure. */
  error?: unknown;
  /** The `metadata` of the envelope, as JSON text, instead of the usual one. */
  metadata?: string;
  /** The whole body instead of an envelope. `{key}` stands for the project key. */
  body?: string;
  /** The whole body in base64, for bytes that are no text. */
  base64?: string;
  /** Everything that is sent, in place of status, headers and body. */
  raw?: string;
  /** Puts a byte order mark before the body. */
  bom?: boolean;
  /** Compresses the body; `broken` cuts it off. */
  gzip?: 'whole' | 'broken';
  chunked?: boolean;
  /** Where the connection breaks. */
  break?: 'before' | 'head' | 'body';
  /** What never arrives, though the connection stays open. */
  stall?: 'head' | 'body';
  /** What is sent one byte at a time. */
  drip?: 'head' | 'body';
  /** The pause between dripped bytes, or before the response, as a multiple of the timeout. */
  pause?: number;
}

/** The settings of the client and of the call; times are in milliseconds. */
export interface CaseOptions {
  apiKey?: string;
  /** `{server}` stands for the server's address. */
  baseUrl?: string;
  timeout?: number;
  deadline?: number;
  maxRetries?: number;
  maxWait?: number;
  idempotencyKey?: string;
  headers?: Record<string, string>;
  /** Validates responses, in clients where that is an option. */
  validate?: boolean;
}

/** The kinds of failure that callers handle differently. `refused`: the client sent nothing. */
export type Kind =
  | 'refused'
  | 'invalid_input'
  | 'authentication'
  | 'credit'
  | 'permission'
  | 'not_found'
  | 'conflict'
  | 'rate_limit'
  | 'unavailable'
  | 'connection'
  | 'timeout'
  | 'aborted'
  | 'unreadable'
  | 'other';

/** What a failure has to be; what is left out is not looked at, and `null` has to be absent. */
export interface ExpectedError {
  kind: Kind;
  code?: string;
  status?: number | null;
  hint?: string | null;
  requestId?: string | null;
  /** In seconds; `atLeast` and `atMost` where the exact number depends on the clock or the language's types. */
  retryAfter?: number | null | { atLeast?: number; atMost?: number };
  retryable?: boolean;
  /** A text that the message contains. */
  message?: string;
}

/** What the first request has to be; what is left out is not looked at. */
export interface ExpectedRequest {
  method?: string;
  /** The path after the base address, percent-decoded segment by segment. */
  segments?: string[];
  query?: Record<string, string>;
  body?: unknown;
  /** A regular expression for each header, or `null` for one that must not be there. */
  headers?: Record<string, string | null>;
}

export interface Expectation {
  /** What the call returns. Properties that are `null` or absent are the same, and so are times of the same moment. */
  data?: unknown;
  /** Properties that the data has among others. */
  has?: Record<string, unknown>;
  /** The names of the items of all pages. */
  items?: string[];
  error?: ExpectedError;
  /** How many requests arrive, or at most how many where time decides; by default, as many as the case has attempts. */
  attempts?: number | { atMost: number };
  request?: ExpectedRequest;
  /** All attempts have the same body. */
  sameBody?: boolean;
  /** The longest and the shortest time of the call, as multiples of its timeout. */
  within?: number;
  atLeast?: number;
}

/** A client that deviates on purpose. */
export interface Deviation {
  /** Why it does, in English and Chinese. */
  reason: string;
  zh: string;
  /** What comes out of it; absent when the case cannot be put to it at all. */
  expect?: Expectation;
  /** Whether the version of the runtime decides if it deviates. */
  inSomeVersions?: boolean;
}

/** One row of the table. */
export interface ConformanceCase {
  id: string;
  /** What the server or the caller does, in English and Chinese; the docs show it. */
  when: string;
  zh: string;
  call: string;
  /** `{"$number": "NaN"}` stands for what JSON cannot write. */
  parameters?: Record<string, unknown>;
  /** Reads all pages of a list. */
  allItems?: boolean;
  options?: CaseOptions;
  attempts?: Attempt[];
  expect: Expectation;
  deviations?: Partial<Record<ClientName, Deviation>>;
}

/** A file of cases: what they have in common. */
export interface CaseGroup {
  name: string;
  title: string;
  zh: string;
  cases: ConformanceCase[];
}
