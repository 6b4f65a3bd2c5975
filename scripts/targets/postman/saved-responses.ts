import { STATUS_CODES } from 'node:http';
import type { Json, Response } from '../../../src/contract/document.ts';
import type { ExampleRequest } from '../../../src/contract/example-requests.ts';
import type { Call } from '../model/api.ts';
import { createId, type Field, type RequestDefinition, type SavedResponse } from './format.ts';
import { renderRequest } from './request.ts';

/**
 * Writes a call's examples as saved responses: each success with its request, and the first example of each failure.
 *
 * @param request the request of the failures
 */
export function renderResponses(call: Call, request: RequestDefinition): SavedResponse[] {
  const { capability, operation } = call;
  const sent = pickSent(request);
  const requests = new Map(call.requests.map((example) => [example.name, example]));
  return Object.entries(operation.responses).flatMap(([status, response]) => {
    const examples = Object.entries(response.content?.['application/json']?.examples ?? {});
    const shown = status === '200' ? examples : examples.slice(0, 1);
    return shown.map(([name, { summary = name, value = null }]) => {
      const example = status === '200' ? requests.get(name) : undefined;
      const originalRequest = example === undefined ? sent : renderExample(call, example);
      return {
        id: createId(capability, status, name),
        // Many bodies have the same response, so the request names it.
        name: `${status} ${(call.body && example?.summary) ?? summary}`,
        originalRequest,
        status: STATUS_CODES[status] ?? '',
        code: Number(status),
        _postman_previewlanguage: 'json' as const,
        header: [{ key: 'Content-Type', value: 'application/json' }, ...listHeaders(response)],
        cookie: [] as [],
        body: JSON.stringify(value, null, 2),
      };
    });
  });
}

/** Picks the parts of a request that are sent. */
function pickSent({ description: _text, ...request }: RequestDefinition): RequestDefinition {
  const isSent = ({ disabled }: Field) => !disabled;
  const { header, url } = request;
  return { ...request, header: header.filter(isSent), url: { ...url, query: url.query.filter(isSent) } };
}

function renderExample(call: Call, { pathParameters, query, headers, body }: ExampleRequest): RequestDefinition {
  const encoded = Object.entries(pathParameters).map(([name, value]) => [name, encodeURIComponent(value)]);
  return renderRequest(call, {
    pathParameters: Object.fromEntries(encoded),
    query: Object.entries(query).map(([key, value]) => ({ key, value })),
    headers: [...listBodyHeaders(body), ...Object.entries(headers).map(([key, value]) => ({ key, value }))],
    ...(body !== undefined && { body }),
  });
}

/** Lists the headers of a request with this body. */
export function listBodyHeaders(body: Json | undefined): Field[] {
  return body === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }];
}

function listHeaders({ headers = {} }: Response): Field[] {
  return Object.entries(headers).flatMap(([key, header]) => {
    const [example] = Object.values(header.examples ?? {});
    return example?.value === undefined ? [] : [{ key, value: String(example.value) }];
  });
}
