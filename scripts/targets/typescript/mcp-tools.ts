import type { Schema } from '../../../src/contract/document.ts';
import type { Call } from '../model/api.ts';
import { slashNotice } from '../model/notice.ts';
import { pruneSchema } from '../model/schemas.ts';
import type { Target } from '../target.ts';

/** How many channels a page holds when an agent does not say, so that a response does not fill its memory. */
const pageSize = 50;

/** The table of tools that the MCP server offers. */
export const mcpTools: Target = {
  name: 'mcp tools',
  async generate({ calls }) {
    const text = [
      slashNotice,
      "import type { McpTool } from '../../src/mcp/tool.ts';",
      "import type { Realtime } from './client.ts';",
      '',
      '/** Each capability as a tool, in the order of the contract. */',
      `export const mcpTools: readonly McpTool[] = [\n${calls.map(renderTool).join('\n')}\n];`,
    ];
    return new Map([['typescript/mcp-tools.ts', `${text.join('\n')}\n`]]);
  },
};

function renderTool(call: Call): string {
  const { capability, summary, writes, effects, data } = call;
  const inputSchema = renderInput(call);
  const tool = {
    name: capability.replaceAll('.', '_'),
    capability,
    title: summary,
    description: describeTool(call),
    writes,
    effects,
    inputSchema,
    // The protocol asks for an object at the top, also above a choice of several.
    outputSchema: pruneSchema({ ...data, type: 'object' }, (keyword) => keyword === 'examples'),
  };
  const parts = capability.split('.').slice(1);
  const type = `Realtime${parts.map((part) => `['${part}']`).join('')}`;
  const isBare = Object.keys(inputSchema.properties ?? {}).length === 0;
  const given = isBare ? '' : `input as NonNullable<Parameters<${type}>[0]>, `;
  const run = `realtime.${parts.join('.')}(${given}options)`;
  const json = JSON.stringify(tool, null, 2).replace(/\n}$/, ',');
  return `${json}\n  call: (realtime, ${isBare ? '_input' : 'input'}, options) => ${run},\n},`.replace(/^/gm, '  ');
}

function describeTool({ capability, summary, operation, effects }: Call): string {
  return [
    `${summary}. ${operation.description.trim()}`,
    ...(effects.includes('credential')
      ? ['The response holds a credential. Pass it on only to the one it is for, and show it nowhere else.']
      : []),
    `Capability: ${capability}.`,
  ].join('\n\n');
}

function renderInput({ input: { required, properties, ...conditions } }: Call): Schema {
  const { limit } = properties;
  const offered = { ...properties, ...(limit && { limit: { ...limit, default: pageSize } }) };
  return pruneSchema({ ...conditions, properties: offered, ...(required.length > 0 && { required }) }, () => false);
}
