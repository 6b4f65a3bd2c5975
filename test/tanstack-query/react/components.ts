import './dom.ts';
import { QueryClient, QueryClientProvider, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react';
import { createElement, type ReactNode, useState } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, expectTypeOf, test } from 'vitest';
import contract from '../../../generated/openapi/openapi.json' with { type: 'json' };
import type { Capability } from '../../../generated/typescript/capabilities.ts';
import {
  type ChannelGetData,
  type ChannelListData,
  createRealtime,
  type PublishData,
} from '../../../generated/typescript/client.ts';
import {
  createRealtimeOptions,
  queryKey,
  type RealtimeMutation,
  type RealtimeQuery,
} from '../../../generated/typescript/tanstack-query.ts';
import { NotFoundError, type RealtimeError, UnavailableError } from '../../../src/client/errors.ts';
import type { OpenApiDocument } from '../../../src/contract/document.ts';
import { listExampleRequests } from '../../../src/contract/example-requests.ts';
import { listOperations } from '../../../src/contract/operations.ts';
import { startTargetServer, type TargetServer } from '../../contract/target-server.ts';
import { parametersOf } from '../../support/call-by-capability.ts';
import { recordEvidence } from '../../support/evidence.ts';

const operations = listOperations(contract as unknown as OpenApiDocument);
const patience = { timeout: 10_000 };

let mock: TargetServer;
let queryClient: QueryClient;
let calls: Request[];
let prefer: string | undefined;

beforeAll(async () => {
  mock = await startTargetServer({});
});
afterAll(() => mock.close());
beforeEach(() => {
  queryClient = new QueryClient();
  calls = [];
  prefer = undefined;
});
afterEach(() => {
  cleanup();
  queryClient.clear();
});

function createOptions() {
  const realtime = createRealtime({
    apiKey: mock.newKey(),
    baseUrl: mock.url,
    maxRetries: 0,
    dangerouslyAllowBrowser: true,
    fetch: (url, init) => {
      const request = new Request(url, init);
      calls.push(request);
      if (prefer !== undefined) request.headers.set('Prefer', prefer);
      return fetch(request);
    },
  });
  return createRealtimeOptions(realtime);
}

const wrapper = ({ children }: { children: ReactNode }) =>
  createElement(QueryClientProvider, { client: queryClient }, children);

/** The options of a capability, seen without their types. */
function factoryOf(capability: string): (parameters?: object) => unknown {
  let node: unknown = createOptions();
  for (const part of capability.split('.').slice(1)) node = (node as Record<string, unknown>)[part];
  return node as (parameters?: object) => unknown;
}

test.each(operations.filter(({ writes }) => !writes))('$capability is read in a component', async (operation) => {
  const [example] = listExampleRequests(operation);
  const options = factoryOf(operation.capability)(example && parametersOf(example)) as RealtimeQuery<unknown, [string]>;
  const { result } = renderHook(() => useQuery(options), { wrapper });
  await waitFor(() => expect(result.current.isSuccess).toBe(true), patience);
  expect(Object.keys(result.current.data as object)).not.toHaveLength(0);
  await recordEvidence('tanstack-query', operation.capability);
});

test.each(operations.filter(({ writes }) => writes))('$capability is written from a component', async (operation) => {
  const [example] = listExampleRequests(operation);
  const options = factoryOf(operation.capability)() as RealtimeMutation<unknown, unknown, [string]>;
  const { result } = renderHook(() => useMutation(options), { wrapper });
  act(() => result.current.mutate(example && parametersOf(example)));
  await waitFor(() => expect(result.current.isSuccess).toBe(true), patience);
  expect(Object.keys(result.current.data as object)).not.toHaveLength(0);
  expect(queryClient.getMutationCache().find({ mutationKey: options.mutationKey })).toBeDefined();
  await recordEvidence('tanstack-query', operation.capability);
});

function Room({ options }: { options: ReturnType<typeof createOptions> }) {
  const { data: channel } = useQuery(options.channel.get({ channel: 'room-42' }));
  const { mutate, data: event } = useMutation(options.publish());
  const publish = () => mutate({ channel: 'room-42', event: 'message', data: { text: 'hi' } });
  const text = `${channel?.type} ${event?.message_id}`;
  return createElement('button', { type: 'button', onClick: publish, disabled: !channel }, text);
}

test('a page shows a channel, publishes to it and shows the result', async () => {
  render(createElement(Room, { options: createOptions() }), { wrapper });
  (await screen.findByText('presence undefined', {}, patience)).click();
  await screen.findByText(/^presence msg_/, {}, patience);
});

