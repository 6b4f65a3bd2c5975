import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPrograms } from '../../scripts/build/build-programs.ts';
import { writeTree } from '../../scripts/shared/tree.ts';
import { copyContract, serveJson } from '../discover/service.ts';
import { shapes } from '../discover/shapes.ts';
import { startAgent } from '../mcp/agent.ts';
import { startPrismMock } from '../support/prism-mock.ts';
import { startCommand } from '../support/start-command.ts';

let folder: string;
let files: Map<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programs-'));
  files = await buildPrograms();
  await writeTree(folder, files);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the bundled command needs no package beside it: an agent reads the mock through it', async () => {
  const mock = await startPrismMock();
  const agent = await startAgent(['--base-url', mock.url], { parameters: [join(folder, 'command/main.js')], folder });
  const result = await agent.call('realtime_event_types');
  await agent.close();
  await mock.close();
  expect(result.structuredContent).toEqual({ types: expect.arrayContaining([expect.any(String)]) });
});

test('the bundled command compares the contract with a service', async () => {
  const { list } = shapes[0]?.describe(copyContract()) ?? {};
  const { url } = await serveJson((path) => (path === '/v1/discovery' ? list : undefined));
  const program = startCommand(join(folder, 'command/main.js'), 'discover', '--base-url', url);
  expect(await program.ended).toBe(0);
  expect(program.output()).toMatch(/facts agree, 0 differ/);
});

test('it starts without loading what another subcommand needs', async () => {
  const main = startCommand(join(folder, 'command/main.js'), '--help');
  expect(await main.ended).toBe(0);
  expect(files.get('command/main.js')?.length).toBeLessThan(20_000);
});

test('the licences of what is bundled stand beside it', () => {
  const notice = files.get('command/NOTICE') ?? '';
  for (const name of ['@modelcontextprotocol/sdk', 'ajv', 'zod']) {
    expect(notice).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(\\S+\\)$`, 'm'));
  }
  expect(notice).toContain('Permission is hereby granted');
});
