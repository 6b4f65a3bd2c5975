import bundled from '../../../generated/openapi/openapi.json' with { type: 'json' };
import type { OpenApiDocument } from '../../contract/document.ts';
import { listOperations, type Operation } from '../../contract/operations.ts';
import { createRouter } from '../../contract/routing.ts';
import { createFailure } from '../http/envelope.ts';
import type { OperationId } from './operation-types.ts';

const document = bundled as unknown as OpenApiDocument;

const operations = listOperations(document);

/** Finds the operation of a request. */
export const route = createRouter(operations);

/** Words a failure as the contract's envelope. */
export const failure = createFailure(document);

/** What the contract says of each operation. */
export const operationById = Object.fromEntries(
  operations.map((operation) => [operation.operationId, operation]),
) as Record<OperationId, Operation>;
