import bundled from '../../../generated/openapi/openapi.json' with { type: 'json' };
import type { OpenApiDocument } from '../../contract/document.ts';
import { listOperations } from '../../contract/operations.ts';
import { createFormatError } from '../http/envelope.ts';
import { createReceive } from '../http/receive.ts';
import type { OperationId } from './operation-types.ts';

const document = bundled as unknown as OpenApiDocument;

/** Does the first half of the work on a request: its operation, its caller, its body. */
export const receive = createReceive(document);

/** Puts an error into the contract's envelope. */
export const formatError = createFormatError(document);

const operationById = new Map(listOperations(document).map((operation) => [operation.operationId, operation]));

/** Finds what the contract says of an operation. */
export function findOperation(operationId: OperationId) {
  const operation = operationById.get(operationId);
  if (operation === undefined) throw new Error(`The contract has no operation ${operationId}.`);
  return operation;
}
