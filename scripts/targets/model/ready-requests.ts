import type { Json } from '../../../src/contract/document.ts';
import { readSuccessExamples } from '../../../src/contract/example-requests.ts';
import type { ApiModel, Call } from './api.ts';

/** A request that can be sent as it is; `{{name}}` in its texts stands for a variable. */
export interface ReadyRequest {
  call: Call;
  pathParameters: Record<string, string>;
  /** The parameters in the query. None of them is required. */
  query: { name: string; value: string; description: string }[];
  /** The headers of the example, besides the key and the content type. */
  headers: Record<string, string>;
  body?: Json;
}

/** A value that several requests share, so that a person changes it once. */
export interface Variable {
  name: string;
  value: string;
  description: string;
  /** The response that has a new value, and the property of `data` that holds it. */
  from?: { operationId: string; property: string };
}

/** Lists the variables of the requests, with values of the contract's examples. */
export function listVariables(api: ApiModel): Variable[] {
  const take = (operationId: string, property: string) => ({
    value: findResponseText(api, operationId, property),
    from: { operationId, property },
  });
  return [
    {
      name: 'channel',
      value: findResponseText(api, 'channelCreate', 'name'),
      description: 'The channel to work with.',
    },
    {
      name: 'clientId',
      value: findResponseText(api, 'tokenIssue', 'client_id'),
      description: 'The client to work with.',
    },
    { name: 'token', ...take('tokenIssue', 'token'), description: 'A token to revoke.' },
    { name: 'cursor', ...take('channelList', 'next_cursor'), description: 'Where the next page of channels starts.' },
  ];
}

/** Finds a text in the first example of a success that has it. */
function findResponseText({ calls }: ApiModel, operationId: string, property: string): string {
  const call = calls.find((item) => item.operationId === operationId);
  for (const { value } of Object.values(call === undefined ? {} : readSuccessExamples(call.operation))) {
    const text = (value as { data?: Record<string, unknown> }).data?.[property];
    if (typeof text === 'string') return text;
  }
  throw new Error(`No success example of ${operationId} has a text in data.${property}.`);
}

/**
 * Lists one request for each call, in the order of the contract but with every DELETE at the end, so that a run of all
 * of them finds what it needs and leaves nothing behind.
 */
export function listReadyRequests(api: ApiModel, variables: Variable[]): ReadyRequest[] {
  const isDelete = ({ method }: Call) => method === 'DELETE';
  const ordered = [...api.calls.filter((call) => !isDelete(call)), ...api.calls.filter(isDelete)];
  const names = new Map(variables.map(({ name, value }): [string, string] => [value, `{{${name}}}`]));
  return ordered.map((call) => {
    const { pathParameters, headers, body } = call.sample.request;
    const inQuery = call.urlParameters.filter((parameter) => parameter.in === 'query');
    const query = inQuery.map(({ name, examples = {}, description = '' }) => {
      const value = String(Object.values(examples)[0]?.value ?? '');
      return { name, value: names.get(value) ?? value, description };
    });
    return {
      call,
      pathParameters: replaceValues(pathParameters, names) as Record<string, string>,
      query,
      headers: mapValues(headers, (text) => replaceInside(text, names)),
      ...(body !== undefined && { body: replaceValues(body, names) }),
    };
  });
}

/** Replaces values within a text, so that a key that is made of a name changes with the name. */
function replaceInside(text: string, names: Map<string, string>): string {
  for (const [value, name] of names) {
    if (text.includes(value)) return text.replaceAll(value, name);
  }
  return text;
}

function mapValues(object: Record<string, string>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(object).map(([name, text]) => [name, change(text)]));
}

function replaceValues(value: Json, names: Map<string, string>): Json {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaceValues(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceValues(item, names)]));
}
