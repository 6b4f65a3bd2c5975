import ts from 'typescript';
import { listExampleRequests } from '../../../src/contract/example-requests.ts';
import { listOperations, type Operation } from '../../../src/contract/operations.ts';
import { bundleContract } from '../../contract/bundle.ts';
import { projectRoot } from '../../shared/paths.ts';

/**
 * Counts the type instantiations of a program that makes every call, with this client and with plain openapi-fetch.
 *
 * @throws when one of the programs has a type error
 */
export async function countInstantiations(): Promise<{ client: number; openapiFetch: number }> {
  const operations = listOperations(await bundleContract());
  const client = [
    "import { createRealtime } from './src/index.ts';",
    "const realtime = createRealtime({ apiKey: 'any-key' });",
    ...operations.map(
      (operation, index) => `export const result${index} = (await ${operation.capability}(${renderGiven(operation)}));`,
    ),
  ];
  const openapiFetch = [
    "import createClient from 'openapi-fetch';",
    "import type { paths } from './generated/typescript/types.ts';",
    "const client = createClient<paths>({ baseUrl: 'https://api.example' });",
    ...operations.map((operation, index) => {
      const { path, query, body } = splitExample(operation);
      const params =
        path || query ? `params: { ${path ? `path: ${path}, ` : ''}${query ? `query: ${query}` : ''} },` : '';
      const init = `{ ${params} ${body ? `body: ${body}` : ''} }`;
      const call = `client.${operation.method.toUpperCase()}('${operation.path}', ${init})`;
      return `export const result${index} = (await ${call}).data?.data;`;
    }),
  ];
  return { client: count(client.join('\n')), openapiFetch: count(openapiFetch.join('\n')) };
}

function splitExample(operation: Operation): { path?: string; query?: string; body?: string } {
  const { pathParameters, query, body } = listExampleRequests(operation)[0] ?? { pathParameters: {}, query: {} };
  const { limit, ...texts } = query as Record<string, string>;
  const values = { ...texts, ...(limit !== undefined && { limit: Number(limit) }) };
  return {
    ...(Object.keys(pathParameters).length > 0 && { path: JSON.stringify(pathParameters) }),
    ...(Object.keys(values).length > 0 && { query: JSON.stringify(values) }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

function renderGiven(operation: Operation): string {
  const { path, query, body } = splitExample(operation);
  const parts = [path, query, body].filter((part) => part !== undefined).map((part) => `...${part}`);
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '';
}

function count(text: string): number {
  const file = `${projectRoot}bench-program.ts`;
  const { config } = ts.readConfigFile(`${projectRoot}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, projectRoot);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, target) =>
    name === file ? ts.createSourceFile(name, text, target) : getSourceFile(name, target);
  const program = ts.createProgram([file], options, host);
  const [problem] = program.getSemanticDiagnostics(program.getSourceFile(file));
  if (problem) throw new Error(`${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}\n${text}`);
  return program.getInstantiationCount();
}
