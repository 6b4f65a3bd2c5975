/** Makes the error of a request that has no address: what is wrong, and with which name in the path. */
export type Refuse = (reason: string, name: string) => Error;

/** The address of a request without its query. */
export interface BuiltUrl {
  url: string;
  /** The parameters that are not in the path. */
  rest: Record<string, unknown>;
}

/**
 * Builds the address of a request: the base address and the path of the contract, with its names filled in. The client,
 * the request builder, the contract's examples and the docs all build it here.
 *
 * @param baseUrl where the service is, trimmed with `trimBaseUrl`
 * @param path the path as the contract writes it, such as `/v1/realtime/channel/get/{channel}`
 * @param parameters all parameters of the call
 * @throws what `refuse` returns, for a value that cannot be part of a path
 */
export function buildUrl(
  baseUrl: string,
  path: string,
  parameters: Readonly<Record<string, unknown>>,
  refuse: Refuse,
): BuiltUrl {
  const rest = { ...parameters };
  // Most paths have no name in them, and a replacement costs more than the rest.
  if (!path.includes('{')) return { url: baseUrl + path, rest };
  const filled = path.replace(/{(\w+)}/g, (_whole, name: string) => {
    const value = String(rest[name] ?? '');
    // An empty name would call something else, "." and ".." climb out of the path even when they are percent-encoded,
    // and half a surrogate pair cannot be encoded.
    if (/^\.{0,2}$|\p{Cs}/u.test(value)) throw refuse(`${name} is "${value}", which cannot be part of a path.`, name);
    delete rest[name];
    return encodeURIComponent(value);
  });
  return { url: baseUrl + filled, rest };
}

/** Drops slashes and `/v1` at the end of a base address, since every path of the contract begins with `/v1`. */
export function trimBaseUrl(baseUrl: string): string {
  return baseUrl.replace(/(\/v1)?\/*$/, '');
}

/**
 * Writes the query of a request. Values that are `undefined` or `null` are left out.
 *
 * @returns the query with its question mark; nothing when no value is given
 * @throws URIError for half a surrogate pair
 */
export function buildQuery(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value], at) => `${at ? '&' : '?'}${name}=${encodeURIComponent(String(value))}`)
    .join('');
}
