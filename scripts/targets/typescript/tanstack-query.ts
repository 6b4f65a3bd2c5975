import type { Call } from '../model/api.ts';
import { slashNotice } from '../model/notice.ts';
import type { Target } from '../target.ts';
import { hasParameters, isAllOptional } from './call-shape.ts';
import { renderCallTree } from './call-tree.ts';

const exportedTypes = [
  'MutationCallOptions',
  'QueryCallOptions',
  'RealtimeInfiniteQuery',
  'RealtimeMutation',
  'RealtimeOptionsSettings',
  'RealtimeQuery',
];

/** Options for TanStack Query: of a query for each call that reads, of a mutation for each that writes. */
export const typescriptTanstackQuery: Target = {
  name: 'typescript tanstack query',
  async generate({ calls }) {
    const text = [
      slashNotice,
      "import * as options from '../../src/tanstack-query/options.ts';",
      "import type * as client from './client.ts';\n",
      `export type { ${exportedTypes.join(', ')} } from '../../src/tanstack-query/options.ts';`,
      "export { queryKey } from '../../src/tanstack-query/options.ts';\n",
      '/**',
      ' * Makes the options of every call for TanStack Query, whichever framework runs it.',
      ' *',
      ' * @param realtime the client that makes the calls',
      ' * @param settings.client a name that keeps the data of this client apart from those of others',
      ' */',
      'export function createRealtimeOptions<const Name extends string | undefined = undefined>(',
      '  realtime: client.Realtime,',
      '  settings: options.RealtimeOptionsSettings<Name> = {},',
      ') {',
      '  const { infiniteQuery, mutation, query } = options.createMakers(settings.client as Name);',
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
  const path = renderPath(capability);
  if (!hasParameters(call)) {
    return `(callOptions?: options.QueryCallOptions) =>\n        query('${capability}', [], callOptions, (own) => ${path}(own))`;
  }
  return (
    `(${renderParameter(call)}, callOptions?: options.QueryCallOptions) =>\n` +
    `        query('${capability}', [parameters], callOptions, (own) => ${path}(parameters, own))`
  );
}

function renderPaged(call: Call): string {
  const { capability } = call;
  return (
    `Object.assign(${renderQuery(call)}, {\n` +
    '        /** The same page by page: `getNextPageParam` follows `next_cursor`. */\n' +
    `        infinite: (parameters: Omit<client.${call.typeName}Parameters, 'cursor'> = {}, callOptions?: options.QueryCallOptions) =>\n` +
    `          infiniteQuery('${capability}', parameters, callOptions, (page, own) => ${renderPath(capability)}(page, own)),\n` +
    '      })'
  );
}

function renderMutation(call: Call): string {
  const { capability } = call;
  const head = `(callOptions?: options.MutationCallOptions) =>\n        mutation('${capability}', `;
  if (!hasParameters(call)) return `${head}() => ${renderPath(capability)}(callOptions))`;
  const type = `client.${call.typeName}Parameters`;
  const [given, passed] = isAllOptional(call) ? [`${type} | void`, 'parameters ?? {}'] : [type, 'parameters'];
  return `${head}(parameters: ${given}) => ${renderPath(capability)}(${passed}, callOptions))`;
}

function renderParameter(call: Call): string {
  return `parameters: client.${call.typeName}Parameters${isAllOptional(call) ? ' = {}' : ''}`;
}

function renderPath(capability: string): string {
  return ['realtime', ...capability.split('.').slice(1)].join('.');
}
