import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import type { Realtime } from '../../generated/typescript/client.ts';
import { mcpTools } from '../../generated/typescript/mcp-tools.ts';
import type { Attempt } from '../client/attempt-event.ts';
import type { OpenApiDocument } from '../contract/document.ts';
import { createInputCheck } from './input.ts';
import { getPrompt, listPrompts } from './prompts.ts';
import { publishSchema } from './publish-schema.ts';
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
The server retries by itself, without a second effect. Where you may have to repeat a call that writes, give it an idempotency_key, and the same key again.
infrai-realtime://capabilities/ has one resource for each capability, such as infrai-realtime://capabilities/realtime.publish.`;

/**
 * How long a call may take, in milliseconds. Agents give up after 60 seconds by default, and then know nothing of what the
 * service said.
 */
const limits = { timeout: 15_000, maxWait: 5_000, deadline: 40_000 };

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
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions },
  );

  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(describeTool) }));
  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: listResources(document) }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) => readResource(params.uri, document));
  server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts: listPrompts() }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => getPrompt(params.name, params.arguments));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal, sendNotification }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool === undefined) return refuse(params.name);
    const checked = checkInput(tool, params.arguments);
    if ('problems' in checked) {
      return createFailureResult({ code: 'INVALID_INPUT', message: checked.problems.join(' '), retryable: false });
    }
    const progressToken = params._meta?.progressToken;
    const onAttempt = async ({ attempt, error, retryIn }: Attempt) => {
      if (progressToken === undefined || retryIn === undefined) return;
      const message = `Attempt ${attempt} failed with ${error?.code}. The next begins in ${Math.ceil(retryIn / 1000)} s.`;
      await sendNotification({
        method: 'notifications/progress',
        params: { progressToken, progress: attempt, message },
      });
    };
    try {
      return createSuccessResult(await tool.call(realtime, checked.input, { ...limits, signal, onAttempt }));
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
    inputSchema: publishSchema(inputSchema) as Tool['inputSchema'],
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
