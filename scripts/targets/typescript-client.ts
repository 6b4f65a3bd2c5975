import { type Operation, operationsOf } from '../../src/contract/operations.ts';
import { generatedNotice } from './generated-notice.ts';
import { allOptional, hasParameters, parameterPlaces, typeName } from './operation-shape.ts';
import { renderOperationTree } from './operation-tree.ts';
import type { Target } from './target.ts';

/** A client whose calls are the capability ids. */
export const typescriptClient: Target = {
  name: 'typescript client',
  async generate(document) {
    const operations = operationsOf(document);
    for (const operation of operations) demandPlainParameters(operation);
    const text = [
      generatedNotice,
      "import { type CallOptions, type ClientOptions, createCall } from '../../src/client/call.ts';",
      "import type { components, operations } from './types.ts';",
      '',
      ...operations.flatMap(parametersType),
      ...operations.flatMap(resultType),
      `/**\n * Makes a client of the ${document.info.title}, version ${document.info.version}.\n *`,
      ' * @param options the key, the address and the fetch function to use\n */',
      'export function createRealtime(options: ClientOptions) {',
      '  const call = createCall(options);',
      `  return ${renderOperationTree(operations, '  ', renderCall)};`,
      '}',
      '',
      '/** The client that `createRealtime` makes. */',
      'export type Realtime = ReturnType<typeof createRealtime>;',
    ];
    return new Map([['typescript/client.ts', `${text.join('\n')}\n`]]);
  },
};

function renderCall(operation: Operation, indent: string): string {
  const name = typeName(operation);
  const parameters = hasParameters(operation)
    ? `parameters: ${name}Parameters${allOptional(operation) ? ' = {}' : ''}, `
    : '';
  const given = hasParameters(operation) ? 'parameters' : '{}';
  const endpoint = `'${operation.capability}', '${operation.method}', '${operation.path}'`;
  return `(${parameters}options?: CallOptions) =>\n${indent}  call<${name}Data>(${endpoint}, ${given}, options)`;
}

function parametersType(operation: Operation): string[] {
  if (!hasParameters(operation)) return [];
  const source = `operations['${operation.operationId}']`;
  const parts = parameterPlaces(operation).map((place) => `NonNullable<${source}['parameters']['${place}']>`);
  if (operation.requestBody) parts.push(`${source}['requestBody']['content']['application/json']`);
  return [
    `/** What \`${operation.capability}\` takes. */`,
    `export type ${typeName(operation)}Parameters = ${parts.join(' & ')};`,
    '',
  ];
}

function resultType(operation: Operation): string[] {
  const name = typeName(operation);
  return [
    `/** What \`${operation.capability}\` returns. */`,
    `export type ${name}Data = components['schemas']['${name}Response']['data'];`,
    '',
  ];
}

/**
 * The client tells a parameter's place from its name and the method alone: names in the path go there, and the rest
 * into the body of a POST or into the query of anything else.
 *
 * @throws when an operation of the contract does not fit that rule
 */
function demandPlainParameters(operation: Operation): void {
  const places = parameterPlaces(operation);
  const fits = operation.method === 'post' ? !places.includes('query') : operation.requestBody === undefined;
  if (!fits) {
    throw new Error(
      `${operation.capability}: the client can send a body with POST only and a query without a body only. ` +
        'Change the operation in openapi/paths/, or teach scripts/targets/typescript-client.ts and src/client/call.ts.',
    );
  }
}
