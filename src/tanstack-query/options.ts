import type { DataTag, InfiniteData } from '@tanstack/query-core';
import type { Capability } from '../../generated/typescript/capabilities.ts';
import type { RealtimeError } from '../client/errors.ts';

type Split<Text extends string> = Text extends `${infer Head}.${infer Rest}` ? [Head, ...Split<Rest>] : [Text];
type Prefix<Text extends string> = Text extends `${infer Head}.${infer Rest}` ? Head | `${Head}.${Prefix<Rest>}` : Text;

/** The client retries by itself; retries of TanStack Query on top would multiply the attempts. */
type NoRetry = (failureCount: number, error: RealtimeError) => boolean;
const retry: NoRetry = () => false;

/** What `useQuery`, `fetchQuery` and similar functions take. Spread it to add `enabled`, `select`, `staleTime` and the rest. */
export interface RealtimeQuery<Data, Key extends readonly unknown[]> {
  queryKey: DataTag<Key, Data, RealtimeError>;
  /** Ends the call when the query is cancelled. */
  queryFn: (context: { signal: AbortSignal }) => Promise<Data>;
  retry: NoRetry;
}

/** What `useInfiniteQuery`, `fetchInfiniteQuery` and similar functions take. */
export interface RealtimeInfiniteQuery<Page, Key extends readonly unknown[]> {
  queryKey: DataTag<Key, InfiniteData<Page, string | undefined>, RealtimeError>;
  queryFn: (context: { signal: AbortSignal; pageParam: string | undefined }) => Promise<Page>;
  initialPageParam: string | undefined;
  getNextPageParam: (page: Page) => string | undefined;
  retry: NoRetry;
}

/** What `useMutation` and similar functions take. */
export interface RealtimeMutation<Data, Parameters, Key extends readonly unknown[]> {
  mutationKey: Key;
  mutationFn: (parameters: Parameters) => Promise<Data>;
  retry: NoRetry;
}

/**
 * Makes the prefix that the keys of several queries share, to invalidate them or set their defaults together:
 * `invalidateQueries({ queryKey: queryKey('realtime.channel') })`.
 *
 * @param capability a capability id, or its first parts
 */
export function queryKey<Id extends Prefix<Capability>>(capability: Id): Readonly<Split<Id>> {
  return capability.split('.') as Split<Id>;
}

/** Makes the options of a call that reads. Its key is the parts of the capability id, then the parameters. */
export function query<Id extends Capability, Data, Given extends readonly unknown[]>(
  capability: Id,
  given: Given,
  read: (options: { signal: AbortSignal }) => Promise<Data>,
): RealtimeQuery<Data, readonly [...Split<Id>, ...Given]> {
  return { queryKey: createKey(capability, given), queryFn: ({ signal }) => read({ signal }), retry };
}

/** Makes the options of a call that reads page by page. Its key differs from that of a single page. */
export function infiniteQuery<Id extends Capability, Page extends { next_cursor?: string | null }, Parameters>(
  capability: Id,
  parameters: Parameters,
  read: (parameters: Parameters & { cursor?: string }, options: { signal: AbortSignal }) => Promise<Page>,
): RealtimeInfiniteQuery<Page, readonly [...Split<Id>, 'infinite', Parameters]> {
  return {
    queryKey: createKey(capability, ['infinite', parameters]),
    queryFn: ({ signal, pageParam }) =>
      read({ ...parameters, ...(pageParam !== undefined && { cursor: pageParam }) }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next_cursor || undefined,
    retry,
  };
}

/** Makes the options of a call that writes. */
export function mutation<Id extends Capability, Data, Parameters>(
  capability: Id,
  write: (parameters: Parameters) => Promise<Data>,
): RealtimeMutation<Data, Parameters, Readonly<Split<Id>>> {
  return {
    mutationKey: queryKey(capability) as Readonly<Split<Id>>,
    mutationFn: (parameters) => write(parameters),
    retry,
  };
}

/** Makes a key with a type that tells the compiler what the cache holds under it. */
function createKey<Key>(capability: string, given: readonly unknown[]): Key {
  return [...capability.split('.'), ...given] as Key;
}
