import { afterAll, beforeAll, expect, test } from 'vitest';
import contract from '../../generated/openapi/openapi.json' with { type: 'json' };
import type { Capability } from '../../generated/typescript/capabilities.ts';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { listExampleRequests } from '../../src/contract/example-requests.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { type BuiltRequest, createRequestBuilder } from '../../src/request.ts';
import { startTargetServer, type TargetServer } from '../contract/target-server.ts';
import { parametersOf } from '../support/call-by-capability.ts';

/** The parts of the two libraries that send a request. */
type Axios = (request: object) => Promise<{ status: number; data: unknown }>;
type Undici = (url: string, request: object) => Promise<{ statusCode: number; body: { json(): Promise<unknown> } }>;

const packages = await installPackages('test/transports/packages');
const { default: axios } = await packages.load<{ default: Axios }>('axios');
const { request: undiciRequest } = await packages.load<{ request: Undici }>('undici');

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
