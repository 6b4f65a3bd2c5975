import type { Schema } from '../../../src/contract/document.ts';
import { listOperations, type Operation } from '../../../src/contract/operations.ts';
import { generatedNotice } from '../model/generated-notice.ts';
import type { Target } from '../target.ts';

/** How many channels a page holds when an agent does not say, so that an answer does not fill its memory. */
const pageSize = 50;

/** The table of tools that the MCP server offers. */
export const mcpTools: Target = {
  name: 'mcp tools',
  async generate(document) {
    const tools = listOperations(document).map(renderTool);
    const text = [
      generatedNotice,
      "import type { McpTool } from '../../src/mcp/tool.ts';",
      "import type { Realtime } from './client.ts';",
      '',
      '/** Each capability as a tool, in the order of the contract. */',
      `export const mcpTools: readonly McpTool[] = [\n${tools.join('\n')}\n];`,
    ];
    return new Map([['typescript/mcp-tools.ts', `${text.join('\n')}\n`]]);
  },
};

function renderTool(operation: Operation): string {
  const { capability, summary, writes } = operation;
  const effects = operation['x-infrai-effects'] ?? [];
  const inputSchema = inputSchemaOf(operation);
  const tool = {
    name: capability.replaceAll('.', '_'),
    capability,
    title: summary,
    description: describe(operation),
    writes,
    effects,
    inputSchema,
    outputSchema: plain(dataSchemaOf(operation), ['examples']),
  };
  const parts = capability.split('.').slice(1);
  const type = `Realtime${parts.map((part) => `['${part}']`).join('')}`;
  const isBare = Object.keys(inputSchema.properties ?? {}).length === 0;
  const given = isBare ? '' : `input as NonNullable<Parameters<${type}>[0]>, `;
  const call = `realtime.${parts.join('.')}(${given}options)`;
  const json = JSON.stringify(tool, null, 2).replace(/\n}$/, ',');
  return `${json}\n  call: (realtime, ${isBare ? '_input' : 'input'}, options) => ${call},\n},`.replace(/^/gm, '  ');
}

function describe({ capability, summary, description, ...operation }: Operation): string {
  const isSecret = operation['x-infrai-effects']?.includes('credential');
  return [
    `${summary}. ${description.trim()}`,
    ...(isSecret
      ? ['The answer holds a credential. Pass it on only to whom it is for, and repeat it nowhere else.']
      : []),
    `Capability: ${capability}.`,
  ].join('\n\n');
}

function inputSchemaOf(operation: Operation): Schema {
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in !== 'header');
  const body = operation.requestBody?.content['application/json']?.schema;
  const own = parameters.map(({ name, schema, description }): [string, Schema] => [
    name,
    { ...schema, description: description?.trim() ?? '', ...(name === 'limit' && { default: pageSize }) },
  ]);
  const required = [...parameters.filter((item) => item.required).map(({ name }) => name), ...(body?.required ?? [])];
  return plain({
    type: 'object',
    properties: { ...Object.fromEntries(own), ...body?.properties },
    ...(required.length > 0 && { required }),
  });
}

/** The protocol asks that what a tool returns is called an object, where it is one of several too. */
function dataSchemaOf(operation: Operation): Schema {
  const envelope = operation.responses['200']?.content?.['application/json']?.schema;
  return { ...envelope?.properties?.data, type: 'object' };
}

/** A schema without what is OpenAPI's own, and without some keywords more. */
function plain(schema: Schema, left: string[] = []): Schema {
  const kept = Object.entries(schema).filter(
    ([keyword]) => !keyword.startsWith('x-') && keyword !== 'discriminator' && !left.includes(keyword),
  );
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner);
    return typeof value === 'object' && value !== null ? plain(value as Schema, left) : value;
  };
  return Object.fromEntries(
    kept.map(([keyword, value]) => {
      if (['examples', 'default', 'enum', 'const'].includes(keyword)) return [keyword, value];
      if (keyword !== 'properties') return [keyword, inner(value)];
      const properties = Object.entries(value as Record<string, Schema>);
      return [keyword, Object.fromEntries(properties.map(([name, property]) => [name, plain(property, left)]))];
    }),
  );
}
