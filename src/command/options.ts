import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Where a server listens. */
export interface Address {
  host: string;
  /** 0 takes any free port. */
  port: number;
}

/** Something that the person who typed the command can put right; its message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads `--port` and `--host` from a command line.
 *
 * @param parameters the command line behind the script's name
 * @param defaults what holds without the options
 * @throws UsageError for an option that is not known and for a port that is none
 */
export function parseAddress(parameters: string[], defaults: Address): Address {
  return parseAddressOptions(
    parseOptions(parameters, { host: { type: 'string' }, port: { type: 'string' } }),
    defaults,
  );
}

/**
 * Reads the values of `--port` and `--host` among those of other options.
 *
 * @throws UsageError for a port that is none
 */
export function parseAddressOptions(values: { host?: unknown; port?: unknown }, defaults: Address): Address {
  const { host = defaults.host, port } = values;
  return { host: String(host), port: port === undefined ? defaults.port : parsePort(String(port)) };
}

/** Reads options, and words Node's complaint about a strange one as a `UsageError`. */
export function parseOptions(parameters: string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: parameters, options }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const { code, message } = error as NodeJS.ErrnoException;
    const sentences = message.replaceAll('\n', ' ').replace(/\.$/, '').split('. ');
    // Only of a value Node says in the later sentences how it is given; of a strange option it guesses.
    const kept = code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? sentences : sentences.slice(0, 1);
    throw new UsageError(`${kept.join('. ')}. The options are: ${known.join(', ')}.`);
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port ${text}: a port is a whole number from 0 to 65535; 0 takes any free one.`);
}
