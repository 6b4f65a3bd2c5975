import type { Json, OpenApiDocument } from '../../../src/contract/document.ts';
import {
  type ExampleRequest,
  listExampleRequests,
  readSuccessExamples,
} from '../../../src/contract/example-requests.ts';
import { listOperations, type Operation } from '../../../src/contract/operations.ts';

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
  const taken = (operationId: string, property: string) => ({
    value: answeredText(document, operationId, property),
    from: { operationId, property },
  });
  return [
    {
      name: 'channel',
      value: answeredText(document, 'channelCreate', 'name'),
      description: 'The channel to work with.',
    },
    {
      name: 'clientId',
      value: answeredText(document, 'tokenIssue', 'client_id'),
      description: 'The client to work with.',
    },
    { name: 'token', ...taken('tokenIssue', 'token'), description: 'A token to revoke.' },
    { name: 'cursor', ...taken('channelList', 'next_cursor'), description: 'Where the next page of channels starts.' },
  ];
}

/** A text in the first example of a success that has it. */
function answeredText(document: OpenApiDocument, operationId: string, property: string): string {
  const operation = listOperations(document).find((item) => item.operationId === operationId);
  for (const { value } of Object.values(operation === undefined ? {} : readSuccessExamples(operation))) {
    const text = (value as { data?: Record<string, unknown> }).data?.[property];
    if (typeof text === 'string') return text;
  }
  throw new Error(`No success example of ${operationId} has a text in data.${property}.`);
}

/**
 * Makes one request for each operation, in the order of the contract but with every DELETE at the end, so that a run
 * of all of them finds what it needs and leaves nothing behind.
 */
export function readyRequestsOf(document: OpenApiDocument): ReadyRequest[] {
  const operations = listOperations(document);
  const isDelete = ({ method }: Operation) => method === 'delete';
  const ordered = [...operations.filter((item) => !isDelete(item)), ...operations.filter(isDelete)];
  const names = new Map(variablesOf(document).map(({ name, value }): [string, string] => [value, `{{${name}}}`]));
  return ordered.map((operation) => {
    const requests = listExampleRequests(operation);
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
