import { QueryClient } from '@tanstack/query-core';
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import type { Capability } from '../../generated/typescript/capabilities.ts';
import { createRealtimeOptions, queryKey } from '../../generated/typescript/tanstack-query.ts';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { clientOf, startServer, succeed, type TestServer } from '../client/server.ts';
import { callOf } from '../support/call-by-capability.ts';

const operations = listOperations(await bundleContract());

let server: TestServer;
beforeAll(async () => {
  server = await startServer(({ headers }, response) => {
    const project = headers.authorization?.replace('Bearer ', '') ?? '';
    succeed(response, { channel_id: project, name: 'a', type: 'public', channels: [], message_id: 'm' });
  });
});
afterAll(() => server.close());

test('options of a call go with each of its requests', async () => {
  server.received.length = 0;
  const queries = new QueryClient();
  const options = createRealtimeOptions(clientOf(server));
  const headers = { 'x-tenant': '7' };
  await queries.fetchQuery(options.channel.get({ channel: 'a' }, { headers }));
  await queries.fetchInfiniteQuery(options.channel.list.infinite({}, { headers }));
  await queries.fetchQuery(options.event.types({ headers }));
  await options.publish({ headers }).mutationFn({ channel: 'a', event: 'e', data: 1 });
  expect(server.received.map((request) => request.headers['x-tenant'])).toEqual(['7', '7', '7', '7']);
});

test('a list is read page by page, and ends where a page points to an earlier one', async () => {
  server.received.length = 0;
  const { queryFn, initialPageParam, getNextPageParam, retry } = createRealtimeOptions(
    clientOf(server),
  ).channel.list.infinite({ limit: 2 });
  const { signal } = new AbortController();
  await queryFn({ signal, pageParam: initialPageParam });
  await queryFn({ signal, pageParam: 'second' });
  expect(server.received.map(({ url }) => url?.split('?')[1])).toEqual(['limit=2', 'limit=2&cursor=second']);
  const next = (cursor: string | null | undefined, cursors: (string | undefined)[]) =>
    getNextPageParam({ channels: [], ...(cursor !== undefined && { next_cursor: cursor }) }, [], undefined, cursors);
  expect(next('second', [undefined])).toBe('second');
  expect(next('second', [undefined, 'second'])).toBeUndefined();
  expect([next('', []), next(null, []), next(undefined, [])]).toEqual([undefined, undefined, undefined]);
  // The client has made its attempts already.
  expect(retry(0, await queryFn({ signal: AbortSignal.abort(), pageParam: undefined }).catch((error) => error))).toBe(
    false,
  );
});

test('what is read is kept apart by its parameters', async () => {
  const queries = new QueryClient();
  const { channel, presence, event } = createRealtimeOptions(clientOf(server));
  const keys = [
    channel.get({ channel: 'a' }).queryKey,
    channel.get({ channel: 'b' }).queryKey,
    presence.get({ channel: 'a' }).queryKey,
    channel.list({ limit: 1 }).queryKey,
    channel.list().queryKey,
    channel.list.infinite({ limit: 1 }).queryKey,
    channel.list.infinite().queryKey,
    event.types().queryKey,
  ];
  for (const key of keys) queries.setQueryData<unknown>(key, key);
  expect(queries.getQueryCache().getAll()).toHaveLength(keys.length);
});

test('a call that reads is a query, and one that writes is a mutation', () => {
  const realtime = createRealtimeOptions(clientOf(server)) as unknown as Parameters<typeof callOf>[0];
  for (const { capability, writes } of operations) {
    const made = callOf(realtime, capability as Capability)({}) as unknown as Record<string, unknown>;
    const [has, lacks] = writes ? ['mutationFn', 'queryFn'] : ['queryFn', 'mutationFn'];
    expect([typeof made[has], made[lacks]], capability).toEqual(['function', undefined]);
  }
});

test('the data of two clients with names are kept apart, and invalidated apart', async () => {
  const queries = new QueryClient();
  const one = createRealtimeOptions(clientOf(server, { apiKey: 'project-1' }), { client: 'one' });
  const two = createRealtimeOptions(clientOf(server, { apiKey: 'project-2' }), { client: 'two' });
  const first = await queries.fetchQuery({ ...one.channel.get({ channel: 'a' }), staleTime: 60_000 });
  const second = await queries.fetchQuery({ ...two.channel.get({ channel: 'a' }), staleTime: 60_000 });
  expect([first.channel_id, second.channel_id]).toEqual(['project-1', 'project-2']);
  await queries.invalidateQueries({ queryKey: queryKey('realtime.channel', 'one') });
  const stale = queries
    .getQueryCache()
    .getAll()
    .map(({ queryKey: key, state }) => [key[0], state.isInvalidated]);
  expect(stale).toEqual([
    ['one', true],
    ['two', false],
  ]);
  expect(one.publish().mutationKey).toEqual(['one', 'realtime', 'publish']);
});

test('a key is typed with and without a name', () => {
  const options = createRealtimeOptions(clientOf(server));
  expectTypeOf(options.publish().mutationKey).toEqualTypeOf<readonly ['realtime', 'publish']>();
  const named = createRealtimeOptions(clientOf(server), { client: 'eu' });
  expectTypeOf(named.publish().mutationKey).toEqualTypeOf<readonly ['eu', 'realtime', 'publish']>();
  expectTypeOf(queryKey('realtime.channel')).toEqualTypeOf<readonly ['realtime', 'channel']>();
  // @ts-expect-error: one key for all of a mutation's calls would make them one
  options.publish({ idempotencyKey: 'always' });
  // @ts-expect-error: the query itself goes from page to page
  options.channel.list.infinite({ cursor: 'here' });
});
