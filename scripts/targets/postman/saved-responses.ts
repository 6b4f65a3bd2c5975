import { STATUS_CODES } from 'node:http';
import type { Json, Response } from '../../../src/contract/document.ts';
import { type ExampleRequest, listExampleRequests } from '../../../src/contract/example-requests.ts';
import type { Operation } from '../../../src/contract/operations.ts';
import { type Field, idOf, type RequestDefinition, type SavedResponse } from './format.ts';
import { requestOf } from './request.ts';

/**
 * Writes an operation's examples as saved responses: each success behind the request that it answers, and the first
 * example of each failure.
 *
 * @param request what is sent when the answer is a failure
 */
export function savedResponsesOf(operation: Operation, request: RequestDefinition): SavedResponse[] {
  const sent = sentPartOf(request);
  const bodies = operation.requestBody?.content['application/json']?.examples ?? {};
  const requests = new Map(listExampleRequests(operation).map((example) => [example.name, example]));
  return Object.entries(operation.responses).flatMap(([status, response]) => {
    const examples = Object.entries(response.content?.['application/json']?.examples ?? {});
    const shown = status === '200' ? examples : examples.slice(0, 1);
    return shown.map(([name, { summary = name, value = null }]) => {
      // Many requests have the same answer, so the request names the response.
      const requestSummary = status === '200' ? bodies[name]?.summary : undefined;
      const answered = status === '200' ? requests.get(name) : undefined;
      const originalRequest = answered === undefined ? sent : exampleRequestOf(operation, answered);
      return {
        id: idOf(operation.capability, status, name),
        name: `${status} ${requestSummary ?? summary}`,
        originalRequest,
        status: STATUS_CODES[status] ?? '',
        code: Number(status),
        _postman_previewlanguage: 'json' as const,
        header: [{ key: 'Content-Type', value: 'application/json' }, ...headersOf(response)],
        cookie: [] as [],
        body: JSON.stringify(value, null, 2),
      };
    });
  });
}

/** A request without its text and without what is not sent. */
function sentPartOf({ description: _text, ...request }: RequestDefinition): RequestDefinition {
  const isSent = ({ disabled }: Field) => !disabled;
  const { header, url } = request;
  return { ...request, header: header.filter(isSent), url: { ...url, query: url.query.filter(isSent) } };
}

function exampleRequestOf(operation: Operation, { pathParameters, query, body }: ExampleRequest): RequestDefinition {
  const encoded = Object.entries(pathParameters).map(([name, value]) => [name, encodeURIComponent(value)]);
  return requestOf(operation, {
    pathParameters: Object.fromEntries(encoded),
    query: Object.entries(query).map(([key, value]) => ({ key, value })),
    headers: jsonHeaders(body),
    ...(body !== undefined && { body }),
  });
}

/** The headers that a request with this body has. */
export function jsonHeaders(body: Json | undefined): Field[] {
  return body === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }];
}

function headersOf({ headers = {} }: Response): Field[] {
  return Object.entries(headers).flatMap(([key, header]) => {
    const [example] = Object.values(header.examples ?? {});
    return example?.value === undefined ? [] : [{ key, value: String(example.value) }];
  });
}
