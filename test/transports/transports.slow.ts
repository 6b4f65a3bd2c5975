import { afterAll, beforeAll, expect, test } from 'vitest';
import contract from '../../generated/openapi/openapi.json' with { type: 'json' };
import type { Capability } from '../../generated/typescript/capabilities.ts';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import type { ClientOptions } from '../../src/client/options.ts';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { listExampleRequests } from '../../src/contract/example-requests.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { createRealtime } from '../../src/index.ts';
import { type BuiltRequest, createRequestBuilder } from '../../src/request.ts';
import { startTargetServer, type TargetServer } from '../contract/target-server.ts';
import { parametersOf } from '../support/call-by-capability.ts';
import type { Snippet } from '../support/snippets/read.ts';
import { typeErrorsOf } from '../support/snippets/type-errors.ts';

/** The parts of the two libraries that send a request. */
type Axios = (request: object) => Promise<{ status: number; data: unknown }>;
type UndiciRequest = (
  url: string,
  request: object,
) => Promise<{ statusCode: number; body: { json(): Promise<unknown> } }>;
interface Undici {
  request: UndiciRequest;
  fetch: NonNullable<ClientOptions['fetch']>;
  Agent: new (options: { connect: (options: object, done: (error: Error) => void) => void }) => object;
}

const packages = await installPackages('test/transports/packages');
const { default: axios } = await packages.load<{ default: Axios }>('axios');
const { request: undiciRequest, fetch: undiciFetch, Agent } = await packages.load<Undici>('undici');

const examples = listOperations(contract as unknown as OpenApiDocument).flatMap((operation) =>
  listExampleRequests(operation).map((example) => ({
    capability: operation.capability as Capability,
    parameters: parametersOf(example),
  })),
);

let mock: TargetServer;
beforeAll(async () => {
  mock = await startTargetServer({});
});
afterAll(() => mock.close());

const transports: Record<string, (request: BuiltRequest) => Promise<{ status: number; body: unknown }>> = {
  axios: async ({ body, ...rest }) => {
    const { status, data } = await axios({ ...rest, ...(body !== undefined && { data: body }) });
    return { status, body: data };
  },
  undici: async ({ url, method, headers, body = null }) => {
    const response = await undiciRequest(url, { method, headers, body });
    return { status: response.statusCode, body: await response.body.json() };
  },
};

test.each(Object.entries(transports))('%s sends every capability as built, and gets its data', async (_name, send) => {
  const build = createRequestBuilder({ apiKey: mock.newKey(), baseUrl: mock.url }) as (
    capability: Capability,
    parameters: object,
  ) => BuiltRequest;
  for (const { capability, parameters } of examples) {
    const { status, body } = await send(build(capability, parameters));
    expect({ capability, status }).toEqual({ capability, status: 200 });
    expect(body).toMatchObject({ ok: true, data: expect.anything() });
  }
});

const withUndici = (options: string): Snippet => ({
  language: 'ts',
  marks: [],
  line: 1,
  code: `
import { createRealtime } from 'infrai-realtime';
import { Agent, EnvHttpProxyAgent, fetch, ProxyAgent, RetryAgent } from 'undici';

createRealtime(${options});
`,
});

test.each([
  '{ fetch }',
  '{ fetch, fetchOptions: { dispatcher: new Agent() } }',
  "{ fetch, fetchOptions: { dispatcher: new ProxyAgent('http://127.0.0.1:9') } }",
  '{ fetch, fetchOptions: { dispatcher: new EnvHttpProxyAgent() } }',
  '{ fetch, fetchOptions: { dispatcher: new RetryAgent(new Agent()) } }',
  '{ fetchOptions: { dispatcher: new Agent() } }',
])("undici's own types fit the options %s", (options) => {
  expect(typeErrorsOf([withUndici(options)], packages.folder)).toEqual([]);
});

test('what is no fetch does not fit', () => {
  expect(typeErrorsOf([withUndici('{ fetch: new Agent() }')], packages.folder)).not.toEqual([]);
});

test("calls go through undici's fetch, and through the dispatcher that it is given", async () => {
  const own = { apiKey: mock.newKey(), baseUrl: mock.url, fetch: undiciFetch };
  const { name } = await createRealtime(own).channel.create({ name: 'room-42' });
  expect(name).toBe('room-42');
  const dispatcher = new Agent({ connect: (_options, done) => done(new Error('The proxy was asked.')) });
  const failing = createRealtime({ ...own, maxRetries: 0, fetchOptions: { dispatcher } }).event.types();
  await expect(failing).rejects.toMatchObject({
    code: 'connection_failed',
    message: expect.stringContaining('The proxy was asked'),
  });
});
