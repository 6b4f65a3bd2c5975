import { inspect } from 'node:util';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { afterAll } from 'vitest';
import type { Kind } from '../../scripts/conformance/case.ts';
import { connectServer } from '../mcp/agent.ts';
import type { Outcome } from './judge.ts';
import { prepareCall } from './run-typescript.ts';
import { type ReadyCase, startConformance } from './start-conformance.ts';
import { tryCases } from './try-cases.ts';

const conformance = await startConformance('mcp');
afterAll(async () => {
  console.log(conformance.summarize());
  await conformance.close();
});

/** The kinds that an agent tells by the status, and those that it tells by the client's own codes. */
const kindByStatus: Record<number, Kind> = {
  400: 'invalid_input',
  401: 'authentication',
  402: 'credit',
  403: 'permission',
  404: 'not_found',
  409: 'conflict',
  429: 'rate_limit',
  503: 'unavailable',
};
const kindByCode: Record<string, Kind> = {
  connection_failed: 'connection',
  timeout: 'timeout',
  aborted: 'aborted',
  unreadable_response: 'unreadable',
  invalid_response: 'unreadable',
  invalid_parameters: 'refused',
};

/** Calls the tool of a case as an agent does. */
async function callTool(testCase: ReadyCase): Promise<Outcome> {
  const { realtime, capability, parameters } = prepareCall(testCase);
  const start = performance.now();
  const agent = await connectServer(realtime);
  const result = await agent.call(capability.replaceAll('.', '_'), parameters);
  await agent.close();
  const milliseconds = Math.round(performance.now() - start);
  const shown = inspect(result, { depth: 20 });
  if (!result.isError) return { data: result.structuredContent, milliseconds, shown };
  return { error: readError(result), milliseconds, shown };
}

function readError({ content }: CallToolResult): NonNullable<Outcome['error']> {
  const [first] = content;
  const { error } = JSON.parse(first?.type === 'text' ? first.text : '{}');
  const kind = kindByCode[error.code] ?? kindByStatus[error.status] ?? 'other';
  return { ...error, kind, requestId: error.request_id, retryAfter: error.retry_after_seconds };
}

tryCases('the MCP server does what the table of behaviour says', conformance.cases, async (testCase) =>
  conformance.judge(testCase.id, await callTool(testCase)),
);
