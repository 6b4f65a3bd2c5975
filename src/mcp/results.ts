import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { RealtimeError } from '../client/errors.ts';

/** What an agent needs to know about a failure to decide what to do. */
export interface ToolFailure {
  code: string;
  message: string;
  /** Whether the same call may succeed later. */
  retryable: boolean;
  status?: number | undefined;
  hint?: string | undefined;
  request_id?: string | undefined;
  retry_after_seconds?: number | undefined;
}

/** Turns the data of a call into the result of a tool. */
export function createSuccessResult(data: object): CallToolResult {
  // The result is plain JSON, even where the client adds methods to the data.
  const text = JSON.stringify(data);
  return { content: [{ type: 'text', text }], structuredContent: JSON.parse(text) };
}

/** Turns a failure into the result of a tool, which the agent reads, rather than into an error of the protocol. */
export function createFailureResult(error: ToolFailure): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: JSON.stringify({ error }) }] };
}

/** Reads from an error what an agent can use. It never holds the project key. */
export function readFailure(error: unknown): ToolFailure {
  if (!(error instanceof RealtimeError)) {
    return {
      code: 'internal_error',
      message: error instanceof Error ? error.message : String(error),
      retryable: false,
    };
  }
  return {
    code: error.code,
    message: error.message,
    retryable: error.retryable,
    status: error.status,
    hint: error.hint,
    request_id: error.requestId,
    retry_after_seconds: error.retryAfter,
  };
}
