import type { ApiModel } from '../model/api.ts';
import { slashNotice } from '../model/notice.ts';
import { describeCall } from './call-docs.ts';
import { listTypeNames, renderReturnType, renderSignature } from './call-shape.ts';
import { arrangeCalls, type CallTree } from './call-tree.ts';
import { renderDocblock } from './docblock.ts';

/** Writes the client whose calls are the capability ids. */
export function renderRealtime(api: ApiModel): string {
  const { calls, title, version } = api;
  const tree = arrangeCalls(calls);
  return [
    slashNotice,
    "import type { Call } from '../../src/client/call.ts';",
    "import { type Client, createClient } from '../../src/client/client.ts';",
    "import type { CallOptions, ClientOptions } from '../../src/client/options.ts';",
    "import type { PagedCall } from '../../src/client/pages.ts';",
    `import {\n${calls.map(({ operationId }) => `  ${operationId},\n`).join('')}} from './calls.ts';`,
    `import type {\n${listTypeNames(calls)
      .map((name) => `  ${name},\n`)
      .join('')}} from './models.ts';\n`,
    "export type * from './models.ts';\n",
    `/** The calls of the ${title}, version ${version}. */`,
    `export interface Realtime ${renderInterface(tree, '', api)}\n`,
    renderDocblock(
      [
        `Makes a client of the ${title}, version ${version}.\n`,
        '@throws AuthenticationError when there is no project key, and in a browser that was not allowed',
        '@example',
        '```ts',
        'const realtime = createRealtime(); // takes the project key from INFRAI_API_KEY',
        '```',
      ].join('\n'),
    ).trimEnd(),
    'export function createRealtime(options: ClientOptions = {}): Realtime {',
    '  const client = createClient(options);',
    '  const bind =',
    '    <Rest extends unknown[], Result>(call: (client: Client, ...rest: Rest) => Result) =>',
    '    (...rest: Rest) =>',
    '      call(client, ...rest);',
    `  return ${renderValue(tree, '  ')};`,
    '}\n',
  ].join('\n');
}

function renderInterface(tree: CallTree, indent: string, api: ApiModel): string {
  const inner = `${indent}  `;
  const members = [...tree.children].map(([name, child]) => {
    if (child.call === undefined) return `${inner}${name}: ${renderInterface(child, inner, api)};\n`;
    const call = `(${renderSignature(child.call, '?')}): ${renderReturnType(child.call)};\n`;
    const text = renderDocblock(describeCall(child.call, api), inner);
    if (child.children.size === 0) return `${text}${inner}${name}${call}`;
    // Both a call and a group of calls.
    const group = renderInterface(child, inner, api).replace(
      '{\n',
      `{\n${text.replace(/^/gm, '  ').trimEnd()}\n${inner}  ${call}`,
    );
    return `${inner}${name}: ${group};\n`;
  });
  return `{\n${members.join('')}${indent}}`;
}

function renderValue(tree: CallTree, indent: string): string {
  const inner = `${indent}  `;
  const members = [...tree.children].map(([name, child]) => {
    const group = child.children.size > 0 ? renderValue(child, inner) : undefined;
    if (child.call === undefined) return `${inner}${name}: ${group},\n`;
    const call = `bind(${child.call.operationId})`;
    return `${inner}${name}: ${group === undefined ? call : `Object.assign(${call}, ${group})`},\n`;
  });
  return `{\n${members.join('')}${indent}}`;
}
