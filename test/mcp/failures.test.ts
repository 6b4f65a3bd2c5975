import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { type Listening, listen } from '../../src/command/listen.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { type Agent, connectAgent, failureIn, secretKey, sourceProgram } from './agent.ts';

const document = await bundleContract();
const channelGet = listOperations(document).find(({ operationId }) => operationId === 'channelGet');
const failures = Object.entries(channelGet?.responses ?? {}).flatMap(([status, { content }]) =>
  status === '200'
    ? []
    : Object.entries(content?.['application/json']?.examples ?? {}).map(([name, { value }]) => ({
        status: Number(status),
        name,
        envelope: value as {
          error: { code: string; message: string; hint?: string };
          metadata: { request_id: string };
        },
      })),
);

/** The requests of the service, and what became of the one that it left without a response. */
const asked: string[] = [];
const events = new EventEmitter<{ silent: []; abandoned: [] }>();

/** A service that gives the documented failure that the channel is called after, and is silent about one channel. */
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  const name = request.url?.split('/').at(-1);
  if (name === 'silence') {
    response.once('close', () => events.emit('abandoned'));
    events.emit('silent');
    return;
  }
  const failure = failures.find((item) => item.name === name);
  const envelope = failure?.envelope ?? { ok: true, data: { channels: [] }, error: null, metadata: {} };
  response.writeHead(failure?.status ?? 200, { 'Content-Type': 'application/json', 'Retry-After': '0' });
  response.end(JSON.stringify(envelope));
});

let service: Listening;
let agent: Agent;
beforeAll(async () => {
  service = await listen(server, { host: '127.0.0.1', port: 0 });
  agent = await connectAgent(service.url);
});
afterAll(async () => {
  await agent?.close();
  await service?.close();
});

test.each(failures)(
  '$envelope.error.code tells an agent what to do, and never the key',
  async ({ status, name, envelope }) => {
    const result = await agent.call('realtime_channel_get', { channel: name });
    const { code, message, hint } = envelope.error;
    const failure = failureIn(result);
    expect(failure).toMatchObject({ code, message, status, request_id: envelope.metadata.request_id });
    expect(failure.hint).toBe(hint);
    expect(failure.retryable).toBe(document['x-infrai-errors'][code]?.retry ?? false);
    expect(JSON.stringify(result)).not.toContain(secretKey);
  },
);

test('a page holds fifty channels unless the agent says otherwise', async () => {
  asked.length = 0;
  await agent.call('realtime_channel_list');
  await agent.call('realtime_channel_list', { limit: 2, cursor: 'abc' });
  const queries = asked.map((target) => Object.fromEntries(new URL(target, service.url).searchParams));
  expect(queries).toEqual([{ limit: '50' }, { limit: '2', cursor: 'abc' }]);
});

test('an agent that cancels a call ends it at the service too, and can go on', async () => {
  const silent = once(events, 'silent');
  const abandoned = once(events, 'abandoned');
  const cancelling = new AbortController();
  const call = agent.call('realtime_channel_get', { channel: 'silence' }, { signal: cancelling.signal });
  const ended = expect(call).rejects.toThrow(/enough/);
  await silent;
  cancelling.abort(new Error('enough'));
  await ended;
  await abandoned;
  expect((await agent.call('realtime_channel_list')).isError).toBeUndefined();
});

test('an unreachable service is a retryable failure', async () => {
  const gone = await listen(createServer(), { host: '127.0.0.1', port: 0 });
  await gone.close();
  const lonely = await connectAgent(gone.url);
  const failure = failureIn(await lonely.call('realtime_event_types'));
  await lonely.close();
  expect(failure).toMatchObject({ code: 'connection_failed', retryable: true });
});

test('standard output holds the protocol and nothing else, and the end of the input ends the server', async () => {
  const { parameters, folder } = sourceProgram;
  const child = spawn(process.execPath, [...parameters, 'mcp', '--base-url', service.url], {
    cwd: folder,
    env: { ...process.env, INFRAI_API_KEY: secretKey },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let notes = '';
  child.stderr.on('data', (part: Buffer) => {
    notes += part.toString();
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const send = (message: unknown) =>
    child.stdin.write(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`);
  const receive = async () => JSON.parse((await lines.next()).value);

  send('this is not JSON');
  send({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
  });
  expect(await receive()).toMatchObject({ id: 1, result: { serverInfo: { name: 'infrai-realtime' } } });
  send({ jsonrpc: '2.0', method: 'notifications/initialized' });
  send({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'realtime_channel_get', arguments: 'none' } });
  expect(await receive()).toMatchObject({ id: 2, error: { code: expect.any(Number) } });
  send({ jsonrpc: '2.0', id: 3, method: 'tools/call', params: { name: 'realtime_channel_list' } });
  expect(await receive()).toMatchObject({ id: 3, result: { structuredContent: { channels: [] } } });
  send({ jsonrpc: '2.0', id: 4, method: 'tools/list' });
  expect(await receive()).toMatchObject({ id: 4, result: { tools: expect.any(Array) } });
  child.stdin.end();
  expect((await ended)[0]).toBe(0);
  expect(notes).toContain('could not be processed');
  expect(notes).not.toContain(secretKey);
});
