import type { Schema } from '../../../src/contract/document.ts';
import { listOperations, type Operation } from '../../../src/contract/operations.ts';
import { generatedNotice } from '../model/generated-notice.ts';
import { allOptional, hasParameters, typeName } from '../model/operation-shape.ts';
import type { Target } from '../target.ts';
import { renderOperationTree } from './operation-tree.ts';

/** Options for TanStack Query: of a query for each call that reads, of a mutation for each that writes. */
export const typescriptTanstackQuery: Target = {
  name: 'typescript tanstack query',
  async generate(document) {
    const operations = listOperations(document);
    const text = [
      generatedNotice,
      "import { infiniteQuery, mutation, query } from '../../src/tanstack-query/options.ts';",
      "import type * as client from './client.ts';\n",
      "export type { RealtimeInfiniteQuery, RealtimeMutation, RealtimeQuery } from '../../src/tanstack-query/options.ts';",
      "export { queryKey } from '../../src/tanstack-query/options.ts';\n",
      '/**',
      ' * Makes the options of every call for TanStack Query, whichever framework runs it.',
      ' *',
      ' * @param realtime the client that makes the calls',
      ' */',
      'export function createRealtimeOptions(realtime: client.Realtime) {',
      `  return ${renderOperationTree(operations, '  ', (operation) => renderOptions(operation))};`,
      '}',
    ];
    return new Map([['typescript/tanstack-query.ts', `${text.join('\n')}\n`]]);
  },
};

function renderOptions(operation: Operation): string {
  if (operation.writes) return renderMutation(operation);
  return isPaged(operation) ? renderPaged(operation) : renderQuery(operation);
}

function renderQuery(operation: Operation): string {
  const { capability } = operation;
  if (!hasParameters(operation)) return `() => query('${capability}', [], (options) => ${callOf(capability)}(options))`;
  return (
    `(${parametersOf(operation)}) =>\n` +
    `        query('${capability}', [parameters], (options) => ${callOf(capability)}(parameters, options))`
  );
}

function renderPaged(operation: Operation): string {
  const { capability } = operation;
  return (
    `Object.assign(${renderQuery(operation)}, {\n` +
    '        /** The same page by page: `getNextPageParam` follows `next_cursor`. */\n' +
    `        infinite: (parameters: Omit<client.${typeName(operation)}Parameters, 'cursor'> = {}) =>\n` +
    `          infiniteQuery('${capability}', parameters, (page, options) => ${callOf(capability)}(page, options)),\n` +
    '      })'
  );
}

function renderMutation(operation: Operation): string {
  const { capability } = operation;
  if (!hasParameters(operation)) return `() => mutation('${capability}', () => ${callOf(capability)}())`;
  const type = `client.${typeName(operation)}Parameters`;
  if (!allOptional(operation)) {
    return `() => mutation('${capability}', (parameters: ${type}) => ${callOf(capability)}(parameters))`;
  }
  return `() =>\n        mutation('${capability}', (parameters: ${type} | void) => ${callOf(capability)}(parameters ?? {}))`;
}

function parametersOf(operation: Operation): string {
  return `parameters: client.${typeName(operation)}Parameters${allOptional(operation) ? ' = {}' : ''}`;
}

function callOf(capability: string): string {
  return ['realtime', ...capability.split('.').slice(1)].join('.');
}

/** Whether a call takes a cursor and gives the next one. */
function isPaged(operation: Operation): boolean {
  const envelope = operation.responses['200']?.content?.['application/json']?.schema as Schema | undefined;
  const givesNext = envelope?.properties?.data?.properties?.next_cursor !== undefined;
  return (
    givesNext && operation.parameters?.some(({ name, in: place }) => name === 'cursor' && place === 'query') === true
  );
}
