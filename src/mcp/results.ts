import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { RealtimeError } from '../client/errors.ts';

/** What an agent needs to decide what to do about a failure. */
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

/** Words an answer of the service as the result of a tool. */
export function successResult(data: object): CallToolResult {
  // What is returned is plain JSON, also where the client adds methods to an answer.
  const text = JSON.stringify(data);
  return { content: [{ type: 'text', text }], structuredContent: JSON.parse(text) };
}

/** Words a failure as the result of a tool, which an agent reads, rather than as an error of the protocol. */
export function failureResult(error: ToolFailure): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: JSON.stringify({ error }) }] };
}

/** Takes from an error what an agent can use. It never holds the project key. */
export function failureOf(error: unknown): ToolFailure {
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
