import contract from '../../generated/openapi/openapi.json' with { type: 'json' };
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { createOpenapiClient } from '../../src/openapi-fetch.ts';
import { validateResponses } from '../../src/validation.ts';
import { readParameters } from './outcome.ts';
import { type Result, runTable } from './run-typescript.ts';
import type { ReadyCase } from './start-conformance.ts';

const operations = listOperations(contract as unknown as OpenApiDocument);

type AnyCall = (path: string, init: object) => Promise<{ data?: { data: unknown } }>;

/** Makes a call as a user of openapi-fetch writes it: with the names in the path, the query and the body apart. */
async function makeCall({ call, parameters, options }: ReadyCase): Promise<Result> {
  const { idempotencyKey, headers, validate, ...settings } = options;
  const client = createOpenapiClient({ ...settings, ...(validate && { validate: validateResponses }) });
  const operation = operations.find(({ capability }) => capability === call);
  if (operation === undefined) throw new Error(`The contract has no ${call}.`);
  const given = Object.entries(readParameters(parameters) as object);
  const inPath = given.filter(([name]) => operation.path.includes(`{${name}}`));
  const rest = Object.fromEntries(given.filter((pair) => !inPath.includes(pair)));
  const isPost = operation.method === 'post';
  const make = client[operation.method.toUpperCase() as 'GET'] as unknown as AnyCall;
  const { data } = await make(operation.path, {
    params: {
      path: Object.fromEntries(inPath),
      ...(!isPost && { query: rest }),
      ...(idempotencyKey && { header: { 'Idempotency-Key': idempotencyKey } }),
    },
    ...(isPost && { body: rest }),
    ...(headers && { headers }),
  });
  return { data: data?.data };
}

await runTable('openapi-fetch', makeCall);
