import type { MediaType, OpenApiDocument, OperationObject, Parameter } from './document.ts';

/** An operation of the contract together with its place in it. */
export interface Operation extends OperationObject {
  path: string;
  /** The HTTP method in lower case. */
  method: string;
  /** The capability id, such as `realtime.channel.create`. */
  capability: string;
  /** Whether the call can change something, and so takes an idempotency key. */
  writes: boolean;
}

/**
 * Lists the operations of the bundled contract in the order of the contract, with all their references resolved. Their
 * responses are those with a status: the one for any other failure is there for other tools.
 */
export function listOperations(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      ...omitDefault(dereference(operation, document) as OperationObject),
      path,
      method,
      capability: operation['x-infrai-capability'],
      writes: method !== 'get',
    })),
  );
}

function omitDefault(operation: OperationObject): OperationObject {
  const { default: _default, ...responses } = operation.responses;
  return { ...operation, responses };
}

/** Lists the parameters in the path and the query of an operation, in the order of the contract. */
export function listUrlParameters({ parameters = [] }: Pick<OperationObject, 'parameters'>): Parameter[] {
  return parameters.filter((parameter) => parameter.in !== 'header');
}

/** Finds the JSON body that an operation accepts; `undefined` on an operation without a body. */
export function findRequestBody({ requestBody }: Pick<OperationObject, 'requestBody'>): MediaType | undefined {
  return requestBody?.content['application/json'];
}

/** Finds the JSON body of an operation's success. */
export function findSuccess({ responses }: Pick<OperationObject, 'responses'>): MediaType | undefined {
  return responses['200']?.content?.['application/json'];
}

/** Replaces each local reference below a value by what it points at. The contract has no circular references. */
export function dereference(value: unknown, document: OpenApiDocument): unknown {
  if (Array.isArray(value)) return value.map((item) => dereference(item, document));
  if (typeof value !== 'object' || value === null) return value;
  const reference = (value as { $ref?: unknown }).$ref;
  if (typeof reference === 'string') return dereference(resolvePointer(reference, document), document);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, dereference(item, document)]));
}

function resolvePointer(reference: string, document: OpenApiDocument): unknown {
  let node: unknown = document;
  for (const part of reference.replace(/^#\//, '').split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    node = (node as Record<string, unknown> | undefined)?.[key];
  }
  if (node === undefined) throw new Error(`The reference ${reference} has no target in the contract.`);
  return node;
}
