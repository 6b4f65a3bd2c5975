import { UsageError } from '../command/options.ts';
import type { McpTool } from './tool.ts';

/** What the person who runs the server lets an agent do beyond reading. */
export interface Permissions {
  /** Whether every tool that writes is on, except those that return a credential. */
  allowWrites: boolean;
  /** The capabilities that are switched on by name. */
  allow: readonly string[];
}

/**
 * Chooses the tools that are on. Those that read always are. One that returns a credential has to be named, since
 * everything that an agent reads ends up in its transcript.
 *
 * @throws UsageError for an unknown capability
 */
export function chooseTools(tools: readonly McpTool[], { allowWrites, allow }: Permissions): McpTool[] {
  const known = tools.map(({ capability }) => capability);
  const unknown = allow.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`--allow ${unknown}: unknown capability. Choose from: ${known.join(', ')}.`);
  }
  return tools.filter(({ capability, writes, effects }) => {
    if (!writes || allow.includes(capability)) return true;
    return allowWrites && !effects.includes('credential');
  });
}
