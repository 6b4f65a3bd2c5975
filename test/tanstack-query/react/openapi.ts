import './dom.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { createOpenApiHttp } from 'openapi-msw';
import createQueryHooks from 'openapi-react-query';
import { createElement, type ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { paths } from '../../../generated/typescript/types.ts';
import { NotFoundError } from '../../../src/client/errors.ts';
import { serveLiveMock } from '../../../src/mock/serve.ts';
import { createOpenapiClient } from '../../../src/openapi-fetch.ts';

const patience = { timeout: 10_000 };
const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const wrapper = ({ children }: { children: ReactNode }) =>
  createElement(QueryClientProvider, { client: queryClient }, children);

let mock: Awaited<ReturnType<typeof serveLiveMock>>;
beforeAll(async () => {
  mock = await serveLiveMock({ host: '127.0.0.1', port: 0 }, {}, {});
});
afterEach(() => {
  cleanup();
  queryClient.clear();
});
afterAll(() => mock.close());

const createHooks = (baseUrl = mock.url) =>
  createQueryHooks(createOpenapiClient({ apiKey: 'any-key', baseUrl, maxRetries: 1, dangerouslyAllowBrowser: true }));

test('a component of openapi-react-query writes and reads through this client', async () => {
  const api = createHooks();
  const creation = renderHook(() => api.useMutation('post', '/v1/realtime/channel/create'), { wrapper });
  act(() => creation.result.current.mutate({ body: { name: 'team/42 中文', type: 'private' } }));
  await waitFor(() => expect(creation.result.current.isSuccess).toBe(true), patience);
  const path = { channel: 'team/42 中文' };
  const reading = renderHook(() => api.useQuery('get', '/v1/realtime/channel/get/{channel}', { params: { path } }), {
    wrapper,
  });
  await waitFor(() => expect(reading.result.current.data?.data.name).toBe('team/42 中文'), patience);
  expect(reading.result.current.data?.data.type).toBe('private');
});

test('a failure reaches the component as an error of this package', async () => {
  const api = createHooks();
  const params = { path: { channel: 'nowhere' } };
  const { result } = renderHook(() => api.useQuery('get', '/v1/realtime/channel/get/{channel}', { params }), {
    wrapper,
  });
  await waitFor(() => expect(result.current.isError).toBe(true), patience);
  expect(result.current.error).toBeInstanceOf(NotFoundError);
  expect(result.current.error).toMatchObject({ code: 'CHANNEL_NOT_FOUND' });
});

test('handlers of openapi-msw on the same paths respond to it, and a failure is retried', async () => {
  const http = createOpenApiHttp<paths>({ baseUrl: 'https://realtime.example' });
  const metadata = { request_id: 'r', cost_usd: 0, latency_ms: 1, vendor: null, cache_hit: false };
  const keys: (string | null)[] = [];
  const server = setupServer(
    http.post('/v1/realtime/publish', async ({ request, response }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      const { channel } = await request.json();
      if (keys.length === 1) return response.untyped(new Response('', { status: 503 }));
      return response(200).json({ ok: true, data: { message_id: `msg of ${channel}` }, error: null, metadata });
    }),
  );
  server.listen({ onUnhandledRequest: 'error' });
  try {
    const api = createHooks('https://realtime.example');
    const { result } = renderHook(() => api.useMutation('post', '/v1/realtime/publish'), { wrapper });
    act(() => result.current.mutate({ body: { channel: 'room-42', event: 'message', data: null } }));
    await waitFor(() => expect(result.current.data?.data).toEqual({ message_id: 'msg of room-42' }), patience);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[\w-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
  } finally {
    server.close();
  }
});
