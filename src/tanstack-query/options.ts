import type { DataTag, InfiniteData } from '@tanstack/query-core';
import type { Capability } from '../../generated/typescript/capabilities.ts';
import type { RealtimeError } from '../client/errors.ts';

type Split<Text extends string> = Text extends `${infer Head}.${infer Rest}` ? [Head, ...Split<Rest>] : [Text];
type Prefix<Text extends string> = Text extends `${infer Head}.${infer Rest}` ? Head | `${Head}.${Prefix<Rest>}` : Text;

/** The client repeats by itself what can succeed; TanStack Query's repeats on top would multiply those. */
type NoRetry = (failureCount: number, error: RealtimeError) => boolean;
const retry: NoRetry = () => false;

/** What `useQuery`, `fetchQuery` and their likes take. Spread it to add `enabled`, `select`, `staleTime` and the rest. */
export interface RealtimeQuery<Data, Key extends readonly unknown[]> {
  queryKey: DataTag<Key, Data, RealtimeError>;
  /** Ends the call when the query is cancelled. */
  queryFn: (context: { signal: AbortSignal }) => Promise<Data>;
  retry: NoRetry;
}

/** What `useInfiniteQuery`, `fetchInfiniteQuery` and their likes take. */
export interface RealtimeInfiniteQuery<Page, Key extends readonly unknown[]> {
  queryKey: DataTag<Key, InfiniteData<Page, string | undefined>, RealtimeError>;
  queryFn: (context: { signal: AbortSignal; pageParam: string | undefined }) => Promise<Page>;
  initialPageParam: string | undefined;
  getNextPageParam: (page: Page) => string | undefined;
  retry: NoRetry;
}

/** What `useMutation` and its likes take. */
export interface RealtimeMutation<Data, Parameters, Key extends readonly unknown[]> {
  mutationKey: Key;
  mutationFn: (parameters: Parameters) => Promise<Data>;
  retry: NoRetry;
}

/**
 * The start that the keys of many queries share, to invalidate them or give them defaults together:
 * `invalidateQueries({ queryKey: queryKey('realtime.channel') })`.
 *
 * @param capability a capability id, or the first parts of one
 */
export function queryKey<Id extends Prefix<Capability>>(capability: Id): Readonly<Split<Id>> {
  return capability.split('.') as Split<Id>;
}

/** Makes the options of a call that reads; its key is the capability's parts and then what was given. */
export function query<Id extends Capability, Data, Given extends readonly unknown[]>(
  capability: Id,
  given: Given,
  read: (options: { signal: AbortSignal }) => Promise<Data>,
): RealtimeQuery<Data, readonly [...Split<Id>, ...Given]> {
  return { queryKey: tagged(capability, given), queryFn: ({ signal }) => read({ signal }), retry };
}

/** Makes the options of a call that reads page by page. Its key differs from the one of a single page. */
export function infiniteQuery<Id extends Capability, Page extends { next_cursor?: string }, Parameters>(
  capability: Id,
  parameters: Parameters,
  read: (parameters: Parameters & { cursor?: string }, options: { signal: AbortSignal }) => Promise<Page>,
): RealtimeInfiniteQuery<Page, readonly [...Split<Id>, 'infinite', Parameters]> {
  return {
    queryKey: tagged(capability, ['infinite', parameters]),
    queryFn: ({ signal, pageParam }) =>
      read({ ...parameters, ...(pageParam !== undefined && { cursor: pageParam }) }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next_cursor,
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

/** The tag is for the compiler only: it tells what the cache holds under the key. */
function tagged<Key>(capability: string, given: readonly unknown[]): Key {
  return [...capability.split('.'), ...given] as Key;
}
