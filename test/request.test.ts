import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import contract from '../generated/openapi/openapi.json' with { type: 'json' };
import type { Capability } from '../generated/typescript/capabilities.ts';
import { createRealtime } from '../generated/typescript/client.ts';
import type { OpenApiDocument } from '../src/contract/document.ts';
import { listExampleRequests } from '../src/contract/example-requests.ts';
import { listOperations } from '../src/contract/operations.ts';
import { type BuiltRequest, createRequestBuilder, type RequestOptions } from '../src/request.ts';
import { startTargetServer, type TargetServer } from './contract/target-server.ts';
import { callOf, parametersOf } from './support/call-by-capability.ts';
import { recordEvidence } from './support/evidence.ts';

/** The builder, seen without the types of each capability. */
type AnyBuilder = (capability: Capability, parameters: object, options?: RequestOptions) => BuiltRequest;

const examples = listOperations(contract as unknown as OpenApiDocument).flatMap((operation) =>
  listExampleRequests(operation).map((example) => ({
    capability: operation.capability as Capability,
    name: example.name,
    parameters: parametersOf(example),
    takesAny: operation.capability !== 'realtime.event.types',
    writes: operation.writes,
  })),
);

let mock: TargetServer;
beforeAll(async () => {
  mock = await startTargetServer({});
});
afterAll(() => mock.close());

test.each(examples)('$capability, $name: what is built is what the client sends', async (example) => {
  const { capability, parameters, takesAny, writes } = example;
  const idempotency = writes ? { idempotencyKey: 'one-call' } : {};
  const sent: Request[] = [];
  const options = { apiKey: 'any-key', baseUrl: 'https://api.example' };
  const realtime = createRealtime({
    ...options,
    headers: { 'User-Agent': null },
    fetch: async (url, init) => {
      sent.push(new Request(url, init));
      return Response.json({ ok: true, data: {}, error: null, metadata: {} });
    },
  });
  await callOf(realtime, capability)(...(takesAny ? [parameters] : []), idempotency);

  const build = createRequestBuilder(options) as AnyBuilder;
  const built = build(capability, parameters, idempotency);
  const [request] = sent as [Request];
  expect({ method: built.method, url: built.url }).toEqual({ method: request.method, url: request.url });
  expect(Object.fromEntries(new Headers(built.headers))).toEqual(Object.fromEntries(request.headers));
  expect(JSON.parse(built.body ?? 'null')).toEqual(request.body === null ? null : await request.json());
});

test('node:http sends every capability as built, and gets its data', async () => {
  const build = createRequestBuilder({ apiKey: mock.newKey(), baseUrl: mock.url }) as AnyBuilder;
  for (const { capability, parameters } of examples) {
    const { url, body, ...rest } = build(capability, parameters);
    const outgoing = httpRequest(url, rest);
    outgoing.end(body);
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    expect({ capability, status: response.statusCode }).toEqual({ capability, status: 200 });
    expect(JSON.parse(await readText(response))).toMatchObject({ ok: true, data: expect.anything() });
    await recordEvidence('request-builder', capability);
  }
});

const build = createRequestBuilder({ apiKey: 'any-key', baseUrl: 'https://api.example/' });

test('each call that writes has an idempotency key of its own, unless the caller gave one', () => {
  const event = { channel: 'room-42', event: 'message', data: null };
  const [first, second] = [build('realtime.publish', event), build('realtime.publish', event)];
  expect(first.headers['Idempotency-Key']).toMatch(/^[\da-f-]{36}$/);
  expect(first.headers['Idempotency-Key']).not.toBe(second.headers['Idempotency-Key']);
  const own = build('realtime.publish', { ...event, idempotency_key: 'mine' });
  expect(own.headers['Idempotency-Key']).toBe('mine');
  expect(build('realtime.event.types').headers).not.toHaveProperty('Idempotency-Key');
});

test('a name is percent-encoded in the path and a cursor in the query', () => {
  expect(build('realtime.channel.get', { channel: 'équipe/salle 42' }).url).toBe(
    'https://api.example/v1/realtime/channel/get/%C3%A9quipe%2Fsalle%2042',
  );
  expect(build('realtime.channel.list', { cursor: 'a&b=c', limit: 2 }).url).toBe(
    'https://api.example/v1/realtime/channel/list?cursor=a%26b%3Dc&limit=2',
  );
});

test.each([undefined, null, '', '.', '..', '\ud800'])('a path is not built from the name %o', (channel) => {
  expect(() => (build as AnyBuilder)('realtime.channel.delete', { channel })).toThrow(
    new TypeError(
      `realtime.channel.delete cannot be built: channel is "${channel ?? ''}", which cannot be part of a path.`,
    ),
  );
});

test.each(['https://api.example', 'https://api.example/', 'https://api.example//'])(
  'slashes at the end of the address %s are dropped',
  (baseUrl) => {
    const { url } = createRequestBuilder({ apiKey: 'any-key', baseUrl })('realtime.event.types');
    expect(url).toBe('https://api.example/v1/realtime/event/types');
  },
);

test('parameters are typed by the capability, and may be omitted when none is required', () => {
  expectTypeOf(build('realtime.event.types').method).toEqualTypeOf<'GET'>();
  expectTypeOf(build('realtime.token.issue').method).toEqualTypeOf<'POST'>();
  // @ts-expect-error: unknown capability
  expect(() => build('realtime.channel.rename', {})).toThrow('Unknown capability "realtime.channel.rename".');
  // @ts-expect-error: the event is missing
  build('realtime.publish', { channel: 'room-42', data: null });
  // @ts-expect-error: the parameters are missing
  expect(() => build('realtime.channel.get')).toThrow();
  // @ts-expect-error: it takes no parameters
  build('realtime.event.types', { limit: 2 });
});
