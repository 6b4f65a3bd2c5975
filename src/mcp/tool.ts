import type { Realtime } from '../../generated/typescript/client.ts';
import type { CallOptions } from '../client/options.ts';
import type { Effect, Schema } from '../contract/document.ts';

/** A capability of the contract as an agent sees it. */
export interface McpTool {
  /** The capability id with underscores, because several agents do not accept dots in the name of a tool. */
  name: string;
  capability: string;
  title: string;
  description: string;
  /** Whether the call can change something. */
  writes: boolean;
  effects: readonly Effect[];
  /** What the tool takes: the parameters of the path, the query and the body in one object. */
  inputSchema: ObjectSchema;
  /** What the tool returns: the `data` of the envelope. */
  outputSchema: ObjectSchema;
  /** Makes the call with a valid input. */
  call(realtime: Realtime, input: object, options: CallOptions): Promise<object>;
}

/** A schema without references, as the protocol requires. */
type ObjectSchema = Schema & { type: 'object' };
