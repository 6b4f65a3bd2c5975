import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import document from '../../generated/openapi/openapi.json' with { type: 'json' };
import { createRealtime } from '../../generated/typescript/client.ts';
import { mcpTools } from '../../generated/typescript/mcp-tools.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { parseBaseUrl } from '../command/base-url.ts';
import { parseOptions, UsageError } from '../command/options.ts';
import type { OpenApiDocument } from '../contract/document.ts';
import { readServers } from '../contract/servers.ts';
import { chooseTools } from '../mcp/permissions.ts';
import { createMcpServer } from '../mcp/server.ts';
import type { Subcommand } from './subcommand.ts';

// The type that TypeScript infers from the file is the shape of each example, which OpenApiDocument does not have.
const contract = document as unknown as OpenApiDocument;
const { production } = readServers(contract);

/** `infrai-realtime mcp`: the capabilities as tools of the Model Context Protocol. */
export const mcp: Subcommand = {
  help: `Usage: infrai-realtime mcp [options]

Serves the realtime capabilities to an agent, on standard input and output. The project key is the environment
variable INFRAI_API_KEY. Without options the agent can only read.

  --base-url <url>      where the service is; ${production} by default
  --allow-writes        switch on every tool that writes, except those that return a credential
  --allow <capability>  switch on one tool that writes, such as realtime.publish; can be given several times`,

  async run(parameters) {
    const { server, description } = prepareServer(parameters, process.env.INFRAI_API_KEY);
    server.onerror = (error) => console.error(`A message could not be processed: ${error.message}`);
    // Standard output belongs to the protocol.
    console.error(description);
    const leave = () => void server.close().then(() => process.exit(0));
    process.stdin.once('end', leave);
    process.stdout.once('error', leave);
    await server.connect(new StdioServerTransport());
    return () => server.close();
  },
};

/**
 * Makes the server of a command line.
 *
 * @param apiKey the project key
 * @returns the server, which is not connected yet, and what the person who starts it needs to know
 * @throws UsageError for a mistake in the command line, and when the project key is missing
 */
export function prepareServer(parameters: string[], apiKey = ''): { server: Server; description: string } {
  const values = parseOptions(parameters, {
    'base-url': { type: 'string' },
    'allow-writes': { type: 'boolean' },
    allow: { type: 'string', multiple: true },
  });
  const tools = chooseTools(mcpTools, {
    allowWrites: values['allow-writes'] === true,
    allow: [values.allow ?? []].flat().map(String),
  });
  const baseUrl = parseBaseUrl(String(values['base-url'] ?? production), production);
  if (apiKey === '')
    throw new UsageError('The project key is missing. Set the environment variable INFRAI_API_KEY to it.');
  const server = createMcpServer({
    realtime: createRealtime({ apiKey, baseUrl }),
    tools,
    document: contract,
    version: packageJson.version,
  });
  const on = tools.map(({ capability }) => capability);
  const off = mcpTools.map(({ capability }) => capability).filter((capability) => !on.includes(capability));
  const lines = [`infrai-realtime ${packageJson.version} serves ${baseUrl} to an agent.`, `On: ${on.join(', ')}.`];
  if (off.length > 0) lines.push(`Off: ${off.join(', ')}. Switch one on with --allow, or see --help.`);
  return { server, description: lines.join('\n') };
}
