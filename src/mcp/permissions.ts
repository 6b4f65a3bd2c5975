import { UsageError } from '../command/options.ts';
import type { McpTool } from './tool.ts';

/** What the person who runs the server lets an agent do beyond reading. */
export interface Permissions {
  /** Whether every tool that writes is on, except those that return a credential. */
  allowWrites: boolean;
  /** The capabilities that are on by name. */
  allow: readonly string[];
}

/**
 * Chooses the tools that are on. Those that read always are; one that returns a credential has to be named, since what
 * an agent reads ends up in its transcript.
 *
 * @throws UsageError when a capability is named that no tool has
 */
export function allowedTools(tools: readonly McpTool[], { allowWrites, allow }: Permissions): McpTool[] {
  const known = tools.map(({ capability }) => capability);
  const strange = allow.find((name) => !known.includes(name));
  if (strange !== undefined) {
    throw new UsageError(`--allow ${strange}: there is no such capability. There are: ${known.join(', ')}.`);
  }
  return tools.filter(({ capability, writes, effects }) => {
    if (!writes || allow.includes(capability)) return true;
    return allowWrites && !effects.includes('credential');
  });
}
