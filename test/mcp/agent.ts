import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { projectRoot } from '../../scripts/shared/paths.ts';
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

/** A real MCP client that talks to a server process. */
export interface Agent {
  client: Client;
  /** What the server printed for people. */
  notes(): string;
  call(name: string, input?: Record<string, unknown>, signal?: AbortSignal): Promise<CallToolResult>;
  close(): Promise<void>;
}

/** Starts `infrai-realtime mcp` and connects the SDK's own client to it. */
export async function startAgent(options: string[], program: Program = sourceProgram): Promise<Agent> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [...program.parameters, 'mcp', ...options],
    cwd: program.folder,
    env: { INFRAI_API_KEY: secretKey },
    stderr: 'pipe',
  });
  let notes = '';
  transport.stderr?.on('data', (part: Buffer) => {
    notes += part.toString();
  });
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport, { timeout: 30_000 });
  return {
    client,
    notes: () => notes,
    call: (name, input = {}, signal) =>
      client.callTool({ name, arguments: input }, undefined, {
        timeout: 20_000,
        ...(signal && { signal }),
      }) as Promise<CallToolResult>,
    close: () => client.close(),
  };
}

/** The failure that a result tells an agent. */
export function failureIn(result: CallToolResult) {
  const [first] = result.content;
  if (!result.isError || first?.type !== 'text') throw new Error(`This is no failure: ${JSON.stringify(result)}`);
  return JSON.parse(first.text).error;
}
