import type { OpenApiDocument } from '../../../src/contract/document.ts';
import { listOperations } from '../../../src/contract/operations.ts';
import { generatedNotice } from '../model/generated-notice.ts';
import { paginationOf } from '../model/pagination.ts';
import { describeCall } from './call-docs.ts';
import { callType, signatureOf, typeNamesOf } from './calls.ts';
import { docblock } from './docblock.ts';
import { type OperationTree, treeOf } from './operation-tree.ts';

/** Writes the client whose calls are the capability ids. */
export function renderRealtime(document: OpenApiDocument): string {
  const operations = listOperations(document);
  const tree = treeOf(operations);
  return [
    generatedNotice,
    "import type { Call } from '../../src/client/call.ts';",
    "import { type Client, createClient } from '../../src/client/client.ts';",
    "import type { CallOptions, ClientOptions } from '../../src/client/options.ts';",
    "import type { PagedCall } from '../../src/client/pages.ts';",
    `import {\n${operations.map(({ operationId }) => `  ${operationId},\n`).join('')}} from './calls.ts';`,
    `import type {\n${typeNamesOf(operations)
      .map((name) => `  ${name},\n`)
      .join('')}} from './models.ts';\n`,
    "export type * from './models.ts';\n",
    `/** The calls of the ${document.info.title}, version ${document.info.version}. */`,
    `export interface Realtime ${renderInterface(tree, '', document)}\n`,
    docblock(
      [
        `Makes a client of the ${document.info.title}, version ${document.info.version}.\n`,
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

function renderInterface(tree: OperationTree, indent: string, document: OpenApiDocument): string {
  const inner = `${indent}  `;
  const members = [...tree.children].map(([name, child]) => {
    if (child.operation === undefined) return `${inner}${name}: ${renderInterface(child, inner, document)};\n`;
    const call = `(${signatureOf(child.operation, '?')}): ${callType(child.operation)};\n`;
    const text = docblock(describeCall(child.operation, document, paginationOf(child.operation)), inner);
    if (child.children.size === 0) return `${text}${inner}${name}${call}`;
    // Both a call and a group of calls.
    const group = renderInterface(child, inner, document).replace(
      '{\n',
      `{\n${text.replace(/^/gm, '  ').trimEnd()}\n${inner}  ${call}`,
    );
    return `${inner}${name}: ${group};\n`;
  });
  return `{\n${members.join('')}${indent}}`;
}

function renderValue(tree: OperationTree, indent: string): string {
  const inner = `${indent}  `;
  const members = [...tree.children].map(([name, child]) => {
    const group = child.children.size > 0 ? renderValue(child, inner) : undefined;
    if (child.operation === undefined) return `${inner}${name}: ${group},\n`;
    const call = `bind(${child.operation.operationId})`;
    return `${inner}${name}: ${group === undefined ? call : `Object.assign(${call}, ${group})`},\n`;
  });
  return `{\n${members.join('')}${indent}}`;
}
