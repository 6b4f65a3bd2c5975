import { afterEach, describe, expect, test } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import * as errors from '../../src/client/errors.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { validateResponses } from '../../src/validation.ts';
import { clientOf, failureOf, secretKey, startServer, type TestServer } from './server.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const metadata = {
  request_id: '01932b7c-1d1a-7b1a-9b1a-1d1a7b1a9b1a',
  cost_usd: 0,
  latency_ms: 1,
  vendor: null,
  cache_hit: false,
};
/** A server whose every response is a success with some data. */
const startWith = async (data: unknown, noted: object = metadata) => {
  server = await startServer((_request, response) => {
    response.end(JSON.stringify({ ok: true, data, error: null, metadata: noted }));
  });
  return server;
};
const message = { channel: 'a', event: 'b', data: null };

test.each(listOperations(await bundleContract()))('an example of $capability passes', (operation) => {
  const examples = Object.values(operation.responses['200']?.content?.['application/json']?.examples ?? {});
  expect(examples.length).toBeGreaterThan(0);
  for (const { value } of examples) expect(validateResponses(operation.capability, value)).toBeUndefined();
});

describe('a response that breaks the contract is an error that names the field, what is expected and what came', () => {
  const channel = { channel_id: 'c', name: 'n', type: 'public', vendor: 'v', created_at: '2026-01-01T00:00:00Z' };
  const signing = { client_id: 'c', channels: [] };
  type Client = ReturnType<typeof clientOf>;
  test.each<[string, unknown, (client: Client) => PromiseLike<unknown>, string]>([
    [
      'a wrong type',
      { published: '1' },
      (client) => client.publish.batch({ messages: [] }),
      'data.published: must be an integer, but is a string.',
    ],
    [
      'no whole number',
      { published: 1.5 },
      (client) => client.publish.batch({ messages: [] }),
      'data.published: must be an integer, but is 1.5.',
    ],
    ['a missing field', {}, (client) => client.publish(message), 'data.message_id: is required, but is missing.'],
    ['null', null, (client) => client.publish(message), '`data` is no object.'],
    ['a list', [], (client) => client.publish(message), '`data` is no object.'],
    [
      'a missing name, within a list',
      { channels: [channel, { ...channel, name: null }] },
      (client) => client.channel.list(),
      'data.channels[1].name: must be a string, but is null.',
    ],
    [
      'no token, without a word of any vendor',
      { vendor: 'pusher' },
      (client) => client.auth.sign(signing),
      'data.token: is required, but is missing.',
    ],
    [
      'a token that is null',
      { vendor: 'acme', token: null },
      (client) => client.auth.sign(signing),
      'data.token: must not be null, but is null.',
    ],
  ])('%s', async (_title, data, call, problem) => {
    const running = await startWith(data);
    const failure = await failureOf(call(clientOf(running, { validate: validateResponses, maxRetries: 3 })));
    expect(failure).toBeInstanceOf(errors.UnreadableResponseError);
    expect(failure).toMatchObject({
      code: 'invalid_response',
      status: 200,
      requestId: metadata.request_id,
      retryable: false,
    });
    expect(failure.message).toContain(`${failure.capability} returned a response that breaks the contract: `);
    expect(failure.message).toContain(problem);
    expect(failure.message).not.toContain('ably');
    expect(running.received).toHaveLength(1);
  });

  test('two problems, which are both told', async () => {
    const running = await startWith({ token: 7, client_id: 'c', endpoint: null, expires_at: 'soon' });
    const failure = await failureOf(clientOf(running, { validate: validateResponses }).token.issue({ client_id: 'c' }));
    expect(failure.message).toContain('data.token: must be a string, but is 7.');
    expect(failure.message).toContain('data.endpoint: must be a string, but is null.');
  });

  test('an envelope that says that the call failed', () => {
    const envelope = { ok: false, data: { message_id: 'm' }, error: null, metadata };
    expect(validateResponses('realtime.publish', envelope)).toContain('ok: ');
    expect(validateResponses('realtime.publish', { ...envelope, ok: true })).toBeUndefined();
  });

  test('metadata of a wrong type', async () => {
    const running = await startWith({ message_id: 'm' }, { ...metadata, vendor: 7 });
    const failure = await failureOf(clientOf(running, { validate: validateResponses }).publish(message));
    expect(failure.message).toContain('metadata.vendor: must be a string or null, but is 7.');
  });

  test('a later page of a list', async () => {
    server = await startServer(({ url }, response) => {
      const data = url.includes('cursor') ? { channels: 'none' } : { channels: [], next_cursor: '1' };
      response.end(JSON.stringify({ ok: true, data, error: null, metadata }));
    });
    const walk = async (running: TestServer) => {
      for await (const _channel of clientOf(running, { validate: validateResponses }).channel.list());
    };
    expect(await failureOf(walk(server))).toMatchObject({ code: 'invalid_response' });
  });
});

test('properties that the contract does not know pass, in the data and around it', async () => {
  const running = await startWith({ message_id: 'm', shard: 7 }, { ...metadata, region: 'eu' });
  const realtime = clientOf(running, { validate: validateResponses });
  expect(await realtime.publish(message)).toEqual({ message_id: 'm', shard: 7 });
});

test('a failure keeps its own error', async () => {
  server = await startServer((_request, response) => {
    response.writeHead(403).end('{"ok":false,"data":null,"error":{"code":"KEY_REVOKED","message":"No."}}');
  });
  const failure = await failureOf(clientOf(server, { validate: validateResponses }).publish(message));
  expect(failure).toBeInstanceOf(errors.PermissionError);
});

test('is switched on and off for one call too', async () => {
  const running = await startWith({});
  expect(await failureOf(clientOf(running).publish(message, { validate: validateResponses }))).toMatchObject({
    code: 'invalid_response',
  });
  const strict = clientOf(running, { validate: validateResponses });
  expect(await strict.publish(message, { validate: null })).toEqual({});
});

test('without it, what came is returned as it is', async () => {
  expect(await clientOf(await startWith({ message_id: 1 })).publish(message)).toEqual({ message_id: 1 });
});

test('a validator of your own is asked with the capability and the envelope, and cannot show the project key', async () => {
  const running = await startWith({ message_id: 'm' });
  const asked: unknown[] = [];
  const validate = (...given: unknown[]) => {
    asked.push(...given);
    return `It holds ${secretKey}.`;
  };
  const failure = await failureOf(clientOf(running, { validate }).publish(message));
  expect(asked).toEqual(['realtime.publish', { ok: true, data: { message_id: 'm' }, error: null, metadata }]);
  expect(failure.message).toContain('It holds ***.');
});
