import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import contract from '../../generated/openapi/openapi.json' with { type: 'json' };
import type { Capability } from '../../generated/typescript/capabilities.ts';
import { createRealtime } from '../../generated/typescript/client.ts';
import { ConflictError, NotFoundError, RateLimitError, UnavailableError } from '../../src/client/errors.ts';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { listExampleRequests, readSuccessExamples } from '../../src/contract/example-requests.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { errorHandler, errorResponse, handlers, unlistedText } from '../../src/msw.ts';
import { createRequestBuilder } from '../../src/request.ts';
import { brokenRequestsOf } from '../contract/broken-requests.ts';
import { judgeAnswer } from '../contract/validate.ts';
import { callOf, parametersOf } from '../support/call-by-capability.ts';
import { recordEvidence } from '../support/evidence.ts';

const operations = listOperations(contract as unknown as OpenApiDocument);
const baseUrl = 'https://api.example';
const realtime = createRealtime({ apiKey: 'any-key', baseUrl, maxRetries: 0 });
const headers = { Authorization: 'Bearer any-key', 'Content-Type': 'application/json' };

const server = setupServer(...handlers());
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test.each(operations)('$capability returns for each example the data of the same name', async (operation) => {
  for (const example of listExampleRequests(operation)) {
    const success = readSuccessExamples(operation)[example.name]?.value as { data: unknown } | undefined;
    if (success === undefined) continue;
    const given = operation.capability === 'realtime.event.types' ? [] : [parametersOf(example)];
    const data = await callOf(realtime, operation.capability as Capability)(...given);
    expect(data, example.name).toEqual(success.data);
  }
  await recordEvidence('msw', operation.capability);
});

test('a call that is no example gets the one that it resembles most', async () => {
  const signed = await realtime.auth.sign({ client_id: 'someone', channels: ['elsewhere'], vendor: 'liveblocks' });
  expect(signed.vendor).toBe('liveblocks');
  // A choice among few weighs more than all that is like another example.
  const example = { client_id: 'user_42', channels: ['private-room-42'], socket_id: '1234.5678' };
  expect((await realtime.auth.sign({ ...example, vendor: 'pusher' })).vendor).toBe('pusher');
  expect((await realtime.auth.sign({ ...example, vendor: 'liveblocks' })).vendor).toBe('liveblocks');
});

const broken = operations.flatMap((operation) =>
  brokenRequestsOf(operation).map((request) => ({ ...request, operation, name: operation.capability })),
);

test.each(broken)('$name refuses $title, and names the field', async ({ operation, target, body, field }) => {
  const response = await fetch(baseUrl + target, {
    method: operation.method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const envelope = await response.json();
  expect(judgeAnswer(operation, response, envelope)).toEqual([]);
  expect(envelope.error).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining(field) });
});

test('a call without a key is a 401, and a body that is no JSON a 400', async () => {
  const open = await fetch(`${baseUrl}/v1/realtime/event/types`);
  expect([open.status, (await open.json()).error.code]).toEqual([401, 'UNAUTHORIZED']);
  const torn = await fetch(`${baseUrl}/v1/realtime/publish`, { method: 'POST', headers, body: '{' });
  expect([torn.status, (await torn.json()).error.code]).toEqual([400, 'INVALID_INPUT']);
});

test.each([
  ['bearer any-key', 200],
  ['Bearer   any-key', 200],
  ['Bearer ', 401],
  ['Basic any-key', 401],
  ['Other Bearer any-key', 401],
])('the credentials "%s" are answered with %i', async (Authorization, status) => {
  expect((await fetch(`${baseUrl}/v1/realtime/event/types`, { headers: { Authorization } })).status).toBe(status);
});

test.each(['null', '7', '"text"', '[]', '[{}]', 'true'])('the body %s is no JSON object', async (body) => {
  const response = await fetch(`${baseUrl}/v1/realtime/token/issue`, { method: 'POST', headers, body });
  expect([response.status, (await response.json()).error.message]).toEqual([400, 'The body must be a JSON object.']);
});

test.each([
  ['1', 200],
  ['20', 200],
  ['0', 400],
  ['', 400],
  ['%20', 400],
  ['two', 400],
  ['1.5', 400],
])('a limit of "%s" in the query is answered with %i', async (limit, status) => {
  const response = await fetch(`${baseUrl}/v1/realtime/channel/list?limit=${limit}`, { headers });
  expect(response.status).toBe(status);
  if (status === 400) expect((await response.json()).error.message).toMatch(/^limit must be /);
});

