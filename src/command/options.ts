import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Where a server listens. */
export interface Address {
  host: string;
  /** 0 takes any free port. */
  port: number;
}

/** A mistake that the person who typed the command can fix; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads `--port` and `--host` from a command line.
 *
 * @param parameters the command line after the script's name
 * @param defaults the address without the options
 * @throws UsageError for an unknown option and for a malformed port
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
 * @throws UsageError for a malformed port
 */
export function parseAddressOptions(values: { host?: unknown; port?: unknown }, defaults: Address): Address {
  const { host = defaults.host, port } = values;
  return { host: String(host), port: port === undefined ? defaults.port : parsePort(String(port)) };
}

/**
 * Reads options.
 *
 * @throws UsageError for an unknown option and for one without its value
 */
export function parseOptions(parameters: string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: parameters, options }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const { code, message } = error as NodeJS.ErrnoException;
    const sentences = message.replaceAll('\n', ' ').replace(/\.$/, '').split('. ');
    // After a missing value, Node says how to give it; after an unknown option, it only guesses.
    const kept = code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? sentences : sentences.slice(0, 1);
    throw new UsageError(`${kept.join('. ')}. The options are: ${known.join(', ')}.`);
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port ${text}: not a port. Give a whole number from 0 to 65535; 0 takes any free port.`);
}
