import { listOperations } from '../../../src/contract/operations.ts';
import { generatedNotice } from '../model/generated-notice.ts';
import { hasParameters, typeName } from '../model/operation-shape.ts';
import type { Target } from '../target.ts';

/** Where each capability is called, and a map of what each takes and returns, for what is typed by capability ids. */
export const typescriptCapabilities: Target = {
  name: 'typescript capabilities',
  async generate(document) {
    const operations = listOperations(document);
    const text = [
      generatedNotice,
      "import type * as client from './client.ts';\n",
      '/** What each capability takes and what it returns. */',
      'export interface Capabilities {',
      ...operations.map((operation) => {
        const name = typeName(operation);
        const parameters = hasParameters(operation) ? `client.${name}Parameters` : 'Record<string, never>';
        return `  '${operation.capability}': { parameters: ${parameters}; data: client.${name}Data };`;
      }),
      '}\n',
      '/** A capability id. */',
      'export type Capability = keyof Capabilities;\n',
      '/** Where each capability is called. */',
      'export const endpoints = {',
      ...operations.map(
        ({ capability, method, path }) => `  '${capability}': { method: '${method.toUpperCase()}', path: '${path}' },`,
      ),
      "} as const satisfies Record<Capability, { method: 'GET' | 'POST' | 'DELETE'; path: string }>;",
    ];
    return new Map([['typescript/capabilities.ts', `${text.join('\n')}\n`]]);
  },
};
