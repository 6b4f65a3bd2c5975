import { expect, test } from 'vitest';
import { UsageError } from '../../src/command/options.ts';
import { chooseTools } from '../../src/mcp/permissions.ts';
import type { McpTool } from '../../src/mcp/tool.ts';

const tool = (capability: string, writes: boolean, effects: McpTool['effects'] = []) =>
  ({ capability, writes, effects }) as McpTool;
const tools = [
  tool('a.read', false),
  // What reads is on, whatever it returns.
  tool('a.peek', false, ['credential']),
  tool('a.write', true, ['destructive']),
  tool('a.sign', true, ['credential']),
];

test.each<[boolean, string[], string[]]>([
  [false, [], ['a.read', 'a.peek']],
  [true, [], ['a.read', 'a.peek', 'a.write']],
  [false, ['a.write'], ['a.read', 'a.peek', 'a.write']],
  [false, ['a.sign'], ['a.read', 'a.peek', 'a.sign']],
  [true, ['a.sign'], ['a.read', 'a.peek', 'a.write', 'a.sign']],
  [false, ['a.read'], ['a.read', 'a.peek']],
])('with --allow-writes: %j and --allow %j the tools %j are on', (allowWrites, allow, on) => {
  expect(chooseTools(tools, { allowWrites, allow }).map(({ capability }) => capability)).toEqual(on);
});

test.each(['a.fly', '', 'toString', 'a_write'])('--allow %s is refused with what there is', (name) => {
  expect(() => chooseTools(tools, { allowWrites: true, allow: ['a.write', name] })).toThrow(
    new UsageError(`--allow ${name}: unknown capability. Choose from: a.read, a.peek, a.write, a.sign.`),
  );
});
