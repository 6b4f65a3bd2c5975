import type { Progress } from '@modelcontextprotocol/sdk/types.js';
import { afterEach, describe, expect, test } from 'vitest';
import { fail, type Handler, startServer, succeed, type TestServer } from '../client/server.ts';
import { type Agent, connectAgent, failureIn } from './agent.ts';

const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const item of running.splice(0).reverse()) await item.close();
});

/** Connects an agent that may do everything to a service. */
async function connect(handler: Handler): Promise<{ agent: Agent; service: TestServer }> {
  const service = await startServer(handler);
  running.push(service);
  const agent = await connectAgent(service.url, { allowWrites: true, allow: ['realtime.auth.sign'] });
  running.push(agent);
  return { agent, service };
}

describe('a result that the contract does not know is not lost', () => {
  const channel = { channel_id: 'c', name: 'a', type: 'broadcast', vendor: 7, created_at: 'yesterday' };
  test.each<[string, Record<string, unknown>, object]>([
    ['realtime_channel_get', { channel: 'a' }, channel],
    ['realtime_channel_list', {}, { channels: [channel, null], next_cursor: 3 }],
    ['realtime_presence_get', { channel: 'a' }, { members: { alice: true } }],
    ['realtime_auth_sign', { client_id: 'c', channels: ['a'] }, { vendor: 'tencent_im', token: ['x'] }],
    ['realtime_event_types', {}, {}],
    ['realtime_publish', { channel: 'a', event: 'e', data: null }, { message_id: null, queued: true }],
  ])('of %s', async (tool, input, data) => {
    const { agent } = await connect((_request, response) => succeed(response, data));
    // The client looks up the schemas of results only when it has listed the tools.
    await agent.client.listTools();
    expect((await agent.call(tool, input)).structuredContent).toEqual(data);
  });
});

test('null for what is optional is leaving it out, and null as a payload is sent', async () => {
  const { agent, service } = await connect((_request, response) => succeed(response, { published: 1 }));
  const messages = [{ channel: 'a', event: 'e', data: null }];
  await agent.call('realtime_publish_batch', { messages, idempotency_key: null });
  await agent.call('realtime_user_disconnect', { client_id: 'c', channel: null, idempotency_key: null });
  await agent.call('realtime_channel_list', { cursor: null, limit: null });
  expect(service.received.map(({ body }) => body && JSON.parse(body))).toEqual([
    { messages: [{ channel: 'a', event: 'e', data: null }] },
    { client_id: 'c' },
    '',
  ]);
  expect(service.received[2]?.url).toMatch(/\?limit=50$/);
});

test.each([['text'], [7], [true], [{ a: [1] }], [[1, ['x'], null]]])('%j is a payload', async (data) => {
  const { agent, service } = await connect((_request, response) => succeed(response, { message_id: 'm' }));
  await agent.call('realtime_publish', { channel: 'a', event: 'e', data });
  expect(JSON.parse(service.received[0]?.body ?? '')).toMatchObject({ data });
});

test('a service that asks for a long wait is not waited for, and the agent learns how long it is', async () => {
  const { agent, service } = await connect((_request, response) =>
    fail(response, 429, { code: 'RATE_LIMIT_USER' }, { 'retry-after': '60' }),
  );
  const failure = failureIn(await agent.call('realtime_event_types'));
  expect(failure).toMatchObject({ code: 'RATE_LIMIT_USER', retryable: true, retry_after_seconds: 60 });
  expect(service.received).toHaveLength(1);
});

test('a retry is told as progress to an agent that asks for it', async () => {
  const { agent } = await connect((_request, response, count) =>
    count < 3 ? fail(response, 503, { code: 'VENDOR_DOWN' }, { 'retry-after': '0' }) : succeed(response, { types: [] }),
  );
  const told: Progress[] = [];
  const onprogress = (progress: Progress) => void told.push(progress);
  expect((await agent.call('realtime_event_types', {}, { onprogress })).structuredContent).toEqual({ types: [] });
  expect(told.map(({ progress }) => progress)).toEqual([1, 2]);
  expect(told[0]?.message).toMatch(/^Attempt 1 failed with VENDOR_DOWN\. The next begins in [01] s\.$/);
});

test('a retry is not told to an agent that does not ask for it', async () => {
  const { agent } = await connect((_request, response, count) =>
    count < 2 ? fail(response, 503, { code: 'VENDOR_DOWN' }, { 'retry-after': '0' }) : succeed(response, { types: [] }),
  );
  const told: Error[] = [];
  // The client complains of progress that it did not ask for.
  agent.client.onerror = (error) => void told.push(error);
  expect((await agent.call('realtime_event_types')).structuredContent).toEqual({ types: [] });
  expect(told).toEqual([]);
});
