import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import type { Listening } from '../../src/command/listen.ts';
import { serveLiveMock } from '../../src/mock/serve.ts';
import { sourceProgram, startAgent } from '../mcp/agent.ts';

const page = await readFile(`${projectRoot}docs/en/agents.md`, 'utf8');

let mock: Listening;
beforeAll(async () => {
  mock = await serveLiveMock({ host: '127.0.0.1', port: 0 }, {}, {});
});
afterAll(() => mock?.close());

test('the agent configuration starts a server whose only write tool is publish', async () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  const { args, env } = JSON.parse(json).mcpServers['infrai-realtime'];
  const [program, subcommand, ...options] = args;
  expect([program, subcommand, Object.keys(env)]).toEqual(['infrai-realtime', 'mcp', ['INFRAI_API_KEY']]);
  const agent = await startAgent([...options, '--base-url', mock.url], sourceProgram);
  const { tools } = await agent.client.listTools();
  await agent.close();
  const writing = tools.filter(({ annotations }) => !annotations?.readOnlyHint).map(({ name }) => name);
  expect(writing).toEqual(['realtime_publish']);
});
