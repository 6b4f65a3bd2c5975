import { slashNotice } from '../model/notice.ts';
import type { Target } from '../target.ts';
import { hasParameters } from './call-shape.ts';

/** Where each capability is called, and a map of what each takes and returns, for code that is typed by capability ids. */
export const typescriptCapabilities: Target = {
  name: 'typescript capabilities',
  async generate({ calls }) {
    const text = [
      slashNotice,
      "import type * as client from './client.ts';\n",
      '/** What each capability takes and what it returns. */',
      'export interface Capabilities {',
      ...calls.map((call) => {
        const parameters = hasParameters(call) ? `client.${call.typeName}Parameters` : 'Record<string, never>';
        return `  '${call.capability}': { parameters: ${parameters}; data: client.${call.typeName}Data };`;
      }),
      '}\n',
      '/** A capability id. */',
      'export type Capability = keyof Capabilities;\n',
      '/** Where each capability is called. */',
      'export const endpoints = {',
      ...calls.map(({ capability, method, path }) => `  '${capability}': { method: '${method}', path: '${path}' },`),
      "} as const satisfies Record<Capability, { method: 'GET' | 'POST' | 'DELETE'; path: string }>;",
    ];
    return new Map([['typescript/capabilities.ts', `${text.join('\n')}\n`]]);
  },
};
