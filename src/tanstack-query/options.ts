import type { DataTag, InfiniteData } from '@tanstack/query-core';
import type { Capability } from '../../generated/typescript/capabilities.ts';
import type { RealtimeError } from '../client/errors.ts';
import type { CallOptions } from '../client/options.ts';

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
  /** Ends the list at a page that points to an earlier one. */
  getNextPageParam: (
    page: Page,
    pages: Page[],
    cursor: string | undefined,
    cursors: (string | undefined)[],
  ) => string | undefined;
  retry: NoRetry;
}

/** What `useMutation` and similar functions take. */
export interface RealtimeMutation<Data, Parameters, Key extends readonly unknown[]> {
  mutationKey: Key;
  mutationFn: (parameters: Parameters) => Promise<Data>;
  retry: NoRetry;
}

/** What stands before every key of a client that has a name. */
type Named<Name extends string | undefined> = Name extends string ? readonly [Name] : readonly [];

/** The options of all options. */
export interface RealtimeOptionsSettings<Name extends string | undefined = undefined> {
  /** Stands before every key, so that the data of two clients, such as those of two projects, are kept apart. */
  client?: Name;
}

/** The options of a call that reads. A query has its own signal. */
export type QueryCallOptions = Omit<CallOptions, 'signal' | 'idempotencyKey'>;

/** The options of a call that writes. Each mutation gets an idempotency key of its own. */
export type MutationCallOptions = Omit<CallOptions, 'idempotencyKey'>;

/**
 * Makes the prefix that the keys of several queries share, to invalidate them or set their defaults together:
 * `invalidateQueries({ queryKey: queryKey('realtime.channel') })`.
 *
 * @param capability a capability id, or its first parts
 * @param client the name of the client, when it has one
 */
export function queryKey<Id extends Prefix<Capability>, Name extends string | undefined = undefined>(
  capability: Id,
  client?: Name,
): readonly [...Named<Name>, ...Split<Id>] {
  return createKey(client, capability, []);
}

/** Makes options whose keys begin with the name of the client. */
export function createMakers<Name extends string | undefined>(client: Name) {
  return {
    /** Makes the options of a call that reads. Its key is the parts of the capability id, then the parameters. */
    query<Id extends Capability, Data, Given extends readonly unknown[]>(
      capability: Id,
      given: Given,
      callOptions: QueryCallOptions | undefined,
      read: (options: CallOptions) => Promise<Data>,
    ): RealtimeQuery<Data, readonly [...Named<Name>, ...Split<Id>, ...Given]> {
      return {
        queryKey: createKey(client, capability, given),
        queryFn: ({ signal }) => read({ ...callOptions, signal }),
        retry,
      };
    },

    /** Makes the options of a call that reads page by page. Its key differs from that of a single page. */
    infiniteQuery<Id extends Capability, Page extends { next_cursor?: string | null }, Parameters>(
      capability: Id,
      parameters: Parameters,
      callOptions: QueryCallOptions | undefined,
      read: (parameters: Parameters & { cursor?: string }, options: CallOptions) => Promise<Page>,
    ): RealtimeInfiniteQuery<Page, readonly [...Named<Name>, ...Split<Id>, 'infinite', Parameters]> {
      return {
        queryKey: createKey(client, capability, ['infinite', parameters]),
        queryFn: ({ signal, pageParam }) =>
          read({ ...parameters, ...(pageParam !== undefined && { cursor: pageParam }) }, { ...callOptions, signal }),
        initialPageParam: undefined,
        getNextPageParam: ({ next_cursor: next }, _pages, _cursor, cursors) =>
          next && !cursors.includes(next) ? next : undefined,
        retry,
      };
    },

    /** Makes the options of a call that writes. */
    mutation<Id extends Capability, Data, Parameters>(
      capability: Id,
      write: (parameters: Parameters) => Promise<Data>,
    ): RealtimeMutation<Data, Parameters, readonly [...Named<Name>, ...Split<Id>]> {
      return { mutationKey: createKey(client, capability, []), mutationFn: (parameters) => write(parameters), retry };
    },
  };
}

/** Makes a key with a type that tells the compiler what the cache holds under it. */
function createKey<Key>(client: string | undefined, capability: string, given: readonly unknown[]): Key {
  return [...(client === undefined ? [] : [client]), ...capability.split('.'), ...given] as Key;
}
