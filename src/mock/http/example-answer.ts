import type { Operation } from '../../contract/operations.ts';
import type { Answer } from './envelope.ts';
import type { WantedAnswer } from './prefer.ts';

/** The answer that the contract gives as an example, with the headers that it documents for that status. */
export function exampleAnswer(operation: Operation, { status, example }: WantedAnswer): Answer {
  const { content, headers = {} } = operation.responses[status] ?? {};
  const shown = Object.entries(headers).map(([name, header]) => [name, Object.values(header.examples ?? {})[0]?.value]);
  return {
    status,
    headers: Object.fromEntries(shown.filter(([, value]) => value !== undefined)),
    body: content?.['application/json']?.examples?.[example]?.value,
  };
}
