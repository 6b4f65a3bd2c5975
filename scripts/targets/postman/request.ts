import type { Json } from '../../../src/contract/document.ts';
import type { Call } from '../model/api.ts';
import { describeInMarkdown, type Field, type RequestDefinition } from './format.ts';

/** The values of a request. */
export interface RequestValues {
  pathParameters: Record<string, string>;
  query: Field[];
  headers: Field[];
  body?: Json;
}

/** Writes a request as Postman does: the path's parameters as `:channel`, the address from `{{baseUrl}}`. */
export function renderRequest({ path: template, method, operation }: Call, values: RequestValues): RequestDefinition {
  const path = template.replace(/\{(\w+)\}/g, ':$1');
  const sent = values.query.filter(({ disabled }) => !disabled).map(({ key, value }) => `${key}=${value}`);
  const descriptions = new Map(operation.parameters?.map(({ name, description = '' }) => [name, description]));
  const variable = Object.entries(values.pathParameters).map(([key, value]) => ({
    key,
    value,
    description: describeInMarkdown(descriptions.get(key) ?? ''),
  }));
  return {
    method,
    header: values.headers,
    url: {
      raw: `{{baseUrl}}${path}${sent.length > 0 ? `?${sent.join('&')}` : ''}`,
      host: ['{{baseUrl}}'],
      path: path.split('/').slice(1),
      query: values.query,
      variable,
    },
    ...(values.body !== undefined && {
      body: { mode: 'raw', raw: JSON.stringify(values.body, null, 2), options: { raw: { language: 'json' } } },
    }),
  };
}
