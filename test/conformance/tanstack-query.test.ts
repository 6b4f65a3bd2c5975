import { QueryClient } from '@tanstack/query-core';
import { createRealtimeOptions } from '../../generated/typescript/tanstack-query.ts';
import { type PreparedCall, prepareCall, type Result, runTable } from './run-typescript.ts';

/** The options of a query or a mutation, without their types. */
interface Options {
  queryKey?: readonly unknown[];
  mutationFn?(parameters: unknown): Promise<unknown>;
  infinite?(parameters: unknown, own: unknown): Options;
}

/** Makes a call through a cache of queries, or as a mutation. */
async function makeCall({ realtime, capability, parameters, own, allItems }: PreparedCall): Promise<Result> {
  let node: unknown = createRealtimeOptions(realtime);
  for (const part of capability.split('.').slice(1)) node = (node as Record<string, unknown>)[part];
  const queries = new QueryClient();
  try {
    if (allItems) {
      const options = (node as Options).infinite?.(parameters, own);
      const { pages } = await queries.fetchInfiniteQuery({ ...options, pages: 99 } as never);
      return {
        items: (pages as { channels: { name: string }[] }[]).flatMap(({ channels }) =>
          channels.map((item) => item.name),
        ),
      };
    }
    const isBare = capability === 'realtime.event.types';
    const isRead = isBare || ['channel.get', 'channel.list', 'presence.get'].some((name) => capability.endsWith(name));
    const create = node as (...given: unknown[]) => Options;
    if (!isRead) {
      const { idempotencyKey: _key, ...rest } = own;
      return { data: await create(rest).mutationFn?.(parameters) };
    }
    return { data: await queries.fetchQuery((isBare ? create(own) : create(parameters, own)) as never) };
  } finally {
    queries.clear();
  }
}

await runTable('tanstack-query', (testCase) => makeCall(prepareCall(testCase)));
