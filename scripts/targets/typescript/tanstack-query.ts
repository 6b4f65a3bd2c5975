import type { Call } from '../model/api.ts';
import { slashNotice } from '../model/notice.ts';
import type { Target } from '../target.ts';
import { hasParameters, isAllOptional } from './call-shape.ts';
import { renderCallTree } from './call-tree.ts';

/** Options for TanStack Query: of a query for each call that reads, of a mutation for each that writes. */
export const typescriptTanstackQuery: Target = {
  name: 'typescript tanstack query',
  async generate({ calls }) {
    const text = [
      slashNotice,
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
      `  return ${renderCallTree(calls, '  ', renderOptions)};`,
      '}',
    ];
    return new Map([['typescript/tanstack-query.ts', `${text.join('\n')}\n`]]);
  },
};

function renderOptions(call: Call): string {
  if (call.writes) return renderMutation(call);
  return call.paging ? renderPaged(call) : renderQuery(call);
}

function renderQuery(call: Call): string {
  const { capability } = call;
  if (!hasParameters(call)) return `() => query('${capability}', [], (options) => ${renderPath(capability)}(options))`;
  return (
    `(${renderParameter(call)}) =>\n` +
    `        query('${capability}', [parameters], (options) => ${renderPath(capability)}(parameters, options))`
  );
}

function renderPaged(call: Call): string {
  const { capability } = call;
  return (
    `Object.assign(${renderQuery(call)}, {\n` +
    '        /** The same page by page: `getNextPageParam` follows `next_cursor`. */\n' +
    `        infinite: (parameters: Omit<client.${call.typeName}Parameters, 'cursor'> = {}) =>\n` +
    `          infiniteQuery('${capability}', parameters, (page, options) => ${renderPath(capability)}(page, options)),\n` +
    '      })'
  );
}

function renderMutation(call: Call): string {
  const { capability } = call;
  if (!hasParameters(call)) return `() => mutation('${capability}', () => ${renderPath(capability)}())`;
  const type = `client.${call.typeName}Parameters`;
  if (!isAllOptional(call)) {
    return `() => mutation('${capability}', (parameters: ${type}) => ${renderPath(capability)}(parameters))`;
  }
  return `() =>\n        mutation('${capability}', (parameters: ${type} | void) => ${renderPath(capability)}(parameters ?? {}))`;
}

function renderParameter(call: Call): string {
  return `parameters: client.${call.typeName}Parameters${isAllOptional(call) ? ' = {}' : ''}`;
}

function renderPath(capability: string): string {
  return ['realtime', ...capability.split('.').slice(1)].join('.');
}
