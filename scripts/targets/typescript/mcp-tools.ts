import type { Schema } from '../../../src/contract/document.ts';
import type { Call } from '../model/api.ts';
import { slashNotice } from '../model/notice.ts';
import { mapSchema, pruneSchema } from '../model/schemas.ts';
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
    outputSchema: describeOutput(data),
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

/**
 * Describes a result by names and texts alone. An agent's client refuses a result that does not fit its schema, and the
 * answer of a service that is newer than this contract would be lost.
 */
function describeOutput(data: Schema): Schema {
  const texts = mapSchema(data, (keyword, value) => (describing.has(keyword) ? value : undefined));
  const variants = (data.anyOf ?? []).map((variant) => describeOutput(variant).properties);
  const properties = Object.assign({}, ...variants.reverse(), texts.properties);
  return { ...texts, ...(Object.keys(properties).length > 0 && { properties }), type: 'object' };
}

const describing = new Set(['description', 'properties', 'items']);

/** Refuses unknown properties: an agent that misspells one would do something else than it wanted. */
function closeInput(schema: Schema): Schema {
  return mapSchema(schema.properties ? { ...schema, additionalProperties: false } : schema, (keyword, value) =>
    keyword === 'items'
      ? closeInput(value as Schema)
      : keyword === 'properties'
        ? Object.fromEntries(Object.entries(value as object).map(([name, item]) => [name, closeInput(item)]))
        : value,
  );
}

function renderInput({ input: { required, properties, ...conditions } }: Call): Schema {
  const { limit } = properties;
  const offered = { ...properties, ...(limit && { limit: { ...limit, default: pageSize } }) };
  const input = { ...conditions, properties: offered, ...(required.length > 0 && { required }) };
  return closeInput(pruneSchema(input, () => false));
}
