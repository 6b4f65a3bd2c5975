import type { Schema } from '../../../src/contract/document.ts';
import type { Operation } from '../../../src/contract/operations.ts';

/** The name of an operation at the start of its types, such as `ChannelCreate`. */
export function typeName({ operationId }: Operation): string {
  return operationId.charAt(0).toUpperCase() + operationId.slice(1);
}

/** Where an operation takes parameters, besides its body and its headers. */
export function parameterPlaces(operation: Operation): ('path' | 'query')[] {
  return (['path', 'query'] as const).filter((place) => operation.parameters?.some((item) => item.in === place));
}

/** Whether a caller has anything to say to an operation. */
export function hasParameters(operation: Operation): boolean {
  return operation.requestBody !== undefined || parameterPlaces(operation).length > 0;
}

/** Whether an operation can be called with nothing said. */
export function allOptional(operation: Operation): boolean {
  const body = operation.requestBody?.content['application/json']?.schema;
  const parameters = operation.parameters?.filter((item) => item.in !== 'header') ?? [];
  return !body?.required?.length && !parameters.some((item) => item.required);
}

/** The parameters in the path and in the query as the one object that callers give. */
export function parametersObject({ parameters = [] }: Operation): Schema {
  const plain = parameters.filter((parameter) => parameter.in !== 'header');
  const members = plain.map(({ name, schema, description }) => [name, { ...schema, description }]);
  return {
    type: 'object',
    required: plain.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(members),
  };
}