test('a cursor that looks like a number is a text all the same', async () => {
  const seen: unknown[] = [];
  const note = handlers({
    'realtime.channel.list': ({ parameters, example }) => {
      seen.push(parameters);
      return example as { channels: [] };
    },
  });
  server.use(...note);
  await realtime.channel.list({ cursor: '42', limit: 7 });
  expect(seen).toEqual([{ cursor: '42', limit: 7 }]);
});

test('of an object in a list, the message names the place', async () => {
  const message = { channel: 'a', event: 'e', data: 1 };
  const response = await fetch(`${baseUrl}/v1/realtime/publish/batch`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ messages: [message, { ...message, channel: 7 }] }),
  });
  expect((await response.json()).error.message).toBe('messages[1].channel must be string.');
});

test('a success has the metadata that the contract shows', async () => {
  const response = await fetch(`${baseUrl}/v1/realtime/event/types`, { headers });
  const envelope = await response.json();
  const shown = operations.flatMap((operation) =>
    Object.values(readSuccessExamples(operation)).map(({ value }) =>
      Object.keys((value as { metadata: object }).metadata),
    ),
  );
  expect(shown).toContainEqual(Object.keys(envelope.metadata));
});

test('every documented error of every capability is one that the contract shows', async () => {
  const build = createRequestBuilder({ apiKey: 'any-key', baseUrl }) as (id: string, given: object) => { url: string };
  for (const operation of operations) {
    const capability = operation.capability as 'realtime.publish';
    const [example] = listExampleRequests(operation);
    const { url, ...init } = build(capability, example ? parametersOf(example) : {});
    const shown = Object.values(operation.responses).flatMap(({ content }) =>
      Object.values(content?.['application/json']?.examples ?? {}).map(
        ({ value }) => (value as { error: { code: 'UNAUTHORIZED' } | null }).error ?? [],
      ),
    );
    for (const { code } of shown.flat()) {
      server.use(errorHandler(capability, code, { once: true }));
      const response = await fetch(url, init);
      const envelope = await response.json();
      expect(judgeAnswer(operation, response, envelope)).toEqual([]);
      expect(shown.flat().filter((error) => error.code === code)).toContainEqual(envelope.error);
    }
  }
});

test('an override gives data, or a function of the call', async () => {
  server.use(
    ...handlers({
      'realtime.publish': { message_id: 'mine' },
      'realtime.channel.get': ({ parameters, example }) => ({ ...example, name: parameters.channel }),
      'realtime.channel.delete': async () => errorResponse('realtime.channel.delete', 'CHANNEL_NOT_FOUND'),
    }),
  );
  expect(await realtime.publish({ channel: 'a', event: 'b', data: null })).toEqual({ message_id: 'mine' });
  expect(await realtime.channel.get({ channel: 'équipe/salle 42' })).toMatchObject({ name: 'équipe/salle 42' });
  await expect(realtime.channel.delete({ channel: 'a' })).rejects.toThrow(NotFoundError);
});

test('an error says what it was told to, once or until the handlers are reset', async () => {
  server.use(
    errorHandler('realtime.event.types', 'RATE_LIMIT_USER', { message: 'Slower.', retryAfter: 7, once: true }),
  );
  const error = await realtime.event.types().catch((reason) => reason);
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ message: 'Slower.', retryAfter: 7 });
  await realtime.event.types();
  server.use(errorHandler('realtime.event.types', 'VENDOR_DOWN'));
  const down = await fetch(`${baseUrl}/v1/realtime/event/types`, { headers });
  expect(down.headers.has('Retry-After')).toBe(false);
  expect((await down.json()).metadata).toMatchObject({ vendor: null, request_id: expect.any(String) });
  await expect(realtime.event.types()).rejects.toThrow(UnavailableError);
  await expect(realtime.event.types()).rejects.toThrow(UnavailableError);
});

test('a base address limits which calls are handled', async () => {
  const narrow = handlers(
    { 'realtime.event.types': { types: ['of the other'] } },
    { baseUrl: 'https://other.example/' },
  );
  server.use(...narrow, errorHandler('realtime.publish', 'VENDOR_DOWN', { baseUrl: 'https://other.example' }));
  expect((await realtime.event.types()).types).not.toEqual(['of the other']);
  await realtime.publish({ channel: 'a', event: 'b', data: null });
  const other = createRealtime({ apiKey: 'any-key', baseUrl: 'https://other.example' });
  expect((await other.event.types()).types).toEqual(['of the other']);
});

