import { afterEach, describe, expect, test } from 'vitest';
import contract from '../../generated/openapi/openapi.json' with { type: 'json' };
import * as zod from '../../generated/typescript/zod.ts';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { listExampleRequests } from '../../src/contract/example-requests.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { validateResponses } from '../../src/validation.ts';
import { callOf, parametersOf } from '../support/call-by-capability.ts';
import { acceptedResponses, type LooseResponse, refusedResponses } from '../support/loose-responses.ts';
import { clientOf, startServer, type TestServer } from './server.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const operations = listOperations(contract as unknown as OpenApiDocument);

/** Makes the call that gets the response, validated or not. */
async function callFor({ capability, status, body }: LooseResponse, validate: typeof validateResponses | null) {
  server = await startServer((_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  const operation = operations.find((item) => item.capability === capability);
  const [example] = operation === undefined ? [] : listExampleRequests(operation);
  const given = capability === 'realtime.event.types' || example === undefined ? [] : [parametersOf(example)];
  return callOf(clientOf(server, { validate, maxRetries: 0 }), capability)(...given);
}

const schemas = new Map<string, unknown>(Object.entries(zod));

function schemaOf(capability: LooseResponse['capability']) {
  const { operationId = '' } = operations.find((item) => item.capability === capability) ?? {};
  const name = `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}ResponseSchema`;
  return schemas.get(name) as typeof zod.PublishResponseSchema;
}

describe.each(acceptedResponses)('$title', (given) => {
  const { capability, body, expected } = given;

  test.each([
    ['the client', null],
    ['the client that validates', validateResponses],
  ])('is no error to %s', async (_who, validate) => {
    expect(await callFor(given, validate)).toEqual(body.data);
    expect(body.data).toMatchObject(expected);
  });

  test('passes Zod', () => {
    const { data } = schemaOf(capability).parse(body);
    expect(data).toMatchObject(expected);
  });
});

describe.each(refusedResponses)('$title', (given) => {
  test('is an error to the client that validates, and to Zod', async () => {
    await expect(callFor(given, validateResponses)).rejects.toMatchObject({ name: 'UnreadableResponseError' });
    expect(schemaOf(given.capability).safeParse(given.body).success).toBe(false);
  });
});
