/** What was read at an address: a JSON value, or why there is none. */
export type Reading = { url: string; value: unknown } | { url: string; problem: string; status?: number };

export interface ReadingLimits {
  /** How long one request may take, with its body, in milliseconds. */
  requestTime: number;
  /** How long all requests may take together, in milliseconds. */
  totalTime: number;
  /** How much of a response is read, in bytes after decompression. */
  responseSize: number;
}

/**
 * Reads JSON with a plain GET. It sends no key and no cookie, also not to where it is redirected.
 *
 * @param signal stops the request
 * @returns never rejects: a response that cannot be read is a problem in a sentence
 */
export async function readJson(url: string, limits: ReadingLimits, signal: AbortSignal): Promise<Reading> {
  const bound = AbortSignal.any([signal, AbortSignal.timeout(limits.requestTime)]);
  try {
    const response = await fetch(url, { headers: { Accept: 'application/json' }, credentials: 'omit', signal: bound });
    const text = await readText(response, limits.responseSize);
    if (text === undefined)
      return { url, problem: `is larger than ${limits.responseSize.toLocaleString('en-US')} bytes` };
    const value = parseJson(text);
    const { status } = response;
    if (!response.ok) return { url, status, problem: `responds with status ${status}${describeError(value)}` };
    if (value === undefined) return { url, status, problem: `is not JSON but ${describeType(response)}` };
    const failure = describeFailure(value);
    return failure === undefined ? { url, value } : { url, status, problem: failure };
  } catch (error) {
    return { url, problem: describeException(error as Error, limits, signal.aborted) };
  }
}

/** @returns undefined when the body is too large */
async function readText(response: Response, most: number): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return '';
  // The types of the web's streams do not say that one can be iterated, which they can in Node.js.
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most) return undefined;
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An envelope that says itself that it failed, whatever the status. */
function describeFailure(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return 'has no object and no list';
  return (value as { ok?: unknown }).ok === false ? `reports a failure${describeError(value)}` : undefined;
}

function describeError(value: unknown): string {
  const error = (value as { error?: { code?: unknown } } | null | undefined)?.error;
  return typeof error?.code === 'string' ? ` and ${error.code.slice(0, 100)}` : '';
}

function describeType({ headers }: Response): string {
  return (headers.get('content-type') ?? 'of no content type').slice(0, 100);
}

function describeException(error: Error, limits: ReadingLimits, ended: boolean): string {
  if (ended) return `was not read, since everything together took longer than ${limits.totalTime / 1_000} seconds`;
  if (error.name === 'TimeoutError') return `takes longer than ${limits.requestTime / 1_000} seconds`;
  // `fetch` says only that it failed; the reason is the innermost cause.
  let inner: unknown = error;
  for (let count = 0; count < 5; count += 1) inner = (inner as Error).cause ?? inner;
  const { code, message } = inner as NodeJS.ErrnoException;
  const reason = message || code || error.message;
  return `cannot be reached: ${reason.split('\n')[0]}`;
}
