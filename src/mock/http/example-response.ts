import type { Operation } from '../../contract/operations.ts';
import type { HttpResponse } from './envelope.ts';
import type { PreferredResponse } from './preference.ts';

/** Creates the response that the contract gives as an example, with the headers that it documents for that status. */
export function formatExample(operation: Operation, { status, example }: PreferredResponse): HttpResponse {
  const { content, headers = {} } = operation.responses[status] ?? {};
  const shown = Object.entries(headers).map(([name, header]) => [name, Object.values(header.examples ?? {})[0]?.value]);
  return {
    status,
    headers: Object.fromEntries(shown.filter(([, value]) => value !== undefined)),
    body: content?.['application/json']?.examples?.[example]?.value,
  };
}