test('an infinite list loads page by page until there is no cursor', async () => {
  const options = createOptions();
  const { result } = renderHook(() => useInfiniteQuery(options.channel.list.infinite({ limit: 2 })), { wrapper });
  await waitFor(() => expect(result.current.hasNextPage).toBe(true), patience);
  await act(() => result.current.fetchNextPage());
  await waitFor(() => expect(result.current.data?.pages).toHaveLength(2), patience);
  expect(result.current.hasNextPage).toBe(false);
  const [first, second] = result.current.data?.pages ?? [];
  expect(calls.map(({ url }) => new URL(url).searchParams.get('cursor'))).toEqual([null, first?.next_cursor]);
  expect(first?.channels).not.toEqual(second?.channels);
});

test('a page of the list and the infinite list have separate cache entries', () => {
  const { channel } = createOptions();
  expect(channel.list({ limit: 2 }).queryKey).not.toEqual(channel.list.infinite({ limit: 2 }).queryKey);
});

test('a query key is the capability and its parameters', () => {
  const { channel, event, publish } = createOptions();
  expect(channel.get({ channel: 'a' }).queryKey).toEqual(['realtime', 'channel', 'get', { channel: 'a' }]);
  expect(channel.list().queryKey).toEqual(channel.list({}).queryKey);
  expect(event.types().queryKey).toEqual(['realtime', 'event', 'types']);
  expect(publish.batch().mutationKey).toEqual(['realtime', 'publish', 'batch']);
});

test('queries are invalidated by a prefix of their capability', async () => {
  const { channel, presence } = createOptions();
  await queryClient.fetchQuery(channel.get({ channel: 'room-42' }));
  await queryClient.fetchQuery(channel.list());
  await queryClient.fetchQuery(presence.get({ channel: 'room-42' }));
  await queryClient.invalidateQueries({ queryKey: queryKey('realtime.channel') });
  const isStale = (key: readonly unknown[]) => queryClient.getQueryState(key)?.isInvalidated;
  expect(isStale(channel.get({ channel: 'room-42' }).queryKey)).toBe(true);
  expect(isStale(channel.list().queryKey)).toBe(true);
  expect(isStale(presence.get({ channel: 'room-42' }).queryKey)).toBe(false);
});

test('a failed query throws the error of the client, without retries beyond those of the client', async () => {
  prefer = 'code=503';
  const options = createOptions().channel.get({ channel: 'room-42' });
  const { result } = renderHook(() => useQuery(options), { wrapper });
  await waitFor(() => expect(result.current.isError).toBe(true), patience);
  expectTypeOf(result.current.error).toEqualTypeOf<RealtimeError | null>();
  expect(result.current.error).toBeInstanceOf(UnavailableError);
  expect(calls).toHaveLength(1);
});

test('a failed mutation throws the error of the client too', async () => {
  prefer = 'code=404';
  const options = createOptions().channel.delete();
  const { result } = renderHook(() => useMutation(options), { wrapper });
  act(() => result.current.mutate({ channel: 'nowhere' }));
  await waitFor(() => expect(result.current.error).toBeInstanceOf(NotFoundError), patience);
});

test('a cancelled query aborts its call', async () => {
  const options = createOptions().event.types();
  const signal = new AbortController().signal;
  const ended = options.queryFn({ signal: AbortSignal.abort() });
  await expect(ended).rejects.toMatchObject({ code: 'aborted' });
  const result = await options.queryFn({ signal });
  expect(result.types).toContain('message');
});

test('different parameters make a different query', async () => {
  const options = createOptions();
  const { result } = renderHook(
    () => {
      const [name, setName] = useState('room-42');
      return { setName, query: useQuery(options.channel.get({ channel: name })) };
    },
    { wrapper },
  );
  await waitFor(() => expect(result.current.query.isSuccess).toBe(true), patience);
  act(() => result.current.setName('équipe/salle 42'));
  await waitFor(() => expect(calls.map(({ url }) => url).at(-1)).toContain('%C3%A9quipe%2Fsalle%2042'), patience);
});

test('cached data is typed by its key', async () => {
  const { channel, publish, token } = createOptions();
  const options = channel.get({ channel: 'room-42' });
  expectTypeOf(queryClient.getQueryData(options.queryKey)).toEqualTypeOf<ChannelGetData | undefined>();
  expectTypeOf(queryClient.fetchQuery(options)).resolves.toEqualTypeOf<ChannelGetData>();
  const pages = await queryClient.fetchInfiniteQuery(channel.list.infinite());
  expectTypeOf(pages.pages).toEqualTypeOf<ChannelListData[]>();
  expectTypeOf(publish().mutationFn).returns.resolves.toEqualTypeOf<PublishData>();
  await token.issue().mutationFn();
  // @ts-expect-error: the channel is missing
  channel.get({});
  // @ts-expect-error: unknown capability
  queryKey('realtime.room');
  expectTypeOf<Capability>().toExtend<Parameters<typeof queryKey>[0]>();
});
