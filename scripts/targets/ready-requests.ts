import type { Json, OpenApiDocument } from '../../src/contract/document.ts';
import { type ExampleRequest, exampleRequestsOf } from '../../src/contract/example-requests.ts';
import { type Operation, operationsOf } from '../../src/contract/operations.ts';

/** A request of an operation that can be sent as it is; `{{name}}` in its texts stands for a variable. */
export interface ReadyRequest {
  operation: Operation;
  pathParameters: Record<string, string>;
  /** The parameters that the operation takes in its query. None of them is required. */
  query: { name: string; value: string; description: string }[];
  body?: Json;
}

/** A value that several requests share, so that a person changes it once. */
export interface Variable {
  name: string;
  value: string;
  description: string;
  /** The answer that brings a new value, and the property of `data` that holds it. */
  from?: { operationId: string; property: string };
}

/** The variables of the requests, with values of the contract's examples. */
export function variablesOf(document: OpenApiDocument): Variable[] {
  const example = (operationId: string, property: string) => {
    const operation = operationsOf(document).find((item) => item.operationId === operationId);
    const success = operation?.responses['200']?.content?.['application/json']?.examples ?? {};
    for (const { value } of Object.values(success)) {
      const found = (value as { data?: Record<string, unknown> })?.data?.[property];
      if (typeof found === 'string') return found;
    }
    throw new Error(`No success example of ${operationId} has a text in data.${property}.`);
  };
  const variable = (name: string, operationId: string, property: string, description: string) => ({
    name,
    value: example(operationId, property),
    description,
    from: { operationId, property },
  });
  const { from: _channel, ...channel } = variable('channel', 'channelCreate', 'name', 'The channel to work with.');
  const { from: _client, ...clientId } = variable('clientId', 'tokenIssue', 'client_id', 'The client to work with.');
  return [
    channel,
    clientId,
    variable('token', 'tokenIssue', 'token', 'The token that was issued last.'),
    variable('cursor', 'channelList', 'next_cursor', 'The cursor of the next page of channels.'),
  ];
}

/**
 * Makes one request for each operation, in the order of the contract but with every DELETE at the end, so that a run
 * of all of them finds what it needs and leaves nothing behind.
 */
export function readyRequestsOf(document: OpenApiDocument): ReadyRequest[] {
  const operations = operationsOf(document);
  const isDelete = ({ method }: Operation) => method === 'delete';
  const ordered = [...operations.filter((item) => !isDelete(item)), ...operations.filter(isDelete)];
  const names = new Map(variablesOf(document).map(({ name, value }): [string, string] => [value, `{{${name}}}`]));
  return ordered.map((operation) => {
    const requests = exampleRequestsOf(operation);
    const request = requests.find((item) => !hasPlaceholder(item)) ?? requests[0];
    const inQuery = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
    const query = inQuery.map(({ name, examples = {}, description = '' }) => {
      const value = String(Object.values(examples)[0]?.value ?? '');
      return { name, value: names.get(value) ?? value, description };
    });
    return {
      operation,
      pathParameters: replaceValues(request?.pathParameters ?? {}, names) as Record<string, string>,
      query,
      ...(request?.body !== undefined && { body: replaceValues(request.body, names) }),
    };
  });
}

/** The introductory page's examples stand for values with `...`, CHANNEL and empty lists, which show nothing. */
function hasPlaceholder({ pathParameters, body }: ExampleRequest): boolean {
  return /"(\.\.\.|CHANNEL)"|\[\]/.test(JSON.stringify([pathParameters, body]));
}

function replaceValues(value: Json, names: Map<string, string>): Json {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaceValues(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceValues(item, names)]));
}
