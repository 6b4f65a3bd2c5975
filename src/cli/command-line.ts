import packageJson from '../../package.json' with { type: 'json' };
import { UsageError } from '../command/options.ts';
import type { Subcommand } from './subcommand.ts';

/** Each subcommand is loaded when it is called, so that it does not wait for the imports of the others. */
const subcommands: Record<string, { summary: string; load(): Promise<Subcommand> }> = {
  mock: {
    summary: 'the live mock: a realtime server that keeps state in memory, for development and tests',
    load: async () => (await import('./mock.ts')).mock,
  },
  mcp: {
    summary: 'an MCP server, for agents, on standard input and output',
    load: async () => (await import('./mcp.ts')).mcp,
  },
  discover: {
    summary: 'compares the contract with what the service says about itself',
    load: async () => (await import('./discover.ts')).discover,
  },
};

const names = Object.keys(subcommands);
const width = Math.max(...names.map((name) => name.length));
const help = `Usage: infrai-realtime <command> [options]

${names.map((name) => `  ${name.padEnd(width)}  ${subcommands[name]?.summary}`).join('\n')}

  infrai-realtime <command> --help  shows the options of a command
  infrai-realtime --version         shows the version`;

/**
 * Runs a command line of `infrai-realtime`.
 *
 * @param commandLine a subcommand and its parameters, or `--help`, which nothing means too, or `--version`
 * @returns for a server, a function that closes it; the process then runs until it is stopped
 * @throws UsageError for a mistake in the command line
 */
export async function runCommandLine(commandLine: string[]): Promise<(() => Promise<void>) | undefined> {
  const [name = '--help', ...parameters] = commandLine;
  if (name === '--help' || name === '-h') {
    console.log(help);
    return undefined;
  }
  if (name === '--version' || name === '-v') {
    console.log(packageJson.version);
    return undefined;
  }
  const subcommand = names.includes(name) ? await subcommands[name]?.load() : undefined;
  if (subcommand === undefined) {
    throw new UsageError(`Unknown command ${name}. The commands are: ${names.join(', ')}.`);
  }
  if (parameters.includes('--help') || parameters.includes('-h')) {
    console.log(subcommand.help);
    return undefined;
  }
  return subcommand.run(parameters);
}
