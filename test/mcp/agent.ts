import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { CallToolResult, Progress } from '@modelcontextprotocol/sdk/types.js';
import contract from '../../generated/openapi/openapi.json' with { type: 'json' };
import { createRealtime, type Realtime } from '../../generated/typescript/client.ts';
import { mcpTools } from '../../generated/typescript/mcp-tools.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { chooseTools, type Permissions } from '../../src/mcp/permissions.ts';
import { createMcpServer } from '../../src/mcp/server.ts';
import { findCompiled } from '../support/start-command.ts';

/** The key that the servers of the tests get; it must never be seen again. */
export const secretKey = 'ifr_pk_proj_never_shown';

/** How a server is started: the program with its parameters before the subcommand, and where. */
export interface Program {
  parameters: string[];
  folder: string;
}

/** The program as it stands in the project. */
const compiled = findCompiled('src/cli/main.ts');
export const sourceProgram: Program = {
  parameters: compiled === undefined ? ['--import', 'tsx', 'src/cli/main.ts'] : [compiled],
  folder: projectRoot,
};

/** A real MCP client that is connected to a server. */
export interface Agent {
  client: Client;
  /** Calls a tool. With a function for progress, the server is asked to tell it. */
  call(
    name: string,
    input?: Record<string, unknown>,
    options?: { signal?: AbortSignal; onprogress?: (progress: Progress) => void },
  ): Promise<CallToolResult>;
  close(): Promise<void>;
}

/** An agent whose server is a process. */
export interface ProcessAgent extends Agent {
  /** What the server printed for people. */
  notes(): string;
}

/** Connects a client to a server in this process, which is started like the command with these options. */
export function connectAgent(baseUrl: string, permissions: Partial<Permissions> = {}): Promise<Agent> {
  return connectServer(createRealtime({ apiKey: secretKey, baseUrl }), {
    allowWrites: false,
    allow: [],
    ...permissions,
  });
}

/** Connects a client to a server in this process that makes its calls with the given client of the API. */
export async function connectServer(
  realtime: Realtime,
  { allowWrites = true, allow = ['realtime.token.issue', 'realtime.auth.sign'] }: Partial<Permissions> = {},
): Promise<Agent> {
  const server = createMcpServer({
    realtime,
    tools: chooseTools(mcpTools, { allowWrites, allow }),
    document: contract as unknown as OpenApiDocument,
    version: '1.0.0',
  });
  const [near, far] = InMemoryTransport.createLinkedPair();
  await server.connect(far);
  return connectClient(near);
}

async function connectClient(transport: Transport): Promise<Agent> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport, { timeout: 30_000 });
  return {
    client,
    call: (name, input = {}, options = {}) =>
      client.callTool({ name, arguments: input }, undefined, {
        timeout: 20_000,
        ...options,
      }) as Promise<CallToolResult>,
    close: () => client.close(),
  };
}

/** What Node.js itself is told. */
const forNode = Object.entries(process.env).flatMap(([name, value = '']) =>
  /^NODE_(OPTIONS|COMPILE_CACHE)$/.test(name) ? [[name, value]] : [],
);

/** Starts `infrai-realtime mcp` and connects the SDK's own client to it. */
export async function startAgent(options: string[], program: Program = sourceProgram): Promise<ProcessAgent> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [...program.parameters, 'mcp', ...options],
    cwd: program.folder,
    // The SDK hands on only what every program needs.
    env: { INFRAI_API_KEY: secretKey, ...Object.fromEntries(forNode) },
    stderr: 'pipe',
  });
  let notes = '';
  transport.stderr?.on('data', (part: Buffer) => {
    notes += part.toString();
  });
  return { ...(await connectClient(transport)), notes: () => notes };
}

/** The failure that a result tells an agent. */
export function failureIn(result: CallToolResult) {
  const [first] = result.content;
  if (!result.isError || first?.type !== 'text') throw new Error(`This is no failure: ${JSON.stringify(result)}`);
  return JSON.parse(first.text).error;
}