test('channels are remembered from call to call when that is wanted', async () => {
  server.use(...handlers({}, { stateful: true }));
  const { channel, publish, presence } = realtime;
  await expect(channel.get({ channel: 'room-1' })).rejects.toThrow(NotFoundError);
  const made = await channel.create({ name: 'room-1', type: 'presence' });
  expect(made).toMatchObject({ channel_id: expect.stringMatching(/^ch_\d+$/), type: 'presence' });
  expect(await channel.create({ name: 'room-1' })).toEqual(made);
  await expect(channel.create({ name: 'room-1', type: 'public' })).rejects.toThrow(ConflictError);
  const found = await channel.get({ channel: 'room-1' });
  expect(found).toMatchObject(made);
  expect(found).not.toHaveProperty('last_published_at');
  await publish({ channel: 'room-1', event: 'message', data: null });
  expect(await channel.get({ channel: 'room-1' })).toHaveProperty('last_published_at');
  expect(await presence.get({ channel: 'room-1' })).toEqual({ members: [] });

  expect(await channel.create({ channel: 'room-1' })).toEqual(made);
  const differing = channel.create({ name: 'room-1', channel: 'room-2' });
  await expect(differing).rejects.toThrow('channel must be equal to name when both are sent.');
  await expect(channel.get({ channel: 'room-2' })).rejects.toThrow(NotFoundError);

  const second = await channel.create({ name: 'room-2', vendor: 'tencent_im' });
  expect(second.channel_id).toMatch(/^ch_\d+$/);
  expect(second.channel_id).not.toBe(made.channel_id);
  expect((await channel.get({ channel: 'room-2' })).vendor).toBe('tencent_im');
  await channel.create({ name: 'room-3' });
  const first = await channel.list({ limit: 2 });
  expect(first.channels.map(({ name }) => name)).toEqual(['room-1', 'room-2']);
  const last = await channel.list({ limit: 2, cursor: first.next_cursor ?? '' });
  expect(last).toEqual({ channels: [expect.objectContaining({ name: 'room-3' })] });
  expect(await channel.list({ limit: 3 })).not.toHaveProperty('next_cursor');
  expect((await channel.list()).channels).toHaveLength(3);

  const batch = [{ channel: 'room-3', event: 'message', data: null }];
  expect(await publish.batch({ messages: batch })).toEqual({ published: 1 });
  expect(await channel.get({ channel: 'room-3' })).toHaveProperty('last_published_at');
  expect(await channel.get({ channel: 'room-2' })).not.toHaveProperty('last_published_at');
  // A service that remembers nothing of it delivers to a channel all the same.
  await publish({ channel: 'elsewhere', event: 'message', data: null });
  await expect(channel.get({ channel: 'elsewhere' })).rejects.toThrow(NotFoundError);

  expect(await channel.delete({ channel: 'room-1' })).toMatchObject({ deleted: true });
  await expect(channel.delete({ channel: 'room-1' })).rejects.toThrow(NotFoundError);
  await expect(presence.get({ channel: 'room-1' })).rejects.toThrow('No channel is named "room-1".');
});

test('each set of handlers remembers for itself', async () => {
  server.use(...handlers({}, { stateful: true }));
  await realtime.channel.create({ name: 'room-1' });
  server.resetHandlers(...handlers({}, { stateful: true }));
  expect(await realtime.channel.list()).toEqual({ channels: [] });
  server.resetHandlers(...handlers());
});

test('overrides and errors are typed by the capability', () => {
  // @ts-expect-error: the message id is missing
  handlers({ 'realtime.publish': {} });
  // @ts-expect-error: unknown capability
  expect(() => errorHandler('realtime.room', 'VENDOR_DOWN')).toThrow();
  // @ts-expect-error: publishing documents no missing channel
  errorHandler('realtime.publish', 'CHANNEL_NOT_FOUND');
  // @ts-expect-error: unknown code
  expect(() => errorResponse('realtime.publish', 'UNHEARD_OF')).toThrow('Unknown error code UNHEARD_OF');
});

test('a signature can be for a vendor that the contract does not know', async () => {
  server.use(...handlers({ 'realtime.auth.sign': { vendor: unlistedText('tencent_im'), token: 'eJyrVgrx' } }));
  const signed = await realtime.auth.sign({ client_id: 'c', channels: [] });
  expect(String(signed.vendor) === 'tencent_im' && signed.token).toBe('eJyrVgrx');
});
