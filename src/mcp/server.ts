import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import type { Realtime } from '../../generated/typescript/client.ts';
import { mcpTools } from '../../generated/typescript/mcp-tools.ts';
import type { OpenApiDocument } from '../contract/document.ts';
import { createInputCheck } from './input.ts';
import { listResources, readResource } from './resources.ts';
import { createFailureResult, createSuccessResult, readFailure } from './results.ts';
import type { McpTool } from './tool.ts';

/** What an MCP server needs. */
export interface McpServerOptions {
  realtime: Realtime;
  /** The tools that are on. */
  tools: readonly McpTool[];
  /** The contract, which agents may read as a resource. */
  document: OpenApiDocument;
  version: string;
}

const instructions = `These tools call the Infrai realtime API: channels, events, presence and connections.
A failure is returned as {"error": {code, message, hint, retryable, request_id, …}}. Follow the hint; retry a call only when retryable is true, after retry_after_seconds when it is present. infrai-realtime://errors.json explains every code.
A list comes in pages: pass next_cursor as cursor until it is absent.
Give a call that writes an idempotency_key where the tool takes one, and the same key when you retry it.`;

/**
 * Creates an MCP server whose tools are the contract's capabilities. It passes the contract's own schemas on to the
 * protocol, so they are not written a second time for the SDK's `McpServer`.
 *
 * @returns a server that is not connected yet
 */
export function createMcpServer({ realtime, tools, document, version }: McpServerOptions): Server {
  const checkInput = createInputCheck(tools);
  const server = new Server(
    { name: 'infrai-realtime', title: document.info.title, version },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );

  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(describeTool) }));
  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: listResources() }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) => readResource(params.uri, document));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool === undefined) return refuse(params.name);
    const checked = checkInput(tool, params.arguments);
    if ('problems' in checked) {
      return createFailureResult({ code: 'INVALID_INPUT', message: checked.problems.join(' '), retryable: false });
    }
    try {
      return createSuccessResult(await tool.call(realtime, checked.input, { signal }));
    } catch (error) {
      return createFailureResult(readFailure(error));
    }
  });
  return server;
}

/** Tells a tool that is switched off apart from an unknown one, so that an agent can say what to change. */
function refuse(name: string) {
  const tool = mcpTools.find((item) => item.name === name);
  if (tool === undefined) throw new McpError(ErrorCode.InvalidParams, `Unknown tool ${name}.`);
  return createFailureResult({
    code: 'tool_switched_off',
    message: `${name} is switched off. To switch it on, start this server with --allow ${tool.capability}.`,
    retryable: false,
  });
}

function describeTool({ name, title, description, writes, effects, inputSchema, outputSchema }: McpTool): Tool {
  return {
    name,
    title,
    description,
    inputSchema: inputSchema as Tool['inputSchema'],
    outputSchema: outputSchema as NonNullable<Tool['outputSchema']>,
    annotations: {
      title,
      readOnlyHint: !writes,
      ...(writes && {
        destructiveHint: effects.includes('destructive'),
        idempotentHint: effects.includes('idempotent'),
      }),
      openWorldHint: true,
    },
  };
}
