import type { OpenApiDocument } from '../../../src/contract/document.ts';
import { listOperations, type Operation } from '../../../src/contract/operations.ts';
import { generatedNotice } from '../model/generated-notice.ts';
import { allOptional, hasParameters, parameterPlaces, typeName } from '../model/operation-shape.ts';
import { paginationOf } from '../model/pagination.ts';
import { describeCall } from './call-docs.ts';
import { docblock } from './docblock.ts';

/** Writes a function for each capability that takes the client first, so that a bundle holds only those it uses. */
export function renderCalls(document: OpenApiDocument): string {
  const operations = listOperations(document);
  for (const operation of operations) demandPlainOperation(operation);
  return [
    generatedNotice,
    "import type { Call } from '../../src/client/call.ts';",
    "import type { Client } from '../../src/client/client.ts';",
    "import type { CallOptions } from '../../src/client/options.ts';",
    "import { callPage, type PagedCall } from '../../src/client/pages.ts';",
    `import type {\n${typeNamesOf(operations)
      .map((name) => `  ${name},\n`)
      .join('')}} from './models.ts';\n`,
    ...operations.map((operation) => renderCall(operation, document)),
  ].join('\n');
}

function renderCall(operation: Operation, document: OpenApiDocument): string {
  const pages = paginationOf(operation);
  const given = hasParameters(operation) ? 'parameters' : '{}';
  const endpoint = `['${operation.capability}', '${operation.method.toUpperCase()}', '${operation.path}']`;
  const result = `client<${typeName(operation)}Data>(${endpoint}, ${given}, options)`;
  const walk = `callPage(client, ${endpoint}, ${given}, options, (page: ${typeName(operation)}Data) => page.${pages?.items})`;
  return [
    docblock(describeCall(operation, document, pages)).trimEnd(),
    `export const ${operation.operationId} = (client: Client, ${signatureOf(operation, '= {}')}): ${callType(operation)} =>`,
    `  ${pages ? walk : result};\n`,
  ].join('\n');
}

/** The parameters of a call behind the client. */
export function signatureOf(operation: Operation, optional: '?' | '= {}'): string {
  const name = `${typeName(operation)}Parameters`;
  const given = allOptional(operation)
    ? optional === '?'
      ? `parameters?: ${name}, `
      : `parameters: ${name} = {}, `
    : `parameters: ${name}, `;
  return `${hasParameters(operation) ? given : ''}options?: CallOptions`;
}

/** What a call gives back. */
export function callType(operation: Operation): string {
  const name = typeName(operation);
  const pages = paginationOf(operation);
  return pages ? `PagedCall<${name}Data, ${name}Data['${pages.items}'][number]>` : `Call<${name}Data>`;
}

/** The types of what the operations take and return. */
export function typeNamesOf(operations: Operation[]): string[] {
  return operations
    .flatMap((operation) => [
      ...(hasParameters(operation) ? [`${typeName(operation)}Parameters`] : []),
      `${typeName(operation)}Data`,
    ])
    .sort();
}

/**
 * The client tells a parameter's place from its name and the method alone: names in the path go there, and the rest
 * into the body of a POST or into the query of anything else. It repeats a call that writes under its idempotency key.
 *
 * @throws when an operation of the contract does not fit that rule
 */
function demandPlainOperation(operation: Operation): void {
  const places = parameterPlaces(operation);
  const fits = operation.method === 'post' ? !places.includes('query') : operation.requestBody === undefined;
  const isRepeatable = !operation.writes || operation.parameters?.some(({ name }) => name === 'Idempotency-Key');
  if (fits && isRepeatable) return;
  throw new Error(
    `${operation.capability}: the client can send a body with POST only and a query without a body only, and repeats a ` +
      'write only with the Idempotency-Key header. Change the operation in openapi/paths/, or teach ' +
      'scripts/targets/typescript/calls.ts and src/client/request.ts.',
  );
}
